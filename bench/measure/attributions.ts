import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExtractedClaim } from "../../server/domain/extraction.ts";
import { pair } from "../../seed/train/pair.ts";

/** An article with the contents of its attributions, as sets of the places of their words. */
export interface AttributedArticle {
  readonly name: string;
  readonly text: string;
  readonly contents: readonly ReadonlySet<number>[];
}

/** Whether a folder holds attributions in brat's standoff format: `text/` and `attributions/`. */
export const hasAttributions = (folder: string): boolean =>
  existsSync(join(folder, "attributions"));

/** The folder's articles; where several people annotated one, the first. */
export function readAttributions(folder: string): AttributedArticle[] {
  const seen = new Set<string>();
  return readdirSync(join(folder, "attributions"))
    .filter((file) => file.endsWith(".ann"))
    .sort()
    .flatMap((file) => {
      const name = file.slice(0, file.lastIndexOf("_"));
      const path = join(folder, "text", `${name}.txt`);
      if (seen.has(name) || !existsSync(path)) return [];
      seen.add(name);
      const text = readFileSync(path, "utf8");
      const notes = readFileSync(join(folder, "attributions", file), "utf8");
      return [{ name, text, contents: contentsOf(notes, text) }];
    });
}

/** T lines name stretches in code points, "T3\tContent 10 25;30 40\t…"; E lines tie them together. */
function contentsOf(notes: string, text: string): Set<number>[] {
  const offsets = codePoints(text);
  const stretches = new Map<string, Set<number>>();
  const contents: Set<number>[] = [];
  for (const line of notes.split("\n")) {
    const [id = "", body = ""] = line.split("\t");
    if (id.startsWith("T")) {
      const words = body
        .slice(body.indexOf(" ") + 1)
        .split(";")
        .map((part) => part.split(" ").map((n) => offsets[Number(n)] ?? 0))
        .flatMap(([start = 0, end = 0]) => wordsAt(text, start, end));
      stretches.set(id, new Set(words));
    } else if (id.startsWith("E")) {
      const words = body
        .split(" ")
        .map((part) => part.split(":"))
        .filter(([role = ""]) => /^Content\d*$/.test(role))
        .flatMap(([, of = ""]) => [...(stretches.get(of) ?? [])]);
      if (words.length > 0) contents.push(new Set(words));
    }
  }
  return contents;
}

function codePoints(text: string): number[] {
  const out: number[] = [];
  let at = 0;
  for (const char of text) {
    out.push(at);
    at += char.length;
  }
  out.push(at);
  return out;
}

function wordsAt(text: string, start: number, end: number): number[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu)].map(
    (word) => start + word.index,
  );
}

/** Which claims share at least half of their words with an attribution of their own. */
export function matched(
  article: AttributedArticle,
  claims: readonly ExtractedClaim[],
): boolean[] {
  const ours = claims.map(
    ({ content }) => new Set(wordsAt(article.text, content.start, content.end)),
  );
  const pairs = pair(article.contents, ours, (gold, got) => {
    const shared = [...gold].filter((word) => got.has(word)).length;
    const dice = (2 * shared) / Math.max(1, gold.size + got.size);
    return dice >= 0.5 ? dice : 0;
  });
  const hits = new Set(pairs.map(([, j]) => j));
  return claims.map((_, j) => hits.has(j));
}
