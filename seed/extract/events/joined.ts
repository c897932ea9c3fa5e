import type { Token } from "../analysis.ts";
import { withListed } from "./lists.ts";
import { partiesOf } from "./parties.ts";
import type { Party, SentenceView } from "./view.ts";
import { surroundingsOf } from "./shallow.ts";
import { groupStart, nameInFull, surfaceSubject } from "./surface.ts";

/** Words that join what a noun tells of to what the subject does: "flew in for talks", "said after a meeting". */
const JOINS = /^(?:in|after|during|at|following|before|for|on|from|via|by)$/;
/** How far from its verb such a phrase may stand. */
const REACH = 24;

/** The subject of the sentence whose verb a phrase such as "for talks with X" goes with, by the order of the words. */
export function joinedSubject(view: SentenceView, noun: number): Party[] {
  const { tokens } = view;
  const joint = jointBefore(tokens, noun);
  if (joint === -1) return [];
  const aside = beforeAside(view, joint);
  if (aside !== null) return [aside];
  const verb =
    joint === 0 ? mainVerbBehind(tokens, noun) : verbBefore(tokens, joint);
  if (verb === -1) return [];
  const first = groupStart(tokens, verb);
  const name = surfaceSubject(view, first);
  if (name === null || (joint === 0 && name.first < noun)) return [];
  const { actor, last } = name;
  const party = { actor, token: last, mention: name, head: last };
  const all = withListed(view, [party], joint === 0 ? noun : 0, first);
  const people = all.filter(({ actor: one }) => one.startsWith("person:"));
  return people.length > 0 ? people : all;
}

/** "Ana Ruiz of Peru, in an interview with X on Monday, called": whoever stands in front of the aside. */
function beforeAside(view: SentenceView, joint: number): Party | null {
  const { tokens } = view;
  if (joint < 2 || tokens[joint - 1]?.norm !== ",") return null;
  const earlier = tokens.slice(0, joint);
  if (earlier.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))) return null;
  const name = nameInFull(view, joint - 2) ?? surfaceSubject(view, joint);
  if (name?.actor.startsWith("person:") !== true) return null;
  const { actor, last } = name;
  return { actor, token: last, mention: name, head: last };
}

const TELLS =
  /^(?:tell|inform|assure|urge|thank|congratulate|brief|ask|warn|invite|remind|notify)$/;

/** "During a phone call on Sunday, X told Y": who speaks and who hears it there. */
export function speakerAndHearer(view: SentenceView, noun: number): Party[] {
  const { tokens } = view;
  if (jointBefore(tokens, noun) !== 0) return [];
  const verb = mainVerbBehind(tokens, noun);
  if (!TELLS.test(tokens[verb]?.lemma ?? "")) return [];
  const [object] = surroundingsOf(tokens, verb).objects;
  const hearers = object === undefined ? [] : partiesOf(view, object);
  const people = [...joinedSubject(view, noun), ...hearers].filter(
    ({ actor }) => actor.startsWith("person:"),
  );
  return people.length > 1 ? people : [];
}

/** The preposition in front of the noun's phrase; -1: another word or none. */
function jointBefore(tokens: readonly Token[], noun: number): number {
  for (let at = noun - 1; at >= 0 && at > noun - 7; at--) {
    const { xpos, norm } = tokens[at] as Token;
    if (JOINS.test(norm)) return at;
    if (
      !/^(?:DT|JJ|NN|CD|HYPH|VB[NG]|PRP\$|RB|POS)/.test(xpos) &&
      norm !== "of"
    )
      return -1;
  }
  return -1;
}

function verbBefore(tokens: readonly Token[], joint: number): number {
  for (let at = joint - 1; at >= 0 && at > joint - REACH; at--) {
    const { xpos, norm, text } = tokens[at] as Token;
    if (/^[;:“”"]$/.test(text) || /^(?:which|that|whether|if)$/.test(norm))
      return -1;
    if (/^VB[DZP]$/.test(xpos)) return at;
    // "has been", "will be": the group's last verb.
    if (xpos === "VB" || xpos === "VBN")
      return tokens[at - 1]?.norm === "to" ? -1 : at;
  }
  return -1;
}

/** "In an interview with X, the minister called": the first verb behind the phrase and its comma. */
function mainVerbBehind(tokens: readonly Token[], noun: number): number {
  const comma = tokens.findIndex(({ norm }, at) => at > noun && norm === ",");
  if (comma === -1 || comma > noun + REACH) return -1;
  const between = tokens.slice(noun, comma);
  if (between.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))) return -1;
  return tokens.findIndex(
    ({ xpos }, at) => at > comma && /^(?:VB[DZP]|MD)$/.test(xpos),
  );
}

/** "X, on a visit to Greece, said", "X, who is on a visit to": whoever stands in front of the aside. */
export function travellerBefore(view: SentenceView, noun: number): Party[] {
  const { tokens } = view;
  const on = tokens.findLastIndex(
    ({ norm }, at) => at < noun && at > noun - 7 && norm === "on",
  );
  if (on < 1) return [];
  const before = tokens[on - 1] as Token;
  const name =
    before.norm === ","
      ? (nameInFull(view, on - 2) ?? surfaceSubject(view, on))
      : before.lemma === "be"
        ? surfaceSubject(view, groupStart(tokens, on - 1))
        : null;
  if (name === null) return [];
  const { actor, last } = name;
  return [{ actor, token: last, mention: name, head: last }];
}
