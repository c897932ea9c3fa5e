import { CLOSED_SEARCH, type Hit, type SearchModel } from "./panels/search.ts";
import type { AnyRecord } from "./panels/records.ts";
import { partiesOf, withParty, type Party } from "./parties.ts";
import type {
  ActorKind,
  ClaimKind,
  CorrectMutationVariables,
  EventKind,
} from "./schema.generated.ts";

/** A correction of an actor or a record as it is being written: pure steps from one state of the form to the next. */

/** What a correction changes. */
export type Change =
  | "name"
  | "merge"
  | "country"
  | "office"
  | "sort"
  | "dates"
  | "parties"
  | "split"
  | "same";

/** What the API takes as a decision. */
export type Act = CorrectMutationVariables["input"]["act"];

/** Somebody or something by id, with the name to show. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What was read of a record. */
interface Read {
  readonly from: string;
  readonly to: string;
  readonly parties: readonly Party[];
  /** The article that it was read in. */
  readonly article: string | null;
}

/** What is corrected: an actor; or an event or a claim, with what was read of it. */
export type About =
  | (Named & { readonly kind: ActorKind })
  | (Named & Read & { readonly kind: "EVENT"; readonly sort: EventKind })
  | (Named & Read & { readonly kind: "CLAIM"; readonly sort: ClaimKind });

/** The form as far as it is filled in. */
export interface Draft {
  readonly about: About;
  readonly change: Change;
  readonly name: string;
  /** Whom it is merged into, which country it acts for, whose office it is, who it is in truth, the other event: chosen from the suggestions. */
  readonly other: Named | null;
  readonly search: SearchModel;
  /** It acts for no country; or it is somebody whom the graph does not know. */
  readonly none: boolean;
  /** The kind of event or claim that it is. */
  readonly sort: EventKind | ClaimKind | null;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly parties: readonly Party[];
  /** Which of the record's actors is somebody else. */
  readonly who: string | null;
  readonly by: string;
  readonly why: string;
  readonly sending: boolean;
  readonly problems: readonly string[];
}

/** The form at first, with what is known of the actor or record. */
export const draftOf = (about: About, by: string): Draft => ({
  about,
  change: isRecord(about) ? "sort" : "name",
  name: about.name,
  other: null,
  search: CLOSED_SEARCH,
  none: false,
  sort: isRecord(about) ? about.sort : null,
  title: "",
  from: isRecord(about) ? about.from : "",
  to: isRecord(about) ? about.to : "",
  parties: isRecord(about) ? about.parties : [],
  who: isRecord(about) ? (about.parties[0]?.actor.id ?? null) : null,
  by,
  why: "",
  sending: false,
  problems: [],
});

type AboutRecord = Extract<About, { kind: "EVENT" | "CLAIM" }>;

/** Whether an event or a claim is corrected, rather than an actor. */
export const isRecord = (about: About): about is AboutRecord =>
  about.kind === "EVENT" || about.kind === "CLAIM";

/** A record as what a correction is about. */
export function aboutRecord(record: AnyRecord): About {
  const { id, when } = record;
  const read: Read = {
    from: when.from ?? "",
    to: when.to ?? "",
    parties: partiesOf(record),
    article: record.evidence[0]?.article.id ?? null,
  };
  return record.__typename === "Event"
    ? {
        kind: "EVENT",
        id,
        name: record.title,
        sort: record.eventKind,
        ...read,
      }
    : {
        kind: "CLAIM",
        id,
        name: record.text,
        sort: record.claimKind,
        ...read,
      };
}

/** What can be changed: a country acts for itself, only people hold offices, only events are one. */
export function changesOf(about: About): readonly Change[] {
  switch (about.kind) {
    case "PERSON":
      return ["name", "merge", "country", "office"];
    case "ORGANIZATION":
      return ["name", "merge", "country"];
    case "COUNTRY":
      return ["name", "merge"];
    case "EVENT":
      return ["sort", "dates", "parties", ...splits(about), "same"];
    case "CLAIM":
      return ["sort", "dates", "parties", ...splits(about)];
  }
}

/** An actor is somebody else in an article alone, and only where there is one. */
const splits = ({ article, parties }: Read): readonly Change[] =>
  article === null || parties.length === 0 ? [] : ["split"];

/** Another change is meant: who was chosen for the last one does not fit it. */
export const changeTo = (draft: Draft, change: Change): Draft => ({
  ...draft,
  change,
  name: change === "split" ? "" : draft.about.name,
  other: null,
  search: CLOSED_SEARCH,
  none: false,
  problems: [],
});

/** Whether a suggestion is one that the change can be made with. */
export function fits(draft: Draft, { actor, event }: Hit): boolean {
  const { about, change } = draft;
  if (change === "same") return event !== null && event.id !== about.id;
  if (actor === null || actor.id === about.id) return false;
  switch (change) {
    case "name":
    case "sort":
    case "dates":
      return false;
    case "parties":
      return true;
    case "split":
      return actor.id !== draft.who;
    case "merge":
      return actor.kind === about.kind;
    case "country":
      return actor.kind === "COUNTRY";
    case "office":
      return actor.kind !== "PERSON";
  }
}

/** Whoever was chosen is let go of as soon as something else is typed. */
export const searchIn = (draft: Draft, search: SearchModel): Draft => ({
  ...draft,
  search,
  other:
    draft.other !== null && search.text === draft.other.name
      ? draft.other
      : null,
});

/** A suggestion is taken: one more who takes part, or the other that is meant. */
export function choose(draft: Draft, other: Named): Draft {
  const { about, change, parties } = draft;
  if (change === "parties" && isRecord(about))
    return {
      ...draft,
      parties: withParty(parties, other, about.kind),
      search: CLOSED_SEARCH,
      problems: [],
    };
  return {
    ...draft,
    other: { id: other.id, name: other.name },
    search: { ...CLOSED_SEARCH, text: other.name },
    problems: [],
  };
}
