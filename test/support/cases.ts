import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Extraction } from "../../server/domain/extraction.ts";
import { normalizeArticle } from "../../seed/read/normalize-article.ts";
import type { ArticleSource } from "../../seed/extract/source.ts";

/**
 * A folder of `test/seed/cases`: `article.txt`, and in `expected.json` what must come out of it, in the words
 * of the extraction format. Only what is written there is asked for; `source` says what is known of the article.
 */
export interface ReadingCase {
  readonly name: string;
  readonly source: ArticleSource;
  readonly expected: Expected;
}

export interface Expected {
  /** Each must be matched by an actor, mention, event, claim … of its own. */
  readonly article?: Pattern;
  readonly actors?: readonly Pattern[];
  readonly mentions?: readonly Pattern[];
  readonly events?: readonly Pattern[];
  readonly claims?: readonly Pattern[];
  readonly relations?: readonly RelationPattern[];
  readonly warnings?: readonly Pattern[];
  readonly skipped?: readonly Pattern[];
  /** How many there are, no more and no less. */
  readonly counts?: Readonly<Record<string, number>>;
  /** What must not come out. */
  readonly without?: Readonly<Record<string, readonly Pattern[]>>;
}

export type Pattern = Readonly<Record<string, unknown>>;

/** A relation names its claims by words that their content holds. */
export interface RelationPattern {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

const CASES = join(import.meta.dirname, "../seed/cases");

export function readCases(): ReadingCase[] {
  if (!existsSync(CASES)) return [];
  return readdirSync(CASES)
    .sort()
    .map((name) => {
      const { source = {}, ...expected } = JSON.parse(
        readFileSync(join(CASES, name, "expected.json"), "utf8"),
      ) as Expected & { source?: object };
      const text = readFileSync(join(CASES, name, "article.txt"), "utf8");
      return { name, source: normalizeArticle({ ...source, text }), expected };
    });
}

/** Whether a value has all that the pattern says: each entry of an object, each item of a list in any order. */
export function fits(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) {
    if (!Array.isArray(value)) return false;
    if (pattern.length === 0) return value.length === 0;
    return assigned(value as unknown[], pattern as unknown[]).every(
      (at) => at >= 0,
    );
  }
  if (typeof pattern === "object" && pattern !== null) {
    if (typeof value !== "object" || value === null) return false;
    const entries = new Map<string, unknown>(Object.entries(value));
    return Object.entries(pattern).every(([key, part]) =>
      fits(entries.get(key), part),
    );
  }
  return value === pattern;
}

/** For each pattern the index of a value of its own that fits; -1 where none is left. */
export function assigned(
  values: readonly unknown[],
  patterns: readonly unknown[],
): number[] {
  const taken = new Set<number>();
  return patterns.map((pattern) => {
    const at = values.findIndex(
      (value, i) => !taken.has(i) && fits(value, pattern),
    );
    if (at >= 0) taken.add(at);
    return at;
  });
}

/** Whether the extraction has such a relation. */
export function hasRelation(
  extraction: Extraction,
  { kind, from, to }: RelationPattern,
): boolean {
  const words = new Map<string, string>([
    ...extraction.claims.map((c) => [c.id, c.content.quote] as const),
    ...extraction.events.map(
      (e) => [e.id, e.spans.map((s) => s.quote).join(" ")] as const,
    ),
  ]);
  return extraction.relations.some(
    (relation) =>
      relation.kind === kind &&
      (words.get(relation.from) ?? "").includes(from) &&
      (words.get(relation.to) ?? "").includes(to),
  );
}
