import {
  getArgumentValues,
  type GraphQLError,
  type GraphQLResolveInfo,
} from "graphql";
import type { Plan, PlannedField } from "./plan.ts";

/** One run of a plan. */
export interface Run {
  readonly plan: Plan;
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  readonly errors: GraphQLError[];
  /** Of fields that take some, each worked out once, however many objects are asked for them. */
  readonly args: Map<PlannedField, Record<string, unknown>>;
}

export type Path = GraphQLResolveInfo["path"];
export type Answer = Record<string, unknown>;

/** The value of a leaf where it is there already, as most are: it needs no path. Undefined in all other cases. */
export function atOnce({ plain, def }: PlannedField, source: unknown): unknown {
  if (plain === null || typeof source !== "object" || source === null)
    return undefined;
  const value = (source as Answer)[def.name];
  if (!PLAIN.has(typeof value)) return undefined;
  try {
    return plain.serialize(value) ?? undefined;
  } catch {
    return undefined;
  }
}

const PLAIN: ReadonlySet<string> = new Set(["string", "number", "boolean"]);

/** What the resolver gives, or the property of the same name. */
export function resolved(
  run: Run,
  field: PlannedField,
  source: unknown,
  path: Path,
): unknown {
  const { def } = field;
  if (def.resolve !== undefined)
    return def.resolve(
      source,
      argsOf(run, field),
      run.context,
      infoOf(run, field, path),
    );
  if (typeof source !== "object" || source === null) return undefined;
  const value = (source as Answer)[def.name];
  return typeof value === "function"
    ? value.call(
        source,
        argsOf(run, field),
        run.context,
        infoOf(run, field, path),
      )
    : value;
}

function argsOf(run: Run, field: PlannedField): Record<string, unknown> {
  const { def, nodes } = field;
  if (def.args.length === 0) return NONE;
  const known = run.args.get(field);
  if (known !== undefined) return known;
  const args = getArgumentValues(def, nodes[0], run.variables);
  run.args.set(field, args);
  return args;
}

const NONE: Record<string, unknown> = Object.freeze({});

export function infoOf(
  { plan, variables }: Run,
  { def, nodes, parent }: PlannedField,
  path: Path,
): GraphQLResolveInfo {
  const { schema, operation, fragments } = plan;
  return {
    fieldName: def.name,
    fieldNodes: nodes,
    returnType: def.type,
    parentType: parent,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: variables,
  };
}
