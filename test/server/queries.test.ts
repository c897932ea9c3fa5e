import { Kind, parse, print, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as operations from "../../client/operations.ts";
import { EXAMPLES } from "../../server/graphiql.ts";
import { createGraphSchema } from "../../server/schema.ts";
import { openTestApp, type TestApp } from "../support/app.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const schema = createGraphSchema();
const ofThePage = Object.entries<string>(operations);
const queries: [string, string][] = [
  ...EXAMPLES.map(({ name, query }): [string, string] => [name, query]),
  ...ofThePage,
];

describe("the queries that we ask and show", () => {
  it("are some of the page's and some examples", () => {
    expect(ofThePage.length).toBeGreaterThan(3);
    expect(EXAMPLES).toHaveLength(5);
  });

  it.each(queries)(
    "%s is valid and within the limits",
    async (_name, query) => {
      expect(validate(schema, parse(query))).toEqual([]);
      const { errors } = await test.ask(query, valuesFor(query));
      for (const { message, extensions } of errors ?? [])
        expect(extensions?.["code"], message).not.toMatch(
          /TOO_LARGE|VALIDATION/,
        );
    },
  );
});

/** Values for the variables of a query, as large as the page may need. */
function valuesFor(query: string): Record<string, unknown> {
  const [operation] = parse(query).definitions.filter(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  );
  return Object.fromEntries(
    (operation?.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      VALUES[print(type).replace("!", "")] ?? null,
    ]),
  );
}

const VALUES: Readonly<Record<string, unknown>> = {
  ID: "country:nor",
  Int: 1_000,
  String: "text",
  Window: { from: "2024-01-01", to: "2024-12-31" },
  ArticleInput: { text: "A text." },
  CorrectionInput: {
    by: "An editor",
    reason: "A reason",
    act: { renameActor: { actor: "country:nor", name: "Norway" } },
  },
};
