import {
  actorsFound,
  officesHeld,
  peopleOf,
  type People,
} from "../../columns/people.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Store } from "../../store.ts";
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
    actors: async (search, kinds, page) => {
      const known = await ledger();
      const { graph } = known.records;
      return actorsFound(graph, peopleIn(known), search, kinds, page);
    },
    officesOf: async (people, on) =>
      officesHeld(peopleIn(await ledger()), people, on),
    peopleOf: async (countries, on) =>
      peopleOf(peopleIn(await ledger()), countries, on),
  };
}

export const peopleIn = ({ actors, offices }: Ledger): People => ({
  actors,
  offices: (holder) => offices.get(holder) ?? [],
});
