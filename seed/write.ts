import type { Day } from "../server/domain/dates.ts";
import type { Extraction } from "../server/domain/extraction.ts";
import { EVERYTHING } from "../server/domain/filter.ts";
import type { LinkRecord } from "../server/domain/link.ts";
import type { Reading } from "../server/domain/reading.ts";
import type { Store } from "../server/store/store.ts";
import { breather } from "../server/store/parts.ts";
import { areCopies, type Fingerprinter } from "./fingerprint.ts";
import { linksByRecord } from "./link/link.ts";
import { officialConflict } from "./link/official.ts";
import { resolve } from "./resolve.ts";

/** What taking articles in touches besides the texts themselves. */
export interface WriteEffects {
  readonly store: Store;
  readonly fingerprinter: Fingerprinter;
  /** The time, ISO 8601, UTC. */
  readonly now: () => string;
}

/** More meetings than any two leaders have had in the record. */
const OFFICIAL_OF_A_PAIR = 500;

export interface WrittenReading {
  readonly reading: Reading;
  readonly alreadyLoaded: boolean;
}

/**
 * Writes a batch of articles in one transaction, each linked with what the store holds and with those before it in
 * the batch. Resolves once committed; an article that is known already changes nothing.
 */
export async function writeExtractions(
  extractions: readonly Extraction[],
  effects: WriteEffects,
): Promise<WrittenReading[]> {
  const ids = extractions.map(({ article }) => article.id);
  const known = await effects.store.articlesById(ids);
  const readings: Reading[] = [];
  const fresh: Reading[] = [];
  for (const [i, extraction] of extractions.entries()) {
    // To hold an article against its own records is a lot of work for nothing.
    if ((known[i] ?? null) !== null) readings.push(plain(extraction, effects));
    else {
      const reading = await prepare(extraction, fresh, effects);
      readings.push(reading);
      fresh.push(reading);
    }
  }
  const outcomes = fresh.length > 0 ? await effects.store.write(fresh) : [];
  const written = new Set(
    fresh.filter((_, i) => outcomes[i]?.alreadyLoaded === false),
  );
  return readings.map((reading) => ({
    reading,
    alreadyLoaded: !written.has(reading),
  }));
}

/** What the article tells by itself. */
function plain(
  extraction: Extraction,
  { fingerprinter, now }: WriteEffects,
): Reading {
  const fingerprint = fingerprinter.bands(extraction.article.text);
  return resolve(extraction, { loadedAt: now(), fingerprint });
}

/** The reading as it would be written: resolved, told from its kin, linked; nothing is kept. */
export async function prepare(
  extraction: Extraction,
  before: readonly Reading[],
  effects: WriteEffects,
): Promise<Reading> {
  const alone = plain(extraction, effects);
  const reading = {
    ...alone,
    article: {
      ...alone.article,
      ...(await kinOf(alone, before, effects.store)),
    },
  };
  const stored = await effects.store.candidates(reading);
  const candidates = {
    events: [...stored.events, ...before.flatMap((earlier) => earlier.events)],
    claims: [...stored.claims, ...before.flatMap((earlier) => earlier.claims)],
  };
  const parties = await partiesOf(candidates, before, reading, effects.store);
  const drawn: LinkRecord[] = [];
  const breathe = breather();
  for (const links of linksByRecord(reading, candidates, parties)) {
    drawn.push(...links);
    await breathe();
  }
  return {
    ...reading,
    links: [
      ...reading.links,
      ...drawn,
      ...(await officialConflicts(reading, effects.store)),
    ],
  };
}

/** Summits that the official record, where it is loaded, dates otherwise. */
async function officialConflicts(
  reading: Reading,
  store: Store,
): Promise<LinkRecord[]> {
  const conflicts: LinkRecord[] = [];
  for (const summit of reading.events.filter(
    (event) => event.kind === "SUMMIT",
  )) {
    const between = summit.participants.map((participant) => participant.actor);
    const filter = { ...EVERYTHING, between, datasets: ["OFFICIAL"] as const };
    const { items } = await store.events(filter, {
      first: OFFICIAL_OF_A_PAIR,
      after: null,
    });
    const found = officialConflict(summit, items);
    if (found !== null) conflicts.push(found);
  }
  return conflicts;
}

/** Of which earlier text it is a copy, and which version at the same address it replaces. */
async function kinOf(
  reading: Reading,
  before: readonly Reading[],
  store: Store,
): Promise<{ copyOf: string | null; supersedes: string | null }> {
  const { id, url, text, fingerprint, publishedOn } = reading.article;
  const sharesBand = (bands: readonly string[]) =>
    bands.some((band) => fingerprint.includes(band));
  const inBatch = before
    .map((earlier) => earlier.article)
    .filter(
      (article) =>
        (url !== null && article.url === url) ||
        sharesBand(article.fingerprint),
    );
  const kin = [...(await store.kin(url, fingerprint)), ...inBatch].filter(
    (article) => article.id !== id,
  );
  // A newer version that was loaded before is not replaced by an older one.
  const version =
    url === null
      ? undefined
      : kin.findLast(
          (article) =>
            article.url === url && !isAfter(article.publishedOn, publishedOn),
        );
  const original = kin.find(
    (article) =>
      article !== version &&
      (url === null || article.url !== url) &&
      article.text !== null &&
      text !== null &&
      areCopies(article.text, text),
  );
  return {
    copyOf: original?.copyOf ?? original?.id ?? null,
    supersedes: version?.id ?? null,
  };
}

/** Whether both days are known, and the first is the later. */
function isAfter(one: Day | null, other: Day | null): boolean {
  return one !== null && other !== null && one > other;
}

/** The actors of the candidates and of the reading, for whom they act. */
async function partiesOf(
  candidates: { events: Reading["events"]; claims: Reading["claims"] },
  before: readonly Reading[],
  reading: Reading,
  store: Store,
): Promise<Reading["actors"]> {
  const known = new Map(
    [...before.flatMap((earlier) => earlier.actors), ...reading.actors].map(
      (a) => [a.id, a],
    ),
  );
  const named = candidates.claims.flatMap((claim) => [
    ...claim.speakers,
    ...claim.targets,
  ]);
  const unknown = [...new Set(named)].filter((id) => !known.has(id));
  const stored = unknown.length === 0 ? [] : await store.actorsById(unknown);
  return [...known.values(), ...stored.filter((actor) => actor !== null)];
}
