import type { ViewState } from "../state.ts";
import { fromQuery, toQuery } from "../url.ts";

/** Views that a person gave a name, as the browser keeps them and as a file has them. Pure. */

export interface SavedView {
  /** No two have the same. */
  readonly name: string;
  /** The query of its link; empty for the view at the start. */
  readonly address: string;
}

type Views = readonly SavedView[];

export const MAX_NAME = 200;

export const viewNamed = (name: string, state: ViewState): SavedView => ({
  name,
  address: toQuery(state),
});

/** Puts the view first; one of the same name gives way. */
export const withView = (views: Views, view: SavedView): Views => [
  view,
  ...without(views, view.name),
];

export const without = (views: Views, name: string): Views =>
  views.filter((one) => one.name !== name);

/** Null where another has the name already. */
export function renamed(views: Views, from: string, to: string): Views | null {
  if (from !== to && views.some((one) => one.name === to)) return null;
  return views.map((one) => (one.name === from ? { ...one, name: to } : one));
}

/** Those of the others that are not there yet; where a name stands for another view, they get a number. */
export function joined(views: Views, others: Views): Views {
  let all = views;
  for (const view of others) {
    if (all.some((one) => isSame(one, view))) continue;
    all = [...all, { ...view, name: freeName(all, view.name) }];
  }
  return all;
}

const isSame = (one: SavedView, other: SavedView): boolean =>
  one.address === other.address && baseName(one.name) === baseName(other.name);

const baseName = (name: string): string => name.replace(/ \(\d+\)$/, "");

function freeName(views: Views, name: string): string {
  const isFree = (one: string): boolean =>
    views.every((other) => other.name !== one);
  let free = name;
  for (let count = 2; !isFree(free); count += 1)
    free = `${baseName(name)} (${count})`;
  return free;
}

/** What a file is known by, and in which manner it is written. */
const FILE_VERSION = 1;

export const fileOf = (views: Views): string =>
  JSON.stringify({ demarcheViews: FILE_VERSION, views }, null, 2);

/** The views of a file; null for what is no file of views. */
export function viewsOf(text: string): Views | null {
  const file = objectIn(text);
  if (file?.["demarcheViews"] !== FILE_VERSION) return null;
  const { views } = file;
  if (!Array.isArray(views)) return null;
  return views.flatMap(viewOf).reduce<Views>(joinOne, []);
}

const joinOne = (views: Views, view: SavedView): Views => joined(views, [view]);

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** An address is read and written anew: whatever a file holds, it comes to a link of this page. */
function viewOf(value: unknown): SavedView[] {
  if (typeof value !== "object" || value === null) return [];
  const { name, address } = value as Record<string, unknown>;
  if (typeof name !== "string" || typeof address !== "string") return [];
  const known = name.trim().slice(0, MAX_NAME);
  return known === "" ? [] : [viewNamed(known, fromQuery(address).state)];
}
