import type { Carrier } from "./carriers.ts";
import type { Oblique } from "./clause.ts";
import type { SentenceView } from "./view.ts";

/** "Kenya hosted talks between Sudan and Chad": it gave others a roof, and was none of the two. */
export function isHostedForOthers(
  { tokens }: SentenceView,
  { verb, governsObject }: Carrier,
  hanging: readonly Oblique[],
): boolean {
  return (
    governsObject &&
    tokens[verb]?.lemma === "host" &&
    hanging.some(({ preposition }) => preposition === "between")
  );
}
