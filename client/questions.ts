import { isAway, type Api } from "./api.ts";
import { changedTies, distinct, rememberBase } from "./base.ts";
import { createSlot, type Slot, type Waiting } from "./data.ts";
import { createRecordPages } from "./record-pages.ts";
import type { Standing } from "./returning.ts";
import { isEventId, openedOf, type Opened } from "./opened.ts";
import * as ask from "./operations.ts";
import { baseOf, membersOf, type Base, type BaseTie } from "./scene.ts";
import type {
  ActorFieldsFragment,
  ActorPanelQuery,
  ArticleTextQuery,
  Bucket,
  ClaimRecordQuery,
  CompareQuery,
  EventRecordQuery,
  EvolutionQuery,
  FacetsQuery,
  LanesQuery,
  MarkersQuery,
  NeighboursQuery,
  PathQuery,
  RecordsQuery,
  StatsQuery,
  TieIdsQuery,
  TiePanelQuery,
  TiesQuery,
  TieSumsFragment,
  TimelineQuery,
  WindowTiesQuery,
} from "./schema.generated.ts";
import { MAX_TOP, type ViewState } from "./state.ts";
import { shift } from "./timeline/days.ts";
import {
  asOfFilter,
  bucketOf,
  filterOf,
  MARKED,
  recordsAbout,
  spanOf,
  timelineFilterOf,
  windowFilterOf,
  windowVariables,
} from "./wants.ts";

/** What the page asks for a state, and what it knows so far. */

export interface Answers {
  readonly stats: Waiting<StatsQuery>;
  /** Every actor and tie that is known of. */
  readonly base: Base;
  /** Those of them that have a place in the layout: the strongest over all time, whatever the window. */
  readonly laidOut: Base;
  /** The ties in the window; undefined while the first are on their way. */
  readonly inWindow: readonly TieSumsFragment[] | undefined;
  /** What keeps the map from being shown. */
  readonly mapError: unknown;
  readonly mapStale: boolean;
  readonly members: readonly string[] | null;
  /** How many neighbours each actor in focus has in all, as far as they are counted. */
  readonly neighbours: ReadonlyMap<string, readonly BaseTie[]>;
  /** How many ties there are in all, when not all are shown; no more than `MAX_TOP` are counted. */
  readonly tiesInAll: number | null;
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly bucket: Bucket;
  readonly timeline: Waiting<TimelineQuery>;
  readonly markers: Waiting<MarkersQuery>;
  readonly facets: Waiting<FacetsQuery>;
  readonly tiePanel: Waiting<TiePanelQuery>;
  readonly evolution: Waiting<EvolutionQuery>;
  readonly actorPanel: Waiting<ActorPanelQuery>;
  readonly lanes: Waiting<LanesQuery>;
  readonly opened: Opened;
  readonly article: Waiting<ArticleTextQuery>;
  readonly path: Waiting<PathQuery>;
  readonly compare: Waiting<CompareQuery>;
  readonly records: Waiting<RecordsQuery>;
}

export interface Questions {
  /**
   * Asks for all that the state needs and gives what is known at once. While time is moving, only what the
   * map shows is asked for; the rest waits until it is settled.
   */
  answer(state: ViewState, settled: boolean): Answers;
  /** Asks for the windows that the next steps lead to, so that a step need not wait. */
  foresee(state: ViewState, bucket: Bucket, direction: 1 | -1): void;
  /** The next page of the table's records. */
  moreRecords(): void;
  /** Asks again for what there was no answer to. */
  retry(): void;
  standing(): Standing;
}

/** How many neighbours are ranked for an actor in focus. */
export const RANKED = 200;
/** How many ties of an actor stand as lanes, and how many records each has at most. */
const LANES_SHOWN = 8;
const LANE_RECORDS = 60;
/** How many records a tie's panel begins with. */
const PANEL_RECORDS = 200;

/** `changed` is called with each answer and each failure. */
export function createQuestions(api: Api, changed: () => void): Questions {
  const slots: Slot<unknown>[] = [];
  const slot = <T>(query: string): Slot<T> => {
    const made = createSlot<T>(api, query, changed);
    slots.push(made);
    return made;
  };
  const stats = slot<StatsQuery>(ask.STATS);
  const ties = slot<TiesQuery>(ask.TIES);
  const windowTies = slot<WindowTiesQuery>(ask.WINDOW_TIES);
  const fullWindowTies = slot<TiesQuery>(ask.TIES);
  const tieIds = slot<TieIdsQuery>(ask.TIE_IDS);
  const timeline = slot<TimelineQuery>(ask.TIMELINE);
  const markers = slot<MarkersQuery>(ask.MARKERS);
  const facets = slot<FacetsQuery>(ask.FACETS);
  const tiePanel = slot<TiePanelQuery>(ask.TIE_PANEL);
  const evolution = slot<EvolutionQuery>(ask.EVOLUTION);
  const actorPanel = slot<ActorPanelQuery>(ask.ACTOR_PANEL);
  const lanes = slot<LanesQuery>(ask.LANES);
  const eventRecord = slot<EventRecordQuery>(ask.EVENT_RECORD);
  const claimRecord = slot<ClaimRecordQuery>(ask.CLAIM_RECORD);
  const article = slot<ArticleTextQuery>(ask.ARTICLE_TEXT);
  const path = slot<PathQuery>(ask.PATH);
  const compare = slot<CompareQuery>(ask.COMPARE);
  const records = createRecordPages(
    api,
    slot<RecordsQuery>(ask.RECORDS),
    changed,
  );
  const focused = new Map<string, Slot<NeighboursQuery>>();
  const baseFrom = rememberBase();
  const laidOutOf = rememberBase();

  const neighboursOf = (state: ViewState): Waiting<NeighboursQuery>[] => {
    for (const [id, one] of focused) {
      if (state.focus.some((each) => each.id === id)) continue;
      one.want(null);
      focused.delete(id);
      slots.splice(slots.indexOf(one), 1);
    }
    return state.focus.map(({ id }) => {
      const known = focused.get(id) ?? slot<NeighboursQuery>(ask.NEIGHBOURS);
      focused.set(id, known);
      return known.want({ id, filter: filterOf(state), first: RANKED });
    });
  };

  const answer = (state: ViewState, settled: boolean): Answers => {
    const later = <T>(one: Slot<T>, variables: object | null): Waiting<T> =>
      settled || variables === null ? one.want(variables) : one.now();
    const { subject, record } = state;
    const graph = stats.want({});
    const near = neighboursOf(state);
    const neighbours = new Map<string, readonly BaseTie[]>();
    const alone: ActorFieldsFragment[] = [];
    for (const [index, { id }] of state.focus.entries()) {
      const actor = near[index]?.value?.actor;
      if (actor === undefined || actor === null || actor.id !== id) continue;
      neighbours.set(id, actor.ties);
      alone.push(actor);
    }
    const ready = state.focus.every(({ id }) => neighbours.has(id));
    const members =
      state.focus.length === 0
        ? null
        : membersOf(state.focus, (id) => neighbours.get(id), state.hidden);
    const between = members === null ? {} : { between: members };
    const shown =
      ready || near.some((one) => one.error !== null)
        ? ties.want({
            filter: { ...filterOf(state), ...between },
            first: state.top,
          })
        : ties.now();
    const wholly = state.window === null && state.asOf === null;
    const baseTies = shown.value?.ties ?? [];
    const capped = baseTies.length >= state.top;
    // Where not all ties are known, a window may hold others: they are asked for with their actors.
    const asked = wholly ? null : windowVariables(state, state.window, members);
    const slim = windowTies.want(capped ? null : asked);
    const full = fullWindowTies.want(capped ? asked : null);
    const now = wholly ? null : capped ? full : slim;
    const ways = path.want(
      subject?.kind === "path"
        ? {
            from: subject.from,
            to: subject.to,
            filter: windowFilterOf(state),
          }
        : null,
    );
    const changes = compare.want(
      state.surface === "compare" &&
        state.before !== null &&
        state.window !== null
        ? {
            before: state.before,
            after: state.window,
            filter: { ...asOfFilter(state), ...between },
            first: state.top,
          }
        : null,
    );
    const inWindow = now === null ? shown.value?.ties : now.value?.ties;
    const laidOut = laidOutOf(
      [shown.value, ...near.map((one) => one.value)],
      () => baseOf(baseTies, alone),
    );
    const others = wholly || !capped ? undefined : full.value;
    const base = baseFrom([laidOut, ways.value, changes.value, others], () => ({
      ...baseOf(
        distinct([
          ...baseTies,
          ...(ways.value?.path ?? []).flatMap((one) => one.ties),
          ...changedTies(changes.value),
          ...(others?.ties ?? []),
        ]),
        alone,
      ),
      // A tie that only a window shows makes nothing else thinner.
      most: laidOut.most,
    }));
    const inAll = tieIds.want(
      capped &&
        !shown.stale &&
        timeline.now().value !== undefined &&
        facets.now().value !== undefined
        ? { filter: { ...filterOf(state), ...between }, first: MAX_TOP }
        : null,
    );
    const span =
      graph.value === undefined ? null : spanOf(state, graph.value.stats);
    const bucket = bucketOf(state, span);
    const pair = subject?.kind === "tie" ? subject : null;
    const isEvent = record !== null && isEventId(record);
    const opened = openedOf(
      record,
      eventRecord.want(isEvent ? { id: record } : null),
      claimRecord.want(record !== null && !isEvent ? { id: record } : null),
    );
    const articleId =
      state.article ?? opened.value?.evidence[0]?.article.id ?? null;
    return {
      stats: graph,
      base,
      laidOut,
      inWindow,
      mapError:
        graph.error ??
        near.find((one) => one.error !== null)?.error ??
        shown.error ??
        now?.error ??
        changes.error,
      mapStale: shown.stale || (now?.stale ?? false) || !ready,
      members,
      neighbours,
      tiesInAll: capped ? (inAll.value?.ties.length ?? null) : null,
      span,
      bucket,
      timeline: timeline.want(
        span === null ? null : { bucket, filter: timelineFilterOf(state) },
      ),
      markers: markers.want(
        span === null
          ? null
          : {
              filter: {
                ...timelineFilterOf(state),
                eventKinds: MARKED.filter(
                  (kind) => state.sieve.eventKinds?.includes(kind) ?? true,
                ),
              },
            },
      ),
      facets: later(
        facets,
        graph.value === undefined
          ? null
          : { filter: { ...windowFilterOf(state), ...between } },
      ),
      tiePanel: later(
        tiePanel,
        pair === null
          ? null
          : {
              sideA: pair.a,
              sideB: pair.b,
              filter: windowFilterOf(state),
              first: PANEL_RECORDS,
            },
      ),
      evolution: later(
        evolution,
        pair === null || span === null
          ? null
          : {
              sideA: pair.a,
              sideB: pair.b,
              bucket: bucket === "DAY" || bucket === "WEEK" ? "MONTH" : bucket,
              filter: asOfFilter(state),
            },
      ),
      actorPanel: later(
        actorPanel,
        subject?.kind === "actor"
          ? {
              id: subject.id,
              filter: windowFilterOf(state),
              on: state.window?.to ?? null,
            }
          : null,
      ),
      lanes: later(
        lanes,
        subject?.kind === "actor"
          ? {
              id: subject.id,
              filter: windowFilterOf(state),
              ties: LANES_SHOWN,
              records: LANE_RECORDS,
            }
          : null,
      ),
      opened,
      article: article.want(articleId === null ? null : { id: articleId }),
      path: ways,
      compare: changes,
      records: !settled
        ? records.now()
        : records.want(
            state.surface === "table" && state.rows === "records"
              ? { ...windowFilterOf(state), ...recordsAbout(state, members) }
              : null,
          ),
    };
  };

  return {
    answer,
    foresee: (state, bucket, direction) => {
      if (state.window === null) return;
      const members =
        state.focus.length === 0
          ? null
          : membersOf(
              state.focus,
              (id) => focused.get(id)?.now().value?.actor?.ties,
              state.hidden,
            );
      const capped = (ties.now().value?.ties.length ?? 0) >= state.top;
      for (const by of [direction, 2 * direction, -direction]) {
        const window = shift(state.window, bucket, by);
        api
          .ask(
            capped ? ask.TIES : ask.WINDOW_TIES,
            windowVariables(state, window, members),
          )
          // What was only foreseen may fail unseen: it is asked again when it is wanted.
          .catch(() => undefined);
      }
    },
    moreRecords: records.more,
    retry: () => {
      for (const one of slots) if (one.now().error !== null) one.retry();
    },
    standing: () => {
      if (slots.some((one) => isAway(one.now().error))) return "away";
      return slots.some((one) => one.asks()) ? "asking" : "here";
    },
  };
}
