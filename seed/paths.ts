/** Which files the paths of a command line mean, by what is to be read. */
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

/** What there is where the paths lead. */
export interface Found {
  /** To be read, folders and globs opened up, each once, in the order of their names. */
  readonly files: string[];
  /** What lies in folders beside them and has a name that nothing of the format ends in. */
  readonly others: string[];
}

export async function foundAt(
  paths: readonly string[],
  format: SeedFormat,
): Promise<Found> {
  const files = new Set<string>();
  const others = new Set<string>();
  for (const path of paths) {
    const found = await foundIn(path, format);
    for (const file of found.files) files.add(file);
    for (const file of found.others) others.add(file);
  }
  return { files: [...files], others: [...others] };
}

export const filesAt = async (
  paths: readonly string[],
  format: SeedFormat,
): Promise<string[]> => (await foundAt(paths, format)).files;

/** How the names of files of the format end, as a sentence has them. */
export function endingsOf(format: SeedFormat): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(
    ENDINGS[format],
  );
}

async function foundIn(path: string, format: SeedFormat): Promise<Found> {
  const kind = await stat(path).then(
    (entry) => (entry.isDirectory() ? "folder" : "file"),
    () => "pattern",
  );
  if (kind === "file") return { files: [path], others: [] };
  const isWanted = (file: string): boolean =>
    ENDINGS[format].includes(extname(file).toLowerCase());
  if (kind === "pattern") {
    const matches = await glob(path, { absolute: false, dot: false });
    const files = matches.filter((file) => isWanted(file) && !isMeta(file));
    // A pattern that names nothing stays as it is, so that it is complained of by name.
    return { files: files.length > 0 ? files.sort() : [path], others: [] };
  }
  const all = await glob("**/*", { cwd: path, absolute: true, dot: false });
  const own = all.filter((file) => !isMeta(file)).sort();
  return {
    files: own.filter(isWanted),
    others: own.filter((file) => !isWanted(file)),
  };
}

/** Metadata lies beside its article and is no article. */
function isMeta(file: string): boolean {
  return file.endsWith(".meta.json") || file.endsWith(".source.json");
}
