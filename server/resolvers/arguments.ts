import type { ActorKind } from "../domain/vocabulary.ts";
import type { RecordFilter } from "../domain/filter.ts";
import { BadInput } from "../errors.ts";
import { normalizeComparison, normalizeFilter, show } from "../filter-input.ts";
import type { Loaders } from "../loaders.ts";
import type { PageRequest } from "../store/store.ts";

/** Records, actors and articles of a page at most. */
export const MAX_PAGE = 1_000;
/** Ties of one answer at most: what a map can hold. */
export const MAX_TIES = 20_000;
/** Ties of a path at most. */
export const MAX_PATH = 6;
const MAX_CURSOR = 1_000;

/** A number that an argument gives, within its bounds; null counts as left out. */
export function wholeNumber(
  name: string,
  value: number | null | undefined,
  whenLeftOut: number,
  max: number,
): number {
  const number = value ?? whenLeftOut;
  if (Number.isInteger(number) && number >= 1 && number <= max) return number;
  throw new BadInput(
    `\`${name}\` must be from 1 to ${max.toLocaleString("en")}, not ${show(value)}.`,
  );
}

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The page that the arguments ask for; throws BadInput. */
export function pageOf(args: PageArguments, whenLeftOut = 20): PageRequest {
  const after = args.after ?? null;
  if (after !== null && after.length > MAX_CURSOR)
    throw new BadInput(
      `\`after\` must be the \`endCursor\` of a page, not ${show(after)}.`,
    );
  return {
    first: wholeNumber("first", args.first, whenLeftOut, MAX_PAGE),
    after,
  };
}

/** The filter an argument gives, its ids known to the graph. */
export async function filterOf(
  spec: unknown,
  loaders: Loaders,
  at = "filter",
): Promise<RecordFilter> {
  const filter = normalizeFilter(spec, at);
  await requireKnown(filter, `${at}.`, loaders);
  return filter;
}

/** The filter of a comparison of two windows, its ids known to the graph. */
export async function comparisonOf(
  spec: unknown,
  loaders: Loaders,
): Promise<RecordFilter> {
  const filter = normalizeComparison(spec);
  await requireKnown(filter, "filter.", loaders);
  return filter;
}

/** Rejects a filter that names actors, countries or places unknown to the graph. */
export async function requireKnown(
  { actors, between, countries, places }: RecordFilter,
  prefix: string,
  loaders: Loaders,
): Promise<void> {
  const named = [actors, between, countries, places];
  // Most filters name nobody.
  if (named.every((ids) => ids === null || ids.length === 0)) return;
  await Promise.all([
    requireActors(actors ?? [], `${prefix}actors`, loaders),
    requireActors(between ?? [], `${prefix}between`, loaders),
    requireActors(countries ?? [], `${prefix}countries`, loaders, "COUNTRY"),
    requirePlaces(places ?? [], `${prefix}places`, loaders),
  ]);
}

/** Rejects ids that the graph does not know: a slip in an id must not look like calm. */
export async function requireActors(
  ids: readonly string[],
  at: string,
  { actor }: Pick<Loaders, "actor">,
  kind: ActorKind | null = null,
): Promise<void> {
  const found = await Promise.all(ids.map((id) => actor.load(id)));
  const unknown = ids.filter((_, index) => found[index] === null);
  if (unknown.length > 0)
    throw new BadInput(
      `\`${at}\` must name actors that the graph knows, not ${list(unknown)}. \`actors(search: …)\` finds ids.`,
    );
  const others = ids.filter(
    (_, index) => kind !== null && found[index]?.kind !== kind,
  );
  if (others.length > 0)
    throw new BadInput(
      `\`${at}\` must name actors of kind ${kind}, not ${list(others)}.`,
    );
}

async function requirePlaces(
  ids: readonly string[],
  at: string,
  { place }: Loaders,
): Promise<void> {
  const found = await Promise.all(ids.map((id) => place.load(id)));
  const unknown = ids.filter((_, index) => found[index] === null);
  if (unknown.length > 0)
    throw new BadInput(
      `\`${at}\` must name places that the graph knows, not ${list(unknown)}. \`search(text: …)\` finds ids.`,
    );
}

/** A tie joins two: asking for one actor's tie with itself is a slip. */
export async function requireTwo(
  names: readonly [string, string],
  ids: readonly [string, string],
  loaders: Pick<Loaders, "actor">,
): Promise<void> {
  await Promise.all([
    requireActors([ids[0]], names[0], loaders),
    requireActors([ids[1]], names[1], loaders),
  ]);
  if (ids[0] === ids[1])
    throw new BadInput(
      `\`${names[0]}\` and \`${names[1]}\` must be two actors, not both ${show(ids[0])}.`,
    );
}

const list = (ids: readonly string[]) =>
  ids.length <= 5
    ? ids.map(show).join(", ")
    : `${ids.slice(0, 5).map(show).join(", ")} and ${ids.length - 5} more`;
