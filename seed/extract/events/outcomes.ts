import type { Token } from "../analysis.ts";
import { alteredCandidate, withRole } from "./altered.ts";
import type { Candidate } from "./candidate.ts";
import { verbEntries } from "./lexicon.ts";
import { ofClass } from "./noun-classes.ts";
import type { SentenceView } from "./view.ts";
import { surroundingsOf } from "./shallow.ts";
import { standingOf } from "./status.ts";

/** Verbs by which talks come to a paper, with the word behind those that need one. */
const YIELDS: ReadonlyMap<string, string> = new Map([
  ["produce", ""],
  ["yield", ""],
  ["bring", ""],
  ["deliver", ""],
  ["generate", ""],
  ["end", "in with"],
  ["result", "in"],
  ["culminate", "in with"],
  ["conclude", "with in"],
  ["close", "with"],
  ["lead", "to"],
]);

/** "Talks between A and B produced an accord", "talks that ended in a deal": those who talked have agreed. */
export function outcomesOf(
  view: SentenceView,
  found: readonly Candidate[],
): Candidate[] {
  const talks = found.filter(areTalks);
  if (talks.length === 0) return [];
  return view.tokens.flatMap((_, at) => {
    const outcome = outcomeAt(view, at, talks);
    return outcome === null ? [] : [outcome];
  });
}

const areTalks = ({
  act,
  status,
  trigger,
  verb,
  parties,
}: Candidate): boolean =>
  /^(?:NEGOTIATION|MEETING|SUMMIT|CALL)$/.test(act.kind) &&
  status === "OCCURRED" &&
  trigger !== verb &&
  parties.length > 0;

function outcomeAt(
  view: SentenceView,
  verb: number,
  held: readonly Candidate[],
): Candidate | null {
  const { lemma, xpos } = view.tokens[verb] as Token;
  const word = YIELDS.get(lemma);
  if (word === undefined || !/^VB[DZPN]$/.test(xpos)) return null;
  const paper = paperBehind(view, verb, word);
  const talks = held.findLast(
    ({ trigger }) => trigger < verb && areTheSubject(view, trigger, verb),
  );
  const act = verbEntries("sign").find(({ act }) => act.rule === "sign")?.act;
  if (paper === -1 || talks === undefined || act === undefined) return null;
  if (standingOf(view, verb).status !== "OCCURRED") return null;
  return alteredCandidate(talks, {
    act,
    code: act.code,
    trigger: verb,
    verb,
    parties: talks.parties.map((one) => withRole(one, "PARTY")),
    topicWords: [],
    rule: "verb: talks come to an agreement",
    rank: talks.rank + 0.5,
  });
}

/** The agreement that a verb of yielding governs; -1: none, or "no accord". */
function paperBehind(view: SentenceView, verb: number, word: string): number {
  const { objects, obliques } = surroundingsOf(view.tokens, verb);
  const [first] =
    word === ""
      ? objects
      : obliques
          .filter(({ preposition }) => word.split(" ").includes(preposition))
          .map(({ head }) => head);
  if (first === undefined || !ofClass(view, first, "AGREEMENT")) return -1;
  return view.tokens
    .slice(verb + 1, first)
    .some(({ norm }) => /^(?:no|not|little|neither|nor|without)$/.test(norm))
    ? -1
    : first;
}

/** Whether the talks are what the verb tells of: by the parse, or with only their own words in between. */
function areTheSubject(
  { tokens }: SentenceView,
  talks: number,
  verb: number,
): boolean {
  return !tokens
    .slice(talks + 1, verb)
    .some(
      ({ xpos, text }, at) =>
        /^[;“”"]$/.test(text) ||
        /^(?:WP|WRB)$/.test(xpos) ||
        (/^(?:VB[DZP]|MD)$/.test(xpos) &&
          !/^(?:have|has|had)$/.test(tokens[talks + 1 + at]?.norm ?? "")),
    );
}
