import { html, nothing, type TemplateResult } from "lit-html";
import type { FacetsQuery } from "../schema.generated.ts";
import { only, toggle } from "../state.ts";
import { counted } from "../text/words.ts";

/** Switches with how many records there are behind each. */

export type Counts = FacetsQuery["facets"]["eventKinds"];
type Count<T> = Omit<Counts[number], "value"> & { readonly value: T };

/** A check box with its label, its count, and its share of the most there is. */
export const checkRow = (
  label: TemplateResult | string,
  on: boolean,
  change: () => void,
  count?: number,
  share?: number,
  mixed = false,
): TemplateResult =>
  html`<label class="check"
    ><input
      type="checkbox"
      .checked=${on}
      .indeterminate=${mixed}
      @change=${change}
    /><span>${label}</span
    >${count === undefined ? nothing : html`<span class="n">${counted(count)}</span>`}${
      share === undefined
        ? nothing
        : html`<svg
            class="share"
            viewBox="0 0 100 3"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect class="ground" width="100" height="3"></rect>
            <rect class="part" width=${share * 100} height="3"></rect>
          </svg>`
    }</label
  >`;

/** Several kinds under one switch; half on when some of them are. */
export function groupRow<T extends string>(
  group: { readonly name: string; readonly kinds: readonly T[] },
  counts: Counts | undefined,
  chosen: readonly T[] | null,
  all: readonly T[],
  set: (kinds: readonly T[] | null) => void,
): TemplateResult {
  const countOf = (kind: T): number =>
    counts?.find((one) => one.value === kind)?.count ?? 0;
  const total = group.kinds.reduce((sum, kind) => sum + countOf(kind), 0);
  const most = Math.max(1, ...(counts ?? []).map((one) => one.count));
  const on = group.kinds.filter(
    (kind) => chosen === null || chosen.includes(kind),
  );
  const flip = (): void => {
    const now = chosen ?? all;
    const next =
      on.length === group.kinds.length
        ? now.filter((kind) => !group.kinds.includes(kind))
        : all.filter(
            (kind) => now.includes(kind) || group.kinds.includes(kind),
          );
    set(next.length === all.length ? null : next);
  };
  return checkRow(
    group.name,
    on.length === group.kinds.length,
    flip,
    counts === undefined ? undefined : total,
    Math.min(1, total / most),
    on.length > 0 && on.length < group.kinds.length,
  );
}

/** Each kind on its own, for those who want to choose exactly. */
export function eachKind<T extends string>(
  counts: Counts | undefined,
  chosen: readonly T[] | null,
  all: readonly T[],
  words: Readonly<Record<T, string>>,
  set: (kinds: readonly T[] | null) => void,
): TemplateResult {
  return html`<details class="kinds">
    <summary>each kind</summary>
    ${all.map((kind) =>
      checkRow(
        words[kind],
        chosen === null || chosen.includes(kind),
        () => set(toggle(chosen, kind, all)),
        counts?.find((one) => one.value === kind)?.count ?? 0,
      ),
    )}
  </details>`;
}

const MOST_LISTED = 40;

/** The most frequent, and whatever is chosen: it must be there to be taken back. */
export const listedRows = <T extends { readonly value: string }>(
  rows: readonly T[],
  chosen: readonly string[] | null,
): readonly T[] =>
  rows.filter(
    ({ value }, index) => index < MOST_LISTED || chosen?.includes(value),
  );

/** A list where choosing begins from nothing chosen, which means all. */
export function chooser<T extends string>(
  name: string,
  counts: readonly Count<T>[] | undefined,
  chosen: readonly T[] | null,
  set: (values: readonly T[] | null) => void,
): TemplateResult | typeof nothing {
  if (counts === undefined || (counts.length === 0 && chosen === null))
    return nothing;
  const missing = (chosen ?? []).filter(
    (value) => !counts.some((one) => one.value === value),
  );
  const rows = [
    ...counts,
    ...missing.map((value) => ({ value, label: value, count: 0 })),
  ];
  return html`<details class="chooser" ?open=${chosen !== null}>
    <summary>
      <h2>${name}</h2>
      <span class="n"
        >${chosen === null ? rows.length : `${chosen.length} of ${rows.length}`}</span
      >
    </summary>
    ${listedRows(rows, chosen).map(({ value, label, count }) =>
      checkRow(
        label,
        chosen?.includes(value) ?? false,
        () => set(only(chosen, value)),
        count,
      ),
    )}
  </details>`;
}
