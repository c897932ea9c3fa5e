import { nothing, svg } from "lit-html";
import { periodText, whenText } from "../text/dates.ts";
import { EVENT_WORDS, many } from "../text/words.ts";
import { toneOfScore } from "../tone.ts";
import type { TimelineModel } from "./model.ts";
import type { TimeScale } from "./scale.ts";

/** What lies in time: bars, tone, coverage, vague dates, marks of summits and visits. */

/** Heights of what lies under the bars, in pixels from below. */
export const AXIS = 17;
export const STRIPS = 12;
export const MARKERS = 13;

/** For each period a bar of events and one of claims, both by the same measure; under them tone and coverage. */
export function barsTemplate(
  { timeline, height }: TimelineModel,
  scale: TimeScale,
  floor: number,
) {
  if (timeline === undefined) return nothing;
  const seen = timeline.periods.filter(
    ({ from, to }) => scale.right(to) > 0 && scale.left(from) < scale.width,
  );
  const most = seen.reduce(
    (high, { events, claims }) => Math.max(high, events, claims),
    1,
  );
  const written = seen.reduce((high, one) => Math.max(high, one.articles), 1);
  const room = floor - MARKERS - 6;
  const bar = (count: number): number =>
    count === 0 ? 0 : Math.max(2, (count / most) * room);
  return svg`<path class="rule" d="M0 ${floor + 0.5}H${scale.width}"></path>
    ${seen.map((period) => {
      const x = scale.left(period.from);
      const w = Math.max(1, scale.right(period.to) - x);
      const half = Math.max(0.8, Math.min(10, (w - Math.min(3, w * 0.2)) / 2));
      const middle = x + w / 2;
      return svg`<g>
        <title>${periodText(period)}: ${many(period.events, "event")}, ${many(period.claims, "claim")}, ${many(period.articles, "article")} published</title>
        <rect class="hit" x=${x} y="0" width=${w} height=${floor}></rect>
        <rect class="bar-events" x=${middle - half} y=${floor - bar(period.events)} width=${half} height=${bar(period.events)}></rect>
        <rect class="bar-claims" x=${middle} y=${floor - bar(period.claims)} width=${half} height=${bar(period.claims)}></rect>
        ${
          period.tone === null
            ? nothing
            : svg`<rect class="tone-${toneOfScore(period.tone)}" x=${x + 0.5} y=${floor + 2} width=${Math.max(1, w - 1)} height="3.5"></rect>`
        }
        <rect class="coverage" x=${x + 0.5} y=${height - AXIS - 5} width=${Math.max(1, w - 1)} height="3.5"
          opacity=${period.articles === 0 ? 0.1 : 0.25 + (0.75 * period.articles) / written}></rect>
      </g>`;
    })}`;
}

/** What lies outside the window steps back; the bars themselves need not be drawn anew for it. */
export function outsideTemplate(
  { window }: TimelineModel,
  scale: TimeScale,
  floor: number,
) {
  if (window === null) return nothing;
  const left = window.from === null ? 0 : Math.max(0, scale.left(window.from));
  const right =
    window.to === null
      ? scale.width
      : Math.min(scale.width, scale.right(window.to));
  return svg`<rect class="outside" x="0" y=${MARKERS} width=${Math.min(scale.width, Math.max(0, left))} height=${floor - MARKERS}></rect>
    <rect class="outside" x=${Math.max(0, right)} y=${MARKERS} width=${Math.max(0, scale.width - Math.max(0, right))} height=${floor - MARKERS}></rect>`;
}

/** As wide as it is vague, and above the bars, so that it is not taken for a day. */
export function vagueTemplate({ timeline }: TimelineModel, scale: TimeScale) {
  return (timeline?.vague ?? []).map(({ from, to, events, claims }) => {
    const x = Math.max(0, scale.left(from));
    const width = Math.min(scale.width, scale.right(to)) - x;
    if (width <= 0) return nothing;
    return svg`<g><title>On some day within ${periodText({ from, to })}: ${many(events, "event")}, ${many(claims, "claim")}</title>
      <rect class="vague" x=${x} y=${MARKERS + 2} width=${width} height="4" rx="2"></rect></g>`;
  });
}

/** Summits as triangles, visits as squares on a corner, in the middle of their days. */
export function markersTemplate({ markers }: TimelineModel, scale: TimeScale) {
  return markers.map(({ node: { kind, title, when } }) => {
    const from = when.from ?? when.to;
    const to = when.to ?? when.from;
    if (from === null || to === null) return nothing;
    const x = (scale.left(from) + scale.right(to)) / 2;
    if (x < 0 || x > scale.width) return nothing;
    const shape =
      kind === "SUMMIT"
        ? `M${x} 2l5 8h-10z`
        : `M${x} 2l4.500 4.500-4.500 4.500-4.500-4.500z`;
    return svg`<path class="marker ${kind === "SUMMIT" ? "summit" : "visit"}" d=${shape}><title>${EVENT_WORDS[kind]}: ${title}, ${whenText(when)}</title></path>`;
  });
}
