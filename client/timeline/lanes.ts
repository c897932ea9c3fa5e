import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { LanesQuery } from "../schema.generated.ts";
import type { Day, Period } from "../state.ts";
import { whenText } from "../text/dates.ts";
import { CLAIM_WORDS, EVENT_WORDS, many, saidText } from "../text/words.ts";
import { addDays, daysBetween } from "./days.ts";
import { daysOf, markTemplate, type Mark } from "./marks.ts";
import { timeScale, type TimeScale } from "./scale.ts";

/** An actor's ties as lanes on one line of time, the strongest first: with whom, when, in what tone, one below the other. */

type Tie = NonNullable<LanesQuery["actor"]>["ties"][number];
type LaneRecord = Tie["records"]["edges"][number]["node"];

export interface LaneActions {
  readonly tie: (a: string, b: string) => void;
  readonly open: (id: string) => void;
}

const HEIGHT = 22;
const AXIS = 16;
/** Of a row, as the styles have it: what the name takes. */
const NAMES = 128;

export function lanesTemplate(
  actor: string,
  ties: readonly Tie[],
  window: Period | null,
  width: number,
  actions: LaneActions,
): TemplateResult {
  const lanes = ties.map((tie) => ({
    tie,
    other: tie.sideA.id === actor ? tie.sideB : tie.sideA,
    marks: tie.records.edges.flatMap(({ node }) => markOf(node)),
  }));
  const span = spanOf(
    lanes.flatMap(({ marks }) => marks),
    window,
  );
  if (span === null)
    return html`<p class="soft">No dated record: no line of time.</p>`;
  const scale = timeScale(span.from, span.to, width - NAMES);
  return html`<ul class="lanes">
    ${lanes.map(
      ({ tie, other, marks }) =>
        html`<li>
          <button
            aria-label=${`${other.name}, ${shownOf(tie)}`}
            title=${shownOf(tie)}
            @click=${() => actions.tie(tie.sideA.id, tie.sideB.id)}
          >
            ${other.name}
          </button>
          ${laneTemplate(marks, cutBefore(tie, marks), scale, actions)}
        </li>`,
    )}
    <li aria-hidden="true">
      <span></span>
      <svg class="lane" width=${scale.width} height=${AXIS}>
        ${scale.ticks.map(({ x, text }) => svg`<text class="tick" x=${x + 2} y=${AXIS - 4}>${text}</text>`)}
      </svg>
    </li>
  </ul>`;
}

/** Broken where records are that it does not show: what is not shown must not look like silence. */
function laneTemplate(
  marks: readonly Mark[],
  cut: Day | null,
  scale: TimeScale,
  { open }: LaneActions,
): TemplateResult {
  const middle = HEIGHT / 2;
  const from = cut === null ? 0 : scale.left(cut);
  return html`<svg
    class="lane"
    width=${scale.width}
    height=${HEIGHT}
    aria-hidden="true"
  >
    <path class="rule" d="M${from} ${middle}H${scale.width}"></path>
    ${
      cut === null
        ? nothing
        : svg`<path class="rule cut" d="M0 ${middle}H${from}"><title>Earlier records are not shown here</title></path>`
    }
    ${marks.map((one) => markTemplate(one, scale, middle, open))}
  </svg>`;
}

/** The first day shown, where a tie has more records than its lane: lanes hold the newest. */
export function cutBefore(
  { records: { totalCount, edges } }: Pick<Tie, "records">,
  marks: readonly Pick<Mark, "from">[],
): Day | null {
  if (edges.length >= totalCount) return null;
  return marks.map(({ from }) => from).sort()[0] ?? null;
}

/** A lane that is cut short says so. */
function shownOf({ records: { totalCount, edges } }: Tie): string {
  return edges.length < totalCount
    ? `the newest ${edges.length} of ${many(totalCount, "record")}`
    : many(totalCount, "record");
}

function markOf(record: LaneRecord): Mark[] {
  const days = daysOf(record.when);
  if (days === null) return [];
  const isEvent = record.__typename === "Event";
  const [kind, name, told] = isEvent
    ? [record.eventKind, EVENT_WORDS[record.eventKind], record.title]
    : [null, CLAIM_WORDS[record.claimKind], saidText(record)];
  const { id, goldstein } = record;
  const words = `${name}, ${whenText(record.when)}: ${told}`;
  return [{ id, kind, goldstein, ...days, words }];
}

/** The window, with what is open in it closed by the records; a margin keeps marks whole. */
function spanOf(
  marks: readonly Mark[],
  window: Period | null,
): { from: Day; to: Day } | null {
  const days = marks.flatMap(({ from, to }) => [from, to]).sort();
  const from = window?.from ?? days[0];
  const to = window?.to ?? days.at(-1);
  if (days.length === 0 || from === undefined || to === undefined) return null;
  const margin = Math.max(3, Math.round(daysBetween(from, to) * 0.03));
  return { from: addDays(from, -margin), to: addDays(to, margin) };
}
