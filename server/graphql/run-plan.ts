import {
  defaultTypeResolver,
  GraphQLError,
  locatedError,
  type ExecutionResult,
} from "graphql";
import type { Plan, PlannedField, Selection, Shape } from "./plan.ts";
import {
  atOnce,
  infoOf,
  resolved,
  type Answer,
  type Path,
  type Run,
} from "./resolve-field.ts";

/** Executes a query as the specification has it. Waits for nothing that is there at once. */
export function runPlan(
  plan: Plan,
  context: unknown,
  variables: Record<string, unknown>,
): ExecutionResult | Promise<ExecutionResult> {
  const run: Run = { plan, context, variables, errors: [], args: new Map() };
  const result = (data: Answer | null): ExecutionResult =>
    run.errors.length === 0 ? { data } : { errors: run.errors, data };
  const failed = (error: unknown): ExecutionResult => {
    run.errors.push(error as GraphQLError);
    return result(null);
  };
  try {
    const data = fieldsOf(run, plan.root, undefined, undefined);
    return isPromise(data) ? data.then(result, failed) : result(data);
  } catch (error) {
    return failed(error);
  }
}

function fieldsOf(
  run: Run,
  { fields, type }: Selection,
  source: unknown,
  path: Path | undefined,
): Answer | Promise<Answer> {
  const answer: Answer = {};
  const late: [string, Promise<unknown>][] = [];
  try {
    for (const field of fields) {
      const value = fieldOf(run, field, type.name, source, path);
      // In place already: the order is that of the question.
      answer[field.key] = value;
      if (isPromise(value)) late.push([field.key, value]);
    }
  } catch (error) {
    return failedBeside(
      late.map(([, value]) => value),
      error,
    );
  }
  if (late.length === 0) return answer;
  return Promise.all(late.map(([, value]) => value)).then((values) => {
    values.forEach((value, index) => {
      const [key] = late[index] ?? [];
      if (key !== undefined) answer[key] = value;
    });
    return answer;
  });
}

function fieldOf(
  run: Run,
  field: PlannedField,
  typename: string,
  source: unknown,
  parentPath: Path | undefined,
): unknown {
  const { key, def, shape } = field;
  if (def.name === "__typename") return typename;
  const known = atOnce(field, source);
  if (known !== undefined) return known;
  const path = { prev: parentPath, key, typename };
  let value: unknown;
  try {
    value = resolved(run, field, source, path);
  } catch (error) {
    return failed(run, field, shape, error, path);
  }
  return partOf(run, field, shape, value, path);
}

function complete(
  run: Run,
  field: PlannedField,
  shape: Shape,
  value: unknown,
  path: Path,
): unknown {
  if (value instanceof Error) throw value;
  if (shape.kind === "nonNull") {
    const completed = complete(run, field, shape.of, value, path);
    if (completed === null) throw isNull(field);
    return isPromise(completed)
      ? completed.then((known) => {
          if (known === null) throw isNull(field);
          return known;
        })
      : completed;
  }
  if (value === null || value === undefined) return null;
  switch (shape.kind) {
    case "leaf": {
      const text: unknown = shape.type.serialize(value);
      if (text === null || text === undefined)
        throw new Error(`${shape.type.name} has no form for a value.`);
      return text;
    }
    case "list":
      return completeList(run, field, shape.of, value, path);
    case "object":
      return fieldsOf(run, shape.selection(), value, path);
    case "abstract":
      return completeAbstract(run, field, shape, value, path);
  }
}

const isNull = ({ parent, def }: PlannedField): Error =>
  new Error(
    `Cannot return null for non-nullable field ${parent.name}.${def.name}.`,
  );

function completeList(
  run: Run,
  field: PlannedField,
  shape: Shape,
  list: unknown,
  path: Path,
): unknown {
  if (!isIterable(list))
    throw new GraphQLError(
      `Expected Iterable, but did not find one for field "${field.parent.name}.${field.def.name}".`,
    );
  const items: unknown[] = [];
  let isLate = false;
  try {
    for (const item of list) {
      const completed = partOf(run, field, shape, item, {
        prev: path,
        key: items.length,
        typename: undefined,
      });
      if (isPromise(completed)) isLate = true;
      items.push(completed);
    }
  } catch (error) {
    return failedBeside(items, error);
  }
  return isLate ? Promise.all(items) : items;
}

/** A field's value or a list's item as it stands in the answer. */
function partOf(
  run: Run,
  field: PlannedField,
  shape: Shape,
  item: unknown,
  path: Path,
): unknown {
  try {
    const completed = isPromise(item)
      ? item.then((known) => complete(run, field, shape, known, path))
      : complete(run, field, shape, item, path);
    return isPromise(completed)
      ? completed.catch((error: unknown) =>
          failed(run, field, shape, error, path),
        )
      : completed;
  } catch (error) {
    return failed(run, field, shape, error, path);
  }
}

function completeAbstract(
  run: Run,
  field: PlannedField,
  { type, selection }: Extract<Shape, { kind: "abstract" }>,
  value: unknown,
  path: Path,
): unknown {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const info = infoOf(run, field, path);
  const named = resolveType(value, run.context, info, type);
  const of = (typename: string | undefined): unknown => {
    const asked = typename === undefined ? null : selection(typename);
    if (asked === null)
      throw new GraphQLError(
        `Abstract type "${type.name}" must resolve to one of its types at runtime for field "${field.parent.name}.${field.def.name}".`,
      );
    return fieldsOf(run, asked, value, path);
  };
  return isPromise(named) ? named.then(of) : of(named);
}

/** An error where there may be none becomes null with a word of it; else it is what holds the value that fails. */
function failed(
  { errors }: Run,
  { nodes }: PlannedField,
  shape: Shape,
  error: unknown,
  path: Path,
): null {
  const located = locatedError(error, nodes, keysOf(path));
  if (shape.kind === "nonNull") throw located;
  errors.push(located);
  return null;
}

function keysOf(path: Path): (string | number)[] {
  const keys = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.prev)
    keys.push(at.key);
  return keys.reverse();
}

/** What is under way already when its object fails may have something to say, too, and is waited for. */
function failedBeside(
  values: readonly unknown[],
  error: unknown,
): Promise<never> {
  const thrown = () => {
    throw error;
  };
  if (!values.some(isPromise)) return thrown();
  return Promise.all(values).then(thrown, thrown);
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  value instanceof Promise;

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;
