import { describe, expect, it } from "vitest";
import { skipNeo4j } from "../support/neo4j.ts";
import { neo4jSeries, sqliteSeries } from "./series.ts";

/** Ten where everything is tried; `npm run crash` does as many as one likes. */
const ROUNDS = process.env["CI"] === "true" ? 10 : 2;

describe("pulling the plug", { timeout: 900_000 }, () => {
  it("of loader and server leaves every acknowledged article whole in SQLite", async () => {
    const { faults, acknowledged } = await sqliteSeries(ROUNDS);
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  });

  it.skipIf(skipNeo4j)(
    "of loader, server and Neo4j leaves every acknowledged article whole in Neo4j",
    async () => {
      const { faults, acknowledged } = await neo4jSeries(ROUNDS);
      expect(faults).toEqual([]);
      expect(acknowledged).toBeGreaterThan(0);
    },
  );
});
