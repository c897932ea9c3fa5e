import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../server/command-line.ts";
import { licencesPage, runtimeLicences } from "./licences.ts";

/** `npm run docs:licences`: renews `docs/licences.md`. */

const root = join(import.meta.dirname, "../..");
const FILE = "docs/licences.md";

await runCommand(
  {
    usage: `usage: npm run docs:licences

Renews ${FILE} after a change of what is installed.`,
    options: {},
    mostPositionals: 0,
  },
  () => {
    writeFileSync(join(root, FILE), licencesPage(runtimeLicences(root)));
    return 0;
  },
);
