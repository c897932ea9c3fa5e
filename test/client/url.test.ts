import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_TOP,
  focusActor,
  MAX_TOP,
  OPEN_SIEVE,
  selectTie,
  setWindow,
  START,
  type Period,
  type Subject,
  type ViewState,
} from "../../client/state.ts";
import {
  ACTOR_KINDS,
  BUCKETS,
  CAMEO_CLASSES,
  CLAIM_KINDS,
  DATASETS,
  EVENT_KINDS,
  EVENT_STATUSES,
} from "../../client/text/words.ts";
import { addDays } from "../../client/timeline/days.ts";
import { TONE_CLASSES } from "../../client/tone.ts";
import { fromQuery, toQuery } from "../../client/url.ts";

const id = fc.oneof(
  fc.constantFrom("person:xi-jinping", "country:chn", "organization:cnn"),
  fc.string({ minLength: 1, unit: "grapheme" }),
);
const day = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => addDays("2000-01-01", days));
const period: fc.Arbitrary<Period> = fc
  .tuple(fc.option(day), fc.option(day))
  .filter(([from, to]) => from !== null || to !== null)
  .map(([from, to]) =>
    from !== null && to !== null && from > to
      ? { from: to, to: from }
      : { from, to },
  );
const some = <T>(values: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values)));
const whole = fc.integer({ min: 0, max: 999_999_999 });
const place = fc.integer({ min: -99_999, max: 99_999 });
const subject: fc.Arbitrary<Subject | null> = fc.oneof(
  fc.constant(null),
  id.map((one) => ({ kind: "actor", id: one }) as const),
  fc.tuple(id, id).map(([one, other]) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    return { kind: "tie", a, b } as const;
  }),
  fc.tuple(id, id).map(([from, to]) => ({ kind: "path", from, to }) as const),
);

const view: fc.Arbitrary<ViewState> = fc.record({
  surface: fc.constantFrom("graph", "table", "compare"),
  rows: fc.constantFrom("ties", "records"),
  sort: fc.option(fc.constantFrom("records", "-tone", "sideA")),
  focus: fc.array(fc.record({ id, shown: whole })),
  hidden: fc.array(id),
  pinned: fc.array(fc.record({ id, x: place, y: place })),
  subject,
  record: fc.option(id),
  article: fc.option(id),
  window: fc.option(period),
  before: fc.option(period),
  sides: fc.boolean(),
  asOf: fc.option(day),
  span: fc.option(period),
  bucket: fc.option(fc.constantFrom(...BUCKETS)),
  layout: fc.constantFrom("force", "country"),
  seed: whole,
  top: fc.integer({ min: 1, max: MAX_TOP }),
  rollUp: fc.boolean(),
  sieve: fc.record({
    eventKinds: some(EVENT_KINDS),
    claimKinds: some(CLAIM_KINDS),
    cameoClasses: some(CAMEO_CLASSES),
    actorKinds: some(ACTOR_KINDS),
    countries: fc.option(fc.array(id)),
    publishers: fc.option(fc.array(id)),
    topics: fc.option(fc.array(id)),
    places: fc.option(fc.array(id)),
    tones: some(TONE_CLASSES),
    statuses: some(EVENT_STATUSES),
    datasets: some(DATASETS),
    text: fc.string({ unit: "grapheme" }),
    disputed: fc.boolean(),
    reviewedOnly: fc.boolean(),
    headlines: fc.boolean(),
    undated: fc.boolean(),
    minConfidence: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
  }),
  revision: fc.option(fc.record({ id, records: whole })),
});

describe("the view as a link", () => {
  it("comes back as it was, whatever the view", () => {
    fc.assert(
      fc.property(view, (state) => {
        const { state: back, problems } = fromQuery(toQuery(state));
        expect(problems).toEqual([]);
        expect(back).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it("survives being parsed and written again by a browser", () => {
    fc.assert(
      fc.property(view, (state) => {
        const address = new URL(`http://localhost/${toQuery(state)}`);
        expect(fromQuery(address.search).state).toEqual(state);
      }),
    );
  });

  it("is empty at the start", () => {
    expect(toQuery(START)).toBe("");
    expect(fromQuery("")).toEqual({ state: START, problems: [] });
  });

  it("can be read by a person", () => {
    const state = setWindow(
      selectTie(
        focusActor(START, "person:xi-jinping"),
        "person:xi-jinping",
        "person:antony-blinken",
      ),
      { from: "2023-11-01", to: "2023-11-30" },
    );
    expect(toQuery(state)).toBe(
      "?v=1&focus=person:xi-jinping&tie=person:antony-blinken~person:xi-jinping&during=2023-11-01..2023-11-30",
    );
  });

  it("tells an empty list, which lets nothing through, from none", () => {
    const nothing = { ...START, sieve: { ...OPEN_SIEVE, eventKinds: [] } };
    expect(toQuery(nothing)).toBe("?v=1&events=");
    expect(fromQuery("?v=1&events=").state.sieve.eventKinds).toEqual([]);
    expect(fromQuery("?v=1").state.sieve.eventKinds).toBeNull();
  });

  it.each([
    ["?during=2024-02-30..", "`during` is not understood: 2024-02-30.."],
    [
      "?during=2024-02-01..2023-01-01",
      "`during` is not understood: 2024-02-01..2023-01-01",
    ],
    ["?top=0", "`top` is not understood: 0"],
    ["?events=meeting,party", "`events` is not understood: meeting,party"],
    ["?text=%E0%A4", "`text` is not understood: %E0%A4"],
    ["?colour=red", "`colour` is not known."],
    ["?seed=1&seed=2", "`seed` is there twice."],
    ["?v=9", "The link is of version 9, this page reads 1."],
  ])("leaves out what it cannot read, and says so: %s", (query, problem) => {
    const { state, problems } = fromQuery(query);
    expect(problems).toEqual([problem]);
    expect(state.top).toBe(DEFAULT_TOP);
  });
});
