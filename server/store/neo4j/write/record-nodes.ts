import { int } from "neo4j-driver";
import type { ClaimRecord } from "../../../domain/claim.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { EVENT_LABELS } from "../labels.ts";
import type { Change } from "../statement.ts";
import { createNodeList, nodesOf, type NodeList } from "./node-list.ts";
import { propertyMap, propertyValues, type Properties } from "./properties.ts";
import {
  CLAIM,
  EVENT,
  EVIDENCE,
  type Placed,
  type Row,
} from "./record-rows.ts";

/** Records with their passages and with those who have a part in them: their order in the record is kept. */
export function eventsChange(events: readonly Placed<EventRecord>[]): Change {
  return nodesChange(events, {
    properties: EVENT,
    labels: ({ kind }) => ["Event", EVENT_LABELS[kind]],
    whoActs: "PARTICIPATED_IN",
    acting: ({ participants }) => participants,
    others: ({ statusBy }) => [["STATUS_SAID_BY", statusBy]],
  });
}

export function claimsChange(claims: readonly Placed<ClaimRecord>[]): Change {
  return nodesChange(claims, {
    properties: CLAIM,
    labels: () => ["Claim"],
    whoActs: "MADE",
    acting: ({ speakers }) => speakers.map((actor) => ({ actor, role: null })),
    others: ({ addressees, targets, affected }) => [
      ["ADDRESSED_TO", addressees],
      ["TARGETS", targets],
      ["AFFECTS", affected],
    ],
  });
}

interface Shape<T> {
  readonly properties: Properties<Placed<T>>;
  readonly labels: (record: T) => readonly string[];
  /** The relationship from those whose act the record is. */
  readonly whoActs: "PARTICIPATED_IN" | "MADE";
  readonly acting: (
    record: T,
  ) => readonly { readonly actor: string; readonly role: string | null }[];
  /** Relationships from the record to others. */
  readonly others: (
    record: T,
  ) => readonly (readonly [string, readonly string[]])[];
}

// CREATE (r:Record:Event:Meeting {id: 'event:…', kind: 'MEETING', from: date('2024-04-26'), …})
function nodesChange<T extends EventOrClaimRecord>(
  records: readonly Placed<T>[],
  shape: Shape<T>,
): Change {
  const actors = createNodeList();
  const articles = createNodeList();
  const rows = records.map((record) =>
    nodeRow(record, shape, actors, articles),
  );
  return {
    text: `
      WITH ${nodesOf("Actor", "actors")}, ${nodesOf("Article", "articles")}
      UNWIND $rows AS row
      CREATE (r:Record:$(row.labels) ${propertyMap(shape.properties, "row.values")})
      FOREACH (e IN row.evidence | FOREACH (t IN [articles[e.article]] |
        CREATE (r)-[:REPORTED_IN ${propertyMap(EVIDENCE, "e.values")}]->(t)))
      FOREACH (p IN row.acting | FOREACH (a IN [actors[p[0]]] |
        CREATE (a)-[:${shape.whoActs} {order: p[1], role: p[2]}]->(r)))
      FOREACH (p IN row.others | FOREACH (a IN [actors[p[0]]] |
        CREATE (r)-[:$(p[2]) {order: p[1]}]->(a)))`,
    params: { actors: actors.ids(), articles: articles.ids(), rows },
  };
}

function nodeRow<T extends EventOrClaimRecord>(
  record: Placed<T>,
  { properties, labels, acting, others }: Shape<T>,
  actors: NodeList,
  articles: NodeList,
): Row {
  const { evidence } = record.of;
  const through = new Set(evidence.flatMap(({ attribution }) => attribution));
  return {
    labels: labels(record.of),
    values: propertyValues(properties, record),
    evidence: evidence.map((of, order) => ({
      article: articles.placeOf(of.article),
      values: propertyValues(EVIDENCE, { of, order }),
    })),
    acting: acting(record.of).map(({ actor, role }, order) => [
      actors.placeOf(actor),
      int(order),
      role,
    ]),
    others: [
      ...others(record.of),
      ["ATTRIBUTED_TO", [...through]] as const,
    ].flatMap(([type, ids]) =>
      ids.map((id, order) => [actors.placeOf(id), int(order), type]),
    ),
  };
}
