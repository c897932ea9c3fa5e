import { EnvelopArmor } from "@escape.tech/graphql-armor";
// Its other build brings a second copy of graphql, to which our schema is a stranger.
import {
  getComplexity,
  type ComplexityEstimatorArgs,
} from "graphql-query-complexity/cjs";
import {
  GraphQLError,
  isListType,
  isNonNullType,
  NoSchemaIntrospectionCustomRule,
  type ExecutionArgs,
  type GraphQLOutputType,
} from "graphql";
import { createGraphQLError, type Plugin } from "graphql-yoga";
import type { Config } from "../config.ts";

/** Levels of fields within one another. */
export const MAX_DEPTH = 12;
/** Objects that a query could ask for at most, if every list were as long as it may be. */
export const MAX_OBJECTS = 1_000_000;
const MAX_TOKENS = 4_000;
const MAX_ALIASES = 60;
const MAX_DIRECTIVES = 50;
/** Queries in one request. */
export const MAX_BATCH = 10;

/** How long a list without `first` is taken to be: participants, topics, spans. */
const USUAL_LENGTH = 5;

/** Refuses queries that are deeper, longer or costlier than any sensible one, before they are run. */
export function useQueryLimits({ introspection }: Config): object[] {
  const armor = new EnvelopArmor({
    maxDepth: { n: MAX_DEPTH, flattenFragments: true, ...reported },
    maxAliases: { n: MAX_ALIASES, ...reported },
    maxDirectives: { n: MAX_DIRECTIVES, ...reported },
    maxTokens: { n: MAX_TOKENS },
    // Depth, tokens and objects bound the cost already; this one would count depth twice.
    costLimit: { enabled: false },
    // Suggestions help who may see the schema, and give it away to who may not.
    blockFieldSuggestion: { enabled: !introspection },
  });
  return [
    ...armor.protect().plugins,
    useObjectLimit(),
    ...(introspection ? [] : [useHiddenSchema()]),
  ];
}

/** Said as a validation error, so that the answer is one in the shape that the specification has for those. */
const reported = {
  propagateOnRejection: false,
  onReject: [
    (context: unknown, error: Error) => {
      const { reportError } = context as {
        reportError: (error: Error) => void;
      };
      const message = error.message.replace(/^Syntax Error: /, "");
      reportError.call(context, refuse(message));
    },
  ],
};

function useHiddenSchema(): Plugin {
  return {
    onValidate: ({ addValidationRule }) =>
      addValidationRule(NoSchemaIntrospectionCustomRule),
  };
}

/** Counted when the variables are known: `first` is often one of them. */
function useObjectLimit(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const asked = objectsAsked(args);
      if (asked > MAX_OBJECTS)
        setResultAndStopExecution({ errors: [tooMany(asked)] });
    },
  };
}

function objectsAsked(args: ExecutionArgs): number {
  try {
    return getComplexity({
      schema: args.schema,
      query: args.document,
      estimators: [objects],
      ...(args.variableValues ? { variables: { ...args.variableValues } } : {}),
      ...(args.operationName ? { operationName: args.operationName } : {}),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // Variables of a wrong type: running the query says so, and better.
    return 0;
  }
}

const tooMany = (asked: number) =>
  refuse(
    `The query could ask for ${asked.toLocaleString("en")} objects; the limit is ${MAX_OBJECTS.toLocaleString("en")}. Ask for less at once: a smaller \`first\`, fewer lists within lists.`,
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

const refuse = (message: string) =>
  createGraphQLError(message, {
    extensions: { code: "QUERY_TOO_LARGE", http: { status: 400 } },
  });
