import type { State } from "./introduction-state.ts";
import { countryOf } from "./meaning.ts";
import { singularOf } from "./office-heads.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import { rolesOf } from "./roles.ts";
import type { Item } from "./items.ts";
import type { Surveyed } from "./survey.ts";

/** "Presidents X of Kyrgyzstan and Y of Tajikistan": one office, each of another state. */
export function linkSeveral(
  state: State,
  each: Surveyed,
  office: OfficePhrase,
): void {
  const { tokens } = each.sentence;
  const after = countriesAfter(each, office);
  const countries = after.length > 1 ? after : countriesBefore(each, office);
  if (countries.length > 1)
    state.awaited = {
      countries,
      words: office.words.map((word) => singularOf(word) ?? word),
      sentence: each.sentence.index,
    };
  let next = office.last + 1;
  for (;;) {
    const item = each.items.find((other) => other.first === next);
    const person = item === undefined ? undefined : state.personOf.get(item);
    if (item === undefined || person === undefined) return;
    for (const role of rolesOf(
      office.words.map((word) => singularOf(word) ?? word),
    ))
      person.roles.add(role);
    next = item.last + 1;
    const land =
      tokens[next]?.norm === "of"
        ? each.items.find(
            (other) => other.first === next + 1 || other.first === next + 2,
          )
        : undefined;
    const country =
      land === undefined
        ? (office.before.map(countryOf).find((id) => id !== null) ?? null)
        : countryOf(land);
    if (country !== null) person.country ??= country;
    if (land !== undefined) next = land.last + 1;
    while (/^(?:,|and)$/.test(tokens[next]?.norm ?? "")) next += 1;
  }
}

/** "of Vietnam, the Philippines and Malaysia" after an office of several. */
function countriesAfter(each: Surveyed, office: OfficePhrase): string[] {
  const { tokens } = each.sentence;
  const first = office.after.find(
    ({ preposition }) => preposition === "of",
  )?.item;
  const out: string[] = [];
  let item = first;
  while (item !== undefined) {
    const country = countryOf(item);
    if (country === null) break;
    out.push(country);
    let next = item.last + 1;
    while (/^(?:,|and|the)$/.test(tokens[next]?.norm ?? "")) next += 1;
    if (next === item.last + 1) break;
    item = each.items.find((other) => other.first === next);
  }
  return out;
}

/** "The Swiss and Greek foreign ministers": the states in front of an office of several. */
function countriesBefore(each: Surveyed, office: OfficePhrase): string[] {
  const { tokens } = each.sentence;
  const out: string[] = [];
  let item = office.before.find((other) => countryOf(other) !== null);
  while (item !== undefined) {
    const country = countryOf(item);
    if (country === null) break;
    out.unshift(country);
    let end = item.first - 1;
    if (!/^(?:,|and)$/.test(tokens[end]?.norm ?? "")) break;
    if (tokens[end - 1]?.norm === ",") end -= 1;
    const last = end - 1;
    item = each.items.find((other) => other.last === last);
  }
  return out;
}

/** As many people named in a row as states were: each is of the state in the same place. */
export function nameAwaited(state: State, each: Surveyed): void {
  const { awaited } = state;
  if (awaited === null) return;
  if (each.sentence.index - awaited.sentence > 2) {
    state.awaited = null;
    return;
  }
  const row = rowsOf(state, each).find(
    ({ length }) => length === awaited.countries.length,
  );
  if (row === undefined) return;
  row.forEach((name, i) => {
    const person = state.personOf.get(name);
    if (person === undefined) return;
    person.country ??= awaited.countries[i] ?? null;
    for (const role of rolesOf(awaited.words)) person.roles.add(role);
  });
  state.awaited = null;
}

/** The names of people that stand in a row, "A, B and C", each row once and whole. */
function rowsOf(state: State, each: Surveyed): Item[][] {
  const { tokens } = each.sentence;
  const rows: Item[][] = [];
  for (const item of each.items) {
    if (!state.personOf.has(item)) continue;
    const row = rows.at(-1);
    const previous = row?.at(-1);
    const between =
      previous === undefined ? [] : tokens.slice(previous.last + 1, item.first);
    if (
      between.length > 0 &&
      between.length <= 2 &&
      between.every((token) => /^(?:,|and)$/.test(token.norm))
    )
      row?.push(item);
    else rows.push([item]);
  }
  return rows;
}
