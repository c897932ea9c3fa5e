import type { Loaders } from "../loaders.ts";
import type { Sided } from "./sum-columns.ts";

/** The two actors of each pair, with the countries they act for: a few questions for all pairs. */
export async function sided(
  pairs: readonly { readonly a: string; readonly b: string }[],
  { actor }: Loaders,
): Promise<Sided[]> {
  const isoOf = async (id: string | null) =>
    id === null ? null : ((await actor.load(id))?.iso3 ?? null);
  return Promise.all(
    pairs.map(async (pair) => {
      const [a, b] = await Promise.all([
        actor.load(pair.a),
        actor.load(pair.b),
      ]);
      const [isoA, isoB] = await Promise.all([
        a?.iso3 ?? isoOf(a?.country ?? null),
        b?.iso3 ?? isoOf(b?.country ?? null),
      ]);
      return { a, b, isoA, isoB };
    }),
  );
}
