import type { Day } from "../../server/domain/dates.ts";
import { countryId, personId, slug } from "../../server/domain/ids.ts";
import type { ExtractedActor } from "../../server/domain/extraction.ts";
import type { HolderEntry, Term } from "../lexicon/office-holders.ts";
import type { OfficialEntry } from "./entry.ts";

/** Reads people out of a few words of the record: who is named, with what office. */
export type ReadPeople = (text: string, on: Day) => readonly ExtractedActor[];

const TITLES = {
  president: "President",
  secretary: "Secretary of State",
} as const;
const USA = countryId("USA");

/**
 * Who made the journey: the holder of the office on that day whose name ends alike, since the record writes full legal
 * names ("Antony John Blinken") where news does not.
 */
export function traveller(
  entry: OfficialEntry,
  holders: readonly HolderEntry[],
): ExtractedActor {
  const surname = slug(entry.person.replace(/,? (Jr|Sr|II|III)\.?$/, ""))
    .split("-")
    .at(-1);
  const title = entry.role === null ? null : TITLES[entry.role];
  const isHeld = (term: Term): boolean =>
    term.of === USA && term.title === title && covers(term, entry.from);
  const known = holders.find(
    (holder) =>
      slug(holder.name)
        .split("-")
        .includes(surname ?? "") && holder.terms.some(isHeld),
  );
  const name = known?.name ?? entry.person;
  const term = known?.terms.find(isHeld);
  return {
    id: known?.id ?? personId(name),
    kind: "PERSON",
    name,
    aliases: name === entry.person ? [] : [entry.person],
    country: USA,
    offices:
      title === null
        ? []
        : [
            {
              title,
              of: USA,
              span: null,
              from: term?.from ?? null,
              to: term?.to ?? null,
            },
          ],
  };
}

/** The visitor, whose title stands before the name: read as any text is. */
export function visitor(
  entry: OfficialEntry,
  country: string,
  read: ReadPeople,
): ExtractedActor | null {
  const named = (words: string) =>
    read(`${words} visited the United States.`, entry.from).find(isPerson);
  const found = named(entry.person) ?? named(titleBehind(entry.person));
  return found === undefined ? null : { ...found, country };
}

/** "Chairman of the Presidency Ana Lukic": where a body's name runs into that of a person, which a comma keeps apart. */
const OFFICE_IN_BODY = /^(.+? of (?:the )?\p{Lu}[\p{L}'-]+) (\p{Lu}.+)$/u;

function titleBehind(person: string): string {
  return person.replace(OFFICE_IN_BODY, "$2, $1,");
}

/** Everybody named in the sentences of the remarks that tell of a meeting, a sentence at a time. */
export function metIn(
  entry: OfficialEntry,
  country: string,
  read: ReadPeople,
): ExtractedActor[][] {
  return sentencesOf(entry.remarks)
    .filter((sentence) =>
      /\b(met|meeting|meetings|audience|discussed|talks|summit)\b/i.test(
        sentence,
      ),
    )
    .map((sentence) =>
      read(sentence, entry.from)
        .filter(isPerson)
        .map((person) => ({ ...person, country: person.country ?? country })),
    )
    .filter((people) => people.length > 0);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[a-z)]{2}[.;])\s+(?=[A-Z])/);
}

function isPerson(actor: ExtractedActor): boolean {
  return actor.kind === "PERSON";
}

function covers(term: Term, day: Day): boolean {
  return (
    (term.earliest === null || term.earliest <= day) &&
    (term.latest === null || day <= term.latest)
  );
}
