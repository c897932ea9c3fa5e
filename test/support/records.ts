import type { ActorRecord, OfficeRecord } from "../../server/domain/actor.ts";
import type {
  ArticleRecord,
  EvidenceRecord,
} from "../../server/domain/article.ts";
import { goldsteinOf } from "../../server/domain/cameo.ts";
import type { ClaimRecord } from "../../server/domain/claim.ts";
import { actorsOf } from "../../server/domain/counted.ts";
import type { DateSpan, Day } from "../../server/domain/dates.ts";
import { UNDATED } from "../../server/domain/dates.ts";
import type {
  EventRecord,
  ParticipantRecord,
} from "../../server/domain/event.ts";
import type { LinkRecord } from "../../server/domain/link.ts";
import type { Reading } from "../../server/domain/reading.ts";
import type {
  LinkKind,
  ParticipantRole,
} from "../../server/domain/vocabulary.ts";

/**
 * Invented records to test with. Each builder fills in what a test does not speak of; ids are plain words
 * ("event:gala"), so that a failure can be read.
 */

/** The dates of one day, or from a day to a day. */
export function on(
  from: Day,
  to: Day = from,
  more?: Partial<DateSpan>,
): DateSpan {
  return {
    ...UNDATED,
    from,
    to,
    precision: "DAY",
    basis: "STATED",
    extent: "THROUGHOUT",
    ...more,
  };
}

/** An actor whose kind its id tells; of a person and an organization the country acted for. */
export function actor(id: string, more?: Partial<ActorRecord>): ActorRecord {
  const [kind = "", name = ""] = id.split(":");
  return {
    id,
    kind: kind.toUpperCase() as ActorRecord["kind"],
    name: more?.name ?? title(name),
    aliases: [],
    iso3: kind === "country" ? name.toUpperCase() : null,
    type: kind === "organization" ? "OTHER" : null,
    country: null,
    basedIn: null,
    ...more,
  };
}

export function office(
  holder: string,
  of: string,
  more?: Partial<OfficeRecord>,
): OfficeRecord {
  return {
    holder,
    title: "Minister",
    of,
    from: null,
    to: null,
    acting: false,
    source: "a public list",
    ...more,
  };
}

/** An article of the text "Text of <name>.", published by nobody on no known day unless said. */
export function article(
  name: string,
  more?: Partial<ArticleRecord>,
): ArticleRecord {
  return {
    id: `article:${name}`,
    title: title(name),
    publisher: null,
    url: null,
    publishedOn: null,
    publishedOnBasis: more?.publishedOn === undefined ? "UNKNOWN" : "STATED",
    loadedAt: "2026-01-02T03:04:05.000Z",
    kind: "ARTICLE",
    language: "en",
    text: `Text of ${name}.`,
    copyOf: null,
    supersedes: null,
    fingerprint: [],
    mentions: [],
    skipped: [],
    warnings: [],
    ...more,
  };
}

/** A meeting of the parties; `participants` for other roles. */
export function event(
  name: string,
  parties: readonly string[],
  more?: Partial<EventRecord>,
): EventRecord {
  const cameo = more?.cameo === undefined ? "040" : more.cameo;
  return {
    id: `event:${name}`,
    article: "",
    kind: "MEETING",
    title: title(name),
    cameo,
    goldstein: goldsteinOf(cameo),
    status: "OCCURRED",
    statusBy: [],
    attested: "NARRATED",
    when: UNDATED,
    place: null,
    participants: parties.map((id) => taking(id, "PARTY")),
    topics: [],
    evidence: [],
    warnings: [],
    rule: "test",
    confidence: 0.9,
    review: "NONE",
    dataset: "ARTICLES",
    ...more,
  };
}

export function taking(
  actor: string,
  role: ParticipantRole,
): ParticipantRecord {
  return { actor, role };
}

/** A statement of one about another. */
export function claim(
  name: string,
  speaker: string | null,
  target: string | null,
  more?: Partial<ClaimRecord>,
): ClaimRecord {
  const cameo = more?.cameo === undefined ? "010" : more.cameo;
  return {
    id: `claim:${name}`,
    article: "",
    kind: "STATEMENT",
    text: title(name),
    cameo,
    goldstein: goldsteinOf(cameo),
    speakers: speaker === null ? [] : [speaker],
    addressees: [],
    targets: target === null ? [] : [target],
    affected: [],
    hedges: [],
    negated: false,
    headline: false,
    topics: [],
    quoted: "INDIRECT",
    speakerSpan: null,
    cue: null,
    content: null,
    event: null,
    when: UNDATED,
    evidence: [],
    warnings: [],
    rule: "test",
    confidence: 0.9,
    review: "NONE",
    dataset: "ARTICLES",
    ...more,
  };
}

/** A link from one record to another, by names as in "event:gala". */
export function link(
  kind: LinkKind,
  from: string,
  to: string,
  more?: Partial<LinkRecord>,
): LinkRecord {
  return {
    id: `link:${kind}-${from}-${to}`,
    kind,
    from,
    to,
    by: "PROGRAM",
    sameOccasion: kind === "REPEATS" ? true : null,
    rule: "test",
    confidence: 0.8,
    review: "NONE",
    evidence: null,
    ...more,
  };
}

/** A passage of the article as evidence; it begins at the start of the text unless said. */
export function evidence(
  quote: string | null,
  attribution: readonly string[] = [],
): EvidenceRecord {
  return {
    article: "",
    span:
      quote === null
        ? null
        : { start: 0, end: quote.length, quote, prefix: "", suffix: "" },
    locator: quote === null ? "row 1" : null,
    cue: null,
    attribution,
  };
}

/**
 * All of one article. Records get the article's id and, unless they have some, its title as evidence. Actors
 * that are named and not given are added.
 */
export function reading(
  about: ArticleRecord,
  parts: Partial<Reading>,
): Reading {
  const events = (parts.events ?? []).map((record) => within(about, record));
  const claims = (parts.claims ?? []).map((record) => within(about, record));
  const given = new Map((parts.actors ?? []).map((one) => [one.id, one]));
  const named = [
    ...[...events, ...claims].flatMap((record) => [
      ...actorsOf(record),
      ...record.evidence.flatMap(({ attribution }) => attribution),
    ]),
    ...(parts.offices ?? []).flatMap(({ holder, of }) => [holder, of]),
    ...about.mentions.map((mention) => mention.actor),
  ];
  for (const id of named) if (!given.has(id)) given.set(id, actor(id));
  return {
    article: about,
    actors: [...given.values()],
    offices: parts.offices ?? [],
    events,
    claims,
    links: parts.links ?? [],
  };
}

function within<T extends EventRecord | ClaimRecord>(
  about: ArticleRecord,
  record: T,
): T {
  const grounds =
    record.evidence.length === 0
      ? [evidence(about.text === null ? null : about.text)]
      : record.evidence;
  return {
    ...record,
    article: about.id,
    evidence: grounds.map((one) => ({ ...one, article: about.id })),
  };
}

/** "summit-in-oslo" reads "Summit in oslo". */
function title(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
