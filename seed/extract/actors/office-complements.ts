import type { Token } from "../analysis.ts";
import { WORDS } from "./lexicon.ts";
import { ARTICLES, singularOf } from "./office-heads.ts";
import { isCapital } from "./phrases.ts";
import type { Item } from "./items.ts";
import { startsWithLetter } from "../text/letters.ts";
import { isMission } from "../text/missions.ts";

/** Who serves in another place than whom he serves: "ambassador in London", "high commissioner in Pretoria". */
const isAbroad = (tokens: readonly Token[], head: number): boolean =>
  tokens[head]?.norm === "representative" ||
  isMission(tokens[head]?.norm ?? "", tokens[head - 1]?.norm);

/** Offices that are charged with something: "envoy for climate change". */
const CHARGED = new Set([
  "envoy",
  "representative",
  "coordinator",
  "co-ordinator",
  "adviser",
  "advisor",
  "secretary",
  "minister",
  "commissioner",
  "rapporteur",
  "undersecretary",
  "director",
]);

export function complements(
  tokens: readonly Token[],
  head: number,
  covering: ReadonlyMap<number, Item>,
): {
  last: number;
  titleLast: number;
  after: { preposition: string; item: Item }[];
} {
  const after: { preposition: string; item: Item }[] = [];
  let last = affairsBehind(tokens, head);
  let titleLast = last;
  for (let step = 0; step < 4; step += 1) {
    const preposition = tokens[last + 1]?.norm ?? "";
    if (!/^(?:of|for|to|on|at|in)$/.test(preposition)) break;
    let i = last + 2;
    if (ARTICLES.has(tokens[i]?.norm ?? "")) i += 1;
    const start = i;
    // "of State", "for Foreign Affairs", "of Defence and National Security"
    while (
      i < tokens.length &&
      !covering.has(i) &&
      (WORDS.domains.has(tokens[i]?.norm ?? "") ||
        (WORDS.modifiers.has(tokens[i]?.norm ?? "") &&
          isCapital(tokens[i]?.text ?? "")) ||
        ((tokens[i]?.norm === "and" || tokens[i]?.norm === ",") &&
          WORDS.domains.has(tokens[i + 1]?.norm ?? "") &&
          isCapital(tokens[i + 1]?.text ?? "")))
    )
      i += 1;
    if (
      i > start &&
      (preposition === "of" ||
        preposition === "for" ||
        isCapital(tokens[start]?.text ?? ""))
    ) {
      last = i - 1;
      titleLast = last;
      continue;
    }
    const item =
      covering.get(start) ??
      (tokens[start] !== undefined &&
      /^(?:republic|kingdom|state|people|government|federation|union)$/.test(
        tokens[start].norm,
      ) &&
      tokens[start + 1]?.norm === "of"
        ? (covering.get(start + 2) ?? covering.get(start + 3))
        : undefined);
    if (item === undefined && /^(?:for|of|on)$/.test(preposition)) {
      const charged =
        preposition !== "of" && CHARGED.has(tokens[head]?.norm ?? "");
      const end = plainComplement(tokens, charged, start, covering);
      if (end >= start) {
        last = end;
        titleLast = end;
        continue;
      }
    }
    if (
      item === undefined ||
      (preposition === "in" && after.length === 0 && !isAbroad(tokens, head)) ||
      item.kind === "PERSON"
    )
      break;
    after.push({ preposition, item });
    last = organBehind(tokens, item);
  }
  return { last, titleLast, after };
}

/** "chargé d'affaires": the last word of the title. */
function affairsBehind(tokens: readonly Token[], head: number): number {
  if (!/^charg[eé]$/.test(tokens[head]?.norm ?? "")) return head;
  for (let i = head + 1; i <= head + 3; i++)
    if (/^(?:d['’])?affaires$/.test(tokens[i]?.norm ?? "")) return i;
  return head;
}

const ORGANS =
  /^(?:government|state|ministry|presidency|cabinet|parliament|army|navy|embassy|mission|delegation|side|foreign|defence|defense|interior)$/;

/** "of the Peruvian government": the organ that an adjective belongs to. */
function organBehind(tokens: readonly Token[], { last }: Item): number {
  let end = last;
  while (end < last + 3 && ORGANS.test(tokens[end + 1]?.norm ?? "")) end += 1;
  return end;
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "for the Middle East", "on climate change": what no list has as a name or a domain. */
function plainComplement(
  tokens: readonly Token[],
  charged: boolean,
  start: number,
  covering: ReadonlyMap<number, Item>,
): number {
  let i = start;
  while (i < tokens.length && i - start < 4 && !covering.has(i)) {
    const token = tokens[i];
    if (token === undefined || !startsWithLetter(token.text)) break;
    // "met the envoy of Chad on Monday"
    if (DAY.test(token.norm)) break;
    const named =
      isCapital(token.text) && (token.upos === "PROPN" || token.upos === "ADJ");
    const plain =
      charged &&
      !isCapital(token.text) &&
      (token.upos === "NOUN" || token.upos === "ADJ") &&
      singularOf(token.norm) === null;
    if (!named && !plain) break;
    i += 1;
  }
  return i - 1;
}
