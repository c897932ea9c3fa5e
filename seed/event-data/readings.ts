/** Rows of event data as the readings that a store takes in. */
import type { ActorRecord } from "../../server/domain/actor.ts";
import { goldsteinOf } from "../../server/domain/cameo.ts";
import type {
  EventRecord,
  ParticipantRecord,
  PlaceRecord,
} from "../../server/domain/event.ts";
import { countryId, hashId, placeId } from "../../server/domain/ids.ts";
import type { Reading } from "../../server/domain/reading.ts";
import { eventTitle } from "../../server/domain/title.ts";
import type { EventKind } from "../../server/domain/vocabulary.ts";
import fips from "../lexicon/codes/fips-countries.json" with { type: "json" };
import { actorOfRow } from "./actors.ts";
import type { EventRow, RowPlace } from "./row.ts";

const isoByFips = new Map<string, string>(Object.entries(fips));

/** Codes that name a kind of event of ours; every other code is OTHER, and the code says what it was. */
const KINDS: ReadonlyMap<string, EventKind> = new Map([
  ["036", "OTHER"],
  ["040", "MEETING"],
  ["041", "CALL"],
  ["042", "VISIT"],
  ["043", "VISIT"],
  ["044", "MEETING"],
  ["045", "NEGOTIATION"],
  ["046", "NEGOTIATION"],
  ["057", "AGREEMENT"],
]);

/** Rows as readings, one for each address that they name; rows without two actors stand too, and join nobody. */
export function readingsOf(
  rows: readonly EventRow[],
  dataset: string,
  loadedAt: string,
): Reading[] {
  const byUrl = new Map<string, EventRow[]>();
  for (const row of rows) {
    const key = row.url ?? `row ${row.id}`;
    const known = byUrl.get(key);
    if (known === undefined) byUrl.set(key, [row]);
    else known.push(row);
  }
  return [...byUrl].map(([key, group]) =>
    readingOf(key, group, dataset, loadedAt),
  );
}

function readingOf(
  key: string,
  rows: readonly EventRow[],
  dataset: string,
  loadedAt: string,
): Reading {
  const id = hashId("article", dataset, key);
  const actors = new Map<string, ActorRecord>();
  const events = rows.map((row) => eventOf(row, id, dataset, actors));
  const days = rows.map((row) => row.publishedOn).filter((day) => day !== null);
  const publishedOn = days.toSorted()[0] ?? null;
  const url = rows[0]?.url ?? null;
  return {
    article: {
      id,
      title: url ?? `${dataset} ${rows[0]?.id ?? ""}`,
      publisher: url === null ? null : hostOf(url),
      url,
      publishedOn,
      publishedOnBasis: publishedOn === null ? "UNKNOWN" : "STATED",
      loadedAt,
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
    actors: [...actors.values()],
    offices: [],
    events,
    claims: [],
    links: [],
  };
}

function eventOf(
  row: EventRow,
  article: string,
  dataset: string,
  actors: Map<string, ActorRecord>,
): EventRecord {
  const source = row.source === null ? null : actorOfRow(row.source);
  const target = row.target === null ? null : actorOfRow(row.target);
  for (const actor of [source, target])
    if (actor !== null) actors.set(actor.id, actor);
  const kind = KINDS.get(row.cameo) ?? "OTHER";
  const participants = participantsOf(row.cameo, kind, source, target);
  const place = row.place === null ? null : placeOf(row.place);
  const names = new Map(
    [...actors.values()].map((actor) => [actor.id, actor.name]),
  );
  return {
    id: hashId("event", dataset, row.id),
    article,
    kind,
    title: eventTitle(
      { kind, cameo: row.cameo, participants, place, status: "OCCURRED" },
      (id) => names.get(id) ?? id,
    ),
    cameo: row.cameo,
    goldstein: row.goldstein ?? goldsteinOf(row.cameo),
    status: "OCCURRED",
    statusBy: [],
    attested: "NARRATED",
    when: {
      from: row.day,
      to: row.day,
      precision: "DAY",
      basis: "STATED",
      extent: "WITHIN",
      expression: null,
    },
    place,
    participants,
    topics: [],
    evidence: [
      {
        article,
        span: null,
        locator: `${dataset} row ${row.id}`,
        cue: null,
        attribution: [],
      },
    ],
    warnings: [],
    rule: `${dataset.toLowerCase()} row`,
    confidence: 0.5,
    review: "NONE",
    dataset: "GDELT",
  };
}

/** CAMEO's 042 and 043 are one visit seen from either side; everything else is done by the source to the target. */
function participantsOf(
  cameo: string,
  kind: EventKind,
  source: ActorRecord | null,
  target: ActorRecord | null,
): ParticipantRecord[] {
  const [first, second] =
    kind === "VISIT"
      ? cameo === "043"
        ? (["HOST", "VISITOR"] as const)
        : (["VISITOR", "HOST"] as const)
      : (["INITIATOR", "RECIPIENT"] as const);
  const participants: ParticipantRecord[] = [];
  if (source !== null) participants.push({ actor: source.id, role: first });
  if (target !== null && target.id !== source?.id)
    participants.push({ actor: target.id, role: second });
  return participants;
}

function placeOf(place: RowPlace): PlaceRecord {
  const iso3 = isoByFips.get(place.fips);
  const country = iso3 === undefined ? null : countryId(iso3);
  return {
    id: placeId(place.name, country),
    name: place.name,
    country,
    latitude: place.latitude,
    longitude: place.longitude,
  };
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
}
