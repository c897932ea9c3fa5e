import { readFileSync } from "node:fs";
import type { GraphiQLOptions } from "graphql-yoga";

/** The questions that GraphiQL opens with, in the order of its tabs. `docs/api.md` shows the same ones. */
export const EXAMPLES: readonly { name: string; query: string }[] = [
  "tie-over-time",
  "strongest-ties",
  "actor-with-offices",
  "claims-with-quotes",
  "two-windows",
].map((name) => ({
  name,
  query: readFileSync(
    new URL(`../examples/queries/${name}.graphql`, import.meta.url),
    "utf8",
  ),
}));

/** GraphiQL from the package, with examples to begin with. */
export const graphiqlOptions: GraphiQLOptions = {
  title: "Demarche: GraphiQL",
  defaultTabs: EXAMPLES.map(({ query }) => ({ query })),
  subscriptionsProtocol: "SSE",
  schemaDescription: true,
  inputValueDeprecation: true,
  credentials: "same-origin",
  defaultEditorToolsVisibility: true,
};

/**
 * GraphiQL's tabs keep the shift that they came in with, and take it up again while one has the keyboard: the tab
 * that is pressed flees from the pointer before the click. Its own style sheet forbids the shift otherwise.
 */
export const withTabsInPlace = (page: string): string =>
  page.replace(
    "</head>",
    () =>
      "<style>.graphiql-tab:focus-within { transform: none !important; }</style></head>",
  );
