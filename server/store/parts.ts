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
