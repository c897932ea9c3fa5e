import { compareText } from "./collections.ts";
import { strengthOf, type PathRecord, type TieRecord } from "./tie.ts";

/** The ways over these ties: see `shortestWays`. */
export function shortestPaths(
  ties: readonly TieRecord[],
  from: string,
  to: string,
  maxLength: number,
  first: number,
): PathRecord[] {
  const neighbours = adjacency(ties);
  const ways = shortestWays(
    (actor) =>
      [...(neighbours.get(actor) ?? [])].map(
        ([other, tie]) => [other, strengthOf(tie)] as const,
      ),
    from,
    to,
    maxLength,
    first,
  );
  return ways.map((actors) => ({
    actors,
    ties: actors
      .slice(1)
      .flatMap(
        (actor, index) => neighbours.get(actors[index] ?? "")?.get(actor) ?? [],
      ),
  }));
}

/** With whom an actor has ties, and of how many records. */
export type Neighbours = (
  actor: string,
) => Iterable<readonly [other: string, strength: number]>;

/**
 * The shortest ways from one to the other over ties, at most `maxLength` ties long. Among the equally short the
 * strongest first, by the product of the ties' records (a way is worth little that has one weak tie), then by ids.
 */
export function shortestWays(
  neighbours: Neighbours,
  from: string,
  to: string,
  maxLength: number,
  first: number,
): string[][] {
  if (from === to) return [];
  const distance = distancesFrom(to, from, neighbours, maxLength);
  const length = distance.get(from);
  if (length === undefined) return [];
  let partial: Way[] = [{ actors: [from], strength: 1 }];
  // Best ways to each actor of a layer, kept to `first` each: a product grows the same way whatever follows.
  for (let left = length - 1; left >= 0; left -= 1) {
    const layer = new Map<string, Way[]>();
    for (const way of partial) {
      for (const [next, strength] of neighbours(way.actors.at(-1) ?? from)) {
        if (distance.get(next) !== left) continue;
        const longer = {
          actors: [...way.actors, next],
          strength: way.strength * strength,
        };
        const known = layer.get(next);
        if (known === undefined) layer.set(next, [longer]);
        else known.push(longer);
      }
    }
    partial = [...layer.values()].flatMap((ways) =>
      ways.sort(compareWays).slice(0, first),
    );
  }
  return partial
    .sort(compareWays)
    .slice(0, first)
    .map(({ actors }) => [...actors]);
}

interface Way {
  readonly actors: readonly string[];
  readonly strength: number;
}

function compareWays(x: Way, y: Way): number {
  return (
    y.strength - x.strength ||
    compareText(x.actors.join(" "), y.actors.join(" "))
  );
}

function adjacency(
  ties: readonly TieRecord[],
): Map<string, Map<string, TieRecord>> {
  const neighbours = new Map<string, Map<string, TieRecord>>();
  const add = (one: string, other: string, tie: TieRecord): void => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, new Map([[other, tie]]));
    else known.set(other, tie);
  };
  for (const tie of ties) {
    add(tie.sideA, tie.sideB, tie);
    add(tie.sideB, tie.sideA, tie);
  }
  return neighbours;
}

/** How far each actor is from the start, up to those as far as the goal. */
function distancesFrom(
  start: string,
  goal: string,
  neighbours: Neighbours,
  most: number,
): Map<string, number> {
  const distance = new Map([[start, 0]]);
  let edge = [start];
  for (let steps = 1; steps <= most && edge.length > 0; steps += 1) {
    const next: string[] = [];
    for (const at of edge) {
      for (const [other] of neighbours(at)) {
        if (distance.has(other)) continue;
        distance.set(other, steps);
        // All that are nearer are known: those as far as the goal lie on no way to it.
        if (other === goal) return distance;
        next.push(other);
      }
    }
    edge = next;
  }
  return distance;
}
