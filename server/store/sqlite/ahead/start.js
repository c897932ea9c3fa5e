/** Reads columns ahead, on a thread of its own: threads do not take over the loader that reads TypeScript. */
import { run } from "../../../bundle.js";

await run("server/store/sqlite/ahead/main.ts");
