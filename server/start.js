/**
 * `npm start`. Node is given `--max-semi-space-size=8`, which only its command line sets: V8 gives young objects 16 MiB
 * in all and not 32, and lets old ones gather less before it searches them; questions take no longer.
 */
import { setFlagsFromString } from "node:v8";
import { buildOnce, run } from "./bundle.js";

// What an answer is made of is short-lived, but V8 takes it for long-lived where a list is long, and then keeps of an
// export what has been sent long ago, until it searches all memory: tens of megabytes.
setFlagsFromString("--no-allocation-site-pretenuring");

// Else graphql looks at each type twice, to find mistakes of who writes a server: a tenth of what an answer costs.
process.env.NODE_ENV ??= "production";

await buildOnce();
await run("server/main.ts");
