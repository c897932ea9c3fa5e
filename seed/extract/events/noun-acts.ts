import type { Token } from "../analysis.ts";
import { alteredCandidate } from "./altered.ts";
import { carrierOf } from "./carriers.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import { obliquesOf } from "./clause.ts";
import { encounter } from "./encounters.ts";
import type { Known } from "./known.ts";
import { nounEntries, type Act } from "./lexicon.ts";
import { add, finish, marked, ownersOf } from "./noun-parties.ts";
import { ofClass } from "./noun-classes.ts";
import { partiesOf } from "./parties.ts";
import type { SentenceView } from "./view.ts";
import { modifiersOf } from "./tree.ts";

/** The act that a noun tells of, if those who take part are said. */
export function nounAct(
  view: SentenceView,
  noun: number,
  known: Known,
): Candidate | null {
  const { lemma, norm, xpos } = view.tokens[noun] as Token;
  const entries = nounEntries(
    xpos.startsWith("VB") ? norm : lemma.toLowerCase(),
  );
  if (entries.length === 0) return null;
  const before = modifiersOf(view, noun);
  for (const { act, before: wanted } of entries) {
    if (!wanted.every((word) => before.includes(word))) continue;
    // "a round of balloting": a round of something else than talks.
    if (act.rule === "round" && view.tokens[noun + 1]?.norm === "of") continue;
    if (lemma === "stay" && !isStayEnded(view, noun)) continue;
    const candidate =
      act.kind === "OTHER"
        ? deed(view, noun, act)
        : encounter(view, noun, act, known);
    if (candidate !== null) return candidate;
  }
  return null;
}

/** "wound up a stay in Lima", "extended her stay": a visitor's, and not one of execution, in hospital or in prison. */
function isStayEnded(view: SentenceView, noun: number): boolean {
  const { verb, governsObject } = carrierOf(view, noun);
  const [inside] = obliquesOf(view, noun);
  return (
    governsObject &&
    /^(?:end|wind|wrap|finish|conclude|complete|cap|begin|start|extend|cut)$/.test(
      view.tokens[verb]?.lemma ?? "",
    ) &&
    (inside === undefined ||
      view.tokens[inside.head]?.xpos.startsWith("NNP") === true)
  );
}

/** "their November meeting": a noun that was taken for a form of its verb. */
export function isGerundNoun(tokens: readonly Token[], at: number): boolean {
  const { xpos, norm } = tokens[at] as Token;
  // "in a telephone call" too.
  const mayBe = xpos === "VB" || xpos === "VBG" || xpos === "VBP";
  if (!mayBe || nounEntries(norm).length === 0) return false;
  const before = tokens[at - 1]?.xpos ?? "";
  return (
    /^(?:DT|PRP\$|JJ|POS)$/.test(before) ||
    (before.startsWith("NN") &&
      // "the US-Japan-Philippines meeting" too
      /^(?:DT|PRP\$|JJ|POS|HYPH)$/.test(tokens[at - 2]?.xpos ?? ""))
  );
}

/** "The Fourth Lakes Summit was held": the last word of a capitalised name that is no body's. */
export function isNamedGathering(
  { tokens, covering }: SentenceView,
  at: number,
): boolean {
  const { norm, xpos } = tokens[at] as Token;
  if (!xpos.startsWith("NNP") || !GATHERING.test(norm)) return false;
  if (norm !== "summit" && covering.has(at)) return false;
  return !tokens[at + 1]?.xpos.startsWith("NNP") || norm === "dialogue";
}

const GATHERING = /^(?:summit|conference|dialogue|meeting)$/;

/** "the round will be held": no adjective, where no noun follows. */
export function isRound(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.norm === "round" &&
    /^(?:DT|JJ)$/.test(tokens[at - 1]?.xpos ?? "") &&
    !/^(?:NN|JJ)/.test(tokens[at + 1]?.xpos ?? "")
  );
}

/** "an attack by X on Y", "US sanctions on Iran": both sides, or one of them and the verb's subject. */
function deed(view: SentenceView, noun: number, act: Act): Candidate | null {
  const hanging = obliquesOf(view, noun);
  const by = marked(view, hanging, ["by"]);
  const of = hanging
    .filter((oblique) => oblique.preposition === "of")
    .flatMap(({ head }) => partiesOf(view, head, true));
  if (
    act.ofClass !== null &&
    !hanging.some(
      (oblique) =>
        oblique.preposition === "of" &&
        ofClass(view, oblique.head, act.ofClass as string),
    ) &&
    !modifiersOf(view, noun).some((word) =>
      ["troop", "military"].includes(word),
    )
  )
    return null;
  const owners = ownersOf(view, noun);
  const carrier = carrierOf(view, noun);
  const doers = [
    ...by,
    ...(act.of === "by" || (act.of === null && by.length === 0) ? of : []),
    ...(act.of === "to" && by.length > 0 ? [] : owners),
    ...(carrier.governsObject ? carrier.subjects : []),
  ];
  const undergoers = [
    ...marked(view, [...hanging, ...carrier.obliques], act.nounTo),
    ...(act.of === "to" || by.length > 0 ? of : []),
    ...(act.of === "to" && by.length > 0 ? owners : []),
  ];
  // "in support of a programme in the city": the backed is named, not deduced.
  const struck =
    act.rule === "back"
      ? undergoers.filter(({ head, token }) => head === token)
      : undergoers;
  const parties: RoledParty[] = [];
  if (act.partners.includes("between"))
    add(parties, marked(view, hanging, ["between"]), "PARTY");
  add(parties, doers.slice(0, 3), act.both ? "PARTY" : "INITIATOR");
  add(parties, struck, act.both ? "PARTY" : "RECIPIENT");
  const initiators = parties.filter(({ role }) => role !== "RECIPIENT").length;
  if (initiators === 0) return null;
  const found = finish(view, noun, act, parties, hanging, carrier.verb);
  return alteredCandidate(found, {
    oneSided:
      parties.length < 2 && !carrier.governsObject && !doesHarm(view, noun),
  });
}

const HARM =
  /^(?:kill|wound|injure|hit|destroy|damage|displace|leave|target|strike|cause|continue|intensify|erupt|begin)$/;

/** "A Taliban attack on a compound has killed 20": told as something that happened, whomever it struck. */
function doesHarm(view: SentenceView, noun: number): boolean {
  const { deprel, head } = view.tokens[noun] as Token;
  return (
    deprel === "nsubj" &&
    head >= 0 &&
    HARM.test((view.tokens[head] as Token).lemma)
  );
}
