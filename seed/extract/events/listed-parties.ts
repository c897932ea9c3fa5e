import type { Token } from "../analysis.ts";
import type { Party, SentenceView } from "./view.ts";

/** "A, B and C": those in front of the last, whom a parse may have hung elsewhere. */
export function listedBefore(
  view: SentenceView,
  found: readonly Party[],
): Party[] {
  const more: Party[] = [];
  let first = found[0]?.mention;
  if (first === undefined || first.attributive) return more;
  let joint = /^(?:and|&)$/;
  for (let steps = 0; steps < 12; steps++) {
    let at: number = titleStart(view, first.first) - 1;
    if (!joint.test(view.tokens[at]?.norm ?? "")) break;
    if (view.tokens[at - 1]?.norm === ",") at--;
    const before = view.covering
      .get(at - 1)
      ?.find((mention) => !mention.attributive && !mention.placeOnly);
    if (before === undefined) break;
    if (![...found, ...more].some(({ actor }) => actor === before.actor))
      more.unshift({
        actor: before.actor,
        token: at - 1,
        mention: before,
        head: at - 1,
      });
    first = before;
    joint = /^(?:,|and|&)$/;
  }
  return more;
}

/** "Vietnam, the Philippines and Malaysia": those behind the first of three or more. */
export function listedAfter(
  view: SentenceView,
  found: readonly Party[],
): Party[] {
  const more: Party[] = [];
  const start = found.at(-1)?.mention;
  if (start === undefined || start.attributive) return [];
  let at = start.last + 1;
  let ended = false;
  for (let steps = 0; steps < 12 && !ended; steps++) {
    const joint = view.tokens[at]?.norm;
    if (joint !== "," && !(joint === "and" && more.length > 0)) break;
    if (joint === "and" || view.tokens[at + 1]?.norm === "and") ended = true;
    at += joint === "," && ended ? 2 : 1;
    while (
      view.covering.get(at) === undefined &&
      /^(?:DT|NNP|JJ)/.test(view.tokens[at]?.xpos ?? "")
    )
      at++;
    const next = view.covering
      .get(at)
      ?.find((mention) => !mention.attributive && !mention.placeOnly);
    if (next === undefined) return [];
    more.push({ actor: next.actor, token: at, mention: next, head: at });
    at = next.last + 1;
  }
  return ended && more.length > 1
    ? more.filter(({ actor }) => !found.some((other) => other.actor === actor))
    : [];
}

/** Where a name begins with the titles and adjectives in front of it. */
export function titleStart(view: SentenceView, first: number): number {
  let at = first;
  while (
    at > 0 &&
    /^(?:NN|JJ|POS|DT)/.test((view.tokens[at - 1] as Token).xpos) &&
    first - at < 8
  )
    at--;
  return at;
}
