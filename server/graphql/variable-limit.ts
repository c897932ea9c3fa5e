import type { Plugin } from "graphql-yoga";
import { refuse } from "./refuse.ts";

/** Values in a query's variables, with the lists and objects that hold them: a filter may have nine lists of a thousand. */
export const MAX_VALUES = 20_000;

/**
 * Refuses variables of too many values before anything looks at each of them: to say of a million what is wrong with
 * each kept the server from all else for minutes.
 */
export function useVariableLimit(): Plugin {
  return {
    onParams({ params }) {
      if (hasMore(params.variables, MAX_VALUES))
        throw refuse(
          `The variables of a query may hold ${MAX_VALUES.toLocaleString("en")} values, and these hold more. Ask in parts.`,
        );
    },
  };
}

/** Whether there are more values than so many; looks at no more of them. Not recursive: depth costs a caller nothing. */
function hasMore(value: unknown, most: number): boolean {
  let seen = 0;
  const open = [value];
  while (open.length > 0) {
    const at = open.pop();
    if (typeof at !== "object" || at === null) continue;
    const inside: unknown[] = Array.isArray(at) ? at : Object.values(at);
    seen += inside.length;
    if (seen > most) return true;
    open.push(...inside);
  }
  return false;
}
