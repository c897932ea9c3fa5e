import { didYouMean } from "graphql/jsutils/didYouMean.js";
import { suggestionList } from "graphql/jsutils/suggestionList.js";

/** " Did you mean "from" or "to"?", where some of the names that there are look like the one given; else nothing. */
export const nearestNames = (given: string, names: readonly string[]): string =>
  didYouMean(suggestionList(given, names));
