import { addDays } from "../../domain/dates.ts";
import { isEvent } from "../../domain/dyads.ts";
import type { Reading } from "../../domain/reading.ts";
import type { EventOrClaimRecord } from "../../domain/tie.ts";
import { datasetOf, dayCode, isEventCode, reviewOf } from "./codes.ts";
import { EMPTY } from "./columns.ts";
import type { Graph } from "./graph.ts";
import { listHas, LISTS } from "./lists.ts";
import { wantedTerms } from "./select.ts";

/** How far apart reports of one event may date it. */
const NEAR_EVENT_DAYS = 31;
/** How long after what was said it is still answered. */
const NEAR_CLAIM_DAYS = 366;

/** Slots of the records that the reading's own may be linked with. Event data are rows of others' making and are left alone. */
export function candidates(
  graph: Graph,
  reading: Reading,
): { events: number[]; claims: number[] } {
  return {
    events: near(graph, reading, reading.events, NEAR_EVENT_DAYS),
    claims: near(graph, reading, reading.claims, NEAR_CLAIM_DAYS),
  };
}

function near(
  graph: Graph,
  reading: Reading,
  own: readonly EventOrClaimRecord[],
  days: number,
): number[] {
  const [first] = own;
  if (first === undefined) return [];
  const { columns } = graph;
  const wanted = wantedTerms(graph, partiesOf(reading, own));
  const span = spanOf(own, days);
  const wantsEvents = isEvent(first);
  const slots: number[] = [];
  for (let slot = 0; slot < columns.size; slot += 1) {
    const kind = columns.kind[slot] ?? EMPTY;
    if (kind === EMPTY || isEventCode(kind) !== wantsEvents) continue;
    const marks = columns.marks[slot] ?? 0;
    if (datasetOf(marks) === "GDELT" || reviewOf(marks) === "REJECTED")
      continue;
    const from = columns.from[slot] ?? 0;
    const to = columns.to[slot] ?? 0;
    if (span !== null && from !== 0 && (from > span.to || to < span.from)) {
      continue;
    }
    if (
      listHas(columns, slot, LISTS.actors, wanted) ||
      listHas(columns, slot, LISTS.countries, wanted)
    ) {
      slots.push(slot);
    }
  }
  return slots;
}

/** A party's country is one, too: a spokesman answers for his president. */
function partiesOf(
  { actors }: Reading,
  own: readonly EventOrClaimRecord[],
): string[] {
  const parties = new Set(
    own.flatMap((record) =>
      isEvent(record)
        ? record.participants.map(({ actor }) => actor)
        : [...record.speakers, ...record.targets, ...record.addressees],
    ),
  );
  const countries = actors.flatMap(({ id, country }) =>
    country !== null && parties.has(id) ? [country] : [],
  );
  return [...parties, ...countries];
}

/** The days from the first of them to the last, and so many more either way; null where one is undated. */
function spanOf(
  own: readonly EventOrClaimRecord[],
  days: number,
): { from: number; to: number } | null {
  const dates = own.flatMap(({ when }) => [
    when.from ?? when.to,
    when.to ?? when.from,
  ]);
  const known = dates.filter((day) => day !== null).sort();
  const first = known[0];
  const last = known.at(-1);
  if (known.length < dates.length || first === undefined) return null;
  return {
    from: dayCode(addDays(first, -days)),
    to: dayCode(addDays(last ?? first, days)),
  };
}
