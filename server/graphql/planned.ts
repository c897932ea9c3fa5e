import {
  getVariableValues,
  type DocumentNode,
  type ExecutionArgs,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import { planOf, type Plan } from "./plan.ts";
import { runPlan } from "./run-plan.ts";

/**
 * Queries are run by plans, each made once for as long as Yoga keeps its document: Yoga's own executor looks up types,
 * arguments and fields anew for each object of an answer. It still runs all that there is no plan for.
 */
export function usePlans(): Plugin {
  const known = new WeakMap<DocumentNode, Map<string | null, Plan>>();
  const planFor = ({ document, schema, operationName }: ExecutionArgs) => {
    const name = operationName ?? null;
    const plan =
      known.get(document)?.get(name) ?? planOf(schema, document, name);
    if (plan === null) return null;
    // No more of them than the document has operations: there are no plans for other names.
    known.set(document, (known.get(document) ?? new Map()).set(name, plan));
    return plan;
  };
  return {
    onExecute({ args, setExecuteFn }) {
      const plan = planFor(args);
      if (plan === null) return;
      const { coerced } = getVariableValues(
        plan.schema,
        plan.operation.variableDefinitions ?? [],
        args.variableValues ?? {},
        { maxErrors: 1 },
      );
      // Wrong ones are told of by Yoga's executor.
      if (coerced === undefined) return;
      setExecuteFn(({ contextValue }) => runPlan(plan, contextValue, coerced));
    },
  };
}
