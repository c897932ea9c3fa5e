/** `npm start`. */
import { buildOnce, run } from "./bundle.js";

await buildOnce();
await run("server/main.ts");
