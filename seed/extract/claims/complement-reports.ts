import type { Candidate } from "./candidates.ts";
import type { Complementation } from "./complementation.ts";
import type { VerbCue } from "./cues.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { isChargeNoun } from "./kinds-by-cue.ts";
import type { Subject } from "./subjects.ts";
import type { VerbForm } from "./verbs.ts";

/** What a reporting verb and the complement found behind it make a claim of; null: a report of nothing, or only supposed. */
export function fromComplement(
  ground: Ground,
  index: number,
  verb: number,
  form: VerbForm,
  subject: Subject | null,
  cue: VerbCue,
  found: Complementation,
): Candidate | null {
  const { frame, complement } = found;
  const by = frame.by.get(found.preposition?.toUpperCase() ?? complement);
  // "is expected to" and "was asked to" leave open who speaks; "is said to" and "was accused of" are reports.
  if (
    form.passive &&
    complement === "TO" &&
    !PASSIVE_INFINITIVES.has(cue.lemma)
  )
    return null;
  const passiveTarget =
    form.passive &&
    subject !== null &&
    (frame.object === "TARGET" || frame.object === "ADDRESSEE")
      ? [{ role: frame.object, run: subject.antecedent }]
      : [];
  const agent = form.passive ? agentAfter(ground, found) : null;
  if (!form.passive && subject === null) return null;
  if (
    isSupposed(ground, subject) ||
    keepsSilent(ground, cue, found) ||
    namesAnothersWords(ground, subject, cue, found) ||
    agreesWithEachOther(ground, cue, subject, complement) ||
    meansEachOther(ground, found.content) ||
    isNamed(ground, verb, subject) ||
    paysCall(ground, form, cue, found) ||
    isOnlySeen(ground, subject, cue, found)
  )
    return null;
  const source = form.passive ? agent : subject;
  return {
    rule: `${found.rule}, ${form.passive ? "passive" : `subject ${subject?.rule}`}`,
    stretch: index,
    cue: { first: verb, last: found.cueLast },
    lemma: cue.lemma,
    source,
    antecedent: form.passive ? agent : (subject?.antecedent ?? null),
    content: found.content,
    complement,
    kind: by?.kind ?? frame.kind,
    cameo: by?.cameo ?? frame.cameo,
    roles: [...passiveTarget, ...found.roles],
    negated: form.negated,
    passive: form.passive,
    resumes: null,
  };
}

const PASSIVE_INFINITIVES = new Set([
  "say",
  "allege",
  "believe",
  "report",
  "accuse",
  "rumor",
  "rumour",
  "claim",
  "think",
  "suspect",
  "ask",
  "tell",
  "urge",
  "order",
]);

/** "if Rabat agrees": not said, only supposed. */
function isSupposed(ground: Ground, subject: Subject | null): boolean {
  if (subject === null || subject.rule === "shared") return false;
  return /^(?:if|unless|whether|should)$/.test(
    ground.words[subject.first - 1]?.norm ?? "",
  );
}

/** "The two agreed to share": what they do together is an event, not what one of them says. */
function agreesWithEachOther(
  ground: Ground,
  cue: VerbCue,
  subject: Subject | null,
  complement: Complementation["complement"],
): boolean {
  if (cue.lemma !== "agree" || complement !== "TO" || subject === null)
    return false;
  return /^(?:two|three|four|five|both)$/.test(
    ground.words[subject.head]?.norm ?? "",
  );
}

/** "gives a prize called the Golden Oar": its name, which nobody gives it here. */
function isNamed(
  { words }: Ground,
  verb: number,
  subject: Subject | null,
): boolean {
  return (
    /^(?:called|named|dubbed|titled|labell?ed)$/.test(
      words[verb]?.norm ?? "",
    ) &&
    subject?.last === verb - 1 &&
    /^an?$/.test(words[subject.first]?.norm ?? "") &&
    /^(?:VERB|ADP)$/.test(words[subject.first - 1]?.upos ?? "")
  );
}

/** "will call on the vice premier to discuss the quota": a visit, and nothing that is asked for. */
function paysCall(
  { words }: Ground,
  { modal }: VerbForm,
  { particle }: VerbCue,
  { complement, content, roles }: Complementation,
): boolean {
  if (complement !== "TO" || !/^(?:on|upon)$/.test(particle ?? ""))
    return false;
  if (!TALKS.test(words[content.first + 1]?.norm ?? "")) return false;
  const host = roles[0]?.run;
  return (
    modal !== null ||
    (host !== undefined &&
      words
        .slice(host.first, host.last + 1)
        .some(({ norm }) => TITLES.test(norm)))
  );
}

const TALKS = /^(?:discuss|brief|congratulate|convey|deliver|thank|present)$/;
const TITLES =
  /^(?:president|premier|minister|chancellor|king|queen|emir|sultan|prince|governor|secretary|ambassador|speaker|pope|patriarch)$/;

/** "showed courage", "found a seat", "put it aside"; what a poll shows is told by it, and a figure is put by anybody. */
function isOnlySeen(
  ground: Ground,
  subject: Subject | null,
  { lemma }: VerbCue,
  { complement, content }: Complementation,
): boolean {
  const { words } = ground;
  // "found a friend who sails"
  const relative = /^(?:who|which)$/.test(words[content.first]?.norm ?? "");
  return (
    (complement === "NP" || (complement === "CLAUSE" && relative)) &&
    /^(?:show|find|put)$/.test(lemma) &&
    !SOURCES.test(words[subject?.head ?? -1]?.norm ?? "") &&
    !(lemma === "put" && setsFigure(ground, content))
  );
}

/** "put the number of dead at about forty": an estimate, whoever gives it. */
function setsFigure({ words }: Ground, { first, last }: Run): boolean {
  for (let i = first + 1; i < last; i++)
    if (words[i]?.norm === "at")
      for (let k = i + 1; k <= Math.min(last, i + 5); k++)
        if (words[k]?.upos === "NUM") return true;
  return false;
}

const SOURCES =
  /^(?:polls?|polling|surveys?|census|stud(?:y|ies)|reports?|research|analys[ei]s|reviews?|audits?|investigations?|findings?|data|figures?|numbers?|statistics|estimates?|counts?|tall(?:y|ies)|results?|returns?|tests?|records?|documents?|files?|emails?|e-mails|letters?|memos?|messages?|transcripts?|videos?|footage|recordings?|tapes?|photos?|photographs?|pictures?|images?|maps?|charts?|tables?|projections?|forecasts?|models?)$/;

/** "contradicted each other": two who quarrel, and not a word of what either says. */
function meansEachOther({ words }: Ground, { first }: Run): boolean {
  const pair = `${words[first]?.norm} ${words[first + 1]?.norm}`;
  return pair === "each other" || pair === "one another";
}

/** "Referring to a report in the press, the ministry …": says whose words are answered, and is no claim. */
function namesAnothersWords(
  ground: Ground,
  subject: Subject | null,
  cue: VerbCue,
  found: Complementation,
): boolean {
  const object = chunkAt(ground, found.content.first);
  return (
    /^(?:refer|allude|address|mention)$/.test(cue.lemma) &&
    found.complement === "NP" &&
    subject?.rule === "ahead" &&
    isChargeNoun(ground.words[object?.last ?? -1]?.norm ?? "")
  );
}

/** "declined to comment", "asked not to be named": nothing is said. */
function keepsSilent(
  ground: Ground,
  cue: VerbCue,
  found: Complementation,
): boolean {
  if (cue.lemma === "ask" && found.complement === "TO")
    return ANONYMOUS.test(
      ground.words
        .slice(found.content.first, found.content.first + 4)
        .map(({ norm }) => norm)
        .join(" "),
    );
  if (cue.lemma !== "decline" && cue.lemma !== "refuse") return false;
  const verb = ground.words[found.content.first + 1]?.norm ?? "";
  return (
    found.complement === "TO" &&
    /^(?:comment|answer|say|respond|elaborate|discuss|speak|speculate|confirm|name|give|provide|be)$/.test(
      verb,
    )
  );
}

const ANONYMOUS =
  /^(?:not to be (?:named|identified|quoted)|to remain (?:anonymous|unnamed|unidentified))/;

/** "by Bishkek", between the verb and what it reports or right after that. */
function agentAfter(
  ground: Ground,
  { cueLast, content }: Complementation,
): Run | null {
  const between = Array.from(
    { length: Math.max(0, content.first - cueLast) },
    (_, k) => cueLast + k,
  );
  for (const i of [...between, content.last + 1])
    if (ground.words[i]?.norm === "by") {
      const chunk = chunkAt(ground, i + 1);
      if (chunk !== null && chunk.first === i + 1 && !chunk.temporal)
        return chunk;
    }
  return null;
}
