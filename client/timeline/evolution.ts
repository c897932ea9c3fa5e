import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { EvolutionQuery } from "../schema.generated.ts";
import type { Day, Period } from "../state.ts";
import { periodText } from "../text/dates.ts";
import { many, signed } from "../text/words.ts";
import { addDays } from "./days.ts";
import { markTemplate, type Mark } from "./marks.ts";
import { timeScale } from "./scale.ts";

/**
 * How one tie moved: cooperation up, conflict down, the spells in which it was busy shaded, and each event of the
 * window as a mark that opens it; what lies outside the window steps back.
 */

type Row = EvolutionQuery["evolution"][number];

export interface EvolutionModel {
  readonly rows: readonly Row[];
  readonly spells: EvolutionQuery["spells"];
  readonly events: readonly Mark[];
  readonly window: Period | null;
  readonly width: number;
}

export interface EvolutionActions {
  readonly choose: (period: { from: Day; to: Day }) => void;
  readonly open: (id: string) => void;
}

const HEIGHT = 112;
const MIDDLE = 42;
const REACH = 34;
const MARKS = 87;
const BARS_END = 96;

export function evolutionTemplate(
  { rows, spells, events, window, width }: EvolutionModel,
  { choose, open }: EvolutionActions,
): TemplateResult {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined)
    return html`<p class="soft">
      No dated record: nothing to draw over time.
    </p>`;
  const scale = timeScale(...padded(first.from, last.to), width);
  const most = rows.reduce(
    (high, one) => Math.max(high, one.cooperation, -one.conflict),
    1,
  );
  const bar = (score: number): number =>
    score === 0 ? 0 : Math.max(1.5, (Math.abs(score) / most) * REACH);
  const full = rows.filter((one) => one.events + one.claims > 0);
  return html`<svg
    class="evolution"
    width=${width}
    height=${HEIGHT}
    viewBox="0 0 ${width} ${HEIGHT}"
    role="img"
    aria-label=${`Evolution from ${periodText({ from: first.from, to: last.to })}: ${full
      .slice(-24)
      .map((one) => wordsOf(one))
      .join("; ")}`}
  >
    ${spells
      .filter((one) => one.level === "BUSY")
      .map(
        (one) =>
          svg`<rect class="busy" x=${scale.left(one.from)} y="0" width=${scale.right(one.to) - scale.left(one.from)} height=${BARS_END}></rect>`,
      )}
    <path class="rule" d="M0 ${MIDDLE + 0.5}H${width}"></path>
    ${scale.ticks.map(({ x, text }) => svg`<text class="tick" x=${x + 2} y=${HEIGHT - 3}>${text}</text>`)}
    ${full.map((one) => {
      const x = scale.left(one.from);
      const room = scale.right(one.to) - x;
      const w = Math.max(2, Math.min(14, room - 1));
      const left = x + room / 2 - w / 2;
      return svg`<g class="month ${inside(one, window) ? "" : "out"}" @click=${() => choose(one)}>
        <title>${wordsOf(one)}</title>
        <rect class="hit" x=${x} y="0" width=${Math.max(6, room)} height=${MARKS - 7}></rect>
        <rect class="tone-cooperation" x=${left} y=${MIDDLE - bar(one.cooperation)} width=${w} height=${bar(one.cooperation)}></rect>
        <rect class="tone-conflict" x=${left} y=${MIDDLE + 1} width=${w} height=${bar(one.conflict)}></rect>
        ${one.scored === 0 ? svg`<rect class="unscored" x=${left} y=${MIDDLE - 1.5} width=${w} height="3"></rect>` : nothing}
      </g>`;
    })}
    ${events.map((one) => markTemplate(one, scale, MARKS, open))}
  </svg>`;
}

const wordsOf = (one: Row): string =>
  `${periodText(one)}: ${many(one.events, "event")}, ${many(one.claims, "claim")}, cooperation ${signed(one.cooperation)}, conflict ${signed(one.conflict)}`;

const inside = (one: Row, window: Period | null): boolean =>
  window === null ||
  ((window.from === null || one.to >= window.from) &&
    (window.to === null || one.from <= window.to));

/** A tie of a single month is drawn within a year, so that its bar is not a wall. */
function padded(from: Day, to: Day): [Day, Day] {
  const yearOn = addDays(from, 270);
  return to < yearOn ? [addDays(from, -60), yearOn] : [from, to];
}
