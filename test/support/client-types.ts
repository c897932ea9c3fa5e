/** What `npm run codegen` writes, and a test compares. */
import { readFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { concatAST, parse, type DocumentNode } from "graphql";
import * as operations from "../../client/operations.ts";

const SCHEMA = new URL("../../schema.graphql", import.meta.url);

/** The page's types, made from the schema and from the questions in `client/operations.ts`. */
export async function clientTypes(): Promise<string> {
  return await codegen({
    filename: "client/schema.generated.ts",
    schema: parse(readFileSync(SCHEMA, "utf8")),
    documents: [{ location: "client/operations.ts", document: questions() }],
    plugins: [
      {
        typescriptOperations: {
          enumsAsTypes: true,
          useTypeImports: true,
          skipTypename: false,
          avoidOptionals: { field: true },
          immutableTypes: true,
          scalars: { Date: "string", DateTime: "string" },
        },
      },
    ],
    pluginMap: { typescriptOperations },
    config: {},
  });
}

/** All questions as one document; a fragment that several share stands in it once. */
function questions(): DocumentNode {
  const all = concatAST(
    Object.entries(operations)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, text]) => parse(text, { noLocation: true })),
  );
  const seen = new Set<string>();
  return {
    ...all,
    definitions: all.definitions.filter((definition) => {
      const name = "name" in definition ? definition.name?.value : undefined;
      const key = `${definition.kind} ${name}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  };
}
