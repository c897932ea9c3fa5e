import { writeFileSync } from "node:fs";
import { runCommand } from "../../server/command-line.ts";
import { clientTypes } from "./client-types.ts";

/** `npm run codegen`: renews the page's types after a change of the schema or of the page's questions. */

const FILE = "client/schema.generated.ts";

await runCommand(
  {
    usage: `usage: npm run codegen

Renews ${FILE} after a change of the schema or of the page's questions.`,
    options: {},
    mostPositionals: 0,
  },
  async () => {
    writeFileSync(
      new URL(`../../${FILE}`, import.meta.url),
      await clientTypes(),
    );
    return 0;
  },
);
