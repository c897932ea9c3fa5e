import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StoreUnavailable } from "../../server/errors.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import type { Store } from "../../server/store/store.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp(harbour);
});
afterEach(() => test.close());

describe("an id that the graph does not know", () => {
  it("is null where one thing is asked for", async () => {
    const { data, errors } = await test.ask(`{
      actor(id: "person:nobody") { id } event(id: "event:none") { id }
      claim(id: "claim:none") { id } article(id: "article:none") { id }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      actor: null,
      event: null,
      claim: null,
      article: null,
    });
  });

  it.each([
    [`ties(filter: { actors: ["person:x"] }) { id }`, "filter.actors"],
    [`ties(filter: { between: ["person:x"] }) { id }`, "filter.between"],
    [
      `events(filter: { countries: ["country:x"] }) { totalCount }`,
      "filter.countries",
    ],
    [
      `events(filter: { countries: ["person:anna-berg"] }) { totalCount }`,
      "filter.countries",
    ],
    [`claims(filter: { places: ["place:x"] }) { totalCount }`, "filter.places"],
    [`evolution(sideA: "person:x", sideB: "country:nor") { from }`, "sideA"],
    [`path(from: "country:nor", to: "person:x") { actors { id } }`, "to"],
    [
      `compare(before: { to: "2024-01-01" }, after: { from: "2024-01-02" }, filter: { actors: ["person:x"] }) { presence }`,
      "filter.actors",
    ],
    [
      `mostChanged(actor: "person:x", before: { from: "2023-01-01", to: "2023-12-31" }, after: { from: "2024-01-01", to: "2024-12-31" }) { perMonth }`,
      "actor",
    ],
    [`spells(sideA: "person:x", sideB: "country:nor") { from }`, "sideA"],
  ])("is an error in %s", async (field, at) => {
    const { errors } = await test.ask(`{ ${field} }`);
    expect(errors?.[0]?.message).toContain(`\`${at}\``);
    expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("bad input", () => {
  it.each([
    [
      "events(first: 0) { totalCount }",
      /`first` must be from 1 to 1,000, not 0/,
    ],
    ["events(first: -1) { totalCount }", /`first` .* not -1/],
    ["actors(first: 1001) { totalCount }", /`first` must be from 1 to 1,000/],
    ["ties(first: 20001) { id }", /`first` must be from 1 to 20,000/],
    [
      `path(from: "country:nor", to: "country:isl", maxLength: 7) { actors { id } }`,
      /`maxLength` must be from 1 to 6, not 7/,
    ],
    [
      `events(filter: { asOf: "2024-02-30" }) { totalCount }`,
      /Date must be a date that exists.*2024-02-30/,
    ],
    [
      `events(filter: { during: { from: "2024-02-01", to: "2024-01-01" } }) { totalCount }`,
      /`filter.during.to` must not be before/,
    ],
    [
      `compare(before: {}, after: { from: "2024-01-01" }) { presence }`,
      /`before` must have/,
    ],
    [`events(after: "nonsense") { totalCount }`, /after|cursor/i],
    [
      `readArticle(input: { text: " " }) { article { id } }`,
      /`input.text` must be the words/,
    ],
    [
      `readArticle(input: { text: "x", url: "javascript:alert(1)", format: "pdf" }) { article { id } }`,
      /`input.format`.*`input.url`/,
    ],
    [`spells(sideA: "country:nor") { from }`, /both, or neither/],
  ])("%s names argument, rule and value", async (field, message) => {
    const { errors } = await test.ask(`{ ${field} }`);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions?.["code"]).toMatch(/BAD_USER_INPUT/);
  });

  it("is shown where it stands when it is a day that does not exist", async () => {
    const asked = (on: string) =>
      test.ask(`{ events(filter: { asOf: ${on} }) { totalCount } }`);
    expect((await asked('"2024-02-30"')).errors).toMatchObject([
      { locations: [{ line: 1, column: 26 }] },
    ]);
    // What is no text is no day, even where it looks like one.
    expect((await asked("20240226")).errors).toMatchObject([
      { message: expect.stringMatching(/Date must be .*20240226/) },
    ]);
  });

  it("refuses a day that does not exist in a variable too", async () => {
    const { errors } = await test.ask(
      "query ($d: Date) { events(filter: { asOf: $d }) { totalCount } }",
      { d: "2023-02-29" },
    );
    expect(errors?.[0]?.message).toContain("2023-02-29");
    expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("what goes wrong", () => {
  const failing = (error: Error): Store => ({
    ...openSqliteStore(":memory:"),
    stats: () => Promise.reject(error),
  });

  it("in a way nobody foresaw is masked for the caller and logged whole", async () => {
    const app = await openTestApp([], {
      store: failing(new Error("secret path /etc/passwd")),
    });
    const { data, errors } = await app.ask("{ stats { articles } }");
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions?.["code"]).toBe("INTERNAL_SERVER_ERROR");
    expect(JSON.stringify(errors)).not.toContain("secret");
    const line = app.logged.find(({ err }) => err !== undefined);
    expect(JSON.stringify(line)).toContain("secret path /etc/passwd");
    expect(line?.["requestId"]).toEqual(expect.any(String));
    await app.close();
  });

  it("because the store is away says so", async () => {
    const app = await openTestApp([], {
      store: failing(new StoreUnavailable("No answer from 10.0.0.7.")),
    });
    const { status, errors } = await app.ask("{ stats { articles } }");
    expect(status).toBe(503);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^The store cannot be reached/),
      extensions: { code: "STORE_UNAVAILABLE" },
    });
    await app.close();
  });
});
