/** A reader for the server, on a thread of its own: threads do not take over the loader that reads TypeScript. */
import { run } from "../../server/bundle.js";

await run("seed/reading-thread/main.ts");
