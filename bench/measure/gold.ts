import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BadInput } from "../../server/errors.ts";

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
      contradictions?: number[][];
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
      disputes: [...(gold.contradictions ?? []), ...(gold.breaches ?? [])],
    };
  });
}
