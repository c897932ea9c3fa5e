import acts from "../../lexicon/acts.json" with { type: "json" };
import type { EventKind } from "../../../server/domain/vocabulary.ts";

/** What has to be known besides the words before a frame counts. */
export type Need =
  | "partner"
  | "person"
  | "destination"
  | "gathering"
  | "visit"
  | "place"
  | "recipient"
  | "initiator"
  | "both sides"
  | "infinitive"
  | "human shield"
  | "hostage"
  | "no recipient"
  | "state"
  | "people"
  | "two persons"
  | "two talkers"
  | "person sent"
  | "two sides"
  | "by telephone"
  | "named"
  | "to talk"
  | "opponent"
  | "official"
  | "toward"
  | "fighter"
  | "envoy by name"
  | "together"
  | "agreed matter"
  | "caller"
  | "common paper"
  | "two chairs"
  | "done"
  | "journey";

const NEEDS: readonly Need[] = [
  "partner",
  "person",
  "destination",
  "gathering",
  "visit",
  "place",
  "recipient",
  "initiator",
  "both sides",
  "infinitive",
  "human shield",
  "hostage",
  "no recipient",
  "state",
  "people",
  "two persons",
  "two talkers",
  "person sent",
  "two sides",
  "by telephone",
  "named",
  "to talk",
  "opponent",
  "official",
  "toward",
  "fighter",
  "envoy by name",
  "together",
  "agreed matter",
  "caller",
  "common paper",
  "two chairs",
  "done",
  "journey",
];

/** Needs as an act lists them; the longer first, since "no recipient" is no "recipient". */
export const NEED = new RegExp(
  `\\b(?:${NEEDS.toSorted((a, b) => b.length - a.length).join("|")})\\b`,
  "g",
);

/** One act: the words for it, who stands where around them, and its code. */
export interface Act {
  /** What the act is called in `rule`, "lift sanctions". */
  readonly rule: string;
  readonly kind: EventKind;
  readonly code: string;
  /** The code where irregulars do it; the same as `code` where that makes no difference. */
  readonly irregular: string;
  readonly objects: readonly string[];
  readonly subjects: readonly string[];
  /** Prepositions in front of the recipient, of a verb and of a noun. */
  readonly to: readonly string[];
  readonly nounTo: readonly string[];
  /** Prepositions in front of those who take part on an equal footing. */
  readonly with: readonly string[];
  /** The same of the noun: "talks between". */
  readonly partners: readonly string[];
  /** Who follows "of" after the noun; null: by the presence of "by". */
  readonly of: "to" | "by" | "object" | null;
  /** The class that the noun's own "of" must belong to ("withdrawal of troops"); null: none. */
  readonly ofClass: string | null;
  /** Subject and partners stand on an equal footing. */
  readonly both: boolean;
  readonly needs: ReadonlySet<Need>;
  /** Its place in the list: of two frames that fit, the earlier counts. */
  readonly order: number;
}

/** A verb with the words that must follow it, "call off". */
export interface VerbEntry {
  readonly act: Act;
  readonly rest: readonly string[];
}

/** A noun with the words that must stand in front of it, "air strike". */
export interface NounEntry {
  readonly act: Act;
  readonly before: readonly string[];
}

interface RawAct {
  readonly rule: string;
  readonly kind?: string;
  readonly code: string;
  readonly irregular?: string;
  readonly verbs?: string;
  readonly nouns?: string;
  readonly object?: string;
  readonly subject?: string;
  readonly to?: string;
  readonly nounTo?: string;
  readonly with?: string;
  readonly partners?: string;
  readonly of?: string;
  readonly needsNoun?: string;
  readonly both?: boolean;
  readonly needs?: string;
}

const verbs = new Map<string, VerbEntry[]>();
const nouns = new Map<string, NounEntry[]>();
const classes = new Map<string, Map<string, string[][]>>();

load();

/** The frames that a verb may stand for, the more specific first. */
export function verbEntries(lemma: string): readonly VerbEntry[] {
  return verbs.get(lemma) ?? [];
}

export function nounEntries(lemma: string): readonly NounEntry[] {
  return nouns.get(lemma) ?? [];
}

/** Whether a noun, with the modifiers in front of it, belongs to a class of nouns. */
export function inClass(
  name: string,
  lemma: string,
  modifiers: readonly string[],
): boolean {
  const entries = classes.get(name)?.get(lemma);
  return (
    entries !== undefined &&
    entries.some((before) => before.every((word) => modifiers.includes(word)))
  );
}

function load(): void {
  const all: readonly [string, string][] = [
    ...Object.entries(acts.classes),
    ...Object.entries(acts.moreClasses),
  ];
  for (const [name, list] of all) {
    const heads = new Map<string, string[][]>();
    for (const entry of words(list)) {
      const parts = wordsOf(entry);
      const head = parts.pop() as string;
      add(heads, head, parts);
    }
    classes.set(name, heads);
  }
  (acts.acts as readonly RawAct[]).forEach((raw, order) => {
    const act = compile(raw, order);
    for (const entry of words(raw.verbs).flatMap(group)) {
      const [lemma = "", ...rest] = entry.split(" ");
      add(verbs, lemma, { act, rest });
    }
    for (const entry of words(raw.nouns)) {
      const parts = wordsOf(entry);
      const head = parts.pop() as string;
      add(nouns, head, { act, before: parts });
    }
  });
  for (const entries of verbs.values())
    entries.sort(
      (a, b) => b.rest.length - a.rest.length || a.act.order - b.act.order,
    );
  for (const entries of nouns.values())
    entries.sort(
      (a, b) => b.before.length - a.before.length || a.act.order - b.act.order,
    );
}

function compile(raw: RawAct, order: number): Act {
  return {
    rule: raw.rule,
    kind: (raw.kind ?? "OTHER") as EventKind,
    code: raw.code,
    irregular: raw.irregular ?? raw.code,
    objects: words(raw.object),
    subjects: words(raw.subject),
    to: words(raw.to),
    nounTo: words(raw.nounTo ?? raw.to),
    with: words(raw.with ?? raw.partners),
    partners: words(raw.partners ?? raw.with),
    of: (raw.of ?? null) as Act["of"],
    ofClass: raw.needsNoun ?? null,
    both: raw.both ?? false,
    needs: new Set((raw.needs?.match(NEED) ?? []) as Need[]),
    order,
  };
}

/** The tokenizer takes hyphenated words apart, and so does the list. */
function wordsOf(entry: string): string[] {
  return entry.split(/[ -]/);
}

function group(entry: string): string[] {
  if (!entry.startsWith("@")) return [entry];
  const name = entry.slice(1) as keyof typeof acts.verbGroups;
  return words(acts.verbGroups[name]);
}

function words(list: string | undefined): string[] {
  return list === undefined || list === "" ? [] : list.split(", ");
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
