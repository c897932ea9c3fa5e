import { compareText } from "../../../domain/collections.ts";
import { shareHits } from "../../../domain/hits.ts";
import { wordsOf } from "../../../domain/words.ts";
import { isEventCode } from "../../columns/codes.ts";
import { newestOrder } from "../../columns/newest.ts";
import { tiesNamed } from "../../columns/named-ties.ts";
import { actorsFound } from "../../columns/people.ts";
import { viewOf } from "../ledger/view.ts";
import { placesNamed, placesOfIds, topicsNamed } from "../read/places.ts";
import { recordsTitled } from "../read/words.ts";
import type { SearchHitRecord, Store } from "../../store.ts";
import { peopleIn } from "./actors.ts";
import type { Asking } from "./asking.ts";

/** Finds actors, their ties, places and topics by the beginnings of their words, events and claims by all of the words. */
export function searchQuestions({
  connection,
  ledger,
  events: eventsOf,
  claims: claimsOf,
}: Asking): Pick<Store, "search" | "placesById"> {
  return {
    placesById: async (ids) => {
      const places = await connection.ask(placesOfIds(ids));
      const known = new Map(places.map((place) => [place.id, place]));
      return ids.map((id) => known.get(id) ?? null);
    },
    search: async (text, first) => {
      const words = wordsOf(text);
      if (words.length === 0) return [];
      const [places, topics, titled] = await Promise.all([
        connection.ask(placesNamed(words)),
        connection.ask(topicsNamed(words)),
        connection.ask(recordsTitled(words)),
      ]);
      const known = await ledger();
      const { graph, ids, slots } = known.records;
      const { kind, to } = graph.columns;
      const idAt = (slot: number): string => ids[slot] ?? "";
      const said = titled
        .flatMap((id) => slots.get(id) ?? [])
        .sort(newestOrder(to, idAt));
      const firstOf = (isAsked: (kind: number) => boolean): string[] =>
        said
          .filter((slot) => isAsked(kind[slot] ?? 0))
          .slice(0, first)
          .map(idAt);
      const [events, claims] = await Promise.all([
        labels(firstOf(isEventCode), eventsOf),
        labels(
          firstOf((code) => !isEventCode(code)),
          claimsOf,
        ),
      ]);
      const page = { first, after: null };
      const people = peopleIn(known);
      const actors = actorsFound(graph, people, text, null, page).items;
      return shareHits<SearchHitRecord>(
        [
          actors.map(({ id, name }) => ({ kind: "ACTOR", id, label: name })),
          // Two are named where one is not.
          actors.length > 0
            ? []
            : tiesNamed(viewOf(known), people, text, first),
          places
            .sort((x, y) => compareText(x.id, y.id))
            .map(({ id, name }) => ({ kind: "PLACE", id, label: name })),
          topics
            .sort(compareText)
            .map((topic) => ({ kind: "TOPIC", id: topic, label: topic })),
          events.map(({ id, label }) => ({ kind: "EVENT", id, label })),
          claims.map(({ id, label }) => ({ kind: "CLAIM", id, label })),
        ],
        first,
      );
    },
  };
}

/** Ids with the words that show the record, in the order of the ids. */
async function labels(
  ids: readonly string[],
  ask: (
    ids: readonly string[],
  ) => Promise<({ id: string } & ({ title: string } | { text: string }))[]>,
): Promise<{ id: string; label: string }[]> {
  if (ids.length === 0) return [];
  const found = new Map(
    (await ask(ids)).map((record) => [
      record.id,
      "title" in record ? record.title : record.text,
    ]),
  );
  return ids.flatMap((id) => {
    const label = found.get(id);
    return label === undefined ? [] : [{ id, label }];
  });
}
