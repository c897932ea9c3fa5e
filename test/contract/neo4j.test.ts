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

/**
 * Longer than elsewhere: a Neo4j that was just started plans each statement when it first meets it (20 s for the first
 * dozen on a busy machine), and one statement alone has the store's patience.
 */
const TIMEOUT_MS = 120_000;

describe.skipIf(skipNeo4j)("on a real Neo4j", { timeout: TIMEOUT_MS }, () => {
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
