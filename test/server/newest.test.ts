import { describe, expect, it } from "vitest";
import { newestFirst, newestOrder } from "../../server/store/columns/newest.ts";
import type { View } from "../../server/store/columns/view.ts";

describe("records, the newest first", () => {
  /** Days of few slots, and one of many; ids that do not follow the slots. */
  const days = Int32Array.from({ length: 60_000 }, (_, slot) =>
    slot % 3 === 0 ? 20_240_101 : ((slot * 7919) % 600) * 1_000,
  );
  const ids = Array.from(days, (_, slot) => String((slot * 104_729) % 999_983));
  const idOf = (slot: number): string => ids[slot] ?? "";
  const asked: number[] = [];
  const view = {
    graph: { columns: { to: days } },
    idsAt: (slots: ArrayLike<number>) => {
      asked.push(slots.length);
      return idOf;
    },
  } as unknown as View;
  const all = Int32Array.from(days.keys());
  const marked = (test: (slot: number) => boolean) => ({
    marks: Uint8Array.from(all, (slot) => Number(test(slot))),
  });

  it("are all there, in the order of their days, then ids", () => {
    const found = [
      ...newestFirst(
        view,
        marked(() => true),
      ),
    ].flat();
    expect(found).toEqual([...all].sort(newestOrder(days, idOf)));
  });

  it("have their ids looked up a part at a time", () => {
    asked.length = 0;
    const parts = newestFirst(
      view,
      marked((slot) => slot % 3 !== 0),
    );
    parts.next();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toBeLessThan(1_000);
  });

  it("are none where there are none", () => {
    expect(
      [
        ...newestFirst(
          view,
          marked(() => false),
        ),
      ].flat(),
    ).toEqual([]);
  });
});
