/** `npm run extract`. */
import { run } from "../server/bundle.js";

await run("seed/extract-main.ts");
