/**
 * `npm start`. Node is given flags that only its command line sets: `--max-semi-space-size=8`, with which V8 gives young
 * objects 16 MiB in all and not 32; `--min-semi-space-size=8`, which gives them that from the start, so that little is
 * taken for old that could have died young; `--heap-growing-percent=15`, with which it searches the old ones each time
 * they have grown by so much, and not when there are several times as many. Questions take no longer (docs/performance.md).
 */
import { setFlagsFromString } from "node:v8";
import { buildOnce, run } from "./bundle.js";

const USAGE = `usage: npm start

Serves the page and the API, by default on http://127.0.0.1:4000 with the store under ./data. It takes settings from the
environment alone, for instance PORT=0 DATA_DIR=/srv/demarche npm start; README.md has them all.`;

const [argument] = process.argv.slice(2);
if (argument === "--help") {
  process.stdout.write(`${USAGE}\n`);
  process.exit();
}
if (argument !== undefined) {
  process.stderr.write(`What is "${argument}" for?\n\n${USAGE}\n`);
  process.exit(2);
}

// What an answer is made of is short-lived, but V8 takes it for long-lived where a list is long, and then keeps of an
// export what has been sent long ago, until it searches all memory: tens of megabytes.
setFlagsFromString("--no-allocation-site-pretenuring");

// Else graphql looks at each type twice, to find mistakes of who writes a server: a tenth of what an answer costs.
process.env.NODE_ENV ??= "production";

await buildOnce();
await run("server/main.ts");
