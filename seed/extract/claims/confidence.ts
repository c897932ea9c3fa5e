import table from "../../lexicon/rule-precision.json" with { type: "json" };
import { precisionOf, type Precisions } from "../confidence.ts";

const MEASURED: Precisions = new Map(
  Object.entries(table.claims as unknown as Record<string, [number, number]>),
);

/** How sure a rule of claims is, from its precision where it was measured; see `docs/reading.md`. */
export function confidenceOf(rule: string): number {
  return precisionOf(rule.split(";", 1)[0] ?? rule, MEASURED);
}
