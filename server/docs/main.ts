import { writeFileSync } from "node:fs";
import { runCommand } from "../command-line.ts";
import { createGraphSchema } from "../schema.ts";
import { apiPage } from "./api-page.ts";

/** `npm run docs:api`: renews `docs/api.md`. */

const FILE = "docs/api.md";

await runCommand(
  {
    usage: `usage: npm run docs:api

Renews ${FILE} after a change of schema.graphql.`,
    options: {},
    mostPositionals: 0,
  },
  () => {
    const page = new URL(`../../${FILE}`, import.meta.url);
    writeFileSync(page, `${apiPage(createGraphSchema())}\n`);
    return 0;
  },
);
