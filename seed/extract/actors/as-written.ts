/** What the article itself calls an actor, where our lists have another name. */
import type { ExtractedActor } from "../../../server/domain/extraction.ts";
import type { ActorMention } from "../analysis.ts";
import { foldWord, isCapital } from "./phrases.ts";

const INITIALS = /^(?:\p{L}\.)+$/u;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * Actors under the names that the article itself has for them ("Türkiye", "Gideon Saar", "FAO"), with the name that
 * our lists have beside it. A surname alone, or a country's initials, is no name to call anybody by.
 */
export function asWritten(
  text: string,
  actors: Iterable<ExtractedActor>,
  mentions: readonly ActorMention[],
): ExtractedActor[] {
  const forms = new Map<string, Set<string>>();
  for (const { actor, how, start, end } of mentions) {
    if (how !== "NAME" && how !== "ALIAS") continue;
    const form = text.slice(start, end).replace(/\s+/g, " ");
    forms.set(actor, (forms.get(actor) ?? new Set()).add(form));
  }
  return [...actors].map((actor) => {
    const written = fullestForm(actor, [...(forms.get(actor.id) ?? [])]);
    return written === null
      ? actor
      : { ...actor, name: written, usualName: actor.name };
  });
}

/** The longest form that can stand for a name; null where the list's own name is among them, or none can. */
function fullestForm(
  actor: ExtractedActor,
  forms: readonly string[],
): string | null {
  const usual = wordsOf(actor.name);
  if (forms.some((form) => isSameName(wordsOf(form), usual))) return null;
  return forms
    .filter((form) => isCapital(form) && isFull(actor, form))
    .reduce<string | null>(
      (best, form) =>
        best === null || form.length > best.length ? form : best,
      null,
    );
}

function isFull(actor: ExtractedActor, form: string): boolean {
  if (actor.kind === "PERSON") return form.includes(" ");
  if (actor.kind === "COUNTRY") return form !== form.toUpperCase();
  return !INITIALS.test(form);
}

/** Whether one has all words of the other and ends alike: "Antony J. Blinken", "Antony Blinken". */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return (
    few.length > 1 === many.length > 1 &&
    few.at(-1) === many.at(-1) &&
    few.every((word) => many.includes(word))
  );
}

function wordsOf(name: string): string[] {
  return foldWord(name).replace(BETWEEN_WORDS, " ").trim().split(" ");
}
