import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { glob } from "tinyglobby";
import type { SeedFormat } from "./arguments.ts";

const ENDINGS: Readonly<Record<SeedFormat, readonly string[]>> = {
  articles: [".txt", ".md", ".html", ".htm", ".json", ".jsonl"],
  gdelt: [".csv", ".zip", ".gz"],
  csv: [".csv", ".tsv", ".zip", ".gz"],
  travels: [".xml"],
};

/** The files that the paths name, folders and globs opened up, each once, in the order of their names. */
export async function filesAt(
  paths: readonly string[],
  format: SeedFormat,
): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths)
    for (const file of await filesOf(path, format)) found.add(file);
  return [...found];
}

/** How the names of files of the format end, as a sentence has them. */
export function endingsOf(format: SeedFormat): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(
    ENDINGS[format],
  );
}

async function filesOf(path: string, format: SeedFormat): Promise<string[]> {
  const kind = await stat(path).then(
    (entry) => (entry.isDirectory() ? "folder" : "file"),
    () => "pattern",
  );
  if (kind === "file") return [path];
  const matches =
    kind === "folder"
      ? await glob("**/*", { cwd: path, absolute: true, dot: false })
      : await glob(path, { absolute: false, dot: false });
  const wanted = matches.filter(
    (file) =>
      ENDINGS[format].includes(extname(file).toLowerCase()) && !isMeta(file),
  );
  // A pattern that names nothing stays as it is, so that it is complained of by name.
  return wanted.length > 0 || kind === "folder" ? wanted.sort() : [path];
}

/** Metadata lies beside its article and is no article. */
function isMeta(file: string): boolean {
  return file.endsWith(".meta.json") || file.endsWith(".source.json");
}
