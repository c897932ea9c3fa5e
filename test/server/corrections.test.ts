import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";
import { harbour } from "../support/harbour.ts";

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp(harbour, {
    now: () => new Date("2026-05-06T07:08:09Z"),
  });
});
afterEach(() => test.close());

const correct = (act: object, by = "Editor", reason = "It is so.") =>
  test.ask(
    `mutation ($input: CorrectionInput!) { correct(input: $input) {
      id kind summary by reason at undone attached quote review
      actor { id name } into { id } record { __typename ... on Event { id } ... on Claim { id } } act } }`,
    { input: { by, reason, act } },
  );

describe("a correction", () => {
  it("says who decided what, when and why, and is applied at once", async () => {
    const { data, errors } = await correct({
      renameActor: { actor: "person:jon-karl", name: "Jon Karl the Elder" },
    });
    expect(errors).toBeUndefined();
    expect(data.correct).toMatchObject({
      kind: "RENAME_ACTOR",
      summary: "Jon Karl is called Jon Karl the Elder",
      by: "Editor",
      reason: "It is so.",
      at: "2026-05-06T07:08:09.000Z",
      undone: false,
      attached: true,
      actor: { id: "person:jon-karl", name: "Jon Karl the Elder" },
      into: null,
      record: null,
    });
  });

  it("is listed, and taken back as if it had not been", async () => {
    const made = await correct({
      reviewRecord: { record: "event:treaty", review: "REJECTED" },
    });
    expect(made.data.correct).toMatchObject({
      kind: "REVIEW_RECORD",
      record: { __typename: "Event", id: "event:treaty" },
      quote: "Norway and Iceland signed a treaty on 1 May.",
      review: "REJECTED",
    });
    const counts = async () =>
      (
        await test.ask(
          `{ events { totalCount } corrections { totalCount nodes { id undone } } }`,
        )
      ).data;
    expect((await counts()).events.totalCount).toBe(2);
    const { id } = made.data.correct;
    const undone = await test.ask(
      `mutation ($id: ID!) { undoCorrection(id: $id) { id undone } }`,
      { id },
    );
    expect(undone.data.undoCorrection).toEqual({ id, undone: true });
    expect(await counts()).toEqual({
      events: { totalCount: 3 },
      corrections: { totalCount: 1, nodes: [{ id, undone: true }] },
    });
  });

  it.each([
    [
      "another name",
      { renameActor: { actor: "person:jon-karl", name: "Jón the Elder" } },
      "Anna Berg and Jón the Elder meet in Bergen",
    ],
    [
      "somebody else in the article",
      {
        splitActor: {
          actor: "person:jon-karl",
          article: "article:harbour-talks",
          into: "person:jon-karlsson",
          name: "Jón Karlsson",
        },
      },
      "Anna Berg and Jón Karlsson meet in Bergen",
    ],
    [
      "somebody new in the article",
      {
        splitActor: {
          actor: "person:jon-karl",
          article: "article:harbour-talks",
          name: "Jørn Łukasz",
        },
      },
      "Anna Berg and Jørn Łukasz meet in Bergen",
    ],
    [
      "another kind",
      { editRecord: { record: "event:harbour", eventKind: "CALL" } },
      "Call between Anna Berg and Jón Karl",
    ],
    [
      "others who take part",
      {
        editRecord: {
          record: "event:harbour",
          participants: [
            { actor: "person:anna-berg", role: "PARTY" },
            { actor: "country:isl", role: "PARTY" },
          ],
        },
      },
      "Anna Berg and Iceland meet in Bergen",
    ],
  ])("by which an event has %s makes its title anew", async (_, act, title) => {
    const titles = async () => {
      const { data } = await test.ask(
        `{ event(id: "event:harbour") { title }
           search(text: "met") { kind label } }`,
      );
      const table = await (await test.get("/export/events.csv")).text();
      return {
        event: data.event.title,
        hit: data.search.find((one: { kind: string }) => one.kind === "EVENT")
          .label,
        inTable: table.includes(`,${title},`),
      };
    };
    const before = await titles();
    expect(before.inTable).toBe(false);
    const { data, errors } = await correct(act);
    expect(errors).toBeUndefined();
    expect(await titles()).toEqual({ event: title, hit: title, inTable: true });
    await test.ask(`mutation ($id: ID!) { undoCorrection(id: $id) { id } }`, {
      id: data.correct.id,
    });
    expect(await titles()).toEqual(before);
  });

  it("of a record's fields keeps the others", async () => {
    const { errors } = await correct({
      editRecord: {
        record: "claim:crossed",
        claimKind: "CRITICISM",
        cameo: "111",
        when: { from: "2024-03-02" },
        targets: ["country:isl"],
      },
    });
    expect(errors).toBeUndefined();
    const { data } = await test.ask(
      `{ claim(id: "claim:crossed") { kind cameo goldstein text when { from to basis } targets { id } speakers { id } } }`,
    );
    expect(data.claim).toEqual({
      kind: "CRITICISM",
      cameo: "111",
      goldstein: -2,
      text: "the fleet had crossed the line",
      when: { from: "2024-03-02", to: "2024-03-02", basis: "STATED" },
      targets: [{ id: "country:isl" }],
      speakers: [{ id: "person:anna-berg" }],
    });
  });

  it("of a link and of two events names both records", async () => {
    const { data } = await test.ask(
      `{ claim(id: "claim:denied") { links { id } } }`,
    );
    const [{ id: link }] = data.claim.links;
    const reviewed = await correct({
      reviewLink: { link, record: "claim:denied", review: "CONFIRMED" },
    });
    expect(reviewed.data.correct).toMatchObject({
      kind: "REVIEW_LINK",
      record: { id: "claim:denied" },
      review: "CONFIRMED",
    });
    const same = await correct({
      sameEvent: { from: "event:visit", to: "event:harbour", same: true },
    });
    expect(same.data.correct.summary).toMatch(/are one event/);
  });

  it("merges two actors", async () => {
    const merged = await correct({
      mergeActors: { actor: "person:jon-karl", into: "person:anna-berg" },
    });
    expect(merged.data.correct).toMatchObject({
      kind: "MERGE_ACTORS",
      summary: "Jon Karl is Anna Berg",
      into: { id: "person:anna-berg" },
    });
  });

  it.each([
    [
      { renameActor: { actor: "person:nobody", name: "X" } },
      /`renameActor.actor` must name an actor/,
    ],
    [
      { renameActor: { actor: "person:jon-karl", name: " " } },
      /`renameActor.name` must have 1 to 200/,
    ],
    [
      { mergeActors: { actor: "person:jon-karl", into: "country:nor" } },
      /two actors of one kind/,
    ],
    [
      { mergeActors: { actor: "person:jon-karl", into: "person:jon-karl" } },
      /two actors/,
    ],
    [
      {
        splitActor: {
          actor: "person:jon-karl",
          article: "article:harbour-talks",
          into: "country:isl",
          name: "X",
        },
      },
      /`splitActor.into`/,
    ],
    [
      {
        splitActor: {
          actor: "person:jon-karl",
          article: "article:harbour-talks",
          into: "person:jón ~ karl",
          name: "X",
        },
      },
      /`splitActor.into` must be the id of another person, as person:some-name/,
    ],
    [
      {
        splitActor: {
          actor: "country:isl",
          article: "article:harbour-talks",
          name: "Faroe Islands",
        },
      },
      /`splitActor.into` must be the id of another country/,
    ],
    [
      { setCountry: { actor: "country:nor", country: null } },
      /`setCountry.actor`/,
    ],
    [
      { setCountry: { actor: "person:jon-karl", country: "person:anna-berg" } },
      /a country/,
    ],
    [
      { setOffice: { actor: "country:nor", title: "X", of: "country:nor" } },
      /`setOffice.actor`/,
    ],
    [
      {
        setOffice: {
          actor: "person:jon-karl",
          title: "X",
          of: "country:isl",
          from: "2024-02-02",
          to: "2024-01-01",
        },
      },
      /`setOffice.to` must not be before/,
    ],
    [
      {
        setOffice: {
          actor: "person:jon-karl",
          title: "X",
          of: "person:anna-berg",
        },
      },
      /`setOffice.of` must name a country or an organization/,
    ],
    [
      {
        splitActor: {
          actor: "country:isl",
          article: "article:harbour-talks",
          into: "country:fro",
          name: "X",
        },
      },
      /`splitActor.article` must be an article that names "country:isl"/,
    ],
    [
      { reviewRecord: { record: "event:none", review: "REJECTED" } },
      /an event or a claim/,
    ],
    [
      { reviewRecord: { record: "event:treaty", review: "NONE" } },
      /CONFIRMED or REJECTED/,
    ],
    [{ editRecord: { record: "event:treaty" } }, /at least one field/],
    [{ editRecord: { record: "event:treaty", speakers: [] } }, /no such field/],
    [{ editRecord: { record: "event:treaty", cameo: "999" } }, /CAMEO/],
    [
      {
        reviewLink: {
          link: "link:none",
          record: "claim:denied",
          review: "REJECTED",
        },
      },
      /a link/,
    ],
    [
      { sameEvent: { from: "event:visit", to: "claim:denied", same: true } },
      /two events/,
    ],
  ])("%j is refused and changes nothing", async (act, message) => {
    const revision = await test.store.revision();
    const { errors } = await correct(act);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    expect(await test.store.revision()).toBe(revision);
  });

  it("has exactly one decision", async () => {
    for (const act of [
      {},
      {
        setCountry: { actor: "person:jon-karl" },
        renameActor: { actor: "person:jon-karl", name: "X" },
      },
    ])
      expect((await correct(act)).errors?.length).toBe(1);
  });

  it("needs somebody and a reason", async () => {
    const act = { renameActor: { actor: "person:jon-karl", name: "X" } };
    expect((await correct(act, " ")).errors?.[0]?.message).toMatch(
      /`input.by`/,
    );
    expect((await correct(act, "E", "")).errors?.[0]?.message).toMatch(
      /`input.reason`/,
    );
  });
});
