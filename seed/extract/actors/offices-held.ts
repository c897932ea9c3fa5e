import type { Day } from "../../../server/domain/dates.ts";
import type { ExtractedOffice } from "../../../server/domain/extraction.ts";
import { type Span, spanOf } from "../../../server/domain/span.ts";
import type { Token } from "../analysis.ts";
import { isAbroad } from "./at-seat.ts";
import type { State } from "./introduction-state.ts";
import { WORDS } from "./lexicon.ts";
import { type Belonging, belongingOf, countryOf } from "./meaning.ts";
import { genderOf, sliceOf } from "./names.ts";
import { singularOf } from "./office-heads.ts";
import { linkSeveral } from "./office-lists.ts";
import { type OfficePhrase, wordingOf } from "./office-phrases.ts";
import { bodyOf } from "./organizations.ts";
import type { Person } from "./people.ts";
import { describes, isCounterpart, rolesOf } from "./roles.ts";
import type { Item } from "./items.ts";
import { countryOfUnstated } from "./spoken-of.ts";
import type { Surveyed } from "./survey.ts";

/** Gives an office to the person named beside it. */
export function linkOffice(
  state: State,
  each: Surveyed,
  office: OfficePhrase,
): void {
  const { tokens } = each.sentence;
  if (office.plural) return linkSeveral(state, each, office);
  const item = nameBeside(each, office, tokens, state.personOf);
  if (item === null) return;
  const person = state.personOf.get(item);
  if (person === undefined) return;
  state.holderOf.set(office, person);
  giveOffice(state, person, office, each);
}

/** The full name that an office stands beside: "Minister X", "the minister, X", "X, the minister", "X (minister)". */
function nameBeside(
  each: Surveyed,
  office: OfficePhrase,
  tokens: readonly Token[],
  personOf: ReadonlyMap<Item, Person>,
): Item | null {
  const people = each.items.filter((item) => personOf.has(item));
  const start = afterHonorifics(tokens, office.last + 1);
  const after = people.find(
    (item) => item.first > office.last && item.first <= start,
  );
  if (after !== undefined && !office.plural) return after;
  const mark = tokens[office.last + 1]?.text ?? "";
  if (mark === "," && office.determiner !== null && !office.plural) {
    const from = afterHonorifics(tokens, office.last + 2);
    const next = people.find(
      (item) => item.first > office.last + 1 && item.first <= from,
    );
    const close = next === undefined ? undefined : tokens[next.last + 1];
    // "the minister, Ada Obi, said": the name is set off on both sides.
    if (
      next !== undefined &&
      (close === undefined || /^(?:[,.;)]|who|and)$/.test(close.norm)) &&
      !(
        tokens[office.first - 1]?.text === "," &&
        people.some((item) => item.last === office.first - 2)
      )
    )
      return next;
  }
  const before = people.find((item) =>
    followsName(tokens, item.last, office.first),
  );
  if (before !== undefined && !office.plural) return before;
  return null;
}

function afterHonorifics(tokens: readonly Token[], from: number): number {
  let at = from;
  while (WORDS.honorifics.has(tokens[at]?.norm ?? "") && at - from < 3) at += 1;
  return at;
}

/** "Ada Obi, ", "Ada Obi, 56, ", "Ada Obi (", "Ada Obi, who is ", "Ada Obi – " right before an office. */
function followsName(
  tokens: readonly Token[],
  last: number,
  first: number,
): boolean {
  if (first <= last) return false;
  const between = tokens
    .slice(last + 1, first)
    .map((token) => token.norm)
    .join(" ");
  return (
    /^(?:,|\(|–|—|, \d{2} ,|, (?:now|currently|also|himself|herself),?|, who (?:is|was|has been|serves as|served as)(?: (?:now|also))?|, (?:whose|as)|and)$/.test(
      between,
    ) && between !== "and"
  );
}

function giveOffice(
  state: State,
  person: Person,
  office: OfficePhrase,
  each: Surveyed,
): void {
  const { tokens } = each.sentence;
  let own: Belonging = belongingOf(
    office,
    (item) => bodyOf(state.organizationOf, item),
    state.lexicon,
  );
  const owner = ownerOf(state, each, office);
  if (
    own.country === null &&
    own.organization === null &&
    office.pronoun === "its"
  )
    own = state.owner;
  const stated = own.country !== null || own.organization !== null;
  const fromList = person.holder !== null && person.country !== undefined;
  const country = stated
    ? own.country
    : unstatedCountry(state, each, office, person, owner, fromList);
  for (const role of rolesOf(office.words)) person.roles.add(role);
  person.titles.add(wordingOf(office));
  if (isCounterpart(office.words))
    for (const role of state.lastRoles) person.roles.add(role);
  else if (!office.isPrivate) state.lastRoles = rolesOf(office.words);
  person.gender ??= genderOf(tokens[office.head]?.norm ?? "");
  if (!fromList || (stated && !office.former && own.country !== null))
    person.country ??= country;
  if (office.isPrivate || office.former || person.country === undefined) return;
  if (isCounterpart(office.words) || tokens[office.head]?.norm === "member")
    return;
  const of = own.organization ?? country ?? owner?.offices[0]?.of ?? null;
  if (of === null) return;
  addOffice(state, person, office, of, tokens);
}

/** The country of an office whose words do not say it. */
function unstatedCountry(
  state: State,
  each: Surveyed,
  office: OfficePhrase,
  person: Person,
  owner: Person | null,
  fromList: boolean,
): string | null {
  if (office.isPrivate) return null;
  if (owner !== null) return owner.country ?? null;
  if (fromList) return person.country ?? null;
  if (person.country !== undefined && person.country !== null)
    return person.country;
  if (office.former || !actsForItsState(office)) return null;
  const mission = missionBeside(state, each, office);
  if (mission !== null && mission.seat !== null) return mission.seat;
  const against = mission?.of ?? countryAgainst(state, each, office);
  const unstated = countryOfUnstated(
    state,
    person,
    rolesOf(office.words),
    against,
  );
  if (unstated !== null) return unstated;
  const after = countryAfter(each, office);
  return after === against ? null : after;
}

/** "Obi's spokesman": the person whose officer somebody is. */
function ownerOf(
  state: State,
  each: Surveyed,
  office: OfficePhrase,
): Person | null {
  for (const item of office.before) {
    const full = state.personOf.get(item);
    if (full !== undefined) return full;
    if (item.kind !== "SINGLE") continue;
    const name = sliceOf(state.text, each.sentence.tokens, item);
    const called = state.people.calledFor(name)[0];
    if (called !== undefined) return called;
  }
  return null;
}

/**
 * "Chad's ambassador in Khartoum met Minister Y", "Minister Y received Chad's ambassador": of whom the envoy in the same
 * sentence is, and so surely not Y, and where he is posted, which Y's state is.
 */
function missionBeside(
  { organizationOf, lexicon }: State,
  each: Surveyed,
  office: OfficePhrase,
): { readonly of: string; readonly seat: string | null } | null {
  const { tokens } = each.sentence;
  if (!GOVERNS.test(tokens[office.head]?.norm ?? "")) return null;
  for (const other of each.offices) {
    if (other === office || other.plural || !isAbroad(other)) continue;
    const own = belongingOf(
      other,
      (item) => bodyOf(organizationOf, item),
      lexicon,
    );
    if (own.country === null) continue;
    const seat = other.after.find(({ preposition }) =>
      /^(?:in|to)$/.test(preposition),
    );
    return {
      of: own.country,
      seat: seat === undefined ? null : countryOf(seat.item),
    };
  }
  return null;
}

/** Who receives envoys at home. */
const GOVERNS = /^(?:minister|premier|president|chancellor|secretary|king)$/;

/** The first country that the sentence goes on to name. */
function countryAfter(each: Surveyed, office: OfficePhrase): string | null {
  for (const item of each.items)
    if (item.first > office.last && countryOf(item) !== null)
      return countryOf(item);
  return null;
}

const AGAINST =
  /^(?:accuse|blame|condemn|criticise|criticize|denounce|rebuke|urge|warn|expel|summon|sanction|thank)$/;

/** "Minister X accused Chad", "Chad expelled the envoy, X": the state that is surely not X's own. */
function countryAgainst(
  state: State,
  each: Surveyed,
  office: OfficePhrase,
): string | null {
  const verb = each.sentence.tokens.findIndex(
    ({ xpos, lemma }) => xpos.startsWith("VB") && AGAINST.test(lemma),
  );
  if (verb === -1) return null;
  const other =
    office.head < verb
      ? each.items.find(({ first }) => first > verb)
      : each.items.findLast(({ last }) => last < verb);
  return other === undefined
    ? null
    : (countryOf(other) ?? state.personOf.get(other)?.country ?? null);
}

/** "Foreign Minister Obi" is a minister of the country spoken of; "director Obi" may be anybody's. */
function actsForItsState(office: OfficePhrase): boolean {
  if (office.after.length > 0 || office.possessed) return false;
  const { words } = office;
  return (
    words.some((word) => OF_STATE.has(singularOf(word) ?? word)) ||
    (words.includes("security") && /^advis[eo]r$/.test(words.at(-1) ?? ""))
  );
}

const OF_STATE = new Set([
  ..."minister premier chancellor president pm king queen emir sultan ambassador envoy spokesman spokeswoman spokesperson general admiral colonel senator governor lawmaker legislator secretary negotiator diplomat emissary consul attaché taoiseach mp parliamentarian".split(
    " ",
  ),
  ..."parliament cabinet ministry government presidential foreign army navy military cabinet embassy parliamentary nuclear police intelligence coast".split(
    " ",
  ),
]);

/** Whether the list's term, where it is known to the day, goes with the day of publication. */
function isHeld(office: ExtractedOffice, day: Day | null): boolean {
  const { from = null, to = null } = office;
  return (
    day === null ||
    ((from === null || from <= day) && (to === null || to >= day))
  );
}

function addOffice(
  state: State,
  person: Person,
  office: OfficePhrase,
  of: string,
  tokens: readonly Token[],
): void {
  const start = tokens[office.titleFirst];
  const end = tokens[office.titleLast];
  if (start === undefined || end === undefined) return;
  const span = spanOf(state.text, start.start, end.end);
  const roles = rolesOf(office.words);
  const same = person.offices.findIndex(
    (each) =>
      each.of === of &&
      isHeld(each, state.day) &&
      describes(roles, rolesOf(each.title.toLowerCase().split(/[\s-]+/))),
  );
  const known = person.offices[same];
  if (known !== undefined) {
    if (known.span === null) person.offices[same] = withSpan(known, span);
    return;
  }
  person.offices.push({ title: span.quote, of, span });
}

/** An office of our lists that the text tells too. */
const withSpan = (
  { title, of, from = null, to = null }: ExtractedOffice,
  span: Span,
): ExtractedOffice => ({ title, of, span, from, to });
