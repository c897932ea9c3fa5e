import type { Record as Row, RecordShape } from "neo4j-driver";
import type { ClaimRecord } from "../../../domain/claim.ts";
import { UNDATED } from "../../../domain/dates.ts";
import type { EventRecord, ParticipantRecord } from "../../../domain/event.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";

/** A record without its words, for counting: of the evidence only the chain through which it came. */
export const RETURN_LEAN = `
  RETURN [r:Event, r.id, r.article, r.kind, r.cameo, r.goldstein, toString(r.from), toString(r.to), r.precision,
    r.extent, r.topics, r.confidence, r.review, r.dataset, r.status, r.headline, r.event,
    head(COLLECT {
      MATCH (r)-[e:REPORTED_IN]->() WHERE size(e.attribution) > 0 RETURN e.attribution ORDER BY e.order LIMIT 1
    }),
    head(COLLECT { MATCH (r)-[h:HELD_AT]->(p:Place) RETURN [p.id, h.country] }),
    COLLECT { MATCH (a:Actor)-[p:PARTICIPATED_IN]->(r) RETURN [a.id, p.role] ORDER BY p.order },
    COLLECT { MATCH (a:Actor)-[m:MADE]->(r) RETURN a.id ORDER BY m.order },
    COLLECT { MATCH (r)-[t:ADDRESSED_TO]->(a:Actor) RETURN a.id ORDER BY t.order },
    COLLECT { MATCH (r)-[t:TARGETS]->(a:Actor) RETURN a.id ORDER BY t.order },
    COLLECT { MATCH (r)-[t:AFFECTS]->(a:Actor) RETURN a.id ORDER BY t.order }
  ] AS values`;

/** As `RETURN_LEAN` gives it; read by place, since there may be millions. */
type Values = readonly [
  isEvent: boolean,
  id: string,
  article: string,
  kind: EventRecord["kind"] | ClaimRecord["kind"],
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
  status: EventRecord["status"] | null,
  headline: boolean | null,
  event: string | null,
  attribution: string[] | null,
  place: [id: string, country: string | null] | null,
  participants: [actor: string, role: ParticipantRecord["role"]][],
  speakers: string[],
  addressees: string[],
  targets: string[],
  affected: string[],
];

export function decodeLean(row: Row<RecordShape>): EventOrClaimRecord {
  const values = row.get("values") as Values;
  const [isEvent] = values;
  return isEvent ? leanEvent(values) : leanClaim(values);
}

function leanEvent(values: Values): EventRecord {
  const status = values[14];
  const place = values[18];
  return {
    ...shared(values),
    kind: values[3] as EventRecord["kind"],
    title: "",
    status: status ?? "OCCURRED",
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
    participants: values[19].map(([actor, role]) => ({ actor, role })),
  };
}

function leanClaim(values: Values): ClaimRecord {
  return {
    ...shared(values),
    kind: values[3] as ClaimRecord["kind"],
    text: "",
    speakers: values[20],
    addressees: values[21],
    targets: values[22],
    affected: values[23],
    hedges: [],
    negated: false,
    headline: values[15] ?? false,
    quoted: "INDIRECT",
    speakerSpan: null,
    cue: null,
    content: null,
    event: values[16],
  };
}

function shared(values: Values) {
  const [, id, article, , cameo, goldstein, from, to, precision, extent] =
    values;
  const attribution = values[17];
  return {
    id,
    article,
    cameo,
    goldstein,
    when: { ...UNDATED, from, to, precision, extent },
    topics: values[10],
    evidence:
      attribution === null
        ? []
        : [{ article, span: null, locator: null, cue: null, attribution }],
    warnings: [],
    rule: "",
    confidence: values[11],
    review: values[12],
    dataset: values[13],
  };
}
