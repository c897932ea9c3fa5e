import { readFileSync } from "node:fs";
import {
  buildSchema,
  coerceInputValue,
  isInputObjectType,
  type GraphQLInputObjectType,
} from "graphql";
import { BadInput } from "../../server/errors.ts";

/** What is decided, as the API takes it: what a query could not say is refused here too, and nothing overlooked. */
export function actIn(name: string, text: string): Record<string, unknown> {
  const acts = inputType("CorrectionAct").getFields();
  const type = acts[name]?.type;
  if (!isInputObjectType(type))
    throw new BadInput(
      `There is no act "${name}": there are ${Object.keys(acts).join(", ")}.`,
    );
  const problems: string[] = [];
  const fields = coerceInputValue(parsed(text), type, (path, _, { message }) =>
    problems.push(`\`${[name, ...path].join(".")}\`: ${message}`),
  );
  if (problems.length === 0) return { [name]: fields };
  throw new BadInput(
    `${problems.join("\n")}\n${name} takes ${fieldsOf(type)}; docs/api.md says what each is.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput(`The act's fields must be JSON, not: ${text}`);
  }
}

function inputType(name: string): GraphQLInputObjectType {
  const file = new URL("../../schema.graphql", import.meta.url);
  const type = buildSchema(readFileSync(file, "utf8")).getType(name);
  if (!isInputObjectType(type))
    throw new Error(`schema.graphql has no input ${name}.`);
  return type;
}

/** "actor: ID!, country: ID", as the schema has them. */
const fieldsOf = (type: GraphQLInputObjectType): string =>
  Object.values(type.getFields())
    .map((field) => `${field.name}: ${String(field.type)}`)
    .join(", ");
