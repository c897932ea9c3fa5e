import type { CodegenConfig } from "@graphql-codegen/cli";

/** The page's types, made from the schema and from the questions in `client/operations.ts`. */
const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: "client/operations.ts",
  generates: {
    "client/schema.generated.ts": {
      plugins: ["typescript-operations"],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: false,
        avoidOptionals: { field: true },
        immutableTypes: true,
        scalars: { Date: "string", DateTime: "string" },
      },
    },
  },
};

// oxlint-disable-next-line import/no-default-export
export default config;
