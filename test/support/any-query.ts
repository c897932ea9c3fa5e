/** Queries made at random, against which the API has to hold. */
import fc from "fast-check";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

type Pick = <T>(options: readonly T[]) => T;

/** Ids that the test's graph knows, and some that it does not. */
const IDS = [
  "person:anna-berg",
  "person:jon-karl",
  "country:nor",
  "country:isl",
  "organization:harbour-news",
  "event:harbour",
  "claim:crossed",
  "article:treaty",
  "person:nobody",
  "",
  "constructor",
  "__proto__",
  "' OR 1=1 --",
  "}) DETACH DELETE n //",
];
const TEXTS = [...IDS, "Berg", "%", "\\u0000", "*", '\\"', "née", "🙂", "text"];
const DAYS = [
  "2024-03-04",
  "2023-01-01",
  "2024-12-31",
  "2024-02-30",
  "0000-01-01",
  "9999-12-31",
  "now",
];
const INTEGERS = [1, 2, 3, 20, 0, -1, 1_000, 1_001, 20_000, 2_147_483_647];
const FLOATS = [0, 0.5, 1, -10, 10, -10.5, 1e308];

const anyNumber = () => fc.nat(1_000_000);

/** Queries of the schema, most of them valid in shape, with arguments of every kind, good and bad. */
export function anyQuery(schema: GraphQLSchema): fc.Arbitrary<string> {
  return fc.gen().map((gen) => {
    const pick: Pick = (options) =>
      options[gen(anyNumber) % options.length] as never;
    const root = schema.getQueryType();
    return root == null
      ? ""
      : `query ${selection(root, schema, pick, pick([2, 3, 4, 5]))}`;
  });
}

function selection(
  type: GraphQLNamedType,
  schema: GraphQLSchema,
  pick: Pick,
  depth: number,
): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const some = pick(schema.getPossibleTypes(type));
    return `{ __typename ... on ${some.name} ${selection(some, schema, pick, depth)} }`;
  }
  if (!isObjectType(type)) return "";
  const fields = Object.values(type.getFields()).filter(
    ({ type: of }) => depth > 1 || isLeafType(getNamedType(of)),
  );
  if (fields.length === 0) return "{ __typename }";
  const chosen = Array.from({ length: pick([1, 2, 3]) }, () => pick(fields));
  const told = chosen.map((field, index) => {
    const args = field.args
      .filter((one) => isNonNullType(one.type) || pick([true, false]))
      .map((one) => `${one.name}: ${value(one.type, pick, 3)}`);
    const call = args.length === 0 ? "" : `(${args.join(", ")})`;
    const of = getNamedType(field.type);
    return `f${index}: ${field.name}${call} ${selection(of, schema, pick, depth - 1)}`;
  });
  return `{ ${told.join(" ")} }`;
}

function value(type: GraphQLInputType, pick: Pick, depth: number): string {
  if (isNonNullType(type)) return value(type.ofType, pick, depth);
  if (pick([false, false, false, false, true])) return "null";
  if (isListType(type))
    return `[${Array.from({ length: pick([0, 1, 2]) }, () => value(type.ofType, pick, depth)).join(", ")}]`;
  if (isEnumType(type)) return pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        isNonNullType(field.type) || (depth > 0 && pick([true, false, false])),
    );
    return `{ ${fields.map((field) => `${field.name}: ${value(field.type, pick, depth - 1)}`).join(", ")} }`;
  }
  switch (type.name) {
    case "Int":
      return String(pick(INTEGERS));
    case "Float":
      return String(pick(FLOATS));
    case "Boolean":
      return String(pick([true, false]));
    case "Date":
      return `"${pick(DAYS)}"`;
    case "ID":
      return `"${pick(IDS)}"`;
    default:
      return `"${pick(TEXTS)}"`;
  }
}
