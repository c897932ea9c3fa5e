import type { EvidenceRecord, WarningRecord } from "../domain/article.ts";
import type { ClaimRecord } from "../domain/claim.ts";
import type { DateSpan } from "../domain/dates.ts";
import type { EventRecord, ParticipantRecord } from "../domain/event.ts";
import type { LinkRecord } from "../domain/link.ts";
import type { EventOrClaimRecord } from "../domain/tie.ts";
import { CLAIM_LINK_KINDS, EVENT_LINK_KINDS } from "../domain/vocabulary.ts";
import type { Context } from "../context.ts";
import { actorOf } from "../loaders.ts";
import { titleOf } from "./title.ts";

/** What belongs to an article and cannot be told without it. */
type InArticle<T> = T & { readonly article: string };
/** A link as seen from one of its ends. */
type LinkSeenFrom = LinkRecord & { readonly end: string };

const actorsOf =
  <Field extends string>(field: Field) =>
  (
    record: Readonly<Record<Field, readonly string[]>>,
    _args: unknown,
    { loaders }: Context,
  ) =>
    loaders.actor.loadMany(record[field]);

const farEnd = ({ from, to, end }: LinkSeenFrom) => (from === end ? to : from);

async function linksOf(
  id: string,
  kinds: readonly string[],
  { loaders }: Context,
): Promise<LinkSeenFrom[]> {
  const links = await loaders.links.load(id);
  return links
    .filter(({ kind }) => kinds.includes(kind))
    .map((link) => ({ ...link, end: id }));
}

const ofBoth = {
  when: ({ when, article }: EventOrClaimRecord): InArticle<DateSpan> => ({
    ...when,
    article,
  }),
  warnings: ({
    warnings,
    article,
  }: EventOrClaimRecord): InArticle<WarningRecord>[] =>
    warnings.map((warning) => ({ ...warning, article })),
  article: (
    { article }: EventOrClaimRecord,
    _args: unknown,
    { loaders }: Context,
  ) => loaders.article.load(article),
  reports: async (
    { id }: EventOrClaimRecord,
    _args: unknown,
    { loaders }: Context,
  ) => (await loaders.reports.load(id)).reports,
  sources: async (
    { id }: EventOrClaimRecord,
    _args: unknown,
    { loaders }: Context,
  ) => (await loaders.reports.load(id)).sources,
};

/** Events and claims, and what they rest on. */
export const recordResolvers = {
  EventOrClaim: {
    __resolveType: (record: EventOrClaimRecord) =>
      "participants" in record ? "Event" : "Claim",
  },
  Event: {
    ...ofBoth,
    title: (event: EventRecord, _args: unknown, { loaders }: Context) =>
      titleOf(event, loaders),
    claims: async ({ id }: EventRecord, _args: unknown, { loaders }: Context) =>
      loaders.claim.loadMany(await loaders.claimsAt.load(id)),
    links: ({ id }: EventRecord, _args: unknown, context: Context) =>
      linksOf(id, EVENT_LINK_KINDS, context),
    statusBy: actorsOf("statusBy"),
    sameAs: async ({ id }: EventRecord, _args: unknown, { loaders }: Context) =>
      loaders.event.loadMany((await loaders.reports.load(id)).sameAs),
  },
  Claim: {
    ...ofBoth,
    speakers: actorsOf("speakers"),
    addressees: actorsOf("addressees"),
    targets: actorsOf("targets"),
    affected: actorsOf("affected"),
    event: ({ event }: ClaimRecord, _args: unknown, { loaders }: Context) =>
      event === null ? null : loaders.event.load(event),
    links: ({ id }: ClaimRecord, _args: unknown, context: Context) =>
      linksOf(id, CLAIM_LINK_KINDS, context),
    sameAs: async ({ id }: ClaimRecord, _args: unknown, { loaders }: Context) =>
      loaders.claim.loadMany((await loaders.reports.load(id)).sameAs),
  },
  Participant: {
    actor: (
      { actor }: ParticipantRecord,
      _args: unknown,
      { loaders }: Context,
    ) => actorOf(actor, loaders),
  },
  EventLink: {
    event: (link: LinkSeenFrom, _args: unknown, { loaders }: Context) =>
      loaders.event.load(farEnd(link)),
  },
  ClaimLink: {
    claim: (link: LinkSeenFrom, _args: unknown, { loaders }: Context) =>
      loaders.claim.load(farEnd(link)),
    outgoing: ({ from, end }: LinkSeenFrom) => from === end,
  },
  DateSpan: {
    /** Only dates told by their distance from the day of publication lean on how that day is known. */
    anchor: async (
      { basis, article }: InArticle<DateSpan>,
      _args: unknown,
      { loaders }: Context,
    ) =>
      basis === "RELATIVE"
        ? ((await loaders.article.load(article))?.publishedOnBasis ?? null)
        : null,
  },
  Evidence: {
    article: (
      { article }: EvidenceRecord,
      _args: unknown,
      { loaders }: Context,
    ) => loaders.article.load(article),
    attribution: actorsOf("attribution"),
  },
};
