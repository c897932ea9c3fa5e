/** Taking the official record of journeys and visits in: `npm run seed -- --format travels`. */
import { readFile } from "node:fs/promises";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { countryId, slug } from "../../server/domain/ids.ts";
import type { LinkRecord } from "../../server/domain/link.ts";
import type { Reading } from "../../server/domain/reading.ts";
import { BadInput } from "../../server/errors.ts";
import type { Store } from "../../server/store/store.ts";
import historian from "../lexicon/codes/historian-countries.json" with { type: "json" };
import { loadCountries, type CountryEntry } from "../lexicon/countries.ts";
import { loadOfficeHolders } from "../lexicon/office-holders.ts";
import { fileProblem } from "../files.ts";
import { link } from "../link/link.ts";
import { officialConflict } from "../link/official.ts";
import type { Complaint } from "../read/read-articles.ts";
import { officialEntries } from "./entry.ts";
import type { ReadPeople } from "./people.ts";
import { officialReading } from "./readings.ts";

const ENTRIES_A_BATCH = 250;
const SUMMITS_A_PAGE = 500;

export interface OfficialReport {
  /** Entries that can be used, the known ones too. */
  readonly entries: number;
  readonly known: number;
  readonly events: number;
  readonly links: number;
  readonly refused: readonly Complaint[];
  /** Files that hold neither journeys nor visits. */
  readonly passedOver: readonly string[];
}

export interface OfficialLoadEffects {
  readonly store: Store;
  readonly read: ReadPeople;
  readonly now: () => string;
  /** Told how many entries there are, once they are read, and then of each batch. */
  readonly onRead: (entries: number) => void;
  readonly onBatch: (entries: number, events: number) => void;
  readonly dryRun: boolean;
}

/** Takes the official record in, from the year on, each entry linked with what articles say of the same. */
export async function loadOfficial(
  files: readonly string[],
  since: number,
  effects: OfficialLoadEffects,
): Promise<OfficialReport> {
  const refused: Complaint[] = [];
  const passedOver: string[] = [];
  const left = { refused, passedOver };
  const readings = await readAll(files, since, effects, left);
  effects.onRead(readings.length);
  const conflicts = await conflictsWithArticles(readings, effects.store);
  const report = { entries: 0, known: 0, events: 0, links: 0 };
  for (let at = 0; at < readings.length; at += ENTRIES_A_BATCH) {
    const linked: Reading[] = [];
    for (const reading of readings.slice(at, at + ENTRIES_A_BATCH))
      linked.push(await linkedWithArticles(reading, conflicts, effects.store));
    const outcomes = effects.dryRun ? [] : await effects.store.write(linked);
    report.known += outcomes.filter((one) => one.alreadyLoaded).length;
    const events = linked.reduce(
      (sum, reading) => sum + reading.events.length,
      0,
    );
    report.entries += linked.length;
    report.events += events;
    report.links += linked.reduce(
      (sum, reading) => sum + reading.links.length,
      0,
    );
    effects.onBatch(linked.length, events);
  }
  return { ...report, refused, passedOver };
}

async function readAll(
  files: readonly string[],
  since: number,
  effects: OfficialLoadEffects,
  { refused, passedOver }: { refused: Complaint[]; passedOver: string[] },
): Promise<Reading[]> {
  const readingEffects = {
    read: effects.read,
    holders: loadOfficeHolders(),
    countries: countriesByRecordId(),
    loadedAt: effects.now(),
  };
  const readings: Reading[] = [];
  for (const file of files) {
    try {
      const found = officialEntries(await readFile(file, "utf8"));
      if (found === null) {
        passedOver.push(file);
        continue;
      }
      const { entries, problems } = found;
      for (const message of problems)
        refused.push({ file, line: null, message });
      for (const entry of entries) {
        if (Number(entry.to.slice(0, 4)) < since) continue;
        const reading = officialReading(entry, readingEffects);
        if (typeof reading === "string")
          refused.push({ file, line: null, message: reading });
        else readings.push(reading);
      }
    } catch (error) {
      const message =
        error instanceof BadInput ? error.message : fileProblem(error);
      if (message === null) throw error;
      refused.push({ file, line: null, message });
    }
  }
  return readings;
}

/** Summits of articles that the whole record, not just a batch of it, dates otherwise. */
async function conflictsWithArticles(
  readings: readonly Reading[],
  store: Store,
): Promise<LinkRecord[]> {
  const official = readings.flatMap((reading) => reading.events);
  const filter = { ...EVERYTHING, eventKinds: ["SUMMIT"] as const };
  const links: LinkRecord[] = [];
  for (let after: string | null = null; ;) {
    const page = await store.events(filter, { first: SUMMITS_A_PAGE, after });
    for (const summit of page.items) {
      const found = officialConflict(summit, official);
      if (found !== null) links.push(found);
    }
    if (!page.hasNextPage) return links;
    after = page.cursors.at(-1) ?? null;
  }
}

async function linkedWithArticles(
  reading: Reading,
  conflicts: readonly LinkRecord[],
  store: Store,
): Promise<Reading> {
  const candidates = await store.candidates(reading);
  const events = candidates.events.filter(
    (event) => event.dataset === "ARTICLES",
  );
  const own = new Set(reading.events.map((event) => event.id));
  return {
    ...reading,
    links: [
      ...link(reading, { events, claims: [] }, reading.actors),
      ...conflicts.filter((conflict) => own.has(conflict.to)),
    ],
  };
}

/** The record's ids are slugs of names, but for a few. */
function countriesByRecordId(): ReadonlyMap<string, CountryEntry> {
  const entries = loadCountries();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found = new Map<string, CountryEntry>();
  for (const entry of entries)
    for (const name of entry.names) found.set(slug(name), entry);
  for (const [id, iso3] of Object.entries(historian)) {
    const entry = byId.get(countryId(iso3));
    if (entry !== undefined) found.set(id, entry);
  }
  return found;
}
