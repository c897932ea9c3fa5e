import type { ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";
import { refuse } from "./refuse.ts";

/**
 * Refuses a query that reads more than one article: to read takes seconds where the text is long, nothing else is
 * answered meanwhile, and whoever may ask may have a text read.
 */
export function useOneReading(): Plugin {
  return {
    onValidate: ({ addValidationRule }) => addValidationRule(oneReading),
  };
}

function oneReading(context: ValidationContext) {
  let readings = 0;
  return {
    Field({ name }: { readonly name: { readonly value: string } }) {
      if (name.value !== "readArticle") return;
      readings += 1;
      if (readings === 2)
        context.reportError(
          refuse("A query may read one article, and this one reads more."),
        );
    },
  };
}
