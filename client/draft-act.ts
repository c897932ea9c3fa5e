import { isRecord, type Act, type Draft } from "./draft.ts";
import { editOf, sameParties } from "./parties.ts";
import type { ClaimKind, EventKind } from "./schema.generated.ts";

/** From the form to what the API is asked to keep: what is missing, in words, and the decision. Pure. */

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
    case "parties":
      needs(draft.parties.length > 0, "Say who takes part.");
      needs(
        isRecord(about) && !sameParties(draft.parties, about.parties),
        "Those who take part are the ones it has already.",
      );
      break;
    case "split":
      needs(draft.who !== null, "Choose who is somebody else.");
      needs(
        none ? name.trim() !== "" : other !== null,
        none
          ? "Give the name."
          : "Choose who it is from the suggestions, or say that the graph does not know them.",
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
    case "parties":
      return isRecord(about)
        ? editOf(about.id, about.kind, draft.parties)
        : null;
    case "split":
      return splitOf(draft);
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

function splitOf(draft: Draft): Act | null {
  const { about, who, none, other } = draft;
  if (!isRecord(about) || about.article === null || who === null) return null;
  // Somebody whom the graph does not know gets an id of the server's making.
  const into = none
    ? { name: draft.name.trim() }
    : other && { into: other.id, name: other.name };
  return (
    into && { splitActor: { actor: who, article: about.article, ...into } }
  );
}

const daysOf = ({ from, to }: Draft): { from?: string; to?: string } => ({
  ...(from === "" ? {} : { from }),
  ...(to === "" ? {} : { to }),
});
