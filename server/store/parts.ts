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

/** The same of items that come one by one. */
export function* gathered<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Longer than that others should not have to wait. */
const BREATHLESS_MS = 20;

/** To be called often: breathes when it is time to. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATHLESS_MS) return;
    await breath();
    last = performance.now();
  };
}
