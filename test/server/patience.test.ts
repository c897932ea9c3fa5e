import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StoreUnavailable } from "../../server/errors.ts";
import { patiently } from "../../server/store/neo4j/patience.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = <T>(ms: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

describe("patience with work", () => {
  it("lasts as long as the pulse is answered", async () => {
    const done = patiently(
      300,
      () => after(2_000, "done"),
      () => after(10, null),
    );
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await done).toBe("done");
  });

  it("ends where nothing is heard", async () => {
    const given = expect(
      patiently(
        300,
        () => after(2_000, "done"),
        () => after(5_000, null),
      ),
    ).rejects.toThrow(StoreUnavailable);
    await vi.advanceTimersByTimeAsync(300);
    await given;
  });

  it("leaves no clock behind, also where the pulse is answered later", async () => {
    const done = patiently(
      300,
      () => after(110, "done"),
      () => after(50, null),
    );
    await vi.advanceTimersByTimeAsync(200);
    await done;
    expect(vi.getTimerCount()).toBe(0);
  });
});
