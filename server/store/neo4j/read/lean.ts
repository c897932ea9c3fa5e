/** Records as counting needs them, read out of Neo4j as rows of plain values. */
import type { ClaimRecord } from "../../../domain/claim.ts";
import { UNDATED } from "../../../domain/dates.ts";
import type { EventRecord, ParticipantRecord } from "../../../domain/event.ts";
import type { Statement } from "../statement.ts";

const SHARED = `
  r.id, r.article, r.kind, r.cameo, r.goldstein, toString(r.from), toString(r.to), r.precision, r.extent, coalesce(r.topics, []),
  r.confidence, r.review, r.dataset,
  head(COLLECT {
    MATCH (r)-[e:REPORTED_IN]->() WHERE size(e.attribution) > 0 RETURN e.attribution ORDER BY e.order LIMIT 1
  })`;

/**
 * Events and claims without their words, for counting: of the evidence only the chain through which it came. A row is
 * one list, read by place, since there may be millions.
 */
const EVENT_VALUES = `[${SHARED}, r.status,
  head(COLLECT { MATCH (r)-[h:HELD_AT]->(p:Place) RETURN [p.id, h.country] }),
  COLLECT { MATCH (a:Actor)-[p:PARTICIPATED_IN]->(r) RETURN [a.id, p.role] ORDER BY p.order }]`;

const CLAIM_VALUES = `[${SHARED}, r.headline, r.event,
  COLLECT { MATCH (a:Actor)-[m:MADE]->(r) RETURN a.id ORDER BY m.order },
  COLLECT { MATCH (r)-[t:ADDRESSED_TO]->(a:Actor) RETURN a.id ORDER BY t.order },
  COLLECT { MATCH (r)-[t:TARGETS]->(a:Actor) RETURN a.id ORDER BY t.order },
  COLLECT { MATCH (r)-[t:AFFECTS]->(a:Actor) RETURN a.id ORDER BY t.order }]`;

type Shared = readonly [
  id: string,
  article: string,
  kind: string,
  cameo: string | null,
  goldstein: number | null,
  from: string | null,
  to: string | null,
  precision: EventRecord["when"]["precision"],
  extent: EventRecord["when"]["extent"],
  topics: string[],
  confidence: number,
  review: EventRecord["review"],
  dataset: EventRecord["dataset"],
  attribution: string[] | null,
];

type EventValues = readonly [
  ...Shared,
  status: EventRecord["status"],
  place: [id: string, country: string | null] | null,
  participants: [actor: string, role: ParticipantRecord["role"]][],
];

type ClaimValues = readonly [
  ...Shared,
  headline: boolean,
  event: string | null,
  speakers: string[],
  addressees: string[],
  targets: string[],
  affected: string[],
];

/** The events among the records `r` that `match` finds. */
export function leanEvents(
  match: string,
  params: Readonly<Record<string, unknown>>,
): Statement<EventRecord> {
  return {
    text: `${match} WITH r WHERE r:Event RETURN ${EVENT_VALUES} AS values`,
    params,
    decode: (row) => leanEvent(row.get("values") as EventValues),
  };
}

/** The claims among the records `r` that `match` finds. */
export function leanClaims(
  match: string,
  params: Readonly<Record<string, unknown>>,
): Statement<ClaimRecord> {
  return {
    text: `${match} WITH r WHERE r:Claim RETURN ${CLAIM_VALUES} AS values`,
    params,
    decode: (row) => leanClaim(row.get("values") as ClaimValues),
  };
}

function leanEvent(values: EventValues): EventRecord {
  const place = values[15];
  return {
    ...shared(values),
    kind: values[2] as EventRecord["kind"],
    title: "",
    status: values[14],
    statusBy: [],
    attested: "NARRATED",
    place:
      place === null
        ? null
        : {
            id: place[0],
            name: "",
            country: place[1],
            latitude: null,
            longitude: null,
          },
    participants: values[16].map(([actor, role]) => ({ actor, role })),
  };
}

function leanClaim(values: ClaimValues): ClaimRecord {
  return {
    ...shared(values),
    kind: values[2] as ClaimRecord["kind"],
    text: "",
    speakers: values[16],
    addressees: values[17],
    targets: values[18],
    affected: values[19],
    hedges: [],
    negated: false,
    headline: values[14],
    quoted: "INDIRECT",
    speakerSpan: null,
    cue: null,
    content: null,
    event: values[15],
  };
}

function shared(values: EventValues | ClaimValues) {
  const [id, article, , cameo, goldstein, from, to, precision, extent, topics] =
    values;
  const attribution = values[13];
  return {
    id,
    article,
    cameo,
    goldstein,
    when: { ...UNDATED, from, to, precision, extent },
    topics,
    evidence:
      attribution === null
        ? []
        : [{ article, span: null, locator: null, cue: null, attribution }],
    warnings: [],
    rule: "",
    confidence: values[10],
    review: values[11],
    dataset: values[12],
  };
}
