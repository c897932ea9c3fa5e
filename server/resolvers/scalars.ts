import { createGraphQLError } from "graphql-yoga";
import { GraphQLScalarType, Kind } from "graphql";
import { isDay } from "../domain/dates.ts";
import { show } from "../filter-input.ts";

/** Days that exist, in the one form they are written in. */
export const DateScalar = scalarOf(
  "Date",
  "a date that exists, as 2024-04-26",
  isDay,
);

/** Moments in UTC. */
export const DateTimeScalar = scalarOf(
  "DateTime",
  "a moment in UTC, as 2024-04-27T09:15:00Z",
  (text) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(text) &&
    isDay(text.slice(0, 10)) &&
    !Number.isNaN(Date.parse(text)),
);

function scalarOf(
  name: string,
  rule: string,
  holds: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const take = (value: unknown): string => {
    if (typeof value === "string" && holds(value)) return value;
    throw createGraphQLError(`${name} must be ${rule}, not ${show(value)}.`, {
      extensions: { code: "BAD_USER_INPUT" },
    });
  };
  return new GraphQLScalarType({
    name,
    serialize: take,
    parseValue: take,
    parseLiteral: (node) => take(node.kind === Kind.STRING ? node.value : null),
  });
}
