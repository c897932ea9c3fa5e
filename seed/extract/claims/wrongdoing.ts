import { claimWords as lists, findPhrase, findWord } from "./claim-words.ts";
import type { Ground } from "./ground.ts";
import type { MainClause } from "./main-clause.ts";

/** Before a noun: "the harbour" is no sheltering and "its arms" arm nobody. */
const LEADS_NOUN = /^(?:the|an?|its|their|his|her|our|my|your|every|each|any)$/;

/** Words of wrongdoing anywhere in a content. */
export function accuses(norms: readonly string[]): boolean {
  return (
    norms.some(
      (norm, i) =>
        lists.wrongdoingVerbs.has(norm) && !LEADS_NOUN.test(norms[i - 1] ?? ""),
    ) ||
    findWord(norms, lists.wrongdoingNouns) >= 0 ||
    lacksLeave(norms) ||
    letsThrough(norms) ||
    makesUseOf(norms) ||
    findPhrase(norms, lists.wrongdoingPhrases) >= 0
  );
}

const LEAVE =
  /^(?:warrants?|trial|charges?|consent|permission|authori[sz]ation|notice|mandate|order|justification|provocation|clearance|invitation|hearing|cause)$/;

/** "without a court order", "without notice", "illegally": what is not anybody's right. */
function lacksLeave(norms: readonly string[]): boolean {
  return norms.some(
    (norm, i) =>
      /^(?:illegally|unlawfully|arbitrarily|wrongfully)$/.test(norm) ||
      (norm === "without" &&
        norms.slice(i + 1, i + 5).some((next) => LEAVE.test(next))),
  );
}

const OUTLAWS =
  /^(?:gunmen|gunman|militants|rebels|fighters|smugglers|terrorists|bandits|traffickers|pirates|mercenaries|raiders|poachers|gangs|saboteurs|jihadists|insurgents)$/;

/** "had let gunmen cross", "allowing smugglers to pass". */
const letsThrough = (norms: readonly string[]): boolean =>
  norms.some(
    (norm, i) =>
      /^(?:lets?|letting|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?)$/.test(
        norm,
      ) && norms.slice(i + 1, i + 4).some((next) => OUTLAWS.test(next)),
  );

/** "using migrants as a weapon": people taken for means. */
const makesUseOf = (norms: readonly string[]): boolean =>
  norms.some(
    (norm, i) =>
      norm === "as" &&
      /^(?:weapons?|shields?|pawns?|hostages?|bait|cover|chips?)$/.test(
        norms[
          /^(?:an?|human|bargaining|its|their)$/.test(norms[i + 1] ?? "")
            ? i + 2
            : i + 1
        ] ?? "",
      ),
  );

/** Harm done by force or to somebody's borders, where it is another's deed: "their drones had struck two villages". */
const HARMS =
  /^(?:struck|hit|fired|shot|bombed|shelled|raided|attacked|invaded|crossed|entered|seized|captured|burn(?:ed|t)|rammed|killed|wounded|injured|destroyed|torched|mined|violated|penetrated|overran|stormed|ambushed|jammed|bombarded|strafed|sank|sunk|boarded|occupied|looted|blockaded|militari[sz]ed|weaponi[sz]ed|confiscated|impounded)$/;

/** Another's side did harm: the verb of the clause itself, done and not denied. */
export function tellsOfHarm(
  ground: Ground,
  clause: MainClause | null,
  aboutOther: boolean,
): boolean {
  if (clause === null || clause.negated || clause.modal !== null) return false;
  if (!aboutOther) return false;
  // The tagger may miss a participle behind its auxiliary.
  return (
    [clause.verb, clause.verb + 1].some((at) => {
      const norm = ground.words[at]?.norm ?? "";
      return (
        HARMS.test(norm) ||
        (norm === "opened" && ground.words[at + 1]?.norm === "fire")
      );
    }) ||
    standsOnSoil(ground, clause) ||
    refusesRight(ground, clause)
  );
}

export const ARMED =
  /^(?:troops|soldiers|forces|units?|battalions?|brigades?|fighters|gunmen|tanks|guns|patrols?|warships?|vessels?|ships?|drones?|aircraft|planes|jets|agents|guards|mercenaries|militias?)$/;
const SOIL = /^(?:soil|territory|waters|airspace|land)$/;

/** "their soldiers are still on our soil". */
function standsOnSoil(ground: Ground, clause: MainClause): boolean {
  const { words } = ground;
  if (!ARMED.test(words[clause.subject?.last ?? -1]?.norm ?? "")) return false;
  for (let i = clause.verb + 1; i < clause.verb + 8; i++)
    if (SOIL.test(words[i]?.norm ?? "")) return true;
  return false;
}

const RIGHT =
  /^(?:right|entry|passage|access|transit|landing|overflight|shelter|visas?)$/;

/** "refused her plane the right to cross its sky". */
function refusesRight({ words }: Ground, { verb }: MainClause): boolean {
  if (!/^(?:refused|denied)$/.test(words[verb]?.norm ?? "")) return false;
  for (let i = verb + 1; i < verb + 8; i++)
    if (RIGHT.test(words[i]?.norm ?? "")) return true;
  return false;
}

/** "it violates the charter": nobody says that of what is his own. */
export function doesWrong(ground: Ground, clause: MainClause | null): boolean {
  if (clause === null || clause.negated || clause.modal !== null) return false;
  return (
    ground.words[clause.subject?.first ?? -1]?.norm === "it" &&
    !clause.past &&
    lists.wrongdoingVerbs.has(ground.words[clause.verb]?.norm ?? "")
  );
}
