import { EnvelopArmor } from "@escape.tech/graphql-armor";
import { NoSchemaIntrospectionCustomRule } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Config } from "../config.ts";
import { useObjectLimit } from "./object-limit.ts";
import { refuse } from "./refuse.ts";
import { useSlowQuestionLimit } from "./slow-questions.ts";

/** Levels of fields within one another. */
export const MAX_DEPTH = 12;
const MAX_TOKENS = 4_000;
const MAX_ALIASES = 60;
const MAX_DIRECTIVES = 50;
/** Queries in one request. */
export const MAX_BATCH = 10;

/** Refuses queries that are deeper, longer or costlier than any sensible one, before they are run. */
export function useQueryLimits({ introspection }: Config): object[] {
  const armor = new EnvelopArmor({
    maxDepth: { n: MAX_DEPTH, flattenFragments: true, ...reported },
    maxAliases: { n: MAX_ALIASES, ...reported },
    maxDirectives: { n: MAX_DIRECTIVES, ...reported },
    maxTokens: { n: MAX_TOKENS },
    // Depth, tokens and objects bound the cost already; this one would count depth twice.
    costLimit: { enabled: false },
    // It knows of names of fields alone.
    blockFieldSuggestion: { enabled: false },
  });
  return [
    ...armor.protect().plugins,
    useObjectLimit(),
    useToldAbort(),
    useSlowQuestionLimit(),
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

/** graphql compares fields of one name with one another, and says no more than that it stopped when they are too many. */
const STOPPED = "Validation aborted.";

function useToldAbort(): Plugin {
  return {
    onValidate:
      () =>
      ({ result, setResult }) => {
        const errors = result as readonly Error[];
        if (!errors.some(({ message }) => message === STOPPED)) return;
        setResult(
          errors.map((error) =>
            error.message === STOPPED
              ? refuse(
                  "The query has too many fields of one name in one place: each is compared with each other one, and they are too many to compare. Ask for a field once, or in parts.",
                )
              : error,
          ),
        );
      },
  };
}

/** The schema is not told, nor by what a wrong name might have meant. */
function useHiddenSchema(): Plugin {
  return {
    onValidate({ addValidationRule, validateFn, setValidationFn }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      setValidationFn((schema, document, rules, typeInfo, options) =>
        validateFn(schema, document, rules, typeInfo, {
          ...options,
          hideSuggestions: true,
        }),
      );
    },
    onExecute: ({ args }) => void Object.assign(args, HIDDEN),
    onSubscribe: ({ args }) => void Object.assign(args, HIDDEN),
  };
}

/** As Yoga's executor takes it, of which its types do not tell. */
const HIDDEN = { hideSuggestions: true };
