import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BadInput } from "../../server/errors.ts";
import type { ExtractedClaim } from "../../server/domain/extraction.ts";
import { pair } from "./pair.ts";

/** An article with what people say it says, in the terms of `NAME.gold.json`. */
export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
  readonly actors: readonly GoldActor[];
  readonly events: readonly GoldEvent[];
  readonly claims: readonly GoldClaim[];
  /** Pairs of indexes of claims that contradict one another, or tell of a breach. */
  readonly disputes: readonly (readonly number[])[];
  /** Those that contradict one another. */
  readonly contradictions: readonly (readonly number[])[];
}

export interface GoldActor {
  readonly kind: string;
  readonly name: string;
  readonly mentions: readonly string[];
  readonly optional?: boolean;
}

export interface GoldEvent {
  readonly kind: string;
  readonly status: string;
  readonly participants: readonly string[];
  readonly from?: string | null;
  readonly to?: string | null;
}

export interface GoldClaim {
  readonly kind: string;
  readonly speaker: string | null;
  readonly targets: readonly string[];
  readonly content: string;
}

/** The folder's articles: NAME.txt with NAME.gold.json beside it. */
export function readGold(folder: string): GoldArticle[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json"))
    .map((file) => file.slice(0, -".gold.json".length))
    .sort();
  if (names.length === 0)
    throw new BadInput(`${folder} holds no NAME.gold.json`);
  return names.map((name) => {
    const gold = JSON.parse(
      readFileSync(join(folder, `${name}.gold.json`), "utf8"),
    ) as Partial<GoldArticle> & {
      breaches?: number[][];
    };
    return {
      name,
      text: readFileSync(join(folder, `${name}.txt`), "utf8"),
      publishedOn: gold.publishedOn ?? null,
      publisher: gold.publisher ?? null,
      actors: gold.actors ?? [],
      events: gold.events ?? [],
      claims: gold.claims ?? [],
      contradictions: gold.contradictions ?? [],
      disputes: [...(gold.contradictions ?? []), ...(gold.breaches ?? [])],
    };
  });
}

const WORD = /[\p{L}\p{N}_]+/gu;

/** Words by their places, so that two spans can be told to share them. */
function wordsAt(text: string, start: number): Set<number> {
  return new Set([...text.matchAll(WORD)].map((word) => start + word.index));
}

/** Nothing is annotated in titles: what is found there is left out. */
export function claimsBelowTitle(
  { text }: GoldArticle,
  claims: readonly ExtractedClaim[],
): ExtractedClaim[] {
  const titleEnd = Math.max(0, text.indexOf("\n"));
  return claims.filter(({ content }) => content.start >= titleEnd);
}

/** Annotated claims and found ones whose contents share at least half of their words, by index, one to one. */
export function matchClaims(
  { text, claims }: GoldArticle,
  found: readonly ExtractedClaim[],
): [gold: number, found: number][] {
  const wanted = claims.map(({ content }) => {
    const at = text.indexOf(content);
    return at < 0 ? new Set<number>() : wordsAt(content, at);
  });
  const got = found.map(({ content }) => wordsAt(content.quote, content.start));
  return pair([...wanted.keys()], [...got.keys()], (i, j) => {
    const a = wanted[i] ?? new Set();
    const b = got[j] ?? new Set();
    const shared = [...a].filter((word) => b.has(word)).length;
    const dice = a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
    return dice < 0.5 ? 0 : dice;
  });
}
