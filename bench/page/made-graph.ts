import type { ActorRecord } from "../../server/domain/actor.ts";
import { goldsteinOf } from "../../server/domain/cameo.ts";
import type { ClaimRecord } from "../../server/domain/claim.ts";
import { addDays, type DateSpan, type Day } from "../../server/domain/dates.ts";
import type { EventRecord } from "../../server/domain/event.ts";
import { articleId, hashId } from "../../server/domain/ids.ts";
import type { Reading } from "../../server/domain/reading.ts";
import { anchor, spanOf } from "../../server/domain/span.ts";
import type { ClaimKind, EventKind } from "../../server/domain/vocabulary.ts";

/**
 * A graph made for measuring the page: invented actors, ties and dates with a few hubs and many small
 * actors, as real ones have. The same numbers and seed give the same graph.
 */
export interface MadeGraph {
  readonly actors: number;
  readonly ties: number;
  /** Records a tie, in the mean. */
  readonly records: number;
  readonly from: Day;
  readonly days: number;
  readonly seed: number;
}

export const SMALL: MadeGraph = {
  actors: 300,
  ties: 1500,
  records: 4,
  from: "2019-01-01",
  days: 2190,
  seed: 7,
};

export const LARGE: MadeGraph = { ...SMALL, actors: 2000, ties: 10_000 };

const EVENTS: readonly (readonly [EventKind, string, string])[] = [
  ["MEETING", "040", "met"],
  ["VISIT", "042", "visited"],
  ["CALL", "041", "telephoned"],
  ["NEGOTIATION", "046", "negotiated with"],
  ["AGREEMENT", "057", "signed an agreement with"],
  ["OTHER", "163", "imposed sanctions on"],
];

const CLAIMS: readonly (readonly [ClaimKind, string, string])[] = [
  ["ACCUSATION", "112", "accused"],
  ["DENIAL", "125", "denied the charge of"],
  ["CRITICISM", "111", "criticised"],
  ["PRAISE", "051", "praised"],
  ["DEMAND", "100", "made a demand of"],
  ["WARNING", "130", "warned"],
  ["PROMISE", "036", "promised help to"],
  ["STATEMENT", "010", "spoke of"],
];

/** Records an article tells of. */
const IN_AN_ARTICLE = 10;

export function madeReadings(graph: MadeGraph): Reading[] {
  const random = seeded(graph.seed);
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)] as T;
  const actors = madeActors(graph.actors);
  const pairs = madePairs(actors, graph.ties, random);
  const facts = pairs.flatMap(([a, b]) => {
    const count = 1 + Math.floor(random() * (2 * graph.records - 1));
    // A tie has its time: most of its records lie within some two years.
    const middle = random() * graph.days;
    return Array.from({ length: count }, () => {
      const day = Math.max(
        0,
        Math.min(graph.days - 1, middle + (random() - 0.5) * 900),
      );
      const [from, to] = random() < 0.6 ? [a, b] : [b, a];
      return {
        from,
        to,
        on: addDays(graph.from, Math.floor(day)),
        event: random() < 0.5,
        what: Math.floor(random() * 1000),
      };
    });
  });
  facts.sort((one, other) => (one.on < other.on ? -1 : 1));
  const readings: Reading[] = [];
  for (let at = 0; at < facts.length; at += IN_AN_ARTICLE) {
    const told = facts.slice(at, at + IN_AN_ARTICLE);
    const sentences = told.map((fact) => {
      const [, , verb] = fact.event
        ? (EVENTS[fact.what % EVENTS.length] ?? pick(EVENTS))
        : (CLAIMS[fact.what % CLAIMS.length] ?? pick(CLAIMS));
      return `${fact.from.name} ${verb} ${fact.to.name} on ${fact.on}.`;
    });
    readings.push(readingOf(told, sentences, at));
  }
  return readings;
}

interface Fact {
  readonly from: ActorRecord;
  readonly to: ActorRecord;
  readonly on: Day;
  readonly event: boolean;
  readonly what: number;
}

function readingOf(
  told: readonly Fact[],
  sentences: readonly string[],
  number: number,
): Reading {
  const title = `Dispatch ${number / IN_AN_ARTICLE + 1}`;
  const text = `${title}\n\n${sentences.join("\n\n")}\n`;
  const id = articleId(text);
  const events: EventRecord[] = [];
  const claims: ClaimRecord[] = [];
  let cursor = title.length + 2;
  for (const [index, fact] of told.entries()) {
    const sentence = sentences[index] ?? "";
    const span = anchor(text, spanOf(text, cursor, cursor + sentence.length));
    cursor += sentence.length + 2;
    const common = {
      article: id,
      when: dayOf(fact.on),
      topics: [],
      evidence: [
        { article: id, span, locator: null, cue: null, attribution: [] },
      ],
      warnings: [],
      rule: "made",
      confidence: 0.5 + (fact.what % 50) / 100,
      review: "NONE",
      dataset: "ARTICLES",
    } as const;
    if (fact.event) {
      const [kind, cameo] = EVENTS[fact.what % EVENTS.length] ?? EVENTS[0]!;
      events.push({
        ...common,
        id: hashId("event", id, index),
        kind,
        title: sentence.replace(/ on .*$/, ""),
        cameo,
        goldstein: goldsteinOf(cameo),
        status: "OCCURRED",
        statusBy: [],
        attested: "NARRATED",
        place: null,
        participants: [
          { actor: fact.from.id, role: "INITIATOR" },
          { actor: fact.to.id, role: "RECIPIENT" },
        ],
      });
    } else {
      const [kind, cameo] = CLAIMS[fact.what % CLAIMS.length] ?? CLAIMS[0]!;
      claims.push({
        ...common,
        id: hashId("claim", id, index),
        kind,
        text: sentence,
        cameo,
        goldstein: goldsteinOf(cameo),
        speakers: [fact.from.id],
        addressees: [],
        targets: [fact.to.id],
        affected: [],
        hedges: [],
        negated: false,
        headline: false,
        quoted: "INDIRECT",
        speakerSpan: null,
        cue: null,
        content: null,
        event: null,
      });
    }
  }
  const actors = new Map(
    told.flatMap(({ from, to }) => [
      [from.id, from],
      [to.id, to],
    ]),
  );
  return {
    article: {
      id,
      title,
      publisher: `Paper ${number % 7}`,
      url: null,
      publishedOn: addDays(told.at(-1)?.on ?? "2019-01-01", 1),
      publishedOnBasis: "STATED",
      loadedAt: "2026-01-01T00:00:00.000Z",
      kind: "ARTICLE",
      language: "en",
      text,
      copyOf: null,
      supersedes: null,
      fingerprint: [],
      mentions: [],
      skipped: [],
      warnings: [],
    },
    actors: [...actors.values()],
    offices: [],
    events,
    claims,
    links: [],
  };
}

const dayOf = (day: Day): DateSpan => ({
  from: day,
  to: day,
  precision: "DAY",
  basis: "STATED",
  extent: "WITHIN",
  expression: null,
});

const SYLLABLES = "ba do fe gi ka lo mi na pe ro sa ti vu ze".split(" ");

const nameOf = (number: number): string => {
  let name = "";
  for (let rest = number + 37; rest > 0; rest = Math.floor(rest / 14))
    name += SYLLABLES[rest % 14] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** A sixth are countries, a sixth organizations, the rest people who act for one of the countries. */
function madeActors(count: number): ActorRecord[] {
  const countries = Math.max(1, Math.floor(count / 6));
  return Array.from({ length: count }, (_, index): ActorRecord => {
    const blank = { aliases: [], iso3: null, type: null, basedIn: null };
    const code = isoOf(index % countries);
    if (index < countries)
      return {
        ...blank,
        id: `country:${code}`,
        kind: "COUNTRY",
        name: `${nameOf(index)}land`,
        iso3: code.toUpperCase(),
        country: null,
      };
    if (index < 2 * countries)
      return {
        ...blank,
        id: `organization:made-${index}`,
        kind: "ORGANIZATION",
        name: `${nameOf(index)} Council`,
        type: index % 3 === 0 ? "MEDIA" : "IGO",
        country: null,
      };
    return {
      ...blank,
      id: `person:made-${index}`,
      kind: "PERSON",
      name: `${nameOf(index * 3)} ${nameOf(index)}`,
      country: `country:${code}`,
    };
  });
}

/** Made-up codes from "qaa" on, which no country has. */
const isoOf = (number: number): string =>
  `q${String.fromCharCode(97 + Math.floor(number / 26))}${String.fromCharCode(97 + (number % 26))}`;

/** The earlier an actor, the more ties it gets. */
function madePairs(
  actors: readonly ActorRecord[],
  count: number,
  random: () => number,
): [ActorRecord, ActorRecord][] {
  const pairs = new Map<string, [ActorRecord, ActorRecord]>();
  const some = (): ActorRecord =>
    actors[Math.floor(random() ** 1.8 * actors.length)] as ActorRecord;
  // Every actor has one tie at least.
  for (const actor of actors) join(actor, some());
  while (pairs.size < count) join(some(), some());
  return [...pairs.values()].slice(0, count);

  function join(a: ActorRecord, b: ActorRecord): void {
    if (a === b) return;
    const [one, other] = a.id < b.id ? [a, b] : [b, a];
    pairs.set(`${one.id} ${other.id}`, [one, other]);
  }
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
