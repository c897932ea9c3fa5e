import type { ActorRecord, OfficeRecord } from "../server/domain/actor.ts";
import type { EvidenceRecord } from "../server/domain/article.ts";
import type { ClaimRecord } from "../server/domain/claim.ts";
import type { EventRecord, PlaceRecord } from "../server/domain/event.ts";
import type {
  ExtractedActor,
  ExtractedClaim,
  ExtractedEvent,
  ExtractedPlace,
  ExtractedRelation,
  Extraction,
} from "../server/domain/extraction.ts";
import { hashId, placeId } from "../server/domain/ids.ts";
import type { LinkRecord } from "../server/domain/link.ts";
import type { Reading } from "../server/domain/reading.ts";
import { eventTitle } from "../server/domain/title.ts";
import { anchor, type AnchoredSpan, type Span } from "../server/domain/span.ts";
import { referredActors } from "./referred-actors.ts";

/** What a reading needs that the text does not say. */
export interface ResolveOptions {
  /** ISO 8601 date and time, UTC. */
  readonly loadedAt: string;
  readonly fingerprint: readonly string[];
}

/** The name of the source of offices that the text itself does not give. */
const OFFICE_LIST = "Demarche's list of office holders";

/** Turns what was read into the records that a store keeps. Pure; every id comes from the extraction. */
export function resolve(
  extraction: Extraction,
  options: ResolveOptions,
): Reading {
  const { article } = extraction;
  const names = new Map(
    extraction.actors.map((actor) => [actor.id, usualName(actor)]),
  );
  const text = article.text;
  const actors = extraction.actors.map((actor) =>
    actorRecord(actor, extraction),
  );
  const offices = extraction.actors.flatMap((actor) =>
    officesOf(actor, article.id),
  );
  const about = (record: string) =>
    extraction.warnings.filter((warning) => warning.record === record);

  return {
    article: {
      id: article.id,
      title: article.title,
      publisher: article.publisher,
      url: article.url,
      publishedOn: article.publishedOn,
      publishedOnBasis: article.publishedOnBasis,
      loadedAt: options.loadedAt,
      kind: "ARTICLE",
      language: article.language,
      text,
      copyOf: null,
      supersedes: null,
      fingerprint: options.fingerprint,
      mentions: extraction.mentions,
      skipped: extraction.skipped,
      warnings: extraction.warnings,
    },
    actors: [...actors, ...referredActors(actors, offices)],
    offices,
    events: extraction.events.map((event) => ({
      ...eventRecord(event, article.id, text, names),
      warnings: about(event.id),
    })),
    claims: extraction.claims.map((claim) => ({
      ...claimRecord(claim, article.id, text),
      warnings: about(claim.id),
    })),
    links: extraction.relations.map((relation) =>
      linkRecord(relation, article.id, text),
    ),
  };
}

function actorRecord(
  actor: ExtractedActor,
  extraction: Extraction,
): ActorRecord {
  const named = extraction.mentions
    .filter(
      (mention) =>
        mention.actor === actor.id &&
        (mention.how === "NAME" || mention.how === "ALIAS"),
    )
    .map((mention) => mention.span.quote);
  const aliases = new Set([...(actor.aliases ?? []), ...named]);
  const name = usualName(actor);
  aliases.delete(name);
  return {
    id: actor.id,
    kind: actor.kind,
    name,
    aliases: [...aliases].sort(),
    iso3:
      actor.kind === "COUNTRY"
        ? actor.id.slice("country:".length).toUpperCase()
        : null,
    type: actor.kind === "ORGANIZATION" ? (actor.type ?? "OTHER") : null,
    country: actor.kind === "COUNTRY" ? null : (actor.country ?? null),
    basedIn: actor.basedIn ?? null,
  };
}

/** One name in all articles, however each of them writes it. */
function usualName(actor: ExtractedActor): string {
  return actor.usualName ?? actor.name;
}

function officesOf(actor: ExtractedActor, article: string): OfficeRecord[] {
  return (actor.offices ?? []).map((office) => ({
    holder: actor.id,
    title: office.title,
    of: office.of,
    from: office.from ?? null,
    to: office.to ?? null,
    acting: /^acting\b/i.test(office.title),
    source: office.span === null ? OFFICE_LIST : article,
  }));
}

function placeRecord(place: ExtractedPlace): PlaceRecord {
  return {
    id: placeId(place.name, place.country),
    name: place.name,
    country: place.country,
    latitude: place.latitude ?? null,
    longitude: place.longitude ?? null,
  };
}

function evidenceOf(
  spans: readonly Span[],
  cue: Span | null,
  attribution: readonly string[],
  article: string,
  text: string,
): EvidenceRecord[] {
  return spans.map((span) => ({
    article,
    span: anchor(text, span),
    locator: null,
    cue:
      cue !== null && cue.start >= span.start && cue.end <= span.end
        ? anchor(text, cue)
        : null,
    attribution,
  }));
}

function eventRecord(
  event: ExtractedEvent,
  article: string,
  text: string,
  names: ReadonlyMap<string, string>,
): EventRecord {
  return {
    id: event.id,
    article,
    kind: event.kind,
    title: eventTitle(event, (id) => names.get(id) ?? id),
    cameo: event.cameo,
    goldstein: event.goldstein,
    status: event.status,
    statusBy: event.statusBy,
    attested: event.attested,
    when: dateSpan(event.when),
    place: event.place === null ? null : placeRecord(event.place),
    participants: event.participants,
    topics: event.topics,
    evidence: evidenceOf(event.spans, null, event.attribution, article, text),
    warnings: [],
    rule: event.rule,
    confidence: event.confidence,
    review: "NONE",
    dataset: "ARTICLES",
  };
}

function claimRecord(
  claim: ExtractedClaim,
  article: string,
  text: string,
): ClaimRecord {
  const anchored = (span: Span | null): AnchoredSpan | null =>
    span === null ? null : anchor(text, span);
  return {
    id: claim.id,
    article,
    kind: claim.kind,
    text: claim.content.quote,
    cameo: claim.cameo,
    goldstein: claim.goldstein,
    speakers: claim.speakers,
    addressees: claim.addressees,
    targets: claim.targets,
    affected: claim.affected,
    hedges: claim.hedges.map((hedge) => anchor(text, hedge)),
    negated: claim.negated,
    headline: claim.headline,
    topics: claim.topics,
    quoted: claim.quoted,
    speakerSpan: anchored(claim.speakerSpan),
    cue: anchored(claim.cue),
    content: anchored(claim.content),
    event: claim.event,
    when: dateSpan(claim.when),
    evidence: evidenceOf(
      claim.spans,
      claim.cue,
      claim.attribution,
      article,
      text,
    ),
    warnings: [],
    rule: claim.rule,
    confidence: claim.confidence,
    review: "NONE",
    dataset: "ARTICLES",
  };
}

/** Exactly the fields of a date span: stages may leave working notes on theirs. */
function dateSpan(when: ExtractedEvent["when"]): ExtractedEvent["when"] {
  const { from, to, precision, basis, extent, expression } = when;
  return { from, to, precision, basis, extent, expression };
}

function linkRecord(
  relation: ExtractedRelation,
  article: string,
  text: string,
): LinkRecord {
  return {
    id: linkId(relation.kind, relation.from, relation.to),
    kind: relation.kind,
    from: relation.from,
    to: relation.to,
    by: relation.by,
    sameOccasion: relation.sameOccasion,
    rule: relation.rule,
    confidence: relation.confidence,
    review: "NONE",
    evidence:
      relation.span === null
        ? null
        : {
            article,
            span: anchor(text, relation.span),
            locator: null,
            cue: null,
            attribution: [],
          },
  };
}

/** One link of a kind from one record to another, whichever article draws it. */
export function linkId(kind: string, from: string, to: string): string {
  return hashId("link", kind, from, to);
}
