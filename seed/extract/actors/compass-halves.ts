import type { Token } from "../analysis.ts";
import { isCapital } from "./phrases.ts";
import { note, type Reading } from "./reading.ts";
import { isPlaced } from "./standing.ts";
import type { Surveyed } from "./survey.ts";

/** Pairs of countries that news calls "the North" and "the South". */
const HALVES = [
  { North: "country:prk", South: "country:kor" },
  { North: "country:sdn", South: "country:ssd" },
] as const;

/** "the North", where both Koreas or both Sudans were named; "North" in "North and South Korea". */
export function describeHalf(
  reading: Reading,
  { sentence, items }: Surveyed,
  at: number,
): boolean {
  const { tokens } = sentence;
  const side = tokens[at]?.text;
  if (side !== "North" && side !== "South") return false;
  const joined =
    tokens[at + 1]?.norm === "and" &&
    /^(?:North|South)$/.test(tokens[at + 2]?.text ?? "")
      ? items.find(({ first }) => first === at + 2)
      : undefined;
  const id = HALVES.map(
    (pair) => [pair[side], other(pair, side)] as const,
  ).find(([own, opposite]) =>
    joined === undefined
      ? reading.countries.includes(own) && reading.countries.includes(opposite)
      : joined.senses.some(
          (sense) => sense.kind === "COUNTRY" && sense.id === opposite,
        ),
  )?.[0];
  if (id === undefined) return false;
  if (joined === undefined && !standsAlone(tokens, at)) return false;
  const first = joined === undefined ? at - 1 : at;
  const placeOnly = isPlaced(tokens, first);
  reading.register.country(
    id,
    { sentence, first, last: at },
    { how: "TITLE", confidence: 0.8, placeOnly },
  );
  if (!placeOnly) note(reading.countries, id);
  return true;
}

function other(pair: (typeof HALVES)[number], side: "North" | "South"): string {
  return side === "North" ? pair.South : pair.North;
}

/** "the North said", "the North's leader", not "the North Sea", "the north". */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at - 1]?.norm === "the" &&
    (next === undefined ||
      (!isCapital(next.text) &&
        !/^(?:NOUN|ADJ)$/.test(next.upos) &&
        next.norm !== "of"))
  );
}
