/**
 * Loads numbered readings, a few at a time, and says each number once it is acknowledged: what a crash test kills.
 * Arguments: "sqlite" or "neo4j", the file or address, the first number, and the one to stop before.
 */
import { numbered } from "../../support/numbered.ts";
import { openTarget } from "../target.ts";

const [kind = "", where = "", from = "0", to = "0"] = process.argv.slice(2);
const store = await openTarget({ kind: kind as "sqlite" | "neo4j", where });
for (let n = Number(from); n < Number(to);) {
  const some = Array.from(
    { length: Math.min(1 + (n % 4), Number(to) - n) },
    (_, i) => n + i,
  );
  await store.write(some.map(numbered));
  process.stdout.write(some.map((one) => `${one}\n`).join(""));
  n += some.length;
}
await store.close();
