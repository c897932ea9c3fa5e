import { cameoCode, quadClassOf } from "../domain/cameo.ts";
import type { ActorRecord } from "../domain/actor.ts";
import type { ArticleRecord, EvidenceRecord } from "../domain/article.ts";
import type { ClaimRecord } from "../domain/claim.ts";
import type { EventRecord } from "../domain/event.ts";
import type { LinkRecord } from "../domain/link.ts";
import type { EventOrClaimRecord } from "../domain/tie.ts";
import type { ClaimLinkKind, ParticipantRole } from "../domain/vocabulary.ts";
import type { Loaders } from "../loaders.ts";
import type { ReportsRecord } from "../store/store.ts";
import { column, type Column } from "./column.ts";

/** A record with what stands in other places of the graph and belongs into its row. */
export interface RecordRow<R extends EventOrClaimRecord> {
  readonly record: R;
  readonly article: ArticleRecord | null;
  readonly reports: ReportsRecord;
  readonly links: readonly LinkRecord[];
  readonly name: (actor: string) => string;
}

/** Fetches what rows need, a few questions for all of them. */
export async function recordRows<R extends EventOrClaimRecord>(
  records: readonly R[],
  loaders: Loaders,
): Promise<RecordRow<R>[]> {
  const ids = records.map(({ id }) => id);
  const [articles, reports, links, actors] = await Promise.all([
    Promise.all(records.map(({ article }) => loaders.article.load(article))),
    Promise.all(ids.map((id) => loaders.reports.load(id))),
    Promise.all(ids.map((id) => loaders.links.load(id))),
    namesOf(records.flatMap(actorsIn), loaders),
  ]);
  return records.map((record, index) => ({
    record,
    article: articles[index] ?? null,
    reports: reports[index] ?? { reports: 1, sources: 1, sameAs: [] },
    links: links[index] ?? [],
    name: (actor) => actors.get(actor) ?? actor,
  }));
}

/** Names by id. */
export async function namesOf(
  ids: readonly string[],
  { actor }: Loaders,
): Promise<Map<string, string>> {
  const found = await Promise.all(
    [...new Set(ids)].map((id) => actor.load(id)),
  );
  return new Map(
    found.flatMap((one: ActorRecord | null) =>
      one === null ? [] : [[one.id, one.name] as const],
    ),
  );
}

function actorsIn(record: EventOrClaimRecord): string[] {
  return "participants" in record
    ? record.participants.map(({ actor }) => actor)
    : [...record.speakers, ...record.targets];
}

const firstEvidence = ({
  record,
}: RecordRow<EventOrClaimRecord>): EvidenceRecord | undefined =>
  record.evidence[0];

type Columns<R extends EventOrClaimRecord> = readonly Column<RecordRow<R>>[];

const scored: Columns<EventOrClaimRecord> = [
  column(
    "cameo",
    "string",
    "CAMEO 1.1b3 code; empty when none fits.",
    (row) => row.record.cameo,
  ),
  column("cameoLabel", "string", "What the code stands for.", ({ record }) =>
    record.cameo === null ? null : (cameoCode(record.cameo)?.label ?? null),
  ),
  column(
    "quadClass",
    "integer",
    "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; empty without a code.",
    ({ record }) => quadClassOf(record.cameo),
  ),
  column(
    "goldstein",
    "decimal",
    "Goldstein score of the code, -10 to 10; empty without a code.",
    (row) => row.record.goldstein,
  ),
];

const dated: Columns<EventOrClaimRecord> = [
  column(
    "from",
    "date",
    "First possible day; empty when not known.",
    ({ record }) => record.when.from,
  ),
  column(
    "to",
    "date",
    "Last possible day; empty when not known.",
    ({ record }) => record.when.to,
  ),
  column(
    "precision",
    "string",
    "How exactly the date is known: DAY, MONTH, SEASON, YEAR or UNKNOWN.",
    ({ record }) => record.when.precision,
  ),
  column(
    "basis",
    "string",
    "How the date is known: STATED, RELATIVE, INFERRED or UNKNOWN.",
    ({ record }) => record.when.basis,
  ),
  column(
    "extent",
    "string",
    "THROUGHOUT: it fills its days; WITHIN: it was on some day within them.",
    ({ record }) => record.when.extent,
  ),
];

const grounded: Columns<EventOrClaimRecord> = [
  column(
    "topics",
    "list",
    "What it is about, in the article's words.",
    ({ record }) => record.topics,
  ),
  column(
    "quote",
    "string",
    "The first passage it rests on; empty where the source has no text.",
    (row) => firstEvidence(row)?.span?.quote ?? null,
  ),
  column(
    "start",
    "integer",
    "Offset of the passage in the article's text, in UTF-16 code units.",
    (row) => firstEvidence(row)?.span?.start ?? null,
  ),
  column(
    "end",
    "integer",
    "Offset after the passage.",
    (row) => firstEvidence(row)?.span?.end ?? null,
  ),
  column(
    "locator",
    "string",
    "Where it stands in a source without text.",
    (row) => firstEvidence(row)?.locator ?? null,
  ),
  column(
    "attribution",
    "list",
    "Ids of those through whom it reached the article, nearest first; empty: the article itself.",
    (row) => firstEvidence(row)?.attribution ?? [],
  ),
  column(
    "article",
    "string",
    "Id of the article.",
    ({ record }) => record.article,
  ),
  column(
    "articleTitle",
    "string",
    "Title of the article.",
    ({ article }) => article?.title ?? null,
  ),
  column(
    "publisher",
    "string",
    "Who published it; empty when nobody says.",
    ({ article }) => article?.publisher ?? null,
  ),
  column(
    "publishedOn",
    "date",
    "When it was published; empty when nobody says.",
    ({ article }) => article?.publishedOn ?? null,
  ),
  column(
    "url",
    "string",
    "Where it was published; empty when nobody says.",
    ({ article }) => article?.url ?? null,
  ),
  column(
    "reports",
    "integer",
    "Articles that tell of it. Count a group of `sameAs` once.",
    ({ reports }) => reports.reports,
  ),
  column(
    "sources",
    "integer",
    "Independent sources that tell of it.",
    ({ reports }) => reports.sources,
  ),
  column(
    "sameAs",
    "list",
    "Ids of other reports of the same.",
    ({ reports }) => reports.sameAs,
  ),
  column(
    "warnings",
    "list",
    "Codes of what a careful reader would question.",
    ({ record }) => record.warnings.map(({ code }) => code),
  ),
  column("rule", "string", "Which rule found it.", ({ record }) => record.rule),
  column(
    "confidence",
    "decimal",
    "How sure the reader is, 0 to 1.",
    ({ record }) => record.confidence,
  ),
  column(
    "review",
    "string",
    "What a person decided: NONE, CONFIRMED or REJECTED.",
    ({ record }) => record.review,
  ),
  column(
    "dataset",
    "string",
    "ARTICLES, GDELT or OFFICIAL.",
    ({ record }) => record.dataset,
  ),
];

const holding =
  (...roles: readonly ParticipantRole[]) =>
  ({ record }: RecordRow<EventRecord>) =>
    record.participants
      .filter(({ role }) => roles.includes(role))
      .map(({ actor }) => actor);

export const eventColumns: Columns<EventRecord> = [
  column("id", "string", "Id of the event.", ({ record }) => record.id),
  column(
    "kind",
    "string",
    "Kind of event: see the codebook.",
    ({ record }) => record.kind,
  ),
  column(
    "title",
    "string",
    "Who did what, in a line.",
    ({ record }) => record.title,
  ),
  ...scored,
  column(
    "status",
    "string",
    "OCCURRED, PLANNED, CANCELLED or DENIED.",
    ({ record }) => record.status,
  ),
  column(
    "attested",
    "string",
    "NARRATED by the article itself, or CLAIMED by somebody in it.",
    ({ record }) => record.attested,
  ),
  ...dated,
  column(
    "place",
    "string",
    "Id of the place; empty when not known.",
    ({ record }) => record.place?.id ?? null,
  ),
  column(
    "placeName",
    "string",
    "Name of the place.",
    ({ record }) => record.place?.name ?? null,
  ),
  column(
    "placeCountry",
    "string",
    "Id of the country that the place lies in.",
    ({ record }) => record.place?.country ?? null,
  ),
  column(
    "latitude",
    "decimal",
    "Degrees north, WGS 84.",
    ({ record }) => record.place?.latitude ?? null,
  ),
  column(
    "longitude",
    "decimal",
    "Degrees east, WGS 84.",
    ({ record }) => record.place?.longitude ?? null,
  ),
  column("participants", "list", "Ids of all who took part.", ({ record }) =>
    record.participants.map(({ actor }) => actor),
  ),
  column(
    "participantNames",
    "list",
    "Their names, in the same order.",
    ({ record, name }) => record.participants.map(({ actor }) => name(actor)),
  ),
  column("roles", "list", "Their roles, in the same order.", ({ record }) =>
    record.participants.map(({ role }) => role),
  ),
  column(
    "initiators",
    "list",
    "Ids of those who act or travel: INITIATOR, VISITOR.",
    holding("INITIATOR", "VISITOR"),
  ),
  column(
    "recipients",
    "list",
    "Ids of those who are acted on or visited: RECIPIENT, HOST.",
    holding("RECIPIENT", "HOST"),
  ),
  ...grounded,
];

const linked =
  (kind: ClaimLinkKind) =>
  ({ record, links }: RecordRow<ClaimRecord>) =>
    links
      .filter((link) => link.kind === kind && link.review !== "REJECTED")
      .map(({ from, to }) => (from === record.id ? to : from));

export const claimColumns: Columns<ClaimRecord> = [
  column("id", "string", "Id of the claim.", ({ record }) => record.id),
  column(
    "kind",
    "string",
    "Kind of claim: see the codebook.",
    ({ record }) => record.kind,
  ),
  column(
    "text",
    "string",
    "The words of what is claimed.",
    ({ record }) => record.text,
  ),
  ...scored,
  column(
    "quoted",
    "string",
    "DIRECT, INDIRECT or MIXED quotation.",
    ({ record }) => record.quoted,
  ),
  column(
    "speakers",
    "list",
    "Ids of who says it; empty when the article leaves the speaker out.",
    ({ record }) => record.speakers,
  ),
  column("speakerNames", "list", "Their names.", ({ record, name }) =>
    record.speakers.map(name),
  ),
  column(
    "addressees",
    "list",
    "Ids of whom it is said to.",
    ({ record }) => record.addressees,
  ),
  column(
    "targets",
    "list",
    "Ids of whom it is about or aimed at.",
    ({ record }) => record.targets,
  ),
  column("targetNames", "list", "Their names.", ({ record, name }) =>
    record.targets.map(name),
  ),
  column(
    "affected",
    "list",
    "Ids of who is said to suffer or gain.",
    ({ record }) => record.affected,
  ),
  column(
    "negated",
    "boolean",
    "Whether it is claimed that something is not so.",
    ({ record }) => record.negated,
  ),
  column(
    "headline",
    "boolean",
    "Whether only the title says so.",
    ({ record }) => record.headline,
  ),
  column("hedges", "list", "Words that soften it.", ({ record }) =>
    record.hedges.map(({ quote }) => quote),
  ),
  column(
    "event",
    "string",
    "Id of the event where it was said; empty when not known.",
    ({ record }) => record.event,
  ),
  ...dated,
  column(
    "contradicts",
    "list",
    "Ids of claims that contradict it, or that it contradicts.",
    linked("CONTRADICTS"),
  ),
  column(
    "breachOf",
    "list",
    "Ids of claims joined to it by an alleged breach of a promise.",
    linked("ALLEGES_BREACH_OF"),
  ),
  ...grounded,
];
