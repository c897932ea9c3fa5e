import type {
  Bucket,
  EventKind,
  RecordFilter,
  StatsQuery,
} from "./schema.generated.ts";
import type { Day, Period, ViewState } from "./state.ts";
import { addDays, bucketFor, daysBetween } from "./timeline/days.ts";

/** What the page must ask for to show a state: pure, from state to the variables of its questions. */

/** The filter of the state's records. Time is put in where a question asks about the window. */
export function filterOf(state: ViewState): RecordFilter {
  const { sieve } = state;
  const filter: Record<string, unknown> = {};
  const put = (key: keyof RecordFilter, value: unknown, on: boolean): void => {
    if (on) filter[key] = value;
  };
  put("eventKinds", sieve.eventKinds, sieve.eventKinds !== null);
  put("claimKinds", sieve.claimKinds, sieve.claimKinds !== null);
  put("cameoClasses", sieve.cameoClasses, sieve.cameoClasses !== null);
  put("actorKinds", sieve.actorKinds, sieve.actorKinds !== null);
  put("countries", sieve.countries, sieve.countries !== null);
  put("publishers", sieve.publishers, sieve.publishers !== null);
  put("topics", sieve.topics, sieve.topics !== null);
  put("places", sieve.places, sieve.places !== null);
  put("statuses", sieve.statuses, sieve.statuses !== null);
  put("datasets", sieve.datasets, sieve.datasets !== null);
  put("text", sieve.text, sieve.text.trim() !== "");
  put("disputed", true, sieve.disputed);
  put("reviewedOnly", true, sieve.reviewedOnly);
  put("includeHeadlines", true, sieve.headlines);
  put("minConfidence", sieve.minConfidence, sieve.minConfidence > 0);
  put("rollUp", "COUNTRY", state.rollUp);
  return filter;
}

/** The same within the window, as it was known by the as-of day. */
export function windowFilterOf(
  state: ViewState,
  window: Period | null = state.window,
): RecordFilter {
  return {
    ...filterOf(state),
    ...(window === null ? {} : { during: boundsOf(window) }),
    ...(window !== null && state.sieve.undated ? { includeUndated: true } : {}),
    ...(state.asOf === null ? {} : { asOf: state.asOf }),
  };
}

const boundsOf = ({ from, to }: Period) => ({ from, to });

/** The days that the timeline shows: the chosen span, or all that the graph holds, with a margin. */
export function spanOf(
  state: ViewState,
  stats: StatsQuery["stats"],
): { from: Day; to: Day } | null {
  const first = earliest(stats.firstOn, state.window?.from ?? null);
  const last = latest(stats.lastOn, state.window?.to ?? null, state.asOf);
  const from = state.span?.from ?? first;
  const to = state.span?.to ?? last;
  if (from === null || to === null || from > to) return null;
  if (state.span !== null) return { from, to };
  const margin = Math.max(2, Math.round(daysBetween(from, to) * 0.02));
  return { from: addDays(from, -margin), to: addDays(to, margin) };
}

const earliest = (...days: (Day | null)[]): Day | null =>
  days.filter((one) => one !== null).sort()[0] ?? null;
const latest = (...days: (Day | null)[]): Day | null =>
  days
    .filter((one) => one !== null)
    .sort()
    .at(-1) ?? null;

/** The bucket that was chosen, else the one that suits what the timeline shows. */
export function bucketOf(
  state: ViewState,
  span: { from: Day; to: Day } | null,
): Bucket {
  if (state.bucket !== null) return state.bucket;
  return span === null ? "MONTH" : bucketFor(span.from, span.to);
}

/** Kinds of events that the timeline marks. */
export const MARKED: readonly EventKind[] = ["SUMMIT", "VISIT"];

/** Whom the timeline is about: the pair, the actor or the focus that is looked at; otherwise everybody. */
export function timelineFilterOf(state: ViewState): RecordFilter {
  const { subject } = state;
  const about =
    subject?.kind === "tie"
      ? { between: [subject.a, subject.b] }
      : subject?.kind === "actor"
        ? { actors: [subject.id] }
        : state.focus.length > 0
          ? { actors: state.focus.map((one) => one.id) }
          : {};
  return { ...filterOf(state), ...about };
}

/** What a window of the map is asked for with. */
export const windowVariables = (
  state: ViewState,
  window: Period | null,
  members: readonly string[] | null,
): { filter: RecordFilter; first: number } => ({
  filter: {
    ...windowFilterOf(state, window),
    ...(members === null ? {} : { between: members }),
  },
  first: state.top,
});

/** The records of all time, as far as they were known. */
export const asOfFilter = (state: ViewState): RecordFilter => ({
  ...filterOf(state),
  ...(state.asOf === null ? {} : { asOf: state.asOf }),
});

/** The table's records are about what is looked at: the pair, the actor, the focus, or everybody. */
export function recordsAbout(
  { subject }: ViewState,
  members: readonly string[] | null,
): RecordFilter {
  if (subject?.kind === "tie") return { between: [subject.a, subject.b] };
  if (subject?.kind === "actor") return { actors: [subject.id] };
  return members === null ? {} : { between: members };
}
