import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";
import { attachResolvers, type Resolvers } from "./graphql/attach-resolvers.ts";
import { actorResolvers } from "./resolvers/actor.ts";
import { articleResolvers } from "./resolvers/article.ts";
import { correctionResolvers } from "./resolvers/correction.ts";
import { measureResolvers } from "./resolvers/measures.ts";
import { mutationResolvers } from "./resolvers/mutation.ts";
import { queryResolvers } from "./resolvers/query.ts";
import { recordResolvers } from "./resolvers/record.ts";
import { DateScalar, DateTimeScalar } from "./resolvers/scalars.ts";
import { tieResolvers } from "./resolvers/tie.ts";

const RESOLVERS: readonly Resolvers[] = [
  { Date: DateScalar, DateTime: DateTimeScalar },
  actorResolvers,
  articleResolvers,
  correctionResolvers,
  measureResolvers,
  mutationResolvers,
  queryResolvers,
  recordResolvers,
  tieResolvers,
];

/** `schema.graphql` with what answers it. That it is valid a test sees, not each start. */
export function createGraphSchema(): GraphQLSchema {
  const schema = buildSchema(readSchema(), {
    assumeValid: true,
    noLocation: true,
  });
  for (const resolvers of RESOLVERS) attachResolvers(schema, resolvers);
  return schema;
}

export function readSchema(): string {
  return readFileSync(new URL("../schema.graphql", import.meta.url), "utf8");
}
