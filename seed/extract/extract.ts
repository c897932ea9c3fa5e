/** The reader: a pure function of an article's text and day, stage after stage. */
import type { Extraction } from "../../server/domain/extraction.ts";
import { articleId } from "../../server/domain/ids.ts";
import { spanOf } from "../../server/domain/span.ts";
import { findActors } from "./actors/actors.ts";
import { asWritten } from "./actors/as-written.ts";
import { usedActors } from "./actors/used.ts";
import { findClaims } from "./claims/claims.ts";
import { findDates } from "./dates/dates.ts";
import { findEvents } from "./events/events.ts";
import { findRelations } from "./relations/relations.ts";
import type { ReaderResources } from "./resources.ts";
import type { ArticleSource } from "./source.ts";
import type { EventStage, Remarks } from "./stages.ts";
import { analyse, type TextReading } from "./text/analyse.ts";
import { readVerbs } from "./text/misread-verbs.ts";

export interface Reader {
  /** What an article says, and where it says it: the same article always gives the same answer. */
  readonly extract: (source: ArticleSource) => Extraction;
}

/** A reader over models and word lists that were loaded once. */
export function createReader(resources: ReaderResources): Reader {
  return { extract: (source) => extract(source, resources) };
}

/** What stands in an article, up to its events: what relations are sought in, and learned from. */
export function readEvents(
  source: ArticleSource,
  resources: ReaderResources,
): EventReading {
  const read = analyse(source, resources);
  const remarks: Remarks = { warnings: [], skipped: [...read.skipped] };
  const text = {
    article: articleId(source.text),
    source,
    analysis: read.analysis,
    title: read.title,
    publishedOn: read.publishedOn,
  };
  const actors = readVerbs(findActors(text, resources, remarks));
  const dates = findDates(actors, resources, remarks);
  const claims = findClaims(dates, resources, remarks);
  return { read, remarks, stage: findEvents(claims, resources, remarks) };
}

export interface EventReading {
  readonly read: TextReading;
  readonly remarks: Remarks;
  readonly stage: EventStage;
}

function extract(
  source: ArticleSource,
  resources: ReaderResources,
): Extraction {
  const { read, remarks, stage } = readEvents(source, resources);
  const told = findRelations(stage, resources, remarks);
  const used = usedActors(told);
  return {
    article: {
      id: stage.article,
      ref: source.ref,
      title: read.title,
      publisher: source.publisher,
      url: source.url,
      publishedOn: read.publishedOn,
      publishedOnBasis: read.publishedOnBasis,
      language: source.language,
      text: source.text,
    },
    actors: asWritten(source.text, used.actors.values(), used.mentions),
    mentions: used.mentions.map((mention) => ({
      actor: mention.actor,
      span: spanOf(source.text, mention.start, mention.end),
      how: mention.how,
    })),
    events: told.events,
    claims: told.claims,
    relations: [...told.relations, ...told.eventRelations],
    warnings: remarks.warnings,
    skipped: remarks.skipped.toSorted((a, b) => a.span.start - b.span.start),
  };
}
