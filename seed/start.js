/** `npm run seed`. */
import { run } from "../server/bundle.js";

await run("seed/main.ts");
