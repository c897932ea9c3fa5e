import type { Record as Row, RecordShape } from "neo4j-driver";
import type { WarningRecord } from "../../../domain/article.ts";
import type { ClaimRecord } from "../../../domain/claim.ts";
import type { DateSpan } from "../../../domain/dates.ts";
import type { EventRecord } from "../../../domain/event.ts";
import {
  flag,
  json,
  jsons,
  listOf,
  nullable,
  number,
  text,
  texts,
} from "../rules.ts";
import type { Statement } from "../statement.ts";
import { EVIDENCE, evidenceOf, evidenceRules } from "./evidence.ts";
import type { FlatEvidence } from "./evidence.ts";
import { rule } from "neo4j-driver";

/** The events of these ids, in no order; ids that the graph does not know are not among them. */
export function eventsOfIds(ids: readonly string[]): Statement<EventRecord> {
  return {
    text: `MATCH (r:Record) WHERE r.id IN $ids AND r:Event ${RETURN_EVENT}`,
    params: { ids },
    decode: decodeEvent,
  };
}

export function claimsOfIds(ids: readonly string[]): Statement<ClaimRecord> {
  return {
    text: `MATCH (r:Record) WHERE r.id IN $ids AND r:Claim ${RETURN_CLAIM}`,
    params: { ids },
    decode: decodeClaim,
  };
}

const SHARED = `
  r.id AS id, r.article AS article, r.kind AS kind, r.cameo AS cameo, r.goldstein AS goldstein,
  toString(r.from) AS from, toString(r.to) AS to, r.precision AS precision, r.basis AS basis,
  r.extent AS extent, r.expression AS expression, coalesce(r.topics, []) AS topics, coalesce(r.warnings, []) AS warnings,
  r.rule AS rule, r.confidence AS confidence, r.review AS review, r.dataset AS dataset,
  ${EVIDENCE} AS evidence`;

const RETURN_EVENT = `
  RETURN ${SHARED}, r.title AS title, r.status AS status, r.attested AS attested,
    COLLECT {
      MATCH (a:Actor)-[p:PARTICIPATED_IN]->(r)
      RETURN {actor: a.id, role: p.role} ORDER BY p.order
    } AS participants,
    COLLECT { MATCH (r)-[s:STATUS_SAID_BY]->(a:Actor) RETURN a.id ORDER BY s.order } AS statusBy,
    head(COLLECT {
      MATCH (r)-[h:HELD_AT]->(p:Place)
      RETURN {id: p.id, name: h.name, country: h.country, latitude: h.latitude, longitude: h.longitude}
    }) AS place`;

const RETURN_CLAIM = `
  RETURN ${SHARED}, r.text AS text, r.negated AS negated, r.headline AS headline, r.quoted AS quoted,
    coalesce(r.hedges, []) AS hedges, r.speakerSpan AS speakerSpan, r.cue AS cue, r.content AS content, r.event AS event,
    COLLECT { MATCH (a:Actor)-[m:MADE]->(r) RETURN a.id ORDER BY m.order } AS speakers,
    COLLECT { MATCH (r)-[t:ADDRESSED_TO]->(a:Actor) RETURN a.id ORDER BY t.order } AS addressees,
    COLLECT { MATCH (r)-[t:TARGETS]->(a:Actor) RETURN a.id ORDER BY t.order } AS targets,
    COLLECT { MATCH (r)-[t:AFFECTS]->(a:Actor) RETURN a.id ORDER BY t.order } AS affected`;

const sharedRules = {
  id: text,
  article: text,
  kind: text,
  cameo: nullable(text),
  goldstein: nullable(number),
  from: nullable(text),
  to: nullable(text),
  precision: text,
  basis: text,
  extent: text,
  expression: nullable(text),
  topics: texts,
  warnings: jsons,
  rule: text,
  confidence: number,
  review: text,
  dataset: text,
  evidence: evidenceRules,
};

/** A record as its row has it: days beside the rest, passages flat. */
type Flat<T extends EventRecord | ClaimRecord> = Omit<T, "when" | "evidence"> &
  DateSpan & {
    readonly evidence: readonly FlatEvidence[];
    readonly warnings: readonly WarningRecord[];
  };

const eventRules = {
  ...sharedRules,
  title: text,
  status: text,
  attested: text,
  participants: listOf({ actor: text, role: text }),
  statusBy: texts,
  place: nullable(
    rule.asObject({
      id: text,
      name: text,
      country: nullable(text),
      latitude: nullable(number),
      longitude: nullable(number),
    }),
  ),
};

const claimRules = {
  ...sharedRules,
  text,
  negated: flag,
  headline: flag,
  quoted: text,
  hedges: jsons,
  speakerSpan: nullable(json),
  cue: nullable(json),
  content: nullable(json),
  event: nullable(text),
  speakers: texts,
  addressees: texts,
  targets: texts,
  affected: texts,
};

function decodeEvent(row: Row<RecordShape>): EventRecord {
  return inFull(row.as<Flat<EventRecord>>(eventRules));
}

function decodeClaim(row: Row<RecordShape>): ClaimRecord {
  return inFull(row.as<Flat<ClaimRecord>>(claimRules));
}

function inFull<T extends EventRecord | ClaimRecord>(flat: Flat<T>) {
  const { from, to, precision, basis, extent, expression, ...rest } = flat;
  return {
    ...rest,
    when: { from, to, precision, basis, extent, expression },
    evidence: flat.evidence.map(evidenceOf),
  };
}
