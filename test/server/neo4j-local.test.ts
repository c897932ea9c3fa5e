import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auth, driver } from "neo4j-driver";
import type { Driver } from "neo4j-driver";
import { borrowNeo4j, skipNeo4j } from "../support/neo4j.ts";
import type { BorrowedNeo4j } from "../support/neo4j.ts";

describe.skipIf(skipNeo4j)("the Neo4j server without Docker", () => {
  let neo4j: BorrowedNeo4j;
  let connection: Driver;

  beforeAll(async () => {
    neo4j = await borrowNeo4j();
    connection = driver(neo4j.uri, auth.basic("", ""));
  });
  afterAll(async () => {
    await connection.close();
    neo4j.giveBack();
  });

  it("is the Community edition of the long-term support line", async () => {
    const { records } = await connection.executeQuery(
      "CALL dbms.components() YIELD edition, versions RETURN edition, versions[0] AS version",
    );
    expect(records[0]?.toObject()).toMatchObject({
      edition: "community",
      version: expect.stringMatching(/^5\.26\./) as string,
    });
  });
});
