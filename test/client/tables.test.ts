import { describe, expect, it } from "vitest";
import { tablesOf } from "../../client/export/tables.ts";
import {
  selectActor,
  selectTie,
  setAsOf,
  setWindow,
  sift,
  START,
} from "../../client/state.ts";
import { readExportRequest } from "../../server/export/request.ts";

/** What the server is asked for by the link of this name. */
function askedBy(state: typeof START, name: RegExp) {
  const link = tablesOf(state).find((one) => name.test(one.name));
  const address = new URL(link?.csv ?? "", "http://localhost");
  const [, table = ""] = /^\/export\/(.*)\./.exec(address.pathname) ?? [];
  return {
    path: address.pathname,
    ...readExportRequest(address.searchParams, table),
  };
}

describe("whole tables to take along", () => {
  it("are of everything while nothing is chosen", () => {
    const links = tablesOf(START);
    expect(links.map(({ csv }) => csv)).toEqual([
      "/export/ties.csv",
      "/export/events.csv",
      "/export/claims.csv",
      "/export/actors.csv",
      "/export/articles.csv",
    ]);
    expect(links[0]?.lines).toBe("/export/ties.jsonl");
  });

  it("are of the window, the as-of day and the filters", () => {
    const state = sift(
      setAsOf(setWindow(START, { from: "2024-01-01", to: null }), "2024-06-30"),
      {
        eventKinds: ["MEETING", "CALL"],
        cameoClasses: ["CONSULT", "DEMAND"],
        disputed: true,
      },
    );
    const { path, filter } = askedBy(state, /Events/);
    expect(path).toBe("/export/events.csv");
    expect(filter).toMatchObject({
      during: { from: "2024-01-01", to: null },
      asOf: "2024-06-30",
      eventKinds: ["MEETING", "CALL"],
      cameoClasses: ["CONSULT", "DEMAND"],
      disputed: true,
    });
  });

  it("are of publishers and topics with commas and quotation marks in them", () => {
    const state = sift(START, {
      publishers: ["Harbour News", "The Wire, Ltd", 'The "Isle", daily'],
      topics: ['the "isle"'],
    });
    expect(askedBy(state, /Ties/).filter).toMatchObject({
      publishers: ["Harbour News", "The Wire, Ltd", 'The "Isle", daily'],
      topics: ['the "isle"'],
    });
  });

  it("are empty where a filter lets nothing through", () => {
    const state = sift(START, { eventKinds: [], publishers: [] });
    expect(askedBy(state, /Events/).filter).toMatchObject({
      eventKinds: [],
      publishers: [],
      claimKinds: null,
    });
  });

  it("are about the actor or the tie that is looked at", () => {
    const actor = selectActor(START, "person:a");
    expect(askedBy(actor, /Claims/).filter).toMatchObject({
      actors: ["person:a"],
    });
    const tie = selectTie(START, "person:b", "country:a");
    expect(askedBy(tie, /Claims/).filter).toMatchObject({
      between: ["country:a", "person:b"],
    });
  });

  it("have a tie by month, over all time", () => {
    const state = setWindow(selectTie(START, "person:b", "country:a"), {
      from: "2024-01-01",
      to: "2024-01-31",
    });
    const { path, sideA, sideB, bucket, filter } = askedBy(state, /by month/);
    expect(path).toBe("/export/evolution.csv");
    expect({ sideA, sideB, bucket }).toEqual({
      sideA: "country:a",
      sideB: "person:b",
      bucket: "MONTH",
    });
    expect(filter.during).toBeNull();
  });
});
