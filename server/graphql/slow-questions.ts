import type { FieldNode, ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";
import { refuse } from "./refuse.ts";

/**
 * Questions of which each may take seconds, and how many of them a query may ask: others who ask them wait, and whoever
 * may ask may ask these. Of 5,000 ties centrality took 1.1 to 5.8 s of processor time (29 November 2026),
 * whichever measure was asked for.
 */
export const SLOW_QUESTIONS: ReadonlyMap<string, number> = new Map([
  ["readArticle", 1],
  ["centrality", 2],
]);

/** Refuses a query that asks more of them. */
export function useSlowQuestionLimit(): Plugin {
  return {
    onValidate: ({ addValidationRule }) => addValidationRule(fewSlowQuestions),
  };
}

function fewSlowQuestions(context: ValidationContext) {
  const asked = new Map<string, number>();
  return {
    Field({ name: { value: name } }: FieldNode) {
      const most = SLOW_QUESTIONS.get(name);
      if (most === undefined) return;
      const times = (asked.get(name) ?? 0) + 1;
      asked.set(name, times);
      if (times === most + 1)
        context.reportError(
          refuse(
            `A query may ask \`${name}\` ${most === 1 ? "once" : `${most} times`}, and this one asks it more often. Ask in parts.`,
          ),
        );
    },
  };
}
