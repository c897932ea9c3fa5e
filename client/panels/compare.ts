import { html, nothing, type TemplateResult } from "lit-html";
import type { Waiting } from "../data.ts";
import { changeClassOf, type Change } from "../picture.ts";
import { recordsOf, shapeOf, type ChangeClass } from "../scene.ts";
import type { CompareQuery } from "../schema.generated.ts";
import {
  openRecord,
  selectTie,
  show,
  type Period,
  type ViewState,
} from "../state.ts";
import { periodText } from "../text/dates.ts";
import { many, signed } from "../text/words.ts";
import { daysBetween, monthsIn, addDays } from "../timeline/days.ts";
import type { PanelActions } from "./actions.ts";
import { errorTemplate, glyphTemplate, skeleton } from "./common.ts";

/** Two periods on one layout: what is new, gone, warmer, colder, each with the records that made the change. */

export interface CompareActions extends PanelActions {
  readonly periods: (before: Period | null, after: Period) => void;
}

const GROUPS: readonly (readonly [ChangeClass, string, string])[] = [
  ["new", "New ties", "new"],
  ["gone", "Gone", "gone"],
  ["colder", "Colder", "colder"],
  ["warmer", "Warmer", "warmer"],
  ["same", "In both, tone not moved", "in both"],
];

export function comparePanel(
  state: ViewState,
  compare: Waiting<CompareQuery>,
  actions: CompareActions,
): TemplateResult {
  const { before, window: after } = state;
  const rightBefore = after === null ? null : justBefore(after);
  return html`<header class="panel-head">
      <button
        class="icon close"
        aria-label="Close the comparison"
        title="Back to the map (g)"
        @click=${() => actions.go((now) => show(now, "graph"))}
      >
        ✕
      </button>
      <h1>What changed</h1>
      <div class="periods">
        ${periodFields("Before", before, (period) => actions.periods(period, after ?? period))}
        ${periodFields("After", after, (period) => actions.periods(before ?? period, period))}
      </div>
      <p class="tools-row">
        <button
          ?disabled=${rightBefore === null}
          @click=${() => after !== null && actions.periods(rightBefore, after)}
        >
          The time just before
        </button>
        <button
          ?disabled=${after === null}
          @click=${() => after !== null && actions.periods(yearBefore(after), after)}
        >
          A year before
        </button>
        <span class="seg" role="group" aria-label="Maps">
          <button
            aria-pressed=${state.sides}
            @click=${() => actions.go((now) => ({ ...now, sides: true }))}
          >
            Two maps
          </button>
          <button
            aria-pressed=${!state.sides}
            @click=${() => actions.go((now) => ({ ...now, sides: false }))}
          >
            Changes
          </button>
        </span>
      </p>
    </header>
    ${
      before === null || after === null
        ? html`<p class="section soft">
            Give the days of both periods above, or choose a window on the
            timeline and <em>The time just before</em> or
            <em>A year before</em>.
          </p>`
        : compare.error !== null
          ? errorTemplate(compare.error, actions)
          : compare.value === undefined
            ? skeleton(8)
            : changesTemplate(state, compare.value.compare, actions)
    }`;
}

function changesTemplate(
  { before, window: after }: ViewState,
  changes: readonly Change[],
  actions: CompareActions,
): TemplateResult {
  const [monthsBefore, monthsAfter] = [lengthOf(before), lengthOf(after)];
  if (changes.length === 0)
    return html`<p class="section soft">No tie in either period.</p>`;
  return html`<p class="section soft">
      ${many(changes.length, "tie")}:
      ${GROUPS.flatMap(([name, , word]) => {
        const count = changes.filter(
          (one) => changeClassOf(one) === name,
        ).length;
        return count === 0 ? [] : [`${count} ${word}`];
      }).join(", ")}.
    </p>
    ${
      ofDifferentLength(monthsBefore, monthsAfter)
        ? html`<p class="section soft small">
            The periods differ in length (${monthsBefore?.toFixed(1)} and
            ${monthsAfter?.toFixed(1)} months): volume is compared per month.
          </p>`
        : nothing
    }
    ${GROUPS.map(([name, title]) => {
      const group = changes
        .filter((one) => changeClassOf(one) === name)
        .sort((one, other) => sizeOf(other) - sizeOf(one));
      if (group.length === 0) return nothing;
      return html`<section class="section">
        <h2>
          <span class="change-key ${name}" aria-hidden="true"></span>${title}
          <span class="n">${group.length}</span>
        </h2>
        <ul class="ties changes">
          ${group.slice(0, 50).map((one) => changeRow(one, monthsBefore, monthsAfter, actions))}
        </ul>
      </section>`;
    })}`;
}

/** Months and days alone make no difference worth a word. */
const ofDifferentLength = (
  before: number | null,
  after: number | null,
): boolean =>
  before !== null && after !== null && Math.abs(before - after) > 0.2;

const sizeOf = (change: Change): number =>
  (change.before === null ? 0 : recordsOf(change.before)) +
  (change.after === null ? 0 : recordsOf(change.after));

function changeRow(
  change: Change,
  monthsBefore: number | null,
  monthsAfter: number | null,
  actions: PanelActions,
): TemplateResult {
  const { sideA, sideB, before, after } = change;
  const count = (tie: Change["before"]): number =>
    tie === null ? 0 : recordsOf(tie);
  const rate = (tie: Change["before"], months: number | null): string =>
    months === null ? String(count(tie)) : (count(tie) / months).toFixed(2);
  const words: string[] = [
    `${count(before)} → ${many(count(after), "record")}`,
  ];
  if (ofDifferentLength(monthsBefore, monthsAfter))
    words.push(
      `${rate(before, monthsBefore)} → ${rate(after, monthsAfter)} a month`,
    );
  if (before?.tone != null && after?.tone != null)
    words.push(`tone ${signed(before.tone)} → ${signed(after.tone)}`);
  if (change.volume !== "LEVEL" && change.presence === "BOTH")
    words.push(change.volume === "UP" ? "busier" : "quieter");
  return html`<li>
    <button
      class="tie-row"
      @click=${() => actions.go((state) => selectTie(state, sideA.id, sideB.id))}
    >
      <span class="tie-names"
        >${glyphTemplate(shapeOf(sideA))}${sideA.name}
        <span class="soft"> – </span
        >${glyphTemplate(shapeOf(sideB))}${sideB.name}</span
      >
    </button>
    <p class="soft small">${words.join(" · ")}</p>
    ${
      change.because.length === 0
        ? nothing
        : html`<details class="because">
            <summary>
              ${many(change.because.length, "record")} made the change
            </summary>
            <ul>
              ${change.because.slice(0, 20).map(
                (record) =>
                  html`<li>
                    <button
                      class="plain"
                      @click=${() => actions.go((state) => openRecord(state, record.id))}
                    >
                      ${record.__typename === "Event" ? record.title : html`<q class="said">${record.text}</q>`}
                    </button>
                  </li>`,
              )}
            </ul>
          </details>`
    }
  </li>`;
}

const lengthOf = (period: Period | null): number | null =>
  period?.from == null || period.to === null
    ? null
    : monthsIn(period.from, period.to);

function periodFields(
  name: string,
  period: Period | null,
  set: (period: Period) => void,
): TemplateResult {
  const field = (end: "from" | "to"): TemplateResult =>
    html`<input
      type="date"
      aria-label="${name}: ${end === "from" ? "first" : "last"} day"
      .value=${period?.[end] ?? ""}
      @change=${(event: InputEvent) => {
        const value = (event.target as HTMLInputElement).value;
        set({
          from: period?.from ?? null,
          to: period?.to ?? null,
          [end]: value === "" ? null : value,
        });
      }}
    />`;
  return html`<fieldset>
    <legend>${name} <b>${periodText(period)}</b></legend>
    ${field("from")}${field("to")}
  </fieldset>`;
}

/** As long as the period, and up to the day before it; before what has no beginning lies nothing. */
export function justBefore({ from, to }: Period): Period | null {
  if (from === null) return null;
  const last = addDays(from, -1);
  if (to === null) return { from: null, to: last };
  const days = daysBetween(from, to) + 1;
  return { from: addDays(from, -days), to: last };
}

/** What there is, cut in the middle. */
export function halvesOf({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): { readonly before: Period; readonly after: Period } {
  const middle = addDays(from, Math.floor(daysBetween(from, to) / 2));
  return {
    before: { from, to: addDays(middle, -1) },
    after: { from: middle, to },
  };
}

function yearBefore({ from, to }: Period): Period {
  const back = (day: string | null): string | null => {
    if (day === null) return null;
    const year = Number(day.slice(0, 4)) - 1;
    const rest = day.slice(4) === "-02-29" ? "-02-28" : day.slice(4);
    return `${String(year).padStart(4, "0")}${rest}`;
  };
  return { from: back(from), to: back(to) };
}
