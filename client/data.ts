import type { Api } from "./api.ts";

/** One answer that the page waits for, with what is known meanwhile. */
export interface Waiting<T> {
  /** The answer to the question now asked; else the last one there was, marked as stale. */
  readonly value: T | undefined;
  readonly stale: boolean;
  readonly error: unknown;
}

export interface Slot<T> {
  /** Says what is wanted; null for nothing. Gives what is known at once. */
  want(variables: object | null): Waiting<T>;
  now(): Waiting<T>;
  /** Whether an answer is on its way. */
  asks(): boolean;
  /** Asks again after an error, which stays until there is an answer. */
  retry(): void;
}

/**
 * A place on the page that is filled from one question. It keeps the last answer while the next is on its
 * way, so that nothing flickers, and lets go of answers that come too late.
 */
export function createSlot<T>(
  api: Api,
  query: string,
  changed: () => void,
): Slot<T> {
  let wanted: string | null = null;
  let variables: object | null = null;
  let pending = false;
  let now: Waiting<T> = NOTHING;

  const ask = (): void => {
    if (variables === null) return;
    const key = wanted;
    pending = true;
    api.ask<T>(query, variables).then(
      (value) => {
        if (wanted !== key) return;
        pending = false;
        now = { value, stale: false, error: null };
        changed();
      },
      (error: unknown) => {
        if (wanted !== key) return;
        pending = false;
        now = { ...now, error };
        changed();
      },
    );
  };

  return {
    want: (next) => {
      if (next === null) {
        wanted = null;
        variables = null;
        pending = false;
        now = NOTHING;
        return now;
      }
      const key = JSON.stringify(next);
      const known = api.peek<T>(query, next);
      if (known === undefined) {
        if (key === wanted && (pending || now.error !== null)) return now;
        wanted = key;
        variables = next;
        now = { value: now.value, stale: now.value !== undefined, error: null };
        ask();
        return now;
      }
      wanted = key;
      variables = next;
      pending = false;
      if (known !== now.value || now.stale || now.error !== null)
        now = { value: known, stale: false, error: null };
      return now;
    },
    now: () => now,
    asks: () => pending,
    retry: ask,
  };
}

const NOTHING = { value: undefined, stale: false, error: null } as const;
