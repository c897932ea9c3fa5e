/** Entries of the official record as the readings that a store takes in. */
import type { ActorRecord } from "../../server/domain/actor.ts";
import type { EvidenceRecord } from "../../server/domain/article.ts";
import { goldsteinOf } from "../../server/domain/cameo.ts";
import type { DateSpan } from "../../server/domain/dates.ts";
import type {
  EventRecord,
  ParticipantRecord,
  PlaceRecord,
} from "../../server/domain/event.ts";
import type { ExtractedActor } from "../../server/domain/extraction.ts";
import { countryId, hashId, placeId } from "../../server/domain/ids.ts";
import type { Reading } from "../../server/domain/reading.ts";
import { eventTitle } from "../../server/domain/title.ts";
import type { EventKind } from "../../server/domain/vocabulary.ts";
import { countryActor } from "../country-actor.ts";
import type { CountryEntry } from "../lexicon/countries.ts";
import type { HolderEntry } from "../lexicon/office-holders.ts";
import type { OfficialEntry } from "./entry.ts";
import { metIn, traveller, visitor, type ReadPeople } from "./people.ts";

export interface OfficialEffects {
  readonly read: ReadPeople;
  readonly holders: readonly HolderEntry[];
  /** By the record's own ids of countries. */
  readonly countries: ReadonlyMap<string, CountryEntry>;
  readonly loadedAt: string;
}

const RECORD = "Office of the Historian";
const USA = countryId("USA");

/** The visit that an entry records and the meetings that its remarks name; or why it cannot be used. */
export function officialReading(
  entry: OfficialEntry,
  effects: OfficialEffects,
): Reading | string {
  const country = effects.countries.get(entry.country);
  if (country === undefined)
    return `entry ${entry.number}: the country "${entry.country}" is unknown`;
  const home = entry.kind === "TRIP" ? USA : country.id;
  const host = entry.kind === "TRIP" ? country.id : USA;
  const person =
    entry.kind === "TRIP"
      ? traveller(entry, effects.holders)
      : visitor(entry, home, effects.read);
  if (person === null)
    return `entry ${entry.number}: nobody could be read out of "${entry.person}"`;
  if (home === host)
    return `entry ${entry.number}: a journey within the United States`;

  const article = hashId("article", RECORD, entry.kind, entry.number);
  const usa = effects.countries.get("united-states");
  const actors = new Map<string, ActorRecord>();
  for (const land of [country, usa])
    if (land !== undefined) actors.set(land.id, countryActor(land));
  const people = [person];
  const place = placeOf(entry, host, country);
  const shared = { article, place, entry };

  const events = [
    eventOf(shared, "VISIT", "042", "THROUGHOUT", [
      { actor: person.id, role: "VISITOR" },
      { actor: host, role: "HOST" },
    ]),
  ];
  for (const met of metIn(
    entry,
    entry.kind === "TRIP" ? country.id : USA,
    effects.read,
  )) {
    const others = met.filter((one) => one.id !== person.id);
    if (others.length === 0) continue;
    people.push(...others);
    const parties = [person, ...others].map(({ id }) => ({
      actor: id,
      role: "PARTY" as const,
    }));
    events.push(eventOf(shared, "MEETING", "040", "WITHIN", parties));
  }
  for (const one of people) actors.set(one.id, personRecord(one));
  const names = new Map(
    [...actors.values()].map((actor) => [actor.id, actor.name]),
  );

  return {
    article: {
      id: article,
      title: `${person.name}: ${entry.kind === "TRIP" ? `journey to ${country.name}` : `visit from ${country.name}`}, ${entry.from}`,
      publisher: RECORD,
      url: null,
      publishedOn: entry.recordedOn,
      publishedOnBasis: entry.recordedOn === null ? "UNKNOWN" : "ESTIMATED",
      loadedAt: effects.loadedAt,
      kind: "OFFICIAL_RECORD",
      language: "en",
      text: null,
      copyOf: null,
      supersedes: null,
      fingerprint: [],
      mentions: [],
      skipped: [],
      warnings: [],
    },
    actors: [...actors.values()],
    offices: people.flatMap((one) =>
      (one.offices ?? []).map((office) => ({
        holder: one.id,
        title: office.title,
        of: office.of,
        from: office.from ?? null,
        to: office.to ?? null,
        acting: false,
        source: RECORD,
      })),
    ),
    events: unique(events).map((event) => ({
      ...event,
      title: eventTitle(event, (id) => names.get(id) ?? id),
    })),
    claims: [],
    links: [],
  };
}

/** Two sentences that name the same people tell of one meeting. */
function unique(events: readonly EventRecord[]): EventRecord[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

function eventOf(
  {
    article,
    place,
    entry,
  }: { article: string; place: PlaceRecord; entry: OfficialEntry },
  kind: EventKind,
  cameo: string,
  extent: DateSpan["extent"],
  participants: readonly ParticipantRecord[],
): EventRecord {
  return {
    id: hashId(
      "event",
      article,
      kind,
      participants.map(({ actor }) => actor).join(),
    ),
    article,
    kind,
    title: "",
    cameo,
    goldstein: goldsteinOf(cameo),
    status: "OCCURRED",
    statusBy: [],
    attested: "NARRATED",
    when: {
      from: entry.from,
      to: entry.to,
      precision: "DAY",
      basis: "STATED",
      extent,
      expression: null,
    },
    place,
    participants,
    topics: [],
    evidence: [evidenceOf(article, entry)],
    warnings: [],
    rule: "official record",
    confidence: kind === "VISIT" ? 0.99 : 0.9,
    review: "NONE",
    dataset: "OFFICIAL",
  };
}

function evidenceOf(article: string, entry: OfficialEntry): EvidenceRecord {
  const what = entry.kind === "TRIP" ? "journey" : "visit";
  const remarks = entry.remarks === "" ? "" : `: ${entry.remarks}`;
  return {
    article,
    span: null,
    locator: `${RECORD}, ${what} ${entry.number}${remarks}`,
    cue: null,
    attribution: [],
  };
}

/** The one place named, else the country. */
function placeOf(
  entry: OfficialEntry,
  host: string,
  country: CountryEntry,
): PlaceRecord {
  const only = entry.places.length === 1 ? entry.places[0] : undefined;
  const name = only ?? (entry.kind === "TRIP" ? country.name : "United States");
  return {
    id: placeId(name, host),
    name,
    country: host,
    latitude: null,
    longitude: null,
  };
}

function personRecord(person: ExtractedActor): ActorRecord {
  return {
    id: person.id,
    kind: "PERSON",
    name: person.usualName ?? person.name,
    aliases: person.aliases ?? [],
    iso3: null,
    type: null,
    country: person.country ?? null,
    basedIn: null,
  };
}
