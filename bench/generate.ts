import type { ActorRecord } from "../server/domain/actor.ts";
import { goldsteinOf } from "../server/domain/cameo.ts";
import { addDays } from "../server/domain/dates.ts";
import type { EventRecord } from "../server/domain/event.ts";
import type { Reading } from "../server/domain/reading.ts";
import type { EventKind } from "../server/domain/vocabulary.ts";

/**
 * Event data with the shape of real ones: few busy dyads, a long tail, bursts in time; 5,000 actors, fifteen years.
 * The same seed gives the same records.
 */

export const FIRST_DAY = "2010-01-01";
export const DAYS = 5_478;
const COUNTRIES = 190;
const ACTORS = 5_000;
const PUBLISHERS = 800;
/** Records an article, on average: one address stands behind several rows. */
const RECORDS_AN_ARTICLE = 2.5;
const CODES: readonly [code: string, kind: EventKind, weight: number][] = [
  ["010", "OTHER", 14],
  ["020", "OTHER", 8],
  ["036", "OTHER", 9],
  ["040", "MEETING", 14],
  ["042", "VISIT", 12],
  ["043", "VISIT", 10],
  ["046", "NEGOTIATION", 5],
  ["051", "OTHER", 8],
  ["057", "AGREEMENT", 3],
  ["071", "OTHER", 3],
  ["111", "OTHER", 9],
  ["112", "OTHER", 6],
  ["130", "OTHER", 4],
  ["163", "OTHER", 2],
  ["190", "OTHER", 8],
];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Readings with so many records in all, in batches. */
export function* generate(
  records: number,
  batch: number,
  seed = 1,
): Generator<Reading[]> {
  const random = randomOf(seed);
  const actors = actorsOf(random);
  const bursts = burstsOf(random);
  let made = 0;
  let readings: Reading[] = [];
  while (made < records) {
    const most = records - made;
    const count = Math.min(
      most,
      1 + Math.floor(random() * (2 * RECORDS_AN_ARTICLE - 1)),
    );
    // In order of time, as event data come.
    const day = Math.floor((made / records) * DAYS);
    readings.push(readingOf(made, day, count, random, actors, bursts));
    made += count;
    if (readings.length >= batch) {
      yield readings;
      readings = [];
    }
  }
  if (readings.length > 0) yield readings;
}

/** The two of the busiest dyad that `generate` makes. */
export const BUSIEST = ["country:c000", "country:c001"] as const;

function actorsOf(random: () => number): ActorRecord[] {
  return Array.from({ length: ACTORS }, (_, n) => {
    const country = `country:c${String(Math.floor(skewed(random, COUNTRIES))).padStart(3, "0")}`;
    if (n < COUNTRIES) {
      const code = `c${String(n).padStart(3, "0")}`;
      return actor(`country:${code}`, "COUNTRY", `Country ${n}`, null);
    }
    return n % 3 === 0
      ? actor(`person:p${n}`, "PERSON", `Person ${n}`, country)
      : actor(
          `organization:o${n}`,
          "ORGANIZATION",
          `Organization ${n}`,
          country,
        );
  });
}

function actor(
  id: string,
  kind: ActorRecord["kind"],
  name: string,
  country: string | null,
): ActorRecord {
  return {
    id,
    kind,
    name,
    aliases: [],
    iso3: kind === "COUNTRY" ? id.slice("country:".length).toUpperCase() : null,
    type: kind === "ORGANIZATION" ? "GOVERNMENT" : null,
    country,
    basedIn: null,
  };
}

interface Burst {
  readonly day: number;
  readonly length: number;
  readonly source: number;
  readonly target: number;
}

/** Crises: a dyad has many records within a few weeks. */
function burstsOf(random: () => number): Burst[] {
  return Array.from({ length: 300 }, () => ({
    day: Math.floor(random() * DAYS),
    length: 7 + Math.floor(random() * 60),
    source: Math.floor(skewed(random, COUNTRIES)),
    target: Math.floor(skewed(random, COUNTRIES)),
  }));
}

/** One of the crises that are under way. */
function current(
  bursts: readonly Burst[],
  day: number,
  random: () => number,
): Burst | undefined {
  const now = bursts.filter(
    (burst) => burst.day <= day && day < burst.day + burst.length,
  );
  return now[Math.floor(random() * now.length)];
}

/** Small numbers far more often than great ones: the density falls like that of a power law. */
function skewed(random: () => number, below: number): number {
  return below * random() ** 4;
}

function readingOf(
  number: number,
  day: number,
  count: number,
  random: () => number,
  actors: readonly ActorRecord[],
  bursts: readonly Burst[],
): Reading {
  const burst = random() < 0.3 ? current(bursts, day, random) : undefined;
  const on = addDaysTo(day);
  const named = new Map<string, ActorRecord>();
  const publisher = `site${Math.floor(skewed(random, PUBLISHERS))}.example`;
  const id = `article:${number.toString(16).padStart(20, "0")}`;
  const events = Array.from({ length: count }, (_, row): EventRecord => {
    const source = actors[burst?.source ?? pick(random)];
    const target = actors[burst?.target ?? pick(random)];
    for (const one of [source, target]) {
      if (one !== undefined) named.set(one.id, one);
    }
    const [cameo, kind] = code(random);
    return {
      id: `event:${hash(number + row)}`,
      article: id,
      kind,
      title: `${source?.name} and ${target?.name}: ${cameo}`,
      cameo,
      goldstein: goldsteinOf(cameo),
      status: "OCCURRED",
      statusBy: [],
      attested: "NARRATED",
      when: {
        from: on,
        to: on,
        precision: "DAY",
        basis: "STATED",
        extent: "WITHIN",
        expression: null,
      },
      place: null,
      participants: [
        { actor: source?.id ?? "", role: "INITIATOR" },
        { actor: target?.id ?? "", role: "RECIPIENT" },
      ],
      topics: [],
      evidence: [
        {
          article: id,
          span: null,
          locator: `GDELT row ${number + row}`,
          cue: null,
          attribution: [],
        },
      ],
      warnings: [],
      rule: "generated row",
      confidence: 0.5,
      review: "NONE",
      dataset: "GDELT",
    };
  });
  return {
    article: {
      id,
      title: `https://${publisher}/${number}`,
      publisher,
      url: `https://${publisher}/${number}`,
      publishedOn: addDaysTo(
        Math.min(DAYS - 1, day + Math.floor(random() * 3)),
      ),
      publishedOnBasis: "STATED",
      loadedAt: "2025-01-01T00:00:00.000Z",
      kind: "EVENT_DATA",
      language: "und",
      text: null,
      copyOf: null,
      supersedes: null,
      fingerprint: [],
      mentions: [],
      skipped: [],
      warnings: [],
    },
    actors: [...named.values()],
    offices: [],
    events,
    claims: [],
    links: [],
  };
}

/** Half of the sides are countries. */
function pick(random: () => number): number {
  return random() < 0.5
    ? Math.floor(skewed(random, COUNTRIES))
    : COUNTRIES + Math.floor(skewed(random, ACTORS - COUNTRIES));
}

const WEIGHT = CODES.reduce((sum, [, , weight]) => sum + weight, 0);

function code(random: () => number): [string, EventKind] {
  let at = random() * WEIGHT;
  for (const [cameo, kind, weight] of CODES) {
    at -= weight;
    if (at < 0) return [cameo, kind];
  }
  return ["010", "OTHER"];
}

const dayNames = new Map<number, string>();

function addDaysTo(day: number): string {
  const known = dayNames.get(day);
  if (known !== undefined) return known;
  const name = addDays(FIRST_DAY, day);
  dayNames.set(day, name);
  return name;
}

/** Twenty hexadecimal digits that do not follow each other, as those of a real hash. */
function hash(number: number): string {
  const mixed = Math.imul(number ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const more = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
  return (
    mixed.toString(16).padStart(8, "0") +
    more.toString(16).padStart(8, "0") +
    (number % 65_536).toString(16).padStart(4, "0")
  );
}
