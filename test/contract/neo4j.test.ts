import { afterAll, beforeAll, describe } from "vitest";
import { openNeo4jStore } from "../../server/store/neo4j/store.ts";
import {
  borrowNeo4j,
  emptyGraph,
  settingsFor,
  skipNeo4j,
} from "../support/neo4j.ts";
import type { BorrowedNeo4j } from "../support/neo4j.ts";
import { describeStore } from "./suite.ts";

describe.skipIf(skipNeo4j)("on a real Neo4j", () => {
  let neo4j: BorrowedNeo4j;
  beforeAll(async () => {
    neo4j = await borrowNeo4j();
  });
  afterAll(() => neo4j.giveBack());

  describeStore("neo4j", async () => {
    await emptyGraph(neo4j.uri);
    return {
      store: openNeo4jStore(settingsFor(neo4j.uri)),
      dispose: async () => {},
    };
  });
});
