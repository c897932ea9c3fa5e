import type {
  ActorFieldsFragment,
  TieSumsFragment,
} from "./schema.generated.ts";
import type { Focus, ViewState } from "./state.ts";
import { toneOf, type ToneClass } from "./tone.ts";

/** What the map draws for a state and what the server answered: pure data, without any drawing in it. */

export type Shape = "person" | "country" | "organization" | "media";

export interface SceneNode {
  readonly id: string;
  readonly name: string;
  /** Initials or country code, to stand inside the shape. */
  readonly short: string;
  readonly shape: Shape;
  /** The country acted for, or the country itself; null for others. */
  readonly country: string | null;
  /** Records of the ties in the window. */
  readonly weight: number;
  readonly focused: boolean;
  /** Kept in sight without a tie in the window. */
  readonly ghost: boolean;
  readonly pinned: boolean;
}

/** How a tie changed between two periods, for the map of a comparison. */
export type ChangeClass = "new" | "gone" | "warmer" | "colder" | "same";

export interface SceneEdge {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly records: number;
  readonly tone: ToneClass;
  /** Half or more of the records are disputed. */
  readonly disputed: boolean;
  /** Nearly all is done or said by one side to the other: at whom it is aimed. */
  readonly aim: "a" | "b" | null;
  readonly onPath: boolean;
  readonly change: ChangeClass | null;
  /** Not there in the earlier of two periods. */
  readonly fresh: boolean;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

export interface BaseTie extends TieSumsFragment {
  readonly sideA: ActorFieldsFragment;
  readonly sideB: ActorFieldsFragment;
}

/** Everything that is laid out: all time, whatever the window. */
export interface Base {
  readonly ties: readonly BaseTie[];
  readonly actors: ReadonlyMap<string, ActorFieldsFragment>;
  readonly byId: ReadonlyMap<string, BaseTie>;
  readonly most: Most;
}

/** The most records that a tie has, and that an actor's ties have together, over all time: what widths and sizes are held against. */
export interface Most {
  readonly tie: number;
  readonly actor: number;
}

export const NOTHING_MOST: Most = { tie: 0, actor: 0 };

export const EMPTY_BASE: Base = {
  ties: [],
  actors: new Map(),
  byId: new Map(),
  most: NOTHING_MOST,
};

/** With the actors of the ties, and those `alone` who are in focus without any. */
export function baseOf(
  ties: readonly BaseTie[],
  alone: readonly ActorFieldsFragment[] = [],
): Base {
  const actors = new Map<string, ActorFieldsFragment>();
  for (const actor of alone) actors.set(actor.id, actor);
  for (const { sideA, sideB } of ties) {
    if (!actors.has(sideA.id)) actors.set(sideA.id, sideA);
    if (!actors.has(sideB.id)) actors.set(sideB.id, sideB);
  }
  return {
    ties,
    actors,
    byId: new Map(ties.map((tie) => [tie.id, tie])),
    most: mostOf(ties),
  };
}

function mostOf(ties: readonly BaseTie[]): Most {
  const weights = new Map<string, number>();
  let most = 0;
  for (const tie of ties) {
    const records = recordsOf(tie);
    most = Math.max(most, records);
    for (const { id } of [tie.sideA, tie.sideB])
      weights.set(id, (weights.get(id) ?? 0) + records);
  }
  let actor = 0;
  for (const weight of weights.values()) actor = Math.max(actor, weight);
  return { tie: most, actor };
}

/** How many records a tie is made of, reports of the same once. */
export const recordsOf = (
  tie: Pick<TieSumsFragment, "events" | "claims">,
): number => tie.events + tie.claims;

/** The actors in focus with their strongest neighbours, as many as are asked for. */
export function membersOf(
  focus: readonly Focus[],
  neighboursOf: (id: string) => readonly BaseTie[] | undefined,
  hidden: readonly string[],
): string[] {
  const members = new Set(focus.map((one) => one.id));
  for (const { id, shown } of focus) {
    const others = (neighboursOf(id) ?? [])
      .map((tie) => (tie.sideA.id === id ? tie.sideB.id : tie.sideA.id))
      .filter((one) => !hidden.includes(one));
    for (const other of others.slice(0, shown)) members.add(other);
  }
  return [...members].sort();
}

/** The map of the window: the ties that it holds, their actors, and those kept in sight. */
export function sceneOf(
  state: ViewState,
  base: Base,
  inWindow: readonly TieSumsFragment[],
  path: ReadonlySet<string> = new Set(),
): Scene {
  const hidden = new Set(state.hidden);
  const { tones } = state.sieve;
  const edges: SceneEdge[] = [];
  const weights = new Map<string, number>();
  for (const sums of inWindow) {
    const tie = base.byId.get(sums.id);
    if (tie === undefined) continue;
    const [a, b] = [tie.sideA.id, tie.sideB.id];
    if (hidden.has(a) || hidden.has(b)) continue;
    const edge = edgeOf(sums, a, b, path.has(sums.id));
    if (tones !== null && !tones.includes(edge.tone)) continue;
    edges.push(edge);
    weights.set(a, (weights.get(a) ?? 0) + edge.records);
    weights.set(b, (weights.get(b) ?? 0) + edge.records);
  }
  return { edges, nodes: nodesOf(state, base, weights) };
}

/** Nodes of the actors that have a tie, or that are kept in sight: in focus, pinned or looked at. */
export function nodesOf(
  state: ViewState,
  base: Base,
  weights: ReadonlyMap<string, number>,
  also: readonly string[] = [],
): SceneNode[] {
  const pinned = new Set(state.pinned.map((one) => one.id));
  const focused = new Set(state.focus.map((one) => one.id));
  const kept = new Set([...pinned, ...focused, ...subjectsOf(state), ...also]);
  const hidden = new Set(state.hidden);
  const nodes: SceneNode[] = [];
  for (const actor of base.actors.values()) {
    const weight = weights.get(actor.id) ?? 0;
    if (hidden.has(actor.id)) continue;
    if (weight === 0 && !kept.has(actor.id)) continue;
    nodes.push({
      id: actor.id,
      name: actor.name,
      short: shortOf(actor),
      shape: shapeOf(actor),
      country: countryOf(actor),
      weight,
      focused: focused.has(actor.id),
      ghost: weight === 0,
      pinned: pinned.has(actor.id),
    });
  }
  return nodes;
}

function subjectsOf({ subject }: ViewState): string[] {
  switch (subject?.kind) {
    case "actor":
      return [subject.id];
    case "tie":
      return [subject.a, subject.b];
    case "path":
      return [subject.from, subject.to];
    case undefined:
      return [];
  }
}

/** The line that is drawn for the sums of a tie. */
export function edgeOf(
  sums: TieSumsFragment,
  a: string,
  b: string,
  onPath = false,
): SceneEdge {
  const records = recordsOf(sums);
  return {
    id: sums.id,
    a,
    b,
    records,
    tone: toneOf(sums),
    disputed: sums.disputes > 0 && sums.disputes * 2 >= records,
    aim: aimOf(sums, records),
    onPath,
    change: null,
    fresh: false,
  };
}

/** From this share of the records on, one side does nearly all. */
const NEARLY_ALL = 0.8;

function aimOf(sums: TieSumsFragment, records: number): "a" | "b" | null {
  if (records === 0) return null;
  if (sums.fromA / records >= NEARLY_ALL) return "b";
  return sums.fromB / records >= NEARLY_ALL ? "a" : null;
}

/** A medium has a shape of its own: it is a channel more often than a party. */
export function shapeOf(actor: ActorFieldsFragment): Shape {
  switch (actor.__typename) {
    case "Person":
      return "person";
    case "Country":
      return "country";
    case "Organization":
      return actor.type === "MEDIA" ? "media" : "organization";
  }
}

/** The id of the country that the actor acts for, or is. */
export function countryOf(actor: ActorFieldsFragment): string | null {
  switch (actor.__typename) {
    case "Person":
      return actor.country?.id ?? null;
    case "Country":
      return actor.id;
    case "Organization":
      return actor.actsFor?.id ?? null;
  }
}

/** The countries that the two act for, where these are two and not the two themselves. */
export function countriesOf(
  a: ActorFieldsFragment,
  b: ActorFieldsFragment,
): readonly [string, string] | null {
  const [one, other] = [countryOf(a), countryOf(b)];
  return one === null ||
    other === null ||
    one === other ||
    (one === a.id && other === b.id)
    ? null
    : [one, other];
}

/** "AB" for Antony Blinken, "CHN" for China, "EU" for European Union. */
export function shortOf(actor: ActorFieldsFragment): string {
  if (actor.__typename === "Country") return actor.iso3;
  if (/^\p{Lu}{2,5}$/u.test(actor.name)) return actor.name;
  const words = actor.name
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word));
  const initials = words
    .filter((word) => actor.__typename === "Person" || /^\p{Lu}/u.test(word))
    .map((word) => [...word][0]?.toUpperCase() ?? "");
  if (actor.__typename !== "Person") return initials.slice(0, 3).join("");
  return `${initials[0] ?? ""}${initials.length > 1 ? (initials.at(-1) ?? "") : ""}`;
}
