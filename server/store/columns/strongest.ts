import { compareText } from "../../domain/collections.ts";
import { remember, type Graph } from "./graph.ts";

/** The dyads with the greatest counts, the greatest first, then by id of the tie; none of count 0. */
export function strongest(
  graph: Graph,
  counts: Int32Array,
  first: number,
  among: Int32Array | null = null,
): number[] {
  const least = leastOf(counts, first, among);
  const { ranksA, ranksB } = ranks(graph);
  const { sideA, sideB } = graph.dyads;
  return dyadsWith(counts, least, among)
    .sort(
      (x, y) =>
        (counts[y] ?? 0) - (counts[x] ?? 0) ||
        (ranksA[sideA[x] ?? 0] ?? 0) - (ranksA[sideA[y] ?? 0] ?? 0) ||
        (ranksB[sideB[x] ?? 0] ?? 0) - (ranksB[sideB[y] ?? 0] ?? 0),
    )
    .slice(0, first);
}

/** The count of the last of the first so many; 1 when there are fewer. */
function leastOf(
  counts: Int32Array,
  first: number,
  among: Int32Array | null,
): number {
  const length = among === null ? counts.length : among.length;
  let most = 0;
  for (let i = 0; i < length; i += 1) {
    most = Math.max(most, counts[among === null ? i : (among[i] ?? 0)] ?? 0);
  }
  const dyads = new Int32Array(most + 1);
  for (let i = 0; i < length; i += 1) {
    const count = counts[among === null ? i : (among[i] ?? 0)] ?? 0;
    dyads[count] = (dyads[count] ?? 0) + 1;
  }
  let left = first;
  for (let count = most; count > 1; count -= 1) {
    left -= dyads[count] ?? 0;
    if (left <= 0) return count;
  }
  return 1;
}

function dyadsWith(
  counts: Int32Array,
  least: number,
  among: Int32Array | null,
): number[] {
  const length = among === null ? counts.length : among.length;
  const found: number[] = [];
  for (let i = 0; i < length; i += 1) {
    const dyad = among === null ? i : (among[i] ?? 0);
    if ((counts[dyad] ?? 0) >= least) found.push(dyad);
  }
  return found;
}

/** Where each term stands as side A and as side B of a tie's id, "tie:A~B": there the "~" after A counts, too. */
function ranks(graph: Graph): { ranksA: Int32Array; ranksB: Int32Array } {
  return remember(graph, "ranks", () => {
    const { texts } = graph.terms;
    const { sideA, sideB, size } = graph.dyads;
    const rank = (sides: Int32Array, end: string): Int32Array => {
      const used = [...new Set(sides.subarray(0, size))]
        .map((number) => ({ number, text: `${texts[number]}${end}` }))
        .sort((x, y) => compareText(x.text, y.text));
      const places = new Int32Array(texts.length);
      used.forEach(({ number }, place) => {
        places[number] = place;
      });
      return places;
    };
    return { ranksA: rank(sideA, "~"), ranksB: rank(sideB, "") };
  });
}
