/** Measures for the server, on a thread of its own: threads do not take over the loader that reads TypeScript. */
import { run } from "../../bundle.js";

await run("server/measures/thread/main.ts");
