import type { DateSpan } from "../../../server/domain/dates.ts";
import type { ParticipantRole } from "../../../server/domain/vocabulary.ts";
import type { ActorMention } from "../analysis.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import type { Clause } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Party } from "./view.ts";

/*
 * Records with some of their parts changed. Written out, as text/altered.ts does for words and for the same reason: what
 * `...` makes has another shape to the engine.
 */

type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

export const alteredCandidate = (
  candidate: Candidate,
  changes: Changes<Candidate>,
): Candidate => ({
  act: changes.act ?? candidate.act,
  code: changes.code ?? candidate.code,
  view: candidate.view,
  oneSided: changes.oneSided ?? candidate.oneSided,
  trigger: changes.trigger ?? candidate.trigger,
  verb: changes.verb ?? candidate.verb,
  parties: changes.parties ?? candidate.parties,
  sides: changes.sides ?? candidate.sides,
  placeWords: changes.placeWords ?? candidate.placeWords,
  topicWords: changes.topicWords ?? candidate.topicWords,
  status: changes.status === undefined ? candidate.status : changes.status,
  statusWord: changes.statusWord ?? candidate.statusWord,
  rule: changes.rule ?? candidate.rule,
  own: changes.own === undefined ? candidate.own : changes.own,
  rank: changes.rank ?? candidate.rank,
});

export const withRole = (party: Party, role: ParticipantRole): RoledParty => ({
  actor: party.actor,
  token: party.token,
  mention: party.mention,
  head: party.head,
  role,
});

export const alteredDraft = (draft: Draft, changes: Changes<Draft>): Draft => ({
  kind: changes.kind ?? draft.kind,
  code: changes.code ?? draft.code,
  deed: changes.deed ?? draft.deed,
  status: changes.status ?? draft.status,
  statusBy: changes.statusBy ?? draft.statusBy,
  attested: changes.attested ?? draft.attested,
  attribution: changes.attribution ?? draft.attribution,
  when: changes.when ?? draft.when,
  days: changes.days === undefined ? draft.days : changes.days,
  lengthWords:
    changes.lengthWords === undefined ? draft.lengthWords : changes.lengthWords,
  onVisit: changes.onVisit ?? draft.onVisit,
  place: changes.place === undefined ? draft.place : changes.place,
  participants: changes.participants ?? draft.participants,
  topics: changes.topics ?? draft.topics,
  spans: changes.spans ?? draft.spans,
  sentence: changes.sentence ?? draft.sentence,
  trigger: changes.trigger ?? draft.trigger,
  rule: changes.rule ?? draft.rule,
  rank: changes.rank ?? draft.rank,
  confidence: changes.confidence ?? draft.confidence,
  definite: changes.definite ?? draft.definite,
  fresh: changes.fresh ?? draft.fresh,
  edge: changes.edge === undefined ? draft.edge : changes.edge,
  recalls: changes.recalls ?? draft.recalls,
  lapsed: changes.lapsed ?? draft.lapsed,
  attends: changes.attends ?? draft.attends,
  ofBody: changes.ofBody ?? draft.ofBody,
  official: changes.official ?? draft.official,
});

/** The same stretch of time with other ends, or known otherwise. */
export const alteredSpan = (
  span: DateSpan,
  changes: Changes<DateSpan>,
): DateSpan => ({
  from: changes.from === undefined ? span.from : changes.from,
  to: changes.to === undefined ? span.to : changes.to,
  precision: changes.precision ?? span.precision,
  basis: changes.basis ?? span.basis,
  extent: changes.extent ?? span.extent,
  expression:
    changes.expression === undefined ? span.expression : changes.expression,
});

export const alteredClause = (
  clause: Clause,
  changes: Changes<Clause>,
): Clause => ({
  verb: clause.verb,
  passive: changes.passive ?? clause.passive,
  subjects: changes.subjects ?? clause.subjects,
  objects: changes.objects ?? clause.objects,
  indirect: changes.indirect ?? clause.indirect,
  obliques: changes.obliques ?? clause.obliques,
  nearObjects: changes.nearObjects ?? clause.nearObjects,
});

/** A mention that does not only describe a noun behind it. */
export const asNoun = (mention: ActorMention): ActorMention => ({
  actor: mention.actor,
  start: mention.start,
  end: mention.end,
  sentence: mention.sentence,
  first: mention.first,
  last: mention.last,
  how: mention.how,
  placeOnly: mention.placeOnly,
  attributive: false,
  confidence: mention.confidence,
});
