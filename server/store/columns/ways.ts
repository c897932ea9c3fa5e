import type { RecordFilter } from "../../domain/filter.ts";
import { shortestWays } from "../../domain/paths.ts";
import type { PathRecord } from "../../domain/tie.ts";
import { dyadsBySide, postingsAt } from "./postings.ts";
import { dyadOf, numberOf, strengthsOf, sumsByDyad } from "./strengths.ts";
import type { View } from "./view.ts";

/** The shortest ways over ties, the strongest first among the equally short. */
export function paths(
  view: View,
  ends: { readonly from: string; readonly to: string },
  filter: RecordFilter,
  maxLength: number,
  first: number,
): PathRecord[] {
  const { graph } = view;
  const { sideA, sideB } = graph.dyads;
  const strengths = strengthsOf(view, filter);
  const bySide = dyadsBySide(graph);
  const { texts } = graph.terms;
  const ways = shortestWays(
    (actor) => {
      const own = numberOf(view, actor);
      const joined: (readonly [string, number])[] = [];
      for (const dyad of postingsAt(bySide, own)) {
        const strength = strengths.counts[dyad] ?? 0;
        if (strength === 0) continue;
        const a = sideA[dyad] ?? 0;
        const other = a === own ? (sideB[dyad] ?? 0) : a;
        joined.push([texts[other] ?? "", strength]);
      }
      return joined;
    },
    ends.from,
    ends.to,
    maxLength,
    first,
  );
  const dyadsOf = ways.map((actors) =>
    actors
      .slice(1)
      .flatMap(
        (actor, index) =>
          dyadOf(view, { sideA: actors[index] ?? "", sideB: actor }) ?? [],
      ),
  );
  const summed = sumsByDyad(view, strengths, dyadsOf.flat());
  return ways.map((actors, index) => ({
    actors,
    ties: (dyadsOf[index] ?? []).flatMap((dyad) => summed.get(dyad) ?? []),
  }));
}
