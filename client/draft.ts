import { CLOSED_SEARCH, type Hit, type SearchModel } from "./panels/search.ts";
import type { AnyRecord } from "./panels/records.ts";
import type {
  ActorKind,
  ClaimKind,
  CorrectMutationVariables,
  EventKind,
} from "./schema.generated.ts";

/** A correction of an actor or a record as it is being written: pure steps from the form to what the API is asked. */

/** What a correction changes. */
export type Change =
  "name" | "merge" | "country" | "office" | "sort" | "dates" | "same";

/** What the API takes as a decision. */
export type Act = CorrectMutationVariables["input"]["act"];

/** Somebody or something by id, with the name to show. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

interface Dated {
  readonly from: string;
  readonly to: string;
}

/** What is corrected: an actor; or an event or a claim, with what was read of it. */
export type About =
  | (Named & { readonly kind: ActorKind })
  | (Named & Dated & { readonly kind: "EVENT"; readonly sort: EventKind })
  | (Named & Dated & { readonly kind: "CLAIM"; readonly sort: ClaimKind });

/** The form as far as it is filled in. */
export interface Draft {
  readonly about: About;
  readonly change: Change;
  readonly name: string;
  /** Whom it is merged into, which country it acts for, whose office it is, the other event: chosen from the suggestions. */
  readonly other: Named | null;
  readonly search: SearchModel;
  /** It acts for no country. */
  readonly none: boolean;
  /** The kind of event or claim that it is. */
  readonly sort: EventKind | ClaimKind | null;
  readonly title: string;
  readonly from: string;
  readonly to: string;
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
  by,
  why: "",
  sending: false,
  problems: [],
});

type AboutRecord = Extract<About, { kind: "EVENT" | "CLAIM" }>;

const isRecord = (about: About): about is AboutRecord =>
  about.kind === "EVENT" || about.kind === "CLAIM";

/** A record as what a correction is about. */
export function aboutRecord(record: AnyRecord): About {
  const { id, when } = record;
  const dates = { from: when.from ?? "", to: when.to ?? "" };
  return record.__typename === "Event"
    ? {
        kind: "EVENT",
        id,
        name: record.title,
        sort: record.eventKind,
        ...dates,
      }
    : {
        kind: "CLAIM",
        id,
        name: record.text,
        sort: record.claimKind,
        ...dates,
      };
}

/** What can be changed: a country acts for itself, only people hold offices, only events are one. */
export function changesOf(kind: About["kind"]): readonly Change[] {
  switch (kind) {
    case "PERSON":
      return ["name", "merge", "country", "office"];
    case "ORGANIZATION":
      return ["name", "merge", "country"];
    case "COUNTRY":
      return ["name", "merge"];
    case "EVENT":
      return ["sort", "dates", "same"];
    case "CLAIM":
      return ["sort", "dates"];
  }
}

/** Another change is meant: who was chosen for the last one does not fit it. */
export const changeTo = (draft: Draft, change: Change): Draft => ({
  ...draft,
  change,
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

/** A suggestion is taken. */
export const choose = (draft: Draft, other: Named): Draft => ({
  ...draft,
  other: { id: other.id, name: other.name },
  search: { ...CLOSED_SEARCH, text: other.name },
  problems: [],
});

/** What is still missing, all of it, in words. */
export function problemsOf(draft: Draft): readonly string[] {
  const { about, change, name, other, none, title, from, to } = draft;
  const problems: string[] = [];
  const needs = (ok: boolean, words: string): void => {
    if (!ok) problems.push(words);
  };
  switch (change) {
    case "name":
      needs(name.trim() !== "", "Give the name.");
      needs(name.trim() !== about.name, "The name is the one it has already.");
      break;
    case "merge":
      needs(
        other !== null,
        `Choose who ${about.name} is from the suggestions.`,
      );
      break;
    case "country":
      needs(
        none || other !== null,
        "Choose the country from the suggestions, or none.",
      );
      break;
    case "sort":
      needs(
        isRecord(about) && draft.sort !== about.sort,
        "The kind is the one it has already.",
      );
      break;
    case "dates":
      needs(from !== "" || to !== "", "Give the first or the last day.");
      needs(
        from === "" || to === "" || from <= to,
        "The last day is before the first.",
      );
      needs(
        !isRecord(about) || from !== about.from || to !== about.to,
        "The days are those it has already.",
      );
      break;
    case "same":
      needs(other !== null, "Choose the other event from the suggestions.");
      break;
    case "office":
      needs(title.trim() !== "", "Give the title of the office.");
      needs(
        other !== null,
        "Choose the country or organization of the office from the suggestions.",
      );
      needs(
        from === "" || to === "" || from <= to,
        "The last day is before the first.",
      );
      break;
  }
  needs(draft.by.trim() !== "", "Say who you are.");
  needs(draft.why.trim() !== "", "Say why.");
  return problems;
}

/** What the API is asked to keep; null while something is missing. */
export function actOf(draft: Draft): Act | null {
  if (problemsOf(draft).length > 0) return null;
  const { about, change, other } = draft;
  switch (change) {
    case "name":
      return { renameActor: { actor: about.id, name: draft.name.trim() } };
    case "merge":
      return other && { mergeActors: { actor: about.id, into: other.id } };
    case "country":
      return {
        setCountry: {
          actor: about.id,
          country: draft.none ? null : (other?.id ?? null),
        },
      };
    case "sort":
      return {
        editRecord: {
          record: about.id,
          ...(about.kind === "EVENT"
            ? { eventKind: draft.sort as EventKind }
            : { claimKind: draft.sort as ClaimKind }),
        },
      };
    case "dates":
      return { editRecord: { record: about.id, when: daysOf(draft) } };
    case "same":
      return (
        other && { sameEvent: { from: about.id, to: other.id, same: true } }
      );
    case "office":
      return (
        other && {
          setOffice: {
            actor: about.id,
            title: draft.title.trim(),
            of: other.id,
            ...daysOf(draft),
          },
        }
      );
  }
}

const daysOf = ({ from, to }: Draft): { from?: string; to?: string } => ({
  ...(from === "" ? {} : { from }),
  ...(to === "" ? {} : { to }),
});
