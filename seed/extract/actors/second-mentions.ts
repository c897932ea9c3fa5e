import type { Sentence } from "../analysis.ts";
import { COMMON_NAMES, type Organization } from "./organizations.ts";
import { latest, type Reading } from "./reading.ts";

/** "the agency", "the newspaper", "the alliance": an organization named before. */
export function describeOrganization(
  reading: Reading,
  sentence: Sentence,
  at: number,
): boolean {
  const noun = sentence.tokens[at];
  if (noun === undefined || sentence.tokens[at - 1]?.norm !== "the")
    return false;
  const wanted = COMMON_NAMES.get(noun.norm);
  if (wanted === undefined) return false;
  const next = sentence.tokens[at + 1];
  if (
    next !== undefined &&
    ((next.norm === "of" && sentence.tokens[at + 2]?.xpos !== "VBG") ||
      next.norm === "-" ||
      next.upos === "NOUN" ||
      next.upos === "PROPN")
  )
    return false;
  const fitting = reading.organizations.filter((each) =>
    typeof wanted === "string"
      ? each.type === wanted
      : wanted.test(`${each.name} ${aliasesOf(reading, each.id)}`),
  );
  const organization = latest(fitting) ?? ofTheUnion(reading, noun.text);
  if (organization === null) return false;
  reading.register.organization(
    organization,
    { sentence, first: at - 1, last: at },
    { how: "TITLE", confidence: 0.65 },
  );
  return true;
}

/** "the Commission" and "the Parliament" with a capital, in an article about the Union, are the Union's. */
function ofTheUnion(reading: Reading, noun: string): Organization | null {
  const id = UNION_BODIES.get(noun);
  if (
    id === undefined ||
    ![...reading.register.actors.values()].some((actor) =>
      /^organization:(?:european-|eu)/.test(actor.id),
    )
  )
    return null;
  return reading.lexicon.organizations.get(id) ?? null;
}

function aliasesOf(reading: Reading, id: string): string {
  return reading.lexicon.organizations.get(id)?.aliases.join(" ") ?? "";
}

const UNION_BODIES: ReadonlyMap<string, string> = new Map([
  ["Commission", "organization:european-commission"],
  ["Parliament", "organization:european-parliament"],
  ["Council", "organization:european-council"],
  ["Union", "organization:european-union"],
]);
