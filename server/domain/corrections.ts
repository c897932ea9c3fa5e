import type { OfficeRecord } from "./actor.ts";
import { pairKey } from "./apart.ts";
import { compareText } from "./collections.ts";
import { actorsMade, actorsNeededBy } from "./correction-actors.ts";
import type {
  CorrectionAct,
  CorrectionRecord,
  RecordReference,
} from "./correction.ts";
import { hashId } from "./ids.ts";
import type { LinkRecord } from "./link.ts";
import type { EventOrClaimRecord } from "./tie.ts";
import type { Review } from "./vocabulary.ts";

/**
 * All that editors decided, drawn together so that it can be applied to records as they are read: what was
 * decided later goes before what was decided earlier, and what was taken back is left out. `correct.ts` applies it.
 */
export interface Corrections {
  /** Actors that are others in one article: by article, then by actor. */
  readonly splits: ReadonlyMap<string, ReadonlyMap<string, ActorName>>;
  /** Whom an actor is merged into, to the end of the chain. */
  readonly merged: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly countries: ReadonlyMap<string, string | null>;
  /** By holder. */
  readonly offices: ReadonlyMap<string, readonly OfficeRecord[]>;
  /** By id of the record, as it is read now. */
  readonly reviews: ReadonlyMap<string, Review>;
  readonly edits: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** By `linkKey`. */
  readonly linkReviews: ReadonlyMap<string, Review>;
  /** Links that a person draws. */
  readonly links: readonly LinkRecord[];
  /** Pairs, by `pairKey`, of which a person says that they are not one event. */
  readonly apart: ReadonlySet<string>;
  /** Ids of the corrections that find nothing to be applied to. */
  readonly unattached: ReadonlySet<string>;
}

/** Whom a split makes of an actor. */
export interface ActorName {
  readonly id: string;
  readonly name: string;
}

/** What is there to be corrected. */
export interface Correctable {
  /** Records of the article, as they are read. */
  readonly recordsOf: (article: string) => readonly EventOrClaimRecord[];
  readonly hasActor: (id: string) => boolean;
  /** Whether the article describes the actor, as both are read. */
  readonly isNamedIn: (actor: string, article: string) => boolean;
}

/** One link for both orders of its ends where it has no direction: which comes first may change with the ids. */
export const linkKey = (kind: string, from: string, to: string): string =>
  `${kind} ${WITHOUT_DIRECTION.has(kind) ? pairKey(from, to) : `${from} ${to}`}`;

const WITHOUT_DIRECTION: ReadonlySet<string> = new Set([
  "SAME_EVENT",
  "REPEATS",
]);

/** Draws the corrections together, in whatever order they are given. */
export function drawTogether(
  corrections: readonly CorrectionRecord[],
  there: Correctable,
): Corrections {
  const draft: Draft = {
    splits: new Map(),
    mergedInto: new Map(),
    names: new Map(),
    countries: new Map(),
    offices: new Map(),
    reviews: new Map(),
    edits: new Map(),
    linkReviews: new Map(),
    links: new Map(),
    apart: new Set(),
  };
  const unattached = new Set<string>();
  const inOrder = [...corrections].sort(
    (x, y) => compareText(x.at, y.at) || compareText(x.id, y.id),
  );
  // Merges and splits make actors that others may be about, whichever was decided first.
  const made = actorsMade(inOrder, there.hasActor, there.isNamedIn);
  const finder = {
    record: (about: RecordReference) =>
      findRecord(about, there.recordsOf(about.article)),
    hasActor: (id: string) => there.hasActor(id) || made.has(id),
    isNamedIn: there.isNamedIn,
  };
  for (const correction of inOrder) {
    const attached = correction.undone
      ? isAbout(correction.act, finder)
      : add(draft, correction, finder);
    if (!attached) unattached.add(correction.id);
  }
  return {
    ...draft,
    merged: chainEnds(draft.mergedInto),
    offices: new Map(
      [...draft.offices].map(([holder, all]) => [holder, [...all.values()]]),
    ),
    links: [...draft.links.values()],
    unattached,
  };
}

/**
 * The record that a reference names: of its id; else, when a better reader gave it another, the one of the same
 * sort whose evidence is the same passage, in the same surroundings if there are several.
 */
export function findRecord(
  about: RecordReference,
  records: readonly EventOrClaimRecord[],
): string | null {
  if (records.some(({ id }) => id === about.record)) return about.record;
  const sort = about.record.split(":")[0] ?? "";
  const likely = records
    .filter(({ id }) => id.startsWith(`${sort}:`))
    .map((record) => ({ id: record.id, score: likeness(record, about) }))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || compareText(x.id, y.id));
  return likely[0]?.id ?? null;
}

function likeness(record: EventOrClaimRecord, about: RecordReference): number {
  if (about.quote === "") return 0;
  return Math.max(
    0,
    ...record.evidence.map(({ span, locator }) => {
      if (span === null) return locator === about.quote ? 4 : 0;
      const around =
        Number(span.prefix === about.prefix) +
        Number(span.suffix === about.suffix);
      if (span.quote === about.quote) return 2 + around;
      // A longer or shorter cut of the same passage.
      const overlapping =
        span.quote.includes(about.quote) || about.quote.includes(span.quote);
      return overlapping ? 1 : 0;
    }),
  );
}

interface Draft {
  readonly splits: Map<string, Map<string, ActorName>>;
  readonly mergedInto: Map<string, string>;
  readonly names: Map<string, string>;
  readonly countries: Map<string, string | null>;
  readonly offices: Map<string, Map<string, OfficeRecord>>;
  readonly reviews: Map<string, Review>;
  readonly edits: Map<string, Readonly<Record<string, unknown>>>;
  readonly linkReviews: Map<string, Review>;
  readonly links: Map<string, LinkRecord>;
  readonly apart: Set<string>;
}

interface Finder extends Omit<Correctable, "recordsOf"> {
  readonly record: (about: RecordReference) => string | null;
}

/** Whether what the act is about is there, and all that it names. */
function isAbout(
  act: CorrectionAct,
  { record, hasActor, isNamedIn }: Finder,
): boolean {
  if (!actorsNeededBy(act).every(hasActor)) return false;
  if (act.kind === "SPLIT_ACTOR") return isNamedIn(act.actor, act.article);
  if ("actor" in act) return true;
  if ("about" in act) return record(act.about) !== null;
  return record(act.from) !== null && record(act.to) !== null;
}

/** Adds the act to the draft; false when what it is about is not there. */
function add(
  draft: Draft,
  { id, act, reason }: CorrectionRecord,
  finder: Finder,
): boolean {
  if (!isAbout(act, finder)) return false;
  switch (act.kind) {
    case "MERGE_ACTORS":
      draft.mergedInto.set(act.actor, act.into);
      return true;
    case "SPLIT_ACTOR":
      within(draft.splits, act.article).set(act.actor, {
        id: act.into,
        name: act.name,
      });
      return true;
    case "RENAME_ACTOR":
      draft.names.set(act.actor, act.name);
      return true;
    case "SET_COUNTRY":
      draft.countries.set(act.actor, act.country);
      return true;
    case "SET_OFFICE":
      within(draft.offices, act.actor).set(`${act.title} ${act.of}`, {
        holder: act.actor,
        title: act.title,
        of: act.of,
        from: act.from,
        to: act.to,
        acting: false,
        source: id,
      });
      return true;
    case "REVIEW_RECORD":
      draft.reviews.set(finder.record(act.about) ?? "", act.review);
      return true;
    case "EDIT_RECORD": {
      const record = finder.record(act.about) ?? "";
      draft.edits.set(record, { ...draft.edits.get(record), ...act.set });
      return true;
    }
    case "REVIEW_LINK":
      draft.linkReviews.set(
        linkKey(
          act.link,
          finder.record(act.from) ?? "",
          finder.record(act.to) ?? "",
        ),
        act.review,
      );
      return true;
    case "SAME_EVENT":
      judgeSame(
        draft,
        finder.record(act.from) ?? "",
        finder.record(act.to) ?? "",
        act.same,
        reason,
      );
      return true;
  }
}

function judgeSame(
  draft: Draft,
  from: string,
  to: string,
  same: boolean,
  reason: string,
): void {
  const pair = pairKey(from, to);
  if (!same) {
    draft.apart.add(pair);
    draft.links.delete(pair);
    return;
  }
  draft.apart.delete(pair);
  const kind = from.startsWith("event:") ? "SAME_EVENT" : "REPEATS";
  draft.links.set(pair, {
    id: hashId("link", kind, from, to),
    kind,
    from,
    to,
    by: "EDITOR",
    sameOccasion: kind === "REPEATS" ? true : null,
    rule: reason,
    confidence: 1,
    review: "CONFIRMED",
    evidence: null,
  });
}

/** Follows each merge to whom the last of the chain stays; a ring of merges merges nothing. */
function chainEnds(into: ReadonlyMap<string, string>): Map<string, string> {
  const ends = new Map<string, string>();
  for (const start of into.keys()) {
    const seen = new Set<string>();
    let at = start;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) {
      if (seen.has(at)) break;
      seen.add(at);
      at = next;
    }
    if (!into.has(at)) ends.set(start, at);
  }
  return ends;
}

function within<V>(
  maps: Map<string, Map<string, V>>,
  key: string,
): Map<string, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const fresh = new Map<string, V>();
  maps.set(key, fresh);
  return fresh;
}
