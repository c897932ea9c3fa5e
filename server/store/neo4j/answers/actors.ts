import { heldWithin } from "../../../domain/acting.ts";
import type { ActorRecord, OfficeRecord } from "../../../domain/actor.ts";
import { compareText } from "../../../domain/collections.ts";
import type { Day } from "../../../domain/dates.ts";
import { tenuresOf } from "../../../domain/offices.ts";
import type { ActorKind } from "../../../domain/vocabulary.ts";
import { nameMatches } from "../../../domain/words.ts";
import { MOST_FIRST, pageOf } from "../../page.ts";
import type { Page, PageRequest, Store } from "../../store.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Asking } from "./asking.ts";

type Questions = Pick<
  Store,
  "actorsById" | "actors" | "officesOf" | "peopleOf"
>;

/** Actors and the offices they hold: the ledger knows them all. */
export function actorQuestions({ ledger }: Asking): Questions {
  return {
    actorsById: async (ids) => {
      const { actors } = await ledger();
      return ids.map((id) => actors.get(id) ?? null);
    },
    actors: async (search, kinds, page) =>
      actorsFound(await ledger(), search, kinds, page),
    officesOf: async (people, on) => {
      const { offices } = await ledger();
      return people.map((person) =>
        tenuresOf(
          (offices.get(person) ?? []).filter((office) => isHeld(office, on)),
        ),
      );
    },
    peopleOf: async (countries, on) => {
      const known = await ledger();
      return countries.map((country) => peopleFor(known, country, on));
    },
  };
}

/** By how many records they take part in, then by name, then by id. */
export function actorsFound(
  { actors, records }: Ledger,
  search: string | null,
  kinds: readonly ActorKind[] | null,
  page: PageRequest,
): Page<ActorRecord> {
  const found = [...actors.values()].filter(
    ({ kind, name, aliases }) =>
      (kinds === null || kinds.includes(kind)) &&
      (search === null || nameMatches([name, ...aliases], search)),
  );
  return pageOf(
    found,
    ({ id, name }) => [records.takingPart(id), name, id],
    MOST_FIRST,
    page,
  );
}

function isHeld(office: OfficeRecord, on: Day | null): boolean {
  return on === null || heldWithin(office, { from: on, to: on });
}

function peopleFor(
  { actors, offices }: Ledger,
  country: string,
  on: Day | null,
): string[] {
  const isOf = (of: string): boolean =>
    of === country || actors.get(of)?.country === country;
  return [...actors.values()]
    .filter(
      ({ id, kind, country: own }) =>
        kind === "PERSON" &&
        ((on === null && own === country) ||
          (offices.get(id) ?? []).some(
            (office) => isOf(office.of) && isHeld(office, on),
          )),
    )
    .map(({ id }) => id)
    .sort(compareText);
}
