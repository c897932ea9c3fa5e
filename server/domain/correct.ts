import type { ActorRecord, OfficeRecord } from "./actor.ts";
import { keptApart, pairKey } from "./apart.ts";
import type { ArticleRecord, EvidenceRecord } from "./article.ts";
import { actorsIn } from "./correction-actors.ts";
import { linkKey, type Corrections } from "./corrections.ts";
import type { ClaimRecord } from "./claim.ts";
import { isEvent } from "./dyads.ts";
import type { EventRecord } from "./event.ts";
import type { LinkRecord } from "./link.ts";
import { joinsReports } from "./reports.ts";
import type { EventOrClaimRecord } from "./tie.ts";
import { tellsTheSame } from "./title.ts";

/** Applies what editors decided. Each function gives back what it was given where nothing was decided of it. */

/** Who an actor is that an article names: another where it was split there, then whoever it was merged into. */
export function actorIn(
  article: string,
  id: string,
  { splits, merged }: Corrections,
): string {
  const split = splits.get(article)?.get(id)?.id ?? id;
  return merged.get(split) ?? split;
}

/** The record with its actors as they are now known, its fields edited and its review. */
export function correctRecord<T extends EventOrClaimRecord>(
  record: T,
  corrections: Corrections,
): T {
  const corrected = withDecisions(record, corrections);
  return titleStands(record, corrected, corrections)
    ? corrected
    : { ...corrected, retitled: true };
}

/** Whether the title that was made when the record was read still says who and what it is. */
function titleStands(
  read: EventOrClaimRecord,
  now: EventOrClaimRecord,
  { names }: Corrections,
): boolean {
  if (!isEvent(read) || !isEvent(now)) return true;
  if (read !== now && !tellsTheSame(read, now)) return false;
  return (
    names.size === 0 || !now.participants.some(({ actor }) => names.has(actor))
  );
}

function withDecisions<T extends EventOrClaimRecord>(
  record: T,
  corrections: Corrections,
): T {
  const edit = corrections.edits.get(record.id);
  const review = corrections.reviews.get(record.id);
  const renamed = concernsActors(record.article, corrections)
    ? renameActors(record, corrections)
    : record;
  if (edit === undefined && review === undefined) return renamed;
  // An edit names actors as they were known when it was made: they may have been merged since.
  const edited =
    edit === undefined
      ? renamed
      : renameActors({ ...renamed, ...edit } as T, corrections);
  return review === undefined ? edited : { ...edited, review };
}

/** The article with its mentions naming actors as they are now known. */
export function correctArticle(
  article: ArticleRecord,
  corrections: Corrections,
): ArticleRecord {
  if (!concernsActors(article.id, corrections)) return article;
  return {
    ...article,
    mentions: article.mentions.map((mention) => ({
      ...mention,
      actor: actorIn(article.id, mention.actor, corrections),
    })),
  };
}

/** All actors as they are now known: split, merged, renamed. `namedIn` gives the articles that name an actor. */
export function correctActors(
  actors: ReadonlyMap<string, ActorRecord>,
  namedIn: (id: string) => readonly string[],
  corrections: Corrections,
): Map<string, ActorRecord> {
  const now = new Map(actors);
  const needed = namedByEdits(corrections);
  for (const [article, splits] of corrections.splits) {
    for (const [id, { id: into, name }] of splits) {
      const actor = actors.get(id);
      if (actor === undefined || !namedIn(id).includes(article)) continue;
      if (!now.has(into))
        now.set(into, { ...actor, id: into, name, aliases: [] });
      const isNamed = namedIn(id).some(
        (one) => !corrections.splits.get(one)?.has(id),
      );
      if (!isNamed && !needed.has(id)) now.delete(id);
    }
  }
  const absorbed = new Map<string, ActorRecord[]>();
  for (const [id, into] of corrections.merged) {
    const actor = now.get(id);
    if (actor === undefined) continue;
    now.delete(id);
    if (!now.has(into)) now.set(into, { ...actor, id: into });
    absorbed.set(into, [...(absorbed.get(into) ?? []), actor]);
  }
  for (const [id, actor] of now) {
    now.set(id, correctActor(actor, absorbed.get(id) ?? [], corrections));
  }
  return now;
}

/** Actors that are known because an editor names them, whatever articles do. */
function namedByEdits({
  edits,
  countries,
  offices,
}: Corrections): ReadonlySet<string> {
  return new Set([
    ...[...edits.values()].flatMap(actorsIn),
    ...[...countries.values()].flatMap((country) => country ?? []),
    ...[...offices.values()].flat().map(({ of }) => of),
  ]);
}

/** The actor with the names of those merged into it, renamed, and with the country that was set. */
function correctActor(
  actor: ActorRecord,
  absorbed: readonly ActorRecord[],
  corrections: Corrections,
): ActorRecord {
  const name = corrections.names.get(actor.id) ?? actor.name;
  const aliases = new Set(
    [actor, ...absorbed].flatMap((one) => [one.name, ...one.aliases]),
  );
  const country = corrections.countries.get(actor.id);
  const changed =
    absorbed.length > 0 || name !== actor.name || country !== undefined;
  if (!changed) return actor;
  aliases.delete(name);
  return {
    ...actor,
    name,
    aliases: [...aliases],
    country: country === undefined ? actor.country : country,
  };
}

/** The offices of all, of whom they are now known to be; what an editor set takes the place of what was read. */
export function correctOffices(
  offices: readonly OfficeIn[],
  corrections: Corrections,
): OfficeRecord[] {
  const { merged } = corrections;
  const now = (id: string): string => merged.get(id) ?? id;
  const set = [...corrections.offices.values()].flat().map((office) => ({
    ...office,
    holder: now(office.holder),
    of: now(office.of),
  }));
  const taken = new Set(set.map(officeKey));
  const read = offices
    .map(({ article, office }) => ({
      ...office,
      holder: actorIn(article, office.holder, corrections),
      of: actorIn(article, office.of, corrections),
    }))
    .filter((office) => !taken.has(officeKey(office)));
  return [...read, ...set];
}

/** All links with their reviews, and those that persons draw; none joins what a person says is apart. */
export function correctLinks(
  links: readonly LinkRecord[],
  { linkReviews, links: drawn, apart }: Corrections,
): LinkRecord[] {
  const own = new Set(drawn.map(({ from, to }) => pairKey(from, to)));
  const read = links
    .filter(
      (link) => !(joinsReports(link) && own.has(pairKey(link.from, link.to))),
    )
    .map((link) => {
      const separated =
        joinsReports(link) && apart.has(pairKey(link.from, link.to));
      const review = separated
        ? "REJECTED"
        : linkReviews.get(linkKey(link.kind, link.from, link.to));
      return review === undefined ? link : { ...link, review };
    });
  return keptApart([...read, ...drawn], apart);
}

/** An office, and the id of the article that tells of it. */
export interface OfficeIn {
  readonly article: string;
  readonly office: OfficeRecord;
}

function officeKey({ holder, title, of }: OfficeRecord): string {
  return `${holder} ${title} ${of}`;
}

function concernsActors(
  article: string,
  { splits, merged }: Corrections,
): boolean {
  return merged.size > 0 || splits.has(article);
}

function renameActors<T extends EventOrClaimRecord>(
  record: T,
  corrections: Corrections,
): T {
  const now = (id: string): string => actorIn(record.article, id, corrections);
  const all = (ids: readonly string[]): string[] => [...new Set(ids.map(now))];
  const evidence = record.evidence.map((one): EvidenceRecord => ({
    ...one,
    attribution: one.attribution.map(now),
  }));
  const event = (one: EventRecord): EventRecord => ({
    ...one,
    evidence,
    statusBy: all(one.statusBy),
    participants: distinctParts(
      one.participants.map(({ actor, role }) => ({ actor: now(actor), role })),
    ),
  });
  const claim = (one: ClaimRecord): ClaimRecord => ({
    ...one,
    evidence,
    speakers: all(one.speakers),
    addressees: all(one.addressees),
    targets: all(one.targets),
    affected: all(one.affected),
  });
  return (isEvent(record) ? event(record) : claim(record)) as T;
}

/** Two names of one person are one participant in a role. */
function distinctParts(
  participants: EventRecord["participants"],
): EventRecord["participants"] {
  return [
    ...new Map(
      participants.map((one) => [`${one.actor} ${one.role}`, one]),
    ).values(),
  ];
}
