/** A reader of the pool, on a thread of its own: threads do not take over the loader that reads TypeScript. */
import { run } from "../../server/bundle.js";

await run("seed/pool/main.ts");
