import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auth, driver } from "neo4j-driver";
import type { Driver } from "neo4j-driver";
import { localSettings } from "../../server/store/neo4j/local/settings.ts";
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

describe("the settings of the Neo4j server without Docker", () => {
  it("are 512 MB of heap, where nothing else is set", () => {
    expect(localSettings({})).toMatchObject({ heapMegabytes: 512 });
    expect(localSettings({ NEO4J_HEAP_MB: " ", DATA_DIR: "" })).toEqual(
      localSettings({}),
    );
    expect(localSettings({ NEO4J_HEAP_MB: "2048", DATA_DIR: "/srv" })).toEqual({
      home: "/srv/neo4j",
      heapMegabytes: 2048,
    });
  });

  it.each(["2g", "0", "-1", "512.5", "1e3", "99999999"])(
    "are refused where the heap is %s",
    (heap) => {
      expect(() => localSettings({ NEO4J_HEAP_MB: heap })).toThrow(
        `NEO4J_HEAP_MB must be a whole number of megabytes from 128, not \`${heap}\`.`,
      );
    },
  );
});
