/** What a correction names: records, actors, articles, by id or by quotation. */
import { actorsOf } from "../domain/counted.ts";
import type { RecordReference } from "../domain/correction.ts";
import type { EventOrClaimRecord } from "../domain/tie.ts";
import { BadInput } from "../errors.ts";
import { show } from "../filter-input.ts";
import type { Loaders } from "../loaders.ts";

export type References = ReturnType<typeof references>;

/** Finds what a correction is about, or complains by name. */
export function references(loaders: Loaders) {
  const unknown = (what: string, at: string, id: unknown) =>
    new BadInput(
      `\`${at}\` must name ${what} that the graph knows, not ${show(id)}.`,
    );
  return {
    async actor(id: unknown, at: string) {
      const actor = await loaders.actor.load(String(id));
      if (actor === null) throw unknown("an actor", at, id);
      return actor;
    },
    async country(id: unknown, at: string) {
      const actor = await loaders.actor.load(String(id));
      if (actor?.kind !== "COUNTRY") throw unknown("a country", at, id);
      return actor.id;
    },
    /** For whom offices are held. */
    async employer(id: unknown, at: string) {
      const actor = await loaders.actor.load(String(id));
      if (actor === null || actor.kind === "PERSON")
        throw unknown("a country or an organization", at, id);
      return actor.id;
    },
    async articleNaming(actor: string, id: unknown, at: string) {
      const article = await loaders.article.load(String(id));
      if (article === null) throw unknown("an article", at, id);
      const records = await loaders.recordsIn.load(article.id);
      const found = await Promise.all([
        loaders.event.loadMany(records.events),
        loaders.claim.loadMany(records.claims),
      ]);
      const isNamed =
        article.mentions.some((mention) => mention.actor === actor) ||
        found
          .flat()
          .some(
            (record) =>
              record !== null &&
              !(record instanceof Error) &&
              actorsOf(record).includes(actor),
          );
      if (!isNamed)
        throw new BadInput(
          `\`${at}\` must be an article that names ${show(actor)}, not ${show(id)}.`,
        );
      return article.id;
    },
    async record(id: unknown, at: string): Promise<EventOrClaimRecord> {
      const key = String(id);
      const record = key.startsWith("event:")
        ? await loaders.event.load(key)
        : await loaders.claim.load(key);
      if (record === null) throw unknown("an event or a claim", at, id);
      return record;
    },
    async link(id: unknown, end: string) {
      const links = await loaders.links.load(end);
      const link = links.find((one) => one.id === id);
      if (link === undefined)
        throw unknown(`a link of ${show(end)}`, "reviewLink.link", id);
      return link;
    },
  };
}

/** By article and quotation, so that a better reader's record is found too. */
export function referenceTo(record: EventOrClaimRecord): RecordReference {
  const evidence = record.evidence[0];
  return {
    record: record.id,
    article: record.article,
    quote: evidence?.span?.quote ?? evidence?.locator ?? "",
    prefix: evidence?.span?.prefix ?? "",
    suffix: evidence?.span?.suffix ?? "",
  };
}
