import { beforeEach, describe, expect, it } from "vitest";
import { BadInput } from "../../server/errors.ts";
import { ANNA, ESP, newsstand, OSLO } from "../support/newsstand.ts";
import { article, claim, on, reading } from "../support/records.ts";
import { filter, idsFrom } from "./asking.ts";
import type { Current } from "./suite.ts";

/** Records by id, and in their order, a page at a time. */
export function listsSuite(current: Current): void {
  describe("lists", () => {
    const { events, claims } = idsFrom(current);

    beforeEach(async () => {
      await current().write(newsstand);
    });

    it("answers in the order asked, with null for what is not known", async () => {
      const ids = ["claim:undated", "event:talks", "claim:offer"];
      const known = await current().claimsById(ids);
      expect(known.map((one) => one?.id)).toEqual([
        "claim:undated",
        undefined,
        "claim:offer",
      ]);
      expect(await current().eventsById(["event:none"])).toEqual([null]);
      expect(await current().articlesById(["article:none"])).toEqual([null]);
      expect(
        await current().placesById(["place:none", "place:oslo-nor"]),
      ).toEqual([null, OSLO]);
      expect(await current().actorsById([])).toEqual([]);
    });

    it("lists records newest first, then by id, undated last", async () => {
      expect(await claims({})).toEqual([
        "claim:offer",
        "claim:refusal",
        "claim:undated",
      ]);
      expect(await events({})).toEqual(["event:rumour", "event:talks"]);
    });

    it("pages through a list without repeating or leaving out", async () => {
      const first = await current().claims(filter({}), {
        first: 2,
        after: null,
      });
      expect(first).toMatchObject({ totalCount: 3, hasNextPage: true });
      const second = await current().claims(filter({}), {
        first: 2,
        after: first.cursors[1] ?? null,
      });
      expect(second).toMatchObject({
        items: [{ id: "claim:undated" }],
        totalCount: 3,
        hasNextPage: false,
      });
    });

    it("goes on where it was when something newer is loaded meanwhile", async () => {
      const first = await current().claims(filter({}), {
        first: 1,
        after: null,
      });
      await current().write([
        reading(article("late"), {
          claims: [claim("late", ANNA, ESP, { when: on("2024-09-09") })],
        }),
      ]);
      const next = await current().claims(filter({}), {
        first: 1,
        after: first.cursors[0] ?? null,
      });
      expect(next.items.map(({ id }) => id)).toEqual(["claim:refusal"]);
    });

    it("refuses a cursor of a list in another order", async () => {
      const { cursors } = await current().actors(null, null, {
        first: 1,
        after: null,
      });
      await expect(
        current().claims(filter({}), { first: 1, after: cursors[0] ?? null }),
      ).rejects.toThrow("the cursor of an edge of the same list");
    });

    it("refuses a cursor that is none", async () => {
      await expect(
        current().claims(filter({}), { first: 1, after: "nonsense" }),
      ).rejects.toThrow(BadInput);
    });
  });
}
