import fc from "fast-check";
import type { Day } from "../../server/domain/dates.ts";
import { EVERYTHING, type RecordFilter } from "../../server/domain/filter.ts";
import type { Reading } from "../../server/domain/reading.ts";
import {
  ACTOR_KINDS,
  CAMEO_CLASSES,
  CLAIM_KINDS,
  DATASETS,
  EVENT_KINDS,
  EVENT_STATUSES,
  PARTICIPANT_ROLES,
  REVIEWS,
} from "../../server/domain/vocabulary.ts";
import {
  actor,
  article,
  claim,
  event,
  evidence,
  link,
  office,
  on,
  reading,
} from "./records.ts";

/** Small graphs of few actors, articles and days, so that what is generated meets. */

const COUNTRIES = ["country:nor", "country:esp", "country:prt"];
const PEOPLE = ["person:anna", "person:bo", "person:cid"];
const ORGANIZATIONS = ["organization:ministry", "organization:wire"];
export const ACTORS = [...COUNTRIES, ...PEOPLE, ...ORGANIZATIONS];
const PUBLISHERS = ["Alpha", "Beta", "Wire"];
const TOPICS = ["fish", "trade"];
const PLACES = ["oslo", "porto"];
const ARTICLES = ["a", "b", "c", "d"];

const some = <T>(values: readonly T[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });

const day: fc.Arbitrary<Day> = fc
  .tuple(
    fc.constantFrom(2023, 2024),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));

const when = fc.oneof(
  day.map((from) => on(from)),
  fc.tuple(day, day).map(([x, y]) =>
    on(x < y ? x : y, x < y ? y : x, {
      precision: "MONTH",
      extent: "WITHIN",
    }),
  ),
  fc.constant(undefined),
);

const shared = fc.record({
  when,
  cameo: fc.constantFrom("010", "012", "042", "057", "071", "112", "163", null),
  topics: some(TOPICS, 2),
  confidence: fc.constantFrom(0.3, 0.553, 0.9),
  review: fc.constantFrom(...REVIEWS, "NONE" as const),
  dataset: fc.constantFrom(
    ...DATASETS,
    "ARTICLES" as const,
    "ARTICLES" as const,
  ),
  evidence: fc
    .constantFrom([], [], [], ["person:cid", "organization:wire"])
    .map((chain) => [evidence("Quoted words", chain)]),
});

const place = fc.option(fc.constantFrom(...PLACES)).map((name) =>
  name === null
    ? null
    : {
        id: `place:${name}`,
        name,
        country: name === "oslo" ? "country:nor" : null,
        latitude: null,
        longitude: null,
      },
);

const eventOf = (name: string) =>
  fc
    .tuple(
      shared,
      fc.record({
        kind: fc.constantFrom(...EVENT_KINDS),
        status: fc.constantFrom(
          ...EVENT_STATUSES,
          "OCCURRED" as const,
          "OCCURRED" as const,
        ),
        place,
        participants: fc.array(
          fc.record({
            actor: fc.constantFrom(...ACTORS),
            role: fc.constantFrom(
              ...PARTICIPANT_ROLES,
              "PARTY" as const,
              "PARTY" as const,
            ),
          }),
          { maxLength: 4 },
        ),
      }),
    )
    .map(([{ when, ...common }, own]) =>
      event(name, [], {
        ...common,
        ...own,
        ...(when === undefined ? {} : { when }),
      }),
    );

const claimOf = (name: string, events: readonly string[]) =>
  fc
    .tuple(
      shared,
      fc.record({
        kind: fc.constantFrom(...CLAIM_KINDS),
        speakers: some(ACTORS, 2),
        targets: some(ACTORS, 2),
        addressees: some(ACTORS, 1),
        affected: some(ACTORS, 1),
        headline: fc.boolean(),
        event: fc.constantFrom(null, ...events),
      }),
    )
    .map(([{ when, ...common }, own]) =>
      claim(name, null, null, {
        ...common,
        ...own,
        ...(when === undefined ? {} : { when }),
      }),
    );

const offices = fc.array(
  fc
    .record({
      holder: fc.constantFrom(...PEOPLE),
      of: fc.constantFrom(...COUNTRIES, "organization:ministry"),
      from: fc.option(day),
      to: fc.option(day),
    })
    .map(({ holder, of, from, to }) => office(holder, of, { from, to })),
  { maxLength: 2 },
);

const readingOf = (name: string): fc.Arbitrary<Reading> =>
  fc
    .tuple(
      fc.record({
        publishedOn: fc.option(day),
        publisher: fc.option(fc.constantFrom(...PUBLISHERS)),
        copyOf: fc.option(
          fc.constantFrom(...ARTICLES.map((one) => `article:${one}`)),
          { freq: 1 },
        ),
        supersedes: fc.option(
          fc.constantFrom(...ARTICLES.map((one) => `article:${one}`)),
          { freq: 1 },
        ),
      }),
      fc.tuple(eventOf(`${name}1`), eventOf(`${name}2`)),
      fc.tuple(
        claimOf(`${name}1`, [`event:${name}1`]),
        claimOf(`${name}2`, [`event:${name}2`]),
        claimOf(`${name}3`, []),
      ),
      offices,
      fc.array(linkFrom(name), { maxLength: 3 }),
    )
    .map(([about, events, claims, held, links]) =>
      reading(article(name, about), {
        actors: [
          ...COUNTRIES.map((id) => actor(id)),
          actor("person:anna", { country: "country:nor" }),
          actor("person:bo"),
          actor("person:cid", { country: "country:esp" }),
          actor("organization:ministry", { country: "country:prt" }),
          actor("organization:wire", { type: "MEDIA" }),
        ],
        offices: held,
        events,
        claims,
        links: [...new Map(links.map((one) => [one.id, one])).values()],
      }),
    );

function linkFrom(name: string) {
  const numbers = ["1", "2", "3"];
  return fc
    .record({
      number: fc.constantFrom(...numbers),
      to: fc.tuple(fc.constantFrom(...ARTICLES), fc.constantFrom(...numbers)),
      kind: fc.constantFrom(
        "SAME_EVENT" as const,
        "REPEATS" as const,
        "CONTRADICTS" as const,
        "ALLEGES_BREACH_OF" as const,
      ),
      sameOccasion: fc.boolean(),
      review: fc.constantFrom(...REVIEWS, "NONE" as const),
    })
    .map(({ number, to, kind, sameOccasion, review }) => {
      const sort = kind === "SAME_EVENT" ? "event" : "claim";
      return link(kind, `${sort}:${name}${number}`, `${sort}:${to.join("")}`, {
        sameOccasion,
        review,
      });
    });
}

/** One to four articles that copy, replace, repeat and contradict each other. */
export const readingsArbitrary: fc.Arbitrary<Reading[]> = fc
  .tuple(...ARTICLES.map(readingOf))
  .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }));

/** Filters of all fields, most of them at rest. */
export const filterArbitrary: fc.Arbitrary<RecordFilter> = fc
  .record({
    during: rarely(fc.record({ from: fc.option(day), to: fc.option(day) })),
    asOf: rarely(day),
    actors: rarely(some(ACTORS)),
    actorKinds: rarely(some(ACTOR_KINDS)),
    countries: rarely(some(COUNTRIES)),
    eventKinds: rarely(some(EVENT_KINDS)),
    claimKinds: rarely(some(CLAIM_KINDS)),
    cameoClasses: rarely(some(CAMEO_CLASSES, 8)),
    between: rarely(some(ACTORS, 5)),
    publishers: rarely(some(PUBLISHERS)),
    datasets: fc.oneof(fc.constant([...DATASETS]), some(DATASETS)),
    statuses: fc.oneof(fc.constant([...EVENT_STATUSES]), some(EVENT_STATUSES)),
    minConfidence: rarely(fc.constantFrom(0.553, 0.6)),
    reviewedOnly: mostlyFalse(),
    includeHeadlines: fc.boolean(),
    topics: rarely(some(TOPICS)),
    places: rarely(some(["place:oslo", "place:porto", "country:nor"])),
    minTone: rarely(fc.constantFrom(-2, 0, 1.9)),
    maxTone: rarely(fc.constantFrom(-2, 0, 1.9)),
    text: rarely(fc.constantFrom("quoted", "A1", "words b2", "nothing")),
    disputed: rarely(fc.boolean()),
    rollUp: fc.constantFrom("NONE" as const, "COUNTRY" as const),
    includeUndated: fc.boolean(),
    includeRejected: mostlyFalse(),
  })
  .map((more) => ({ ...EVERYTHING, ...more }));

function rarely<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof(
    { weight: 7, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: values },
  );
}

function mostlyFalse(): fc.Arbitrary<boolean> {
  return fc.oneof(
    { weight: 7, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  );
}
