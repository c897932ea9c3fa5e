import type { ActorMention, Token } from "../analysis.ts";
import type { Party, SentenceView } from "./view.ts";

/** How many words of titles and asides may stand between two names of a list. */
const MOST_BETWEEN = 12;
const TITLE = /^(?:NN|JJ|POS|DT|PRP\$|HYPH|CD)/;
const OF = /^(?:of|for|to)$/;
const ACTING = /^(?:acting|outgoing|incoming|visiting)$/;

/**
 * "Serbian President A, Kosovo's prime minister, B, and C": everyone of the list that one of the parties stands in, by
 * the order of the words, since a parse often hangs the second of two long names elsewhere. `from` and `to` bound the
 * words that the list may take up.
 */
export function withListed(
  view: SentenceView,
  parties: readonly Party[],
  from: number,
  to: number,
): Party[] {
  const named = new Set(parties.map(({ mention }) => mention));
  if (![...named].some((mention) => isName(view, mention))) return [...parties];
  // "A and her colleague, B": the list ends with the title, and the party is the name behind it.
  const isParty = (one: ActorMention): boolean =>
    named.has(one) ||
    (one.how === "TITLE" &&
      parties.some(
        ({ actor, mention }) =>
          actor === one.actor &&
          mention.first > one.last &&
          mention.first - one.last <= 2,
      ));
  const seen = new Set(parties.map(({ actor }) => actor));
  const all = [...parties];
  for (const mention of view.mentions) {
    if (mention.first < from || mention.last >= to || !isName(view, mention))
      continue;
    const list = listFrom(view, mention, to);
    if (list.length < 2 || !list.some(isParty)) continue;
    for (const one of list) {
      if (seen.has(one.actor)) continue;
      seen.add(one.actor);
      all.push({
        actor: one.actor,
        token: one.first,
        mention: one,
        head: one.first,
      });
    }
  }
  return all.sort((a, b) => a.token - b.token);
}

/**
 * "China's top diplomat, Wang Yi", "NATO Secretary General Jens Stoltenberg": the person, where a parse took the one
 * whose office it is.
 */
export function inFull(view: SentenceView, parties: readonly Party[]): Party[] {
  const full: Party[] = [];
  for (const party of parties) {
    if (isInAside(view, party.mention)) continue;
    const person = personBehind(view, party.mention);
    const one =
      person === null
        ? party
        : {
            actor: person.actor,
            token: person.first,
            mention: person,
            head: party.head,
          };
    if (!full.some(({ actor }) => actor === one.actor)) full.push(one);
  }
  return full;
}

/** The person whose title begins with a country's or an organization's name; null where none follows. */
function personBehind(
  view: SentenceView,
  owner: ActorMention,
): ActorMention | null {
  if (owner.actor.startsWith("person:") || owner.placeOnly) return null;
  // "the Minister of Trade of Peru, Ana Ruiz"
  let titled = owner.how === "TITLE" || isOfOffice(view, owner) ? 1 : 0;
  let behind = false;
  for (let at = owner.last + 1; at <= owner.last + 8; at++) {
    const token = view.tokens[at];
    if (token === undefined) return null;
    const person = view.covering
      .get(at)
      ?.find(
        ({ actor, first, how }) =>
          first === at &&
          actor.startsWith("person:") &&
          how !== "PRONOUN" &&
          how !== "TITLE",
      );
    // "Met the envoy of Chad, Ana Ruiz said": behind the comma it is who says so.
    if (behind && person !== undefined && says(view.tokens, person.last + 1))
      return null;
    if (person !== undefined) return titled > 0 ? person : null;
    // "Chad's minister, Idriss Abbo": behind the comma, only what stands in front of a name.
    if (behind && (!token.xpos.startsWith("NNP") || view.covering.has(at)))
      return null;
    const aside: boolean = token.norm === "," && titled > 0 && !behind;
    behind ||= aside;
    if (token.xpos.startsWith("NN")) titled++;
    else if (
      !aside &&
      !/^(?:JJ|POS|HYPH)/.test(token.xpos) &&
      token.norm !== "for" &&
      token.norm !== "of"
    )
      return null;
  }
  return null;
}

const OFFICE =
  /^(?:president|minister|premier|chancellor|king|emir|sultan|ambassador|envoy|emissary|charg[eé]|consul|nuncio|secretary|chief|commissioner|leader|head|representative|speaker|director)$/i;

/** Whether a verb of saying follows that no comma parts from its name. */
const says = (tokens: readonly Token[], at: number): boolean =>
  /^VB[DZ]$/.test(tokens[at]?.xpos ?? "") &&
  /^(?:say|write|post|tweet|add)$/.test(tokens[at]?.lemma ?? "");

/** "the Minister of Trade of" in front of a country. */
function isOfOffice({ tokens }: SentenceView, owner: ActorMention): boolean {
  const of =
    tokens[owner.first - 1]?.norm === "the" ? owner.first - 2 : owner.first - 1;
  if (tokens[of]?.norm !== "of") return false;
  for (let at = of - 1; at >= 0 && at > of - 8; at--) {
    const { lemma, xpos, norm } = tokens[at] as Token;
    if (OFFICE.test(lemma)) return true;
    if (!/^(?:NN|JJ|DT|CC|HYPH)/.test(xpos) && !/^(?:of|for|and)$/.test(norm))
      return false;
  }
  return false;
}

/** A name that stands for somebody here: no adjective, no owner ("Kosovo's prime minister"), no mere place. */
function isName(view: SentenceView, mention: ActorMention): boolean {
  return (
    !mention.attributive &&
    !mention.placeOnly &&
    mention.how !== "PRONOUN" &&
    view.tokens[mention.last + 1]?.xpos !== "POS" &&
    !isInAside(view, mention)
  );
}

/** "Ana Ruiz, Minister of Trade of Peru, and": the state whose office an aside behind a name tells. */
function isInAside(
  view: SentenceView,
  { first, actor }: ActorMention,
): boolean {
  if (!actor.startsWith("country:")) return false;
  const { tokens } = view;
  let at = first - 1;
  if (tokens[at]?.norm === "the") at--;
  if (!OF.test(tokens[at]?.norm ?? "")) return false;
  let titled = false;
  while (at > 0 && first - at < MOST_BETWEEN) {
    const { norm, xpos } = tokens[at] as Token;
    if (norm === ",") break;
    if (!/^(?:NN|JJ|DT|IN|CC|POS)/.test(xpos)) return false;
    titled ||= xpos.startsWith("NN");
    at--;
  }
  return (
    titled &&
    tokens[at]?.norm === "," &&
    (view.covering.get(at - 1) ?? []).some(
      ({ last, actor: one }) => last === at - 1 && one.startsWith("person:"),
    )
  );
}

/** The names joined to one by commas and a last "and", that one first; only it where nothing closes the list. */
function listFrom(
  view: SentenceView,
  first: ActorMention,
  to: number,
): ActorMention[] {
  const list = [first];
  let closed = 1;
  let at = first.last + 1;
  while (at < to) {
    const next = nextName(view, at, to);
    if (next === null) break;
    list.push(next.mention);
    if (
      next.joinedByAnd &&
      (isBetween(view, first) || !startsClause(view, next.mention, to))
    )
      closed = list.length;
    at = next.mention.last + 1;
  }
  return list.slice(0, closed);
}

/** "between Prime Minister A and B are": nobody is between one. */
function isBetween({ tokens }: SentenceView, { first }: ActorMention): boolean {
  let at = first - 1;
  while (
    at > 0 &&
    first - at < MOST_BETWEEN &&
    TITLE.test(tokens[at]?.xpos ?? "")
  )
    at--;
  return tokens[at]?.norm === "between";
}

/** The name behind a comma or "and", with its titles, and over an aside in commas that names nobody. */
function nextName(
  view: SentenceView,
  start: number,
  to: number,
): { readonly mention: ActorMention; readonly joinedByAnd: boolean } | null {
  let joinedByAnd = false;
  let joined = false;
  const from = behindCountry(view, start);
  for (let at = from; at < to && at - from <= MOST_BETWEEN; at++) {
    const token = view.tokens[at] as Token;
    const mention = view.covering
      .get(at)
      ?.find((one) => one.first === at && isName(view, one));
    if (mention !== undefined) return joined ? { mention, joinedByAnd } : null;
    if (token.norm === "and" || token.norm === "&") joinedByAnd = joined = true;
    else if (token.norm === "," || token.norm === ";") joined = true;
    else if (!joined && isDetail(view, at)) continue;
    else if (
      !joined ||
      !(
        TITLE.test(token.xpos) ||
        OF.test(token.norm) ||
        ACTING.test(token.norm) ||
        view.covering.has(at)
      )
    )
      return null;
  }
  return null;
}

/** "Ana Obi of Croatia": the country is whose she is, not another party. */
export function isOrigin(view: SentenceView, mention: ActorMention): boolean {
  if (!mention.actor.startsWith("country:")) return false;
  const back = view.tokens[mention.first - 1]?.norm === "the" ? 2 : 1;
  const of = mention.first - back;
  return (
    view.tokens[of]?.norm === "of" &&
    (view.covering.get(of - 1) ?? []).some(({ actor }) =>
      actor.startsWith("person:"),
    )
  );
}

/** "Ana Obi of Croatia and", "Ana Obi (Croatia) and": behind whose she is. */
function behindCountry(view: SentenceView, start: number): number {
  if (view.tokens[start]?.text === "(") {
    const close = view.tokens.findIndex(
      ({ text }, at) => at > start && at < start + 6 && text === ")",
    );
    return close === -1 ? start : close + 1;
  }
  if (view.tokens[start]?.norm !== "of") return start;
  const first = view.tokens[start + 1]?.norm === "the" ? start + 2 : start + 1;
  const country = view.covering
    .get(first)
    ?.find((one) => one.first === first && one.actor.startsWith("country:"));
  return country === undefined ? start : country.last + 1;
}

/** "A on Friday and B on Saturday", "A in Geneva and B in Bern": a day or a place behind a name ends no list. */
function isDetail(view: SentenceView, at: number): boolean {
  const { norm, xpos } = view.tokens[at] as Token;
  const before = view.tokens[at - 1]?.norm ?? "";
  const next = view.tokens[at + 1]?.xpos ?? "";
  // "Ana Ruiz of Peru and"
  if (norm === "of") return isState(view, at + 1);
  if (before === "of" && isState(view, at)) return true;
  return /^(?:on|in|at)$/.test(norm)
    ? /^(?:NNP|CD)$/.test(next)
    : /^(?:NNP|CD)$/.test(xpos) && /^(?:on|in|at)$|day$/.test(before);
}

function isState(view: SentenceView, at: number): boolean {
  return (view.covering.get(at) ?? []).some(({ actor }) =>
    actor.startsWith("country:"),
  );
}

/** "met A, and B said": the last name begins a clause of its own where a finite verb follows before the bound. */
function startsClause(
  view: SentenceView,
  mention: ActorMention,
  to: number,
): boolean {
  if (mention.last + 1 >= to) return false;
  const next = view.tokens[mention.last + 1];
  return next !== undefined && /^(?:VB[DZP]|MD)$/.test(next.xpos);
}
