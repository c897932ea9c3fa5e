import { compareText } from "../../domain/collections.ts";
import { isEvent } from "../../domain/dyads.ts";
import { shareHits } from "../../domain/hits.ts";
import type { EventOrClaimRecord } from "../../domain/tie.ts";
import { hasWords, nameMatches, wordsOf } from "../../domain/words.ts";
import { isEventCode } from "../columns/codes.ts";
import { tiesNamed } from "../columns/named-ties.ts";
import { actorsFound } from "../columns/people.ts";
import { textsUsed } from "../columns/usage.ts";
import { NEWEST_FIRST, newestKey } from "../page.ts";
import type { SearchHitRecord } from "../store.ts";
import { peopleIn } from "./actors.ts";
import { placesById, recordsAt } from "./records.ts";
import { slotsWith, type FileView } from "./view.ts";

/** Actors or ties, places, topics, and words of what was done and said; each sort's best first. */
export function search(
  view: FileView,
  text: string,
  first: number,
): SearchHitRecord[] {
  if (wordsOf(text).length === 0) return [];
  const people = peopleIn(view);
  const actors = actorsFound(view.graph, people, text, null, {
    first,
    after: null,
  }).items;
  const places = [...textsUsed(view.graph, "places")].filter((id) =>
    id.startsWith("place:"),
  );
  const topics = [...textsUsed(view.graph, "topics")];
  const slots = newestFirst(view, slotsWith(view.db, text));
  const isEventSlot = (slot: number): boolean =>
    isEventCode(view.graph.columns.kind[slot] ?? 0);
  return shareHits<SearchHitRecord>(
    [
      actors.map(({ id, name }) => ({ kind: "ACTOR", id, label: name })),
      // Two are named where one is not.
      actors.length > 0 ? [] : tiesNamed(view, people, text, first),
      placesById(view, places)
        .filter((place) => place !== null)
        .filter(({ name }) => nameMatches([name], text))
        .sort((x, y) => compareText(x.id, y.id))
        .map(({ id, name }) => ({ kind: "PLACE", id, label: name })),
      topics
        .filter((topic) => nameMatches([topic], text))
        .sort(compareText)
        .map((topic) => ({ kind: "TOPIC", id: topic, label: topic })),
      said(view, slots.filter(isEventSlot), text, first),
      said(
        view,
        slots.filter((slot) => !isEventSlot(slot)),
        text,
        first,
      ),
    ],
    first,
  );
}

/** The newest days first; those of one day in any order. */
function newestFirst({ graph }: FileView, slots: readonly number[]): number[] {
  const { to } = graph.columns;
  return [...slots].sort((x, y) => (to[y] ?? 0) - (to[x] ?? 0));
}

/** Records looked at a time. */
const BATCH = 64;

/** The first so many that say the words themselves, and not only in their evidence. */
function said(
  view: FileView,
  slots: readonly number[],
  text: string,
  first: number,
): SearchHitRecord[] {
  const { to } = view.graph.columns;
  const hits: EventOrClaimRecord[] = [];
  let lastDay: number | undefined;
  for (let at = 0; at < slots.length; at += BATCH) {
    const batch = slots.slice(at, at + BATCH);
    // Whole days: within one the order is that of ids.
    if (hits.length >= first && to[batch[0] ?? 0] !== lastDay) break;
    lastDay = to[batch.at(-1) ?? 0];
    const found = recordsAt(view, batch).filter((record) =>
      hasWords(labelOf(record), text),
    );
    hits.push(...found);
  }
  return hits
    .sort((x, y) => NEWEST_FIRST.compare(newestKey(x), newestKey(y)))
    .slice(0, first)
    .map((record) => ({
      kind: isEvent(record) ? "EVENT" : "CLAIM",
      id: record.id,
      label: labelOf(record),
    }));
}

function labelOf(record: EventOrClaimRecord): string {
  return isEvent(record) ? record.title : record.text;
}
