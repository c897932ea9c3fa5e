/** The stage of events: from parsed sentences, actors, dates and claims to what happened. */
import { goldsteinOf } from "../../../server/domain/cameo.ts";
import type {
  ExtractedActor,
  ExtractedClaim,
  ExtractedEvent,
} from "../../../server/domain/extraction.ts";
import { hashId } from "../../../server/domain/ids.ts";
import type { ReaderResources } from "../resources.ts";
import type {
  ClaimStage,
  DateMention,
  EventStage,
  Remarks,
} from "../stages.ts";
import { isOfUnnamed } from "./attendance.ts";
import { isOfCalls } from "./by-telephone.ts";
import { doubtsAbout, type ToldEvent } from "./doubts.ts";
import { mayTell } from "./candidates.ts";
import { draftsOf } from "./drafts.ts";
import type { Reading } from "./reading.ts";
import type { Draft } from "./draft.ts";
import { onlyInHeadline } from "./headline.ts";
import { mergeDrafts } from "./merge.ts";
import { viewOf } from "./view.ts";
import { gazetteer } from "./places.ts";
import { withImplied } from "../actors/implied.ts";
import { countriesSpokenOf, homeOf } from "./home.ts";
import { headedDays, weekdayAtHead } from "./sections.ts";
import type { Known } from "./known.ts";

const READ_BLOCKS = new Set(["PARAGRAPH", "ITEM", "CAPTION"]);

/** What happened, or was to happen, between actors. */
export function findEvents(
  stage: ClaimStage,
  resources: ReaderResources,
  remarks: Remarks,
): EventStage {
  const { analysis, actors, mentions } = stage;
  const mentionsIn = grouped(mentions, (x) => x.sentence);
  const datesIn = grouped(stage.dates, (x) => x.sentence);
  const known = knownOf(actors);
  const drafts: Draft[] = [];
  const reading: Reading = {
    text: analysis.text,
    publishedOn: stage.publishedOn,
    known,
    ofCalls: isOfCalls(analysis),
    home: homeOf(stage),
    spokenOf: countriesSpokenOf(stage),
    mentions,
    claims: claimsByStart(stage.claims),
    headed: headedDays(analysis, stage.dates, stage.publishedOn),
  };
  const words = {
    nounClass: resources.dictionary.nounClass,
    countryOfAdjective: gazetteer().countryOfAdjective,
    countryOfPlace: (name: string) => gazetteer().placeNamed(name)?.country,
  };
  const headline: Draft[] = [];
  for (const sentence of analysis.sentences) {
    const role = analysis.blocks[sentence.block]?.role ?? "PARAGRAPH";
    const title = role === "TITLE";
    if (!title && !READ_BLOCKS.has(role)) continue;
    if (!mayGoOn(drafts, sentence.index) && !sentence.tokens.some(mayTell))
      continue;
    const named = mentionsIn.get(sentence.index) ?? [];
    const view = viewOf(sentence, named, words);
    const head = weekdayAtHead(sentence);
    const dates: readonly DateMention[] = (
      datesIn.get(sentence.index) ?? []
    ).filter(({ start }) => start !== head?.start);
    (title ? headline : drafts).push(...draftsOf(view, dates, reading, drafts));
  }
  drafts.push(...onlyInHeadline(headline, drafts, known));
  const name = idsIn(stage.article);
  const told = mergeDrafts(drafts, stage.publishedOn, known.countryOf)
    .toSorted((a, b) => a.sentence - b.sentence || a.rank - b.rank)
    .map((draft): ToldEvent => ({
      event: eventOf(draft, name(draft)),
      definite: draft.definite,
      official: draft.official,
    }));
  const events = told.map(({ event }) => event);
  const withAll = withImplied(
    actors,
    events.flatMap(({ participants }) => participants.map((p) => p.actor)),
    resources.actors.countries,
  );
  const { relations, warnings } = doubtsAbout(
    told,
    (actor) => withAll.get(actor)?.name ?? actor,
  );
  remarks.warnings.push(...warnings);
  return {
    article: stage.article,
    source: stage.source,
    analysis,
    title: stage.title,
    publishedOn: stage.publishedOn,
    actors: withAll,
    mentions,
    places: stage.places,
    dates: stage.dates,
    claims: stage.claims,
    events,
    eventRelations: relations,
  };
}

/** Behind what was planned or called off, a sentence may speak of it without a word for it: "It is now off". */
function mayGoOn(drafts: readonly Draft[], sentence: number): boolean {
  const last = drafts.at(-1);
  return (
    last !== undefined &&
    sentence - last.sentence <= 2 &&
    (last.status === "CANCELLED" ||
      last.status === "PLANNED" ||
      isOfUnnamed(last))
  );
}

function grouped<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function knownOf(actors: ReadonlyMap<string, ExtractedActor>): Known {
  const peopleOf = grouped(
    [...actors.values()].filter(({ kind }) => kind === "PERSON"),
    ({ country }) => country,
  );
  return {
    // A host whom the text does not name is no actor of it yet.
    kindOf: (actor) =>
      actor.startsWith("country:")
        ? "COUNTRY"
        : (actors.get(actor)?.kind ?? null),
    countryOf: (actor) =>
      actor.startsWith("country:")
        ? actor
        : (actors.get(actor)?.country ?? null),
    holderOf: (country, noun, modifiers) => {
      const people = peopleOf.get(country) ?? [];
      const holders = people.filter(({ offices }) =>
        (offices ?? []).some(({ title }) => fits(title, noun, modifiers)),
      );
      // The only person of a country is its minister where no office is told.
      const untold = people.filter(
        ({ offices }) => (offices ?? []).length === 0,
      );
      const [only, ...more] =
        holders.length > 0 ? holders : people.length === 1 ? untold : [];
      return only !== undefined && more.length === 0 ? only.id : null;
    },
    mayHold: (actor, noun, modifiers) => {
      const offices = actors.get(actor)?.offices ?? [];
      return (
        offices.length === 0 ||
        offices.some(({ title }) => fits(title, noun, modifiers))
      );
    },
    isArmedGroup: (actor) => actors.get(actor)?.type === "ARMED",
    isOfStates: (actor) => actors.get(actor)?.type === "IGO",
    isMedia: (actor) => actors.get(actor)?.type === "MEDIA",
  };
}

const LEADERS =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|leader|taoiseach|supreme leader|crown prince|emperor)\b/i;

/** Whether an office is one that the noun may speak of: a foreign minister is no "finance minister". */
function fits(
  title: string,
  noun: string,
  modifiers: readonly string[],
): boolean {
  const lower = title.toLowerCase();
  if (noun === "leader") return LEADERS.test(title) && !lower.includes("vice");
  if (!lower.includes(noun)) return false;
  const kinds = modifiers.filter((word) =>
    /^(?:foreign|defence|defense|finance|interior|trade|energy|prime|oil|health|justice|fisheries|fishing|transport|economy|agriculture|culture|education|environment|climate|labour|labor|water|industry|commerce|tourism|infrastructure|mining|development|planning|security)$/.test(
      word,
    ),
  );
  return kinds.every((word) => lower.includes(word));
}

function claimsByStart(claims: readonly ExtractedClaim[]): ExtractedClaim[] {
  return claims.toSorted((a, b) => a.content.start - b.content.start);
}

/** Gives each draft of an article an id of its own, also where two of one kind and of the same parties begin at one word. */
function idsIn(article: string): (draft: Draft) => string {
  const given = new Set<string>();
  return ({ kind, code, spans: [first], participants }) => {
    const parts = [
      article,
      kind,
      code,
      first?.start ?? 0,
      participants.map(({ actor }) => actor).join(" "),
    ];
    let id = hashId("event", ...parts);
    for (let n = 2; given.has(id); n++) id = hashId("event", ...parts, n);
    given.add(id);
    return id;
  };
}

function eventOf(draft: Draft, id: string): ExtractedEvent {
  return {
    id,
    kind: draft.kind,
    cameo: draft.code,
    goldstein: goldsteinOf(draft.code),
    status: draft.status,
    statusBy: draft.statusBy,
    attested: draft.attested,
    when: draft.when,
    place: draft.place,
    participants: draft.participants,
    topics: draft.topics,
    attribution: draft.attribution,
    spans: draft.spans,
    rule: draft.rule,
    confidence: draft.confidence,
  };
}
