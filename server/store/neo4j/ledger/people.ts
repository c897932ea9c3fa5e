import type { ActorRecord, OfficeRecord } from "../../../domain/actor.ts";
import { groupBy } from "../../../domain/collections.ts";
import { correctActors, correctOffices } from "../../../domain/correct.ts";
import type { Editing } from "./editing.ts";
import type { ActorEntry, OfficeEntry } from "./rows.ts";

/** Actors and offices as the articles give them. */
export interface PeopleAsRead {
  readonly actors: ReadonlyMap<string, ActorRecord>;
  /** By holder. */
  readonly offices: ReadonlyMap<string, readonly OfficeEntry[]>;
}

/** Actors and offices as they are now known. */
export interface People {
  readonly actors: ReadonlyMap<string, ActorRecord>;
  readonly offices: ReadonlyMap<string, readonly OfficeRecord[]>;
}

export const NOBODY: PeopleAsRead = { actors: new Map(), offices: new Map() };

/** With what changed taken over: all offices of a changed actor come anew. */
export function peopleAfter(
  before: PeopleAsRead,
  changed: readonly ActorEntry[],
  offices: readonly OfficeEntry[],
  removed: readonly string[],
): PeopleAsRead {
  if (changed.length === 0 && removed.length === 0) return before;
  const after = {
    actors: new Map(before.actors),
    offices: new Map(before.offices),
  };
  for (const id of [...removed, ...changed.map((entry) => entry.id)]) {
    after.actors.delete(id);
    after.offices.delete(id);
  }
  for (const { id, actor } of changed)
    if (actor !== null) after.actors.set(id, actor);
  for (const [holder, held] of groupBy(offices, (entry) => entry.office.holder))
    after.offices.set(holder, held);
  return after;
}

/** With the editors' decisions applied. */
export function peopleNow(read: PeopleAsRead, editing: Editing): People {
  const { corrections, namedIn, splitOffices } = editing;
  const told = splitOffices.map(({ office }) => JSON.stringify(office));
  const elsewhere = [...read.offices.values()]
    .flat()
    .filter(
      ({ office, articles }) =>
        told.length === 0 ||
        articles > told.filter((one) => one === JSON.stringify(office)).length,
    );
  const offices = correctOffices(
    [
      ...elsewhere.map(({ office }) => ({ article: "", office })),
      ...splitOffices,
    ],
    corrections,
  );
  return {
    actors: correctActors(
      read.actors,
      (id) => namedIn.get(id) ?? [],
      corrections,
    ),
    offices: groupBy(distinct(offices), ({ holder }) => holder),
  };
}

/** The same fact told by several articles is one. */
function distinct(offices: readonly OfficeRecord[]): OfficeRecord[] {
  return [
    ...new Map(
      offices.map((office) => [JSON.stringify(office), office]),
    ).values(),
  ];
}
