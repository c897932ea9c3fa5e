import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARAMETERS } from "../../server/export/request.ts";
import { EXPORT_NAMES } from "../../server/export/route.ts";
import { createGraphSchema } from "../../server/schema.ts";
import { anyQuery } from "../support/any-query.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp(harbour);
});
afterAll(() => test.close());

/** More by DEMARCHE_RUNS, for a night. */
const numRuns = Number(process.env["DEMARCHE_RUNS"] ?? 1_000);

/** Words that only a mistake of ours would let out. */
const LEAK =
  /INTERNAL_SERVER_ERROR|node_modules|\bat \w+ \(|SQLITE|sqlite3?:|TypeError|undefined is not|Cypher/;

describe("whatever a caller asks", () => {
  it("is answered or refused, and gives nothing away", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(createGraphSchema()), async (query) => {
        const answer = await test.ask(query);
        expect(JSON.stringify(answer.errors ?? [])).not.toMatch(LEAK);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns },
    );
  }, 600_000);

  it("in whatever body, is answered or refused", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.json(),
          fc
            .record(
              {
                query: fc.anything(),
                variables: fc.anything(),
                operationName: fc.anything(),
                extensions: fc.oneof(
                  fc.anything(),
                  fc.record({ persistedQuery: fc.anything() }),
                ),
              },
              { requiredKeys: [] },
            )
            .map((body) => JSON.stringify(body)),
        ),
        async (body) => {
          const response = await test.get("/graphql", {
            method: "POST",
            headers: { "content-type": "application/json" },
            body,
          });
          expect(response.status).toBeLessThan(500);
          expect(await response.text()).not.toMatch(LEAK);
        },
      ),
      { numRuns: numRuns / 2 },
    );
  }, 600_000);

  it("of whatever address, is answered or refused", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...EXPORT_NAMES, "..%2f..%2fpackage.json", "graph.exe"),
        fc.array(
          fc.tuple(
            fc.constantFrom(...PARAMETERS, "constructor", "__proto__"),
            fc.oneof(
              fc.string({ unit: "binary" }),
              fc.constantFrom(
                "2024-03-04",
                "true",
                "country:nor",
                "person:anna-berg",
                "MONTH",
                "COUNTRY",
                "0",
                "-1",
              ),
            ),
          ),
          { maxLength: 5 },
        ),
        async (name, parameters) => {
          const response = await test.get(
            `/export/${name}?${new URLSearchParams(parameters)}`,
          );
          expect(response.status).toBeLessThan(500);
          await response.text();
        },
      ),
      { numRuns: numRuns / 2 },
    );
  }, 600_000);
});
