import type { Dyad } from "../../../domain/dyads.ts";
import type { Lists, Names } from "./names.ts";

/** Dyads as numbers: which pair of actors, and how it is joined. */
export interface Pairs {
  readonly count: number;
  readonly intern: (sideA: string, sideB: string) => number;
  readonly find: (one: string, other: string) => number | undefined;
  /** All pairs that the actor is one of. */
  readonly of: (actor: string) => readonly number[];
  readonly sideA: (pair: number) => string;
  readonly sideB: (pair: number) => string;
}

export function createPairs(names: Names): Pairs {
  const numbers = new Map<number, Map<number, number>>();
  const sides: number[] = [];
  const byActor = new Map<number, number[]>();
  const lookUp = (a: number, b: number) => numbers.get(a)?.get(b);
  return {
    get count() {
      return sides.length / 2;
    },
    intern(sideA, sideB) {
      const [a, b] = [names.intern(sideA), names.intern(sideB)];
      const known = lookUp(a, b);
      if (known !== undefined) return known;
      const pair = sides.length / 2;
      const of = numbers.get(a);
      if (of === undefined) numbers.set(a, new Map([[b, pair]]));
      else of.set(b, pair);
      sides.push(a, b);
      for (const actor of [a, b]) {
        const pairs = byActor.get(actor);
        if (pairs === undefined) byActor.set(actor, [pair]);
        else pairs.push(pair);
      }
      return pair;
    },
    find(one, other) {
      const [a, b] = one < other ? [one, other] : [other, one];
      const [x, y] = [names.find(a), names.find(b)];
      return x === undefined || y === undefined ? undefined : lookUp(x, y);
    },
    of: (actor) => byActor.get(names.find(actor) ?? -1) ?? [],
    sideA: (pair) => names.at(sides[pair * 2] ?? -1),
    sideB: (pair) => names.at(sides[pair * 2 + 1] ?? -1),
  };
}

const ALLEGED = 4;
const BY = [null, "A", "B"] as const;

/** The pair's number, then a bit for what is only alleged, then two for whose act it was. */
export function codeOf({ by, alleged }: Dyad, pair: number): number {
  return pair * 8 + (alleged ? ALLEGED : 0) + BY.indexOf(by);
}

export const pairIn = (code: number): number => code >>> 3;
export const isAllegedIn = (code: number): boolean => (code & ALLEGED) !== 0;
/** 1 when side A did or said it, 2 when side B did, else 0. */
export const byIn = (code: number): number => code & 3;

export function dyadOf(code: number, pairs: Pairs): Dyad {
  const pair = pairIn(code);
  return {
    sideA: pairs.sideA(pair),
    sideB: pairs.sideB(pair),
    by: BY[byIn(code)] ?? null,
    alleged: isAllegedIn(code),
  };
}

/**
 * The dyads of a row in one number: mostly it is one, and then its code itself; else a negative number that names a
 * list. So most rows are summed without looking anything up.
 */
export function packDyads(codes: readonly number[], lists: Lists): number {
  const [only] = codes;
  return codes.length === 1 && only !== undefined
    ? only
    : -1 - lists.intern(codes);
}

export function unpackDyads(packed: number, lists: Lists): readonly number[] {
  return packed >= 0 ? [packed] : lists.at(-1 - packed);
}
