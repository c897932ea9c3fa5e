import { dateCounts, facets } from "../../columns/counts.ts";
import { publicationDays } from "../ledger/publications.ts";
import type { Store } from "../../store.ts";
import type { Asking } from "./asking.ts";

type Questions = Pick<Store, "dateCounts" | "publicationDays" | "facets">;

/** How records and articles lie in time, and of which sorts they are. */
export function timeQuestions({
  view,
  ledger,
}: Pick<Asking, "view" | "ledger">): Questions {
  return {
    dateCounts: async (filter) => dateCounts(await view(filter), filter),
    publicationDays: async (asOf, publishers) =>
      publicationDays(
        await ledger(),
        ({ kind, publisher, publishedOn }) =>
          kind === "ARTICLE" &&
          (asOf === null || (publishedOn !== null && publishedOn <= asOf)) &&
          (publishers === null ||
            (publisher !== null && publishers.includes(publisher))),
      ),
    facets: async (filter) => facets(await view(filter), filter),
  };
}
