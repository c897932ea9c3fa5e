import { CLOSED_SEARCH, type Hit, type SearchModel } from "./panels/search.ts";
import type {
  ActorKind,
  CorrectMutationVariables,
} from "./schema.generated.ts";

/** A correction of an actor as it is being written: pure steps from the form to what the API is asked. */

export type Change = "name" | "merge" | "country" | "office";

/** What the API takes as a decision. */
export type Act = CorrectMutationVariables["input"]["act"];

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Draft {
  readonly about: Named & { readonly kind: ActorKind };
  readonly change: Change;
  readonly name: string;
  /** Whom it is merged into, which country it acts for, whose office it is: chosen from the suggestions. */
  readonly other: Named | null;
  readonly search: SearchModel;
  /** It acts for no country. */
  readonly none: boolean;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly why: string;
  readonly sending: boolean;
  readonly problems: readonly string[];
}

export const draftOf = (about: Draft["about"], by: string): Draft => ({
  about,
  change: "name",
  name: about.name,
  other: null,
  search: CLOSED_SEARCH,
  none: false,
  title: "",
  from: "",
  to: "",
  by,
  why: "",
  sending: false,
  problems: [],
});

/** What can be changed of an actor of this kind: a country acts for itself, and only people hold offices. */
export function changesOf(kind: ActorKind): readonly Change[] {
  switch (kind) {
    case "PERSON":
      return ["name", "merge", "country", "office"];
    case "ORGANIZATION":
      return ["name", "merge", "country"];
    case "COUNTRY":
      return ["name", "merge"];
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
export function fits({ about, change }: Draft, { actor }: Hit): boolean {
  if (actor === null || actor.id === about.id) return false;
  switch (change) {
    case "name":
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
    case "office":
      return (
        other && {
          setOffice: {
            actor: about.id,
            title: draft.title.trim(),
            of: other.id,
            ...(draft.from === "" ? {} : { from: draft.from }),
            ...(draft.to === "" ? {} : { to: draft.to }),
          },
        }
      );
  }
}
