import { readFileSync } from "node:fs";
import { driver, type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNeo4jStore } from "../../server/store/neo4j/store.ts";
import {
  borrowNeo4j,
  emptyGraph,
  settingsFor,
  skipNeo4j,
  type BorrowedNeo4j,
} from "../support/neo4j.ts";
import {
  actor,
  article,
  claim,
  event,
  evidence,
  link,
  office,
  on,
  reading,
} from "../support/records.ts";

const page = readFileSync("docs/neo4j.md", "utf8");
const questions = [...page.matchAll(/```cypher\n([\s\S]*?)```/g)].map(
  ([, text = ""]) => text,
);
const ANNA = "person:anna-berg";
const USA = "country:usa";

/** A day on which something happens that each question of the page is about. */
const story = reading(article("story", { publishedOn: "2024-04-27" }), {
  actors: [actor(ANNA, { country: USA })],
  offices: [office(ANNA, USA, { from: "2021-01-20" })],
  events: [
    event("meeting", [ANNA, "country:chn"], {
      when: on("2024-04-26"),
      evidence: [evidence("They met.")],
      topics: ["trade"],
    }),
  ],
  claims: [
    claim("said", ANNA, "country:chn", { kind: "ACCUSATION" }),
    claim("denied", "country:chn", USA, { kind: "DENIAL" }),
  ],
  links: [link("CONTRADICTS", "claim:denied", "claim:said")],
});

describe.skipIf(skipNeo4j)("docs/neo4j.md", { timeout: 120_000 }, () => {
  let neo4j: BorrowedNeo4j;
  let connection: Driver;

  beforeAll(async () => {
    neo4j = await borrowNeo4j();
    await emptyGraph(neo4j.uri);
    const store = openNeo4jStore(settingsFor(neo4j.uri));
    await store.ready();
    await store.write([story]);
    await store.close();
    connection = driver(neo4j.uri);
  });
  afterAll(async () => {
    await connection.close();
    neo4j.giveBack();
  });

  it.each(questions)(
    "has a question that finds something: %s",
    async (text) => {
      const { records, summary } = await connection.executeQuery(text);
      expect(records.length).toBeGreaterThan(0);
      expect(summary.notifications).toEqual([]);
    },
  );

  it("names every label and type of relationship that the graph has", async () => {
    const names = async (text: string): Promise<string[]> =>
      (await connection.executeQuery(text)).records.map((row) =>
        String(row.get("name")),
      );
    const types = await names(
      "CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name",
    );
    const labels = await names(
      "CALL db.labels() YIELD label AS name RETURN name",
    );
    const unnamed = [...types, ...labels].filter(
      (name) => !page.includes(name),
    );
    expect(unnamed).toEqual([]);
  });
});
