import type { ActorRecord } from "../../server/domain/actor.ts";
import type { ClaimRecord } from "../../server/domain/claim.ts";
import type { EventRecord } from "../../server/domain/event.ts";
import type { LinkRecord } from "../../server/domain/link.ts";
import type { Reading } from "../../server/domain/reading.ts";
import type { LinkKind } from "../../server/domain/vocabulary.ts";
import { linkId } from "../resolve.ts";
import { contradiction } from "./contradiction.ts";
import { sameEvent } from "./same-event.ts";
import { sameWords } from "./same-words.ts";

/** Records that the store already holds and that a reading may be linked with. */
export interface Candidates {
  readonly events: readonly EventRecord[];
  readonly claims: readonly ClaimRecord[];
}

/**
 * Holds a new reading against the records already there. Links are drawn by the program, each with its rule and
 * confidence; nothing is merged and nobody's words are changed. Two records are linked in one way, whichever of
 * them comes first and whatever else their articles tell of.
 */
export function link(
  reading: Reading,
  candidates: Candidates,
  actors: readonly ActorRecord[],
): LinkRecord[] {
  return [...linksByRecord(reading, candidates, actors)].flat();
}

/** The same, record after record of the reading: each is held against all candidates. */
export function* linksByRecord(
  reading: Reading,
  candidates: Candidates,
  actors: readonly ActorRecord[],
): Generator<LinkRecord[]> {
  const countries = new Map(actors.map((actor) => [actor.id, actor.country]));
  const sideOf = (actor: string): string => countries.get(actor) ?? actor;
  const elsewhere = <T extends { readonly article: string }>(
    records: readonly T[],
  ): T[] => records.filter((record) => record.article !== reading.article.id);

  const events = elsewhere(candidates.events);
  const claims = elsewhere(candidates.claims);
  for (const event of reading.events) {
    const links: LinkRecord[] = [];
    for (const known of events) {
      const [from, to] = inOrder(event.id, known.id);
      draw(links, "SAME_EVENT", from, to, sameEvent(event, known));
    }
    yield links;
  }
  for (const claim of reading.claims) {
    const links: LinkRecord[] = [];
    for (const known of claims) {
      const [from, to] = inOrder(claim.id, known.id);
      draw(links, "REPEATS", from, to, sameWords(claim, known), true);
      draw(
        links,
        "CONTRADICTS",
        claim.id,
        known.id,
        contradiction(claim, known, sideOf),
        false,
      );
      draw(
        links,
        "CONTRADICTS",
        known.id,
        claim.id,
        contradiction(known, claim, sideOf),
        false,
      );
    }
    yield links;
  }
}

/** What is the same has no direction: the link has the one that the ids give it. */
function inOrder(one: string, other: string): [from: string, to: string] {
  return one > other ? [one, other] : [other, one];
}

function draw(
  links: LinkRecord[],
  kind: LinkKind,
  from: string,
  to: string,
  found: { rule: string; confidence: number } | null,
  sameOccasion: boolean | null = null,
): void {
  if (found === null) return;
  links.push({
    id: linkId(kind, from, to),
    kind,
    from,
    to,
    by: "PROGRAM",
    sameOccasion,
    rule: found.rule,
    confidence: Number(found.confidence.toFixed(3)),
    review: "NONE",
    evidence: null,
  });
}
