import { EVERYTHING, type RecordFilter } from "../../server/domain/filter.ts";
import type { Current } from "./suite.ts";

/** Longer than what the suites on lists and filters keep. */
const page = { first: 20, after: null };

export const filter = (more: Partial<RecordFilter>): RecordFilter => ({
  ...EVERYTHING,
  ...more,
});

/** Asks the store of the test that runs for the ids of what a filter leaves, in their order. */
export const idsFrom = (current: Current) => ({
  events: async (more: Partial<RecordFilter>): Promise<string[]> =>
    (await current().events(filter(more), page)).items.map(({ id }) => id),
  claims: async (more: Partial<RecordFilter>): Promise<string[]> =>
    (await current().claims(filter(more), page)).items.map(({ id }) => id),
});
