import { buildSchema, parse, validate } from "graphql";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as operations from "../../client/operations.ts";
import { clientTypes } from "../support/client-types.ts";

const schemaText = readFileSync(
  new URL("../../schema.graphql", import.meta.url),
  "utf8",
);

describe("the page's questions", () => {
  const schema = buildSchema(schemaText);

  it.each(Object.entries(operations))("%s fits the schema", (_name, text) => {
    expect(validate(schema, parse(text)).map((error) => error.message)).toEqual(
      [],
    );
  });

  it("has types that are made from the schema as it is (npm run codegen)", async () => {
    const kept = readFileSync(
      new URL("../../client/schema.generated.ts", import.meta.url),
      "utf8",
    );
    expect(kept).toBe(await clientTypes());
  });
});
