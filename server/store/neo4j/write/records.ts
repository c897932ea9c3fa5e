import { wordsOf } from "../../../domain/words.ts";
import type { Reading } from "../../../domain/reading.ts";
import type { Change } from "../statement.ts";
import type { Part } from "./plan.ts";
import { claimsChange, eventsChange } from "./record-nodes.ts";
import type { Placed } from "./record-rows.ts";
import { inParts } from "./run.ts";

/** Events and claims with all that hangs on them, links apart. */
export function* recordChanges(parts: readonly Part[]): Generator<Change> {
  for (const some of inParts(placed(parts, ({ events }) => events)))
    yield eventsChange(some);
  for (const some of inParts(placed(parts, ({ claims }) => claims)))
    yield claimsChange(some);
  yield* aroundRecords(parts);
}

/** What the records say of each other, of places and of topics. */
function aroundRecords(parts: readonly Part[]): Change[] {
  const readings = parts.map(({ reading }) => reading);
  const events = readings.flatMap((reading) => reading.events);
  const claims = readings.flatMap((reading) => reading.claims);
  const records = [...events, ...claims];
  return [
    {
      text: `
        UNWIND $rows AS row
        MATCH (c:Record {id: row.claim}) MATCH (e:Record {id: row.event})
        CREATE (c)-[:SAID_AT]->(e)`,
      params: {
        rows: claims.flatMap(({ id, event }) =>
          event === null ? [] : [{ claim: id, event }],
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

function placed<T>(
  parts: readonly Part[],
  recordsOf: (reading: Reading) => readonly T[],
): Placed<T>[] {
  return parts.flatMap(({ reading, start }) =>
    recordsOf(reading).map((of, index) => ({ of, order: start + index })),
  );
}
