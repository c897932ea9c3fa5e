import type { CountedRecord } from "./counted.ts";
import type { Day } from "./dates.ts";
import type { Dyad } from "./dyads.ts";
import type { LinkRecord } from "./link.ts";
import { isKnown } from "./passing.ts";
import type { RollUp } from "./vocabulary.ts";

/** Whether the link sets one claim against another: said to be untrue, or a promise said to be broken. */
export function disputes(link: LinkRecord): boolean {
  return (
    link.review !== "REJECTED" &&
    (link.kind === "CONTRADICTS" || link.kind === "ALLEGES_BREACH_OF")
  );
}

/** For each record the other ends of the links that set something against it. */
export type Opponents = ReadonlyMap<string, readonly CountedRecord[]>;

/** Opponents that a person rejected oppose nothing. */
export function opponentsOf(
  links: Iterable<LinkRecord>,
  lookup: (id: string) => CountedRecord | undefined,
): Map<string, CountedRecord[]> {
  const opponents = new Map<string, CountedRecord[]>();
  const add = (id: string, other: CountedRecord | undefined): void => {
    if (other === undefined || other.review === "REJECTED") return;
    const known = opponents.get(id);
    if (known === undefined) opponents.set(id, [other]);
    else known.push(other);
  };
  for (const link of links) {
    if (!disputes(link)) continue;
    add(link.from, lookup(link.to));
    add(link.to, lookup(link.from));
  }
  return opponents;
}

/** Whether anything known by the day stands against the record; null: known now. */
export function isDisputed(
  id: string,
  asOf: Day | null,
  opponents: Opponents,
): boolean {
  return opponents.get(id)?.some((other) => isKnown(other, asOf)) ?? false;
}

/**
 * Whether the contradiction is one between the two sides: what stands against the record joins the same two,
 * or is said by one of them, or by somebody who speaks for one of them.
 */
export function isDisputedBetween(
  id: string,
  dyad: Dyad,
  rollUp: RollUp,
  asOf: Day | null,
  opponents: Opponents,
): boolean {
  return (
    opponents
      .get(id)
      ?.some(
        (other) => isKnown(other, asOf) && concerns(other, dyad, rollUp),
      ) ?? false
  );
}

function concerns(
  other: CountedRecord,
  { sideA, sideB }: Dyad,
  rollUp: RollUp,
): boolean {
  return (
    other.voices.includes(sideA) ||
    other.voices.includes(sideB) ||
    other.dyads[rollUp].some(
      (dyad) => dyad.sideA === sideA && dyad.sideB === sideB,
    )
  );
}
