import type { Extraction } from "../../server/domain/extraction.ts";
import {
  claimsBelowTitle,
  type GoldArticle,
  type GoldClaim,
  matchClaims,
} from "../../seed/train/gold.ts";
import { pair } from "../../seed/train/pair.ts";
import { count, countSets, newScore, type Score } from "./score.ts";

/** What is counted over annotated articles. */
export const PASSAGE_FIGURES = [
  "actors",
  "mentions",
  "events",
  "event participants",
  "event dates",
  "claims",
  "claim speakers",
  "claim kinds",
  "claim targets",
  "contradictions",
] as const;

export type PassageScores = Record<(typeof PASSAGE_FIGURES)[number], Score>;

export const newScores = (): PassageScores =>
  Object.fromEntries(
    PASSAGE_FIGURES.map((name) => [name, newScore()]),
  ) as PassageScores;

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Equal after folding, or one's words all in the other with the same last word. */
function sameName(a: string, b: string): boolean {
  if (a.trim() === b.trim()) return true;
  const [x, y] = [fold(a).split(" "), fold(b).split(" ")];
  const within = (p: string[], q: string[]): boolean =>
    p.every((word) => q.includes(word));
  return x.at(-1) === y.at(-1) && (within(x, y) || within(y, x));
}

/** A relation that was given, and whether the annotated article has it too. */
export interface JudgedRelation {
  readonly rule: string;
  readonly right: boolean;
}

/** Adds one article's counts; pairs are one to one, the likest first. Answers with what each dispute was worth. */
export function scorePassage(
  gold: GoldArticle,
  found: Extraction,
  scores: PassageScores,
): JudgedRelation[] {
  const goldName = scoreActors(gold, found, scores);
  scoreEvents(gold, found, goldName, scores);
  return scoreClaims(gold, found, goldName, scores);
}

/** Answers with the gold's name for an actor of ours. */
function scoreActors(
  gold: GoldArticle,
  found: Extraction,
  scores: PassageScores,
): (id: string) => string {
  const pairs = pair(gold.actors, found.actors, (g, p) => {
    if (g.kind !== p.kind) return 0;
    if (fold(g.name) === fold(p.name)) return 2;
    const named =
      sameName(g.name, p.name) ||
      g.mentions.some((mention) => fold(mention) === fold(p.name));
    return named ? 1 : 0;
  });
  const optional = gold.actors.filter((actor) => actor.optional === true);
  const right = pairs.filter(([i]) => gold.actors[i]?.optional !== true).length;
  count(
    scores.actors,
    right,
    found.actors.length - pairs.length,
    gold.actors.length - optional.length - right,
  );
  const names = new Map(
    pairs.map(([i, j]) => [
      found.actors[j]?.id ?? "",
      gold.actors[i]?.name ?? "",
    ]),
  );
  const goldName = (id: string): string => names.get(id) ?? `?${id}`;
  const free = new Set(optional.map(({ name }) => name));
  countSets(
    scores.mentions,
    new Set(
      gold.actors
        .filter((actor) => actor.optional !== true)
        .flatMap((a) =>
          a.mentions.map((mention) => `${a.name}|${fold(mention)}`),
        ),
    ),
    new Set(
      found.mentions
        .filter(({ how }) => how !== "PRONOUN" && how !== "DEMONYM")
        .filter(({ actor }) => !free.has(goldName(actor)))
        .map(({ actor, span }) => `${goldName(actor)}|${fold(span.quote)}`),
    ),
  );
  return goldName;
}

const TALKS = new Set(["MEETING", "SUMMIT", "NEGOTIATION"]);

function scoreEvents(
  gold: GoldArticle,
  found: Extraction,
  goldName: (id: string) => string,
  scores: PassageScores,
): void {
  const events = found.events.filter(({ kind }) => kind !== "OTHER");
  const parties = events.map(
    ({ participants }) => new Set(participants.map((p) => goldName(p.actor))),
  );
  const pairs = pair(gold.events, [...events.keys()], (g, j) => {
    const event = events[j];
    if (event === undefined || g.status !== event.status) return 0;
    const same = g.kind === event.kind;
    if (!same && !(TALKS.has(g.kind) && TALKS.has(event.kind))) return 0;
    const wanted = [...new Set(g.participants)];
    const shared =
      wanted.filter((name) => parties[j]?.has(name)).length /
      Math.max(1, wanted.length);
    return shared < 0.5 ? 0 : shared + (same ? 0.1 : 0);
  });
  count(
    scores.events,
    pairs.length,
    events.length - pairs.length,
    gold.events.length - pairs.length,
  );
  for (const [i, j] of pairs) {
    const g = gold.events[i];
    countSets(
      scores["event participants"],
      new Set(g?.participants),
      parties[j] ?? new Set(),
    );
    if (g?.from === undefined || g.from === null) continue;
    const when = events[j]?.when;
    const right =
      when?.from === g.from && (when.to ?? when.from) === (g.to ?? g.from);
    count(
      scores["event dates"],
      right ? 1 : 0,
      !right && when?.from ? 1 : 0,
      right ? 0 : 1,
    );
  }
}

function scoreClaims(
  gold: GoldArticle,
  found: Extraction,
  goldName: (id: string) => string,
  scores: PassageScores,
): JudgedRelation[] {
  const claims = claimsBelowTitle(gold, found.claims);
  const pairs = matchClaims(gold, claims);
  count(
    scores.claims,
    pairs.length,
    claims.length - pairs.length,
    gold.claims.length - pairs.length,
  );
  const goldOf = new Map<string, number>();
  for (const [i, j] of pairs) {
    const wanted = gold.claims[i] as GoldClaim;
    const claim = claims[j];
    if (claim === undefined) continue;
    goldOf.set(claim.id, i);
    const speakers = new Set(claim.speakers.map(goldName));
    const named = new Set(wanted.speaker === null ? [] : [wanted.speaker]);
    if (named.size === 0 && speakers.size === 0)
      count(scores["claim speakers"], 1, 0, 0);
    else countSets(scores["claim speakers"], named, speakers);
    const right = wanted.kind === claim.kind;
    count(scores["claim kinds"], right ? 1 : 0, right ? 0 : 1, right ? 0 : 1);
    countSets(
      scores["claim targets"],
      new Set(wanted.targets),
      new Set(claim.targets.map(goldName)),
    );
  }
  const given = new Set(claims.map(({ id }) => id));
  const key = (a: string | number, b: string | number): string =>
    [String(a), String(b)].sort().join(" ");
  const wanted = new Set(gold.disputes.map(([a = -1, b = -1]) => key(a, b)));
  const disputes = found.relations.filter(
    ({ kind, from, to }) =>
      (kind === "CONTRADICTS" || kind === "ALLEGES_BREACH_OF") &&
      given.has(from) &&
      given.has(to),
  );
  const keyOf = ({ from, to }: { from: string; to: string }): string =>
    key(goldOf.get(from) ?? from, goldOf.get(to) ?? to);
  countSets(scores.contradictions, wanted, new Set(disputes.map(keyOf)));
  return disputes.map((each) => ({
    rule: each.rule,
    right: wanted.has(keyOf(each)),
  }));
}
