import { wordsOf } from "../../../domain/words.ts";
import type { Change } from "../statement.ts";
import type { Part } from "./plan.ts";
import { partyChanges } from "./parties.ts";
import { claimRow, eventRow, evidenceRow } from "./record-rows.ts";

/** Events and claims with all that hangs on them, links apart. */
export function recordChanges(parts: readonly Part[]): Change[] {
  const readings = parts.map(({ reading }) => reading);
  const events = readings.flatMap((reading) => reading.events);
  const claims = readings.flatMap((reading) => reading.claims);
  const records = [...events, ...claims];
  return [
    {
      // CREATE (r:Record:Event:Meeting {id: 'event:…', kind: 'MEETING', from: date('2024-04-26'), …})
      text: `
        UNWIND $rows AS row
        CREATE (r:Record:$(row.labels) {id: row.id})
        SET r += row.properties, r.from = date(row.from), r.to = date(row.to)`,
      params: {
        rows: parts.flatMap(({ reading, start }) => [
          ...reading.events.map((event, i) => eventRow(event, start + i)),
          ...reading.claims.map((claim, i) => claimRow(claim, start + i)),
        ]),
      },
    },
    ...partyChanges(events, claims),
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.record}) MATCH (a:Article {id: row.article})
        CREATE (r)-[e:REPORTED_IN]->(a)
        SET e = row.properties`,
      params: {
        rows: records.flatMap(({ id, evidence }) =>
          evidence.map((passage, order) => evidenceRow(id, passage, order)),
        ),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MERGE (p:Place {id: row.id})
        ON CREATE SET p.name = row.name, p.country = row.country, p.latitude = row.latitude, p.longitude = row.longitude, p.words = row.words
        WITH p, row
        MATCH (c:Actor {id: row.country})
        MERGE (p)-[:IN]->(c)`,
      params: {
        rows: events.flatMap(({ place }) =>
          place === null
            ? []
            : [{ ...place, words: wordsOf(place.name).join(" ") }],
        ),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.event}) MATCH (p:Place {id: row.place})
        CREATE (r)-[h:HELD_AT]->(p)
        SET h = row.told`,
      params: {
        // The relationship keeps the place as this article has it; the node, as the first one did.
        rows: events.flatMap(({ id, place }) => {
          if (place === null) return [];
          const { id: at, ...told } = place;
          return [{ event: id, place: at, told }];
        }),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.record})
        MERGE (t:Topic {name: row.topic})
        ON CREATE SET t.words = row.words
        CREATE (r)-[:ABOUT]->(t)`,
      params: {
        rows: records.flatMap(({ id, topics }) =>
          [...new Set(topics)].map((topic) => ({
            record: id,
            topic,
            words: wordsOf(topic).join(" "),
          })),
        ),
      },
    },
  ];
}
