/** `npm run docs:licences`: renews `docs/licences.md`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { licencesPage, runtimeLicences } from "./licences.ts";

const root = join(import.meta.dirname, "../..");
writeFileSync(
  join(root, "docs/licences.md"),
  licencesPage(runtimeLicences(root)),
);
