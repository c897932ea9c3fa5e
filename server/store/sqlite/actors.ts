import { heldWithin } from "../../domain/acting.ts";
import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import { compareText } from "../../domain/collections.ts";
import type { Day } from "../../domain/dates.ts";
import { tenuresOf, type TenureRecord } from "../../domain/offices.ts";
import { wordsOf } from "../../domain/words.ts";
import { remember } from "../columns/graph.ts";
import { usage } from "../columns/usage.ts";
import { MOST_FIRST, pageOf } from "../page.ts";
import type { Page, PageRequest } from "../store.ts";
import { actorsOf, officesOf } from "./corrected.ts";
import type { FileView } from "./view.ts";

export function actorsById(
  { db, graph }: FileView,
  ids: readonly string[],
): (ActorRecord | null)[] {
  const actors = actorsOf(db, graph);
  return ids.map((id) => actors.get(id) ?? null);
}

/** Those whose names begin, or have a word that begins, with what was typed; the busiest first. */
export function actorsFound(
  view: FileView,
  search: string | null,
  kinds: readonly ActorRecord["kind"][] | null,
  page: PageRequest,
): Page<ActorRecord> {
  const { numbers } = view.graph.terms;
  const counts = usage(view.graph, "actors");
  const typed = search === null ? null : ` ${wordsOf(search).join(" ")}`;
  const found = namesOf(view)
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

/** Offices held by each of the people, by first day. */
export function officesHeld(
  { db, graph }: FileView,
  people: readonly string[],
  on: Day | null,
): TenureRecord[][] {
  const offices = officesOf(db, graph);
  return people.map((person) =>
    tenuresOf(offices(person).filter((office) => isHeldOn(office, on))),
  );
}

/** People who act for each of the countries; who held its office on the day, when one is given. */
export function peopleOf(
  { db, graph }: FileView,
  countries: readonly string[],
  on: Day | null,
): string[][] {
  const actors = actorsOf(db, graph);
  const offices = officesOf(db, graph);
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

/** All actors, with their names folded for the search. */
function namesOf({
  db,
  graph,
}: FileView): readonly { actor: ActorRecord; names: readonly string[] }[] {
  return remember(graph, "names", () =>
    [...actorsOf(db, graph).values()].map((actor) => ({
      actor,
      names: [actor.name, ...actor.aliases].map(
        (name) => ` ${wordsOf(name).join(" ")}`,
      ),
    })),
  );
}
