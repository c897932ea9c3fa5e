/**
 * The questions that the page asks, each a whole GraphQL document. `npm run codegen` makes the types of
 * their variables and answers into `schema.generated.ts`.
 */

export * from "./operations/articles.ts";
export * from "./operations/corrections.ts";
export * from "./operations/map.ts";
export * from "./operations/panels.ts";
