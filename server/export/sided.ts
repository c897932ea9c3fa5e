import type { Snapshot } from "../store/store.ts";
import { found } from "./record-row.ts";
import type { Sided } from "./sum-columns.ts";

/** The two actors of each pair, with the countries they act for: two questions for all pairs. */
export async function sided(
  pairs: readonly { readonly a: string; readonly b: string }[],
  { actorsById }: Pick<Snapshot, "actorsById">,
): Promise<Sided[]> {
  const actors = await found(
    pairs.flatMap(({ a, b }) => [a, b]),
    actorsById,
  );
  const countries = await found(
    [...actors.values()].flatMap(({ country }) => country ?? []),
    actorsById,
  );
  const isoOf = (id: string): string | null => {
    const actor = actors.get(id);
    return actor?.iso3 ?? countries.get(actor?.country ?? "")?.iso3 ?? null;
  };
  return pairs.map(({ a, b }) => ({
    a: actors.get(a) ?? null,
    b: actors.get(b) ?? null,
    isoA: isoOf(a),
    isoB: isoOf(b),
  }));
}
