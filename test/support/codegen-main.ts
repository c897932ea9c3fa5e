/** `npm run codegen`: renews the page's types after a change of the schema or of the page's questions. */
import { writeFileSync } from "node:fs";
import { clientTypes } from "./client-types.ts";

writeFileSync(
  new URL("../../client/schema.generated.ts", import.meta.url),
  await clientTypes(),
);
