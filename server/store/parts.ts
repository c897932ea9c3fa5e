import { setImmediate } from "node:timers/promises";

/** Lets whatever else waits be done first: between two parts of a long list others are answered. */
export const breath = (): Promise<void> => setImmediate();

/** The items, some at a time. */
export function* partsOf<T>(
  items: readonly T[],
  size: number,
): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size)
    yield items.slice(at, at + size);
}
