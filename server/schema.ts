import { readFileSync } from "node:fs";
import { createSchema } from "graphql-yoga";
import type { Context } from "./context.ts";
import { actorResolvers } from "./resolvers/actor.ts";
import { articleResolvers } from "./resolvers/article.ts";
import { correctionResolvers } from "./resolvers/correction.ts";
import { measureResolvers } from "./resolvers/measures.ts";
import { mutationResolvers } from "./resolvers/mutation.ts";
import { queryResolvers } from "./resolvers/query.ts";
import { recordResolvers } from "./resolvers/record.ts";
import { DateScalar, DateTimeScalar } from "./resolvers/scalars.ts";
import { tieResolvers } from "./resolvers/tie.ts";

/** `schema.graphql` with what answers it. */
export function createGraphSchema() {
  return createSchema<Context>({
    typeDefs: readFileSync(
      new URL("../schema.graphql", import.meta.url),
      "utf8",
    ),
    resolvers: [
      { Date: DateScalar, DateTime: DateTimeScalar },
      actorResolvers,
      articleResolvers,
      correctionResolvers,
      measureResolvers,
      mutationResolvers,
      queryResolvers,
      recordResolvers,
      tieResolvers,
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
}
