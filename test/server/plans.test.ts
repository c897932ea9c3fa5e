import fc from "fast-check";
import {
  execute,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import { createSchema } from "graphql-yoga";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../server/context.ts";
import { planOf } from "../../server/graphql/plan.ts";
import { runPlan } from "../../server/graphql/run-plan.ts";
import { createLoaders } from "../../server/loaders.ts";
import { createGraphSchema } from "../../server/schema.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import type { Store } from "../../server/store/store.ts";
import { anyQuery } from "../support/any-query.ts";
import { harbour } from "../support/harbour.ts";

let store: Store;
beforeAll(async () => {
  store = openSqliteStore(":memory:");
  await store.write(harbour);
});
afterAll(() => store.close());

const contextOf = () =>
  ({ store, loaders: createLoaders(store), now: () => new Date(0) }) as Context;

/** The answer by a plan as it is sent; null: there is no plan. */
async function planned(
  schema: GraphQLSchema,
  document: DocumentNode,
  context: unknown,
): Promise<unknown> {
  const plan = planOf(schema, document, null);
  return plan === null ? null : sent(await runPlan(plan, context, {}));
}

/** Errors in any order: what fails first is nobody's promise. */
function sent({ data, errors }: ExecutionResult): unknown {
  const told = (errors ?? []).map((error) => JSON.stringify(error)).sort();
  return { data: JSON.stringify(data), told };
}

describe("a query run by its plan", () => {
  it("is answered as graphql's own executor answers it", async () => {
    const schema = createGraphSchema();
    let plans = 0;
    await fc.assert(
      fc.asyncProperty(anyQuery(schema), async (query) => {
        const document = parse(query);
        if (validate(schema, document).length > 0) return;
        const ours = await planned(schema, document, contextOf());
        if (ours === null) return;
        plans += 1;
        const theirs = await execute({
          schema,
          document,
          contextValue: contextOf(),
        });
        expect(ours).toEqual(sent(theirs));
      }),
      { numRuns: 300 },
    );
    expect(plans).toBeGreaterThan(20);
  }, 300_000);
});

const boom = () => {
  throw new Error("boom");
};
const later = <T>(value: T) => Promise.resolve(value);
const failing = createSchema({
  typeDefs: `
    interface Named { name: String }
    type A implements Named { name: String, a: Int! }
    type B implements Named { name: String, b(n: Int = 2): Int }
    type Query {
      now: Int, thrown: Int, sure: Int!, rejected: Int, none: Int!, wrong: Int, given: Int, error: Int
      list: [Int!], items: [Int], sureItems: [Int!]!, pending: [Int], notAList: [Int]
      named: [Named!]!, other: Named, deep: A, deepList: [A!], deepItems: [A], slowSure: Int!
      own: B
    }`,
  resolvers: {
    Named: {
      __resolveType: ({ a, kind }: { a?: unknown; kind?: string }) =>
        kind ?? (a === undefined ? "B" : "A"),
    },
    A: { a: ({ a }: { a: unknown }) => (a === "boom" ? boom() : a) },
    B: { b: ({ b }: { b: number }, { n }: { n: number }) => later(b * n) },
    Query: {
      now: () => 1,
      thrown: boom,
      sure: boom,
      rejected: () => Promise.reject(new Error("late")),
      slowSure: () => Promise.reject(new Error("late and sure")),
      none: () => null,
      wrong: () => "no number",
      error: () => new Error("returned"),
      list: () => [1, null, 3],
      items: () => [1, "x", later(3), Promise.reject(new Error("item"))],
      sureItems: () => [1, later(null)],
      pending: () => later([later(1), null, undefined]),
      notAList: () => 5,
      named: () => [{ name: "a", a: 1 }, later({ name: "b", b: 2 })],
      other: () => ({ kind: "Nobody" }),
      deep: () => ({ name: "deep", a: "boom" }),
      deepList: () => later([{ a: 1 }, { a: "boom" }]),
      deepItems: () => [{ a: 1 }, { a: "boom" }, later({ a: null })],
      own: () => ({ name: () => "of its own", b: 3 }),
    },
  },
});

describe("what goes wrong in a query run by its plan", () => {
  it.each([
    "{ now thrown rejected wrong error given }",
    "{ now sure rejected }",
    "{ rejected now slowSure none }",
    "{ slowSure }",
    "{ none }",
    "{ list }",
    "{ items pending notAList }",
    "{ sureItems }",
    "{ named { __typename name ... on A { a } ... on B { b two: b(n: 3) } } }",
    "{ deep { name a } now }",
    "{ deepList { a } deepItems { a } }",
    "{ own { name b } }",
    "{ ...F named { name } } fragment F on Query { named { ...N } now } fragment N on Named { ... on A { a } }",
    "{ again: now now __typename }",
  ])("is told as graphql's own executor tells it: %s", async (query) => {
    const document = parse(query);
    expect(validate(failing, document)).toEqual([]);
    const theirs = await execute({ schema: failing, document });
    expect(await planned(failing, document, undefined)).toEqual(sent(theirs));
  });

  it("is told of a type that there is not", async () => {
    expect(
      await planned(failing, parse("{ other { name } now }"), undefined),
    ).toEqual({
      data: '{"other":null,"now":1}',
      told: [expect.stringContaining('Abstract type \\"Named\\"')],
    });
  });

  it.each([
    "mutation { now }",
    "{ now @include(if: true) }",
    "{ __schema { types { name } } }",
    "{ own { __proto__: name } }",
    "query A { now } query B { now }",
  ])("is left to another where there is no plan: %s", async (query) => {
    expect(planOf(failing, parse(query), null)).toBeNull();
  });
});
