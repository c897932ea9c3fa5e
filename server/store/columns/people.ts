import { heldWithin } from "../../domain/acting.ts";
import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import { compareText } from "../../domain/collections.ts";
import type { Day } from "../../domain/dates.ts";
import { tenuresOf, type TenureRecord } from "../../domain/offices.ts";
import type { ActorKind } from "../../domain/vocabulary.ts";
import { wordsOf } from "../../domain/words.ts";
import { MOST_FIRST, pageOf } from "../page.ts";
import type { Page, PageRequest } from "../store.ts";
import { remember, type Graph } from "./graph.ts";
import { usage } from "./usage.ts";

/** Actors and offices as they are now known, corrected. */
export interface People {
  readonly actors: ReadonlyMap<string, ActorRecord>;
  readonly offices: (holder: string) => readonly OfficeRecord[];
}

/** Those whose names begin, or have a word that begins, with what was typed; the busiest first. */
export function actorsFound(
  graph: Graph,
  { actors }: People,
  search: string | null,
  kinds: readonly ActorKind[] | null,
  page: PageRequest,
): Page<ActorRecord> {
  const { numbers } = graph.terms;
  const counts = usage(graph, "actors");
  const typed = search === null ? null : ` ${wordsOf(search).join(" ")}`;
  const found = namesOf(graph, actors)
    .filter(
      ({ actor, names }) =>
        (kinds === null || kinds.includes(actor.kind)) &&
        (typed === null || names.some((name) => name.includes(typed))),
    )
    .map(({ actor }) => actor);
  return pageOf(
    found,
    ({ id, name }) => [counts[numbers.get(id) ?? 0] ?? 0, name, id],
    MOST_FIRST,
    page,
  );
}

/** All actors, with their names folded for the search. */
function namesOf(
  graph: Graph,
  actors: ReadonlyMap<string, ActorRecord>,
): readonly { actor: ActorRecord; names: readonly string[] }[] {
  return remember(graph, "names", () =>
    [...actors.values()].map((actor) => ({
      actor,
      names: [actor.name, ...actor.aliases].map(
        (name) => ` ${wordsOf(name).join(" ")}`,
      ),
    })),
  );
}

/** Offices held by each of the people, by first day. */
export function officesHeld(
  { offices }: People,
  people: readonly string[],
  on: Day | null,
): TenureRecord[][] {
  return people.map((person) =>
    tenuresOf(offices(person).filter((office) => isHeldOn(office, on))),
  );
}

/** People who act for each of the countries; who held its office on the day, when one is given. */
export function peopleOf(
  { actors, offices }: People,
  countries: readonly string[],
  on: Day | null,
): string[][] {
  const people = [...actors.values()].filter(({ kind }) => kind === "PERSON");
  return countries.map((country) => {
    const isOf = (of: string): boolean =>
      of === country || actors.get(of)?.country === country;
    return people
      .filter(
        (person) =>
          (on === null && person.country === country) ||
          offices(person.id).some(
            (office) => isOf(office.of) && isHeldOn(office, on),
          ),
      )
      .map(({ id }) => id)
      .sort(compareText);
  });
}

function isHeldOn(office: OfficeRecord, on: Day | null): boolean {
  return on === null || heldWithin(office, { from: on, to: on });
}
