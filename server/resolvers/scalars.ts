import { createGraphQLError } from "graphql-yoga";
import { Kind, print, type ValueNode } from "graphql";
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

/** How the scalar of that name is taken and given; what it means, `schema.graphql` says. */
function scalarOf(
  name: string,
  rule: string,
  holds: (text: string) => boolean,
) {
  const take = (value: unknown, node?: ValueNode): string => {
    if (typeof value === "string" && holds(value)) return value;
    throw createGraphQLError(`${name} must be ${rule}, not ${show(value)}.`, {
      extensions: { code: "BAD_USER_INPUT" },
      ...(node === undefined ? {} : { nodes: node }),
    });
  };
  return {
    serialize: (value: unknown) => take(value),
    parseValue: (value: unknown) => take(value),
    parseLiteral: (node: ValueNode) =>
      take(node.kind === Kind.STRING ? node.value : print(node), node),
  };
}
