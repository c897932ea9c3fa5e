import type { ClaimRecord } from "../server/domain/claim.ts";
import type { EventRecord } from "../server/domain/event.ts";
import type { Reading } from "../server/domain/reading.ts";
import { anchor, spanOf, type AnchoredSpan } from "../server/domain/span.ts";
import { CLAIM_KINDS } from "../server/domain/vocabulary.ts";
import { generate } from "./generate.ts";

/** Rows of one article: with some ten claims it has about two thousand characters, as a dispatch does. */
const ROWS = 4;

/**
 * The generated event data as articles that tell of claims: for each event its first party says of the second that it
 * did this, in a sentence of the article's text.
 */
export function* generateClaims(
  records: number,
  batch: number,
): Generator<Reading[]> {
  for (const rows of generate(records, batch * ROWS)) {
    const articles: Reading[] = [];
    for (let at = 0; at < rows.length; at += ROWS)
      articles.push(articleOf(rows.slice(at, at + ROWS)));
    yield articles;
  }
}

function articleOf(rows: readonly Reading[]): Reading {
  const [first] = rows;
  if (first === undefined) throw new RangeError("There are no rows.");
  const actors = new Map(
    rows.flatMap(({ actors }) => actors.map((actor) => [actor.id, actor])),
  );
  let text = "";
  const told = rows
    .flatMap(({ events }) => events)
    .map((event, index): Told => {
      const speaker = event.participants[0]?.actor ?? "";
      const name = actors.get(speaker)?.name ?? "";
      const start = text.length;
      text += `${name} said in statement ${index + 1} that what both sides had agreed on before the summer stands, that ${event.title} is no secret, and that the rest is to be seen.`;
      const end = text.length;
      text += " ";
      return { event, speaker, start, named: start + name.length, end };
    });
  return {
    ...first,
    article: {
      ...first.article,
      kind: "ARTICLE",
      language: "en",
      text,
      mentions: told.map(({ speaker, start, named }) => ({
        actor: speaker,
        span: spanOf(text, start, named),
        how: "NAME",
      })),
    },
    actors: [...actors.values()],
    events: [],
    claims: told.map(({ event, start, end }) =>
      claimOf(event, first.article.id, anchor(text, spanOf(text, start, end))),
    ),
  };
}

/** An event and the sentence that tells of it, which its first party's name opens. */
interface Told {
  readonly event: EventRecord;
  readonly speaker: string;
  readonly start: number;
  readonly named: number;
  readonly end: number;
}

function claimOf(
  event: EventRecord,
  article: string,
  span: AnchoredSpan,
): ClaimRecord {
  const { id, participants, cameo, goldstein, when, topics, rule } = event;
  const [speaker, target] = participants.map(({ actor }) => actor);
  return {
    id: id.replace("event:", "claim:"),
    article,
    kind: CLAIM_KINDS[Number(cameo) % CLAIM_KINDS.length] ?? "STATEMENT",
    text: span.quote,
    cameo,
    goldstein,
    speakers: speaker === undefined ? [] : [speaker],
    addressees: [],
    targets: target === undefined ? [] : [target],
    affected: [],
    hedges: [],
    negated: false,
    headline: false,
    topics,
    quoted: "INDIRECT",
    speakerSpan: null,
    cue: null,
    content: span,
    event: null,
    when,
    evidence: [
      {
        article,
        span,
        locator: null,
        cue: null,
        attribution: [],
      },
    ],
    warnings: [],
    rule,
    confidence: event.confidence,
    review: "NONE",
    dataset: "ARTICLES",
  };
}
