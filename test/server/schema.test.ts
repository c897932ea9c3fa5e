import { buildSchema, isAbstractType, validateSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { attachResolvers } from "../../server/graphql/attach-resolvers.ts";
import { createGraphSchema, readSchema } from "../../server/schema.ts";

describe("the schema", () => {
  it("is valid, which no start looks at", () => {
    expect(validateSchema(buildSchema(readSchema()))).toEqual([]);
  });

  it("can tell of what type everything is that may be of several", () => {
    const abstract = Object.values(createGraphSchema().getTypeMap()).filter(
      isAbstractType,
    );
    expect(abstract.map(({ name }) => name).sort()).toEqual([
      "Actor",
      "EventOrClaim",
    ]);
    for (const { resolveType } of abstract) expect(resolveType).toBeDefined();
  });
});

describe("what answers", () => {
  const schema = () =>
    buildSchema("type Query { day: Day, us: Us } enum Us { WE } scalar Day");

  it("is put at its field and at its scalar", () => {
    const built = schema();
    const [day, serialize] = [() => "2024-04-26", () => "a day"];
    attachResolvers(built, { Query: { day }, Day: { serialize } });
    expect(built.getQueryType()?.getFields()["day"]?.resolve).toBe(day);
    expect(built.getType("Day")).toMatchObject({ serialize });
  });

  it.each([
    ["There is no type Query2.", { Query2: {} }],
    ["There is no field Query.night.", { Query: { night: () => null } }],
    ["Us has nothing to be answered.", { Us: { WE: 1 } }],
  ])("is refused where nobody could ask it: %s", (message, resolvers) => {
    expect(() => attachResolvers(schema(), resolvers)).toThrow(message);
  });
});
