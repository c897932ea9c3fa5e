// Its other build brings a second copy of graphql, to which our schema is a stranger.
import {
  getComplexity,
  type ComplexityEstimatorArgs,
} from "graphql-query-complexity/cjs";
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isListType,
  isNonNullType,
  Kind,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLOutputType,
  type TypeNode,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import { refuse } from "./refuse.ts";

/** Objects that a query could ask for at most, if every list were as long as it may be. */
export const MAX_OBJECTS = 1_000_000;

/** Fields with those of fragments, as often as each is spread. */
const MOST_FIELDS = 10_000;

/** How long a list without `first` is taken to be: participants, topics, spans. */
const USUAL_LENGTH = 5;

/** Refuses a query that could ask for too many objects. Counted when the variables are known: `first` is often one. */
export function useObjectLimit(): Plugin {
  const known = new WeakMap<DocumentNode, Counts>();
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const asked = remembered(args, known);
      if (asked > MAX_OBJECTS)
        setResultAndStopExecution({ errors: [tooMany(asked)] });
    },
  };
}

/** What was counted of a document, by what it hangs on. */
interface Counts {
  /** Names of the variables that are numbers or flags: nothing else changes how much is asked for. */
  readonly variables: readonly string[];
  readonly objects: Map<string, number>;
}

/** A page asks the same few documents again and again, and each is the same object as long as its text is kept. */
const MOST_KEPT = 100;
const LONGEST_KEY = 500;

function remembered(
  args: ExecutionArgs,
  known: WeakMap<DocumentNode, Counts>,
): number {
  const counts = known.get(args.document) ?? {
    variables: variablesThatCount(args.document),
    objects: new Map<string, number>(),
  };
  known.set(args.document, counts);
  const given = counts.variables
    .map((name) => [name, args.variableValues?.[name]])
    .filter(([, value]) => value !== undefined);
  const key = JSON.stringify([args.operationName, given]);
  const objects = counts.objects.get(key);
  if (objects !== undefined) return objects;
  const asked = objectsAsked(args);
  // Variables of a wrong type: running the query says so, and better.
  if (asked === null) return 0;
  if (counts.objects.size >= MOST_KEPT) counts.objects.clear();
  if (key.length <= LONGEST_KEY) counts.objects.set(key, asked);
  return asked;
}

function variablesThatCount({ definitions }: DocumentNode): string[] {
  return definitions
    .flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? (one.variableDefinitions ?? [])
        : [],
    )
    .filter(({ type }) => COUNTING.has(nameOf(type)))
    .map(({ variable }) => variable.name.value);
}

const COUNTING: ReadonlySet<string> = new Set(["Int", "Float", "Boolean"]);

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

/** Null when the variables are not of their types; infinite when there is too much to count. */
function objectsAsked(args: ExecutionArgs): number | null {
  // Who counts would make an error of each value that is wrong.
  if (!areOfTheirTypes(args)) return null;
  try {
    return getComplexity({
      schema: args.schema,
      query: args.document,
      estimators: [objects],
      maxQueryNodes: MOST_FIELDS,
      ...(args.variableValues ? { variables: { ...args.variableValues } } : {}),
      ...(args.operationName ? { operationName: args.operationName } : {}),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.message.includes("number of nodes") ? Infinity : null;
  }
}

function areOfTheirTypes(args: ExecutionArgs): boolean {
  const operation = getOperationAST(args.document, args.operationName);
  const { errors } = getVariableValues(
    args.schema,
    operation?.variableDefinitions ?? [],
    args.variableValues ?? {},
    { maxErrors: 1 },
  );
  return errors === undefined;
}

const tooMany = (asked: number) =>
  refuse(
    `The query could ask for ${asked === Infinity ? "too many" : asked.toLocaleString("en")} objects; the limit is ${MAX_OBJECTS.toLocaleString("en")}. Ask for less at once: a smaller \`first\`, fewer lists within lists.`,
  );

/** An object counts one, a list as many as its `first` lets through, each with what is asked of it. */
function objects({ field, args, childComplexity }: ComplexityEstimatorArgs) {
  if (childComplexity === 0 && !isList(field.type)) return 0;
  const first: unknown = args["first"];
  if (typeof first === "number")
    return (
      Math.max(first, 1) *
      (isList(field.type) ? 1 + childComplexity : childComplexity)
    );
  return isList(field.type)
    ? USUAL_LENGTH * childComplexity
    : 1 + childComplexity;
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
