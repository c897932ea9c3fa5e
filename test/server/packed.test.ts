import { GCProfiler } from "node:v8";
import { expect, it } from "vitest";
import type { EvidenceRecord } from "../../server/domain/article.ts";
import { packRecord, unpackRecord } from "../../server/store/sqlite/pack.ts";
import { event } from "../support/records.ts";

const EVIDENCE: EvidenceRecord = {
  article: "article:own",
  span: null,
  locator: "row 7",
  cue: null,
  attribution: [],
};
const record = event("read", ["person:a", "person:b"], {
  evidence: [EVIDENCE],
});

it("gives back what was packed, evidence of another article too", () => {
  const whole = {
    ...record,
    article: EVIDENCE.article,
    evidence: [EVIDENCE, { ...EVIDENCE, article: "article:other" }],
  };
  expect(unpackRecord(packRecord(whole))).toEqual(whole);
});

it("lets go of unpacked records as soon as the young are gone through", () => {
  const json = packRecord(record);
  const profiler = new GCProfiler();
  profiler.start();
  let same = true;
  for (let n = 0; n < 90_000; n += 1)
    same = same && unpackRecord(json).id === record.id;
  const { statistics } = profiler.stop();
  expect(same).toBe(true);
  const young = statistics.filter(({ gcType }) => gcType === "Scavenge");
  const grownOld = young.reduce(
    (sum, { beforeGC, afterGC }) => sum + oldIn(afterGC) - oldIn(beforeGC),
    0,
  );
  expect(young.length).toBeGreaterThan(3);
  expect(grownOld).toBeLessThan(15 * 2 ** 20);
});

type Heap = ReturnType<GCProfiler["stop"]>["statistics"][number]["afterGC"];

const oldIn = ({ heapSpaceStatistics }: Heap): number =>
  heapSpaceStatistics.find(({ spaceName }) => spaceName === "old_space")
    ?.spaceUsedSize ?? 0;
