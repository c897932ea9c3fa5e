/**
 * `npm run extract`. Node is given `--max-inlined-bytecode-size=150` and `-cumulative=300`: less is put into one function, by
 * itself 460 and 920 bytes. Each is then made sooner, which pays among so many (docs/decisions/20261128-speed-of-reading.md).
 */
import { run } from "../server/bundle.js";
import { compileLess } from "./engine.js";

compileLess();
await run("seed/extract-main.ts");
