import type { ArticleRecord } from "../../../domain/article.ts";
import { compareText } from "../../../domain/collections.ts";
import type { Day } from "../../../domain/dates.ts";
import { countDates, countValues } from "../../../domain/facets.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import type { PublicationDayRecord } from "../../../domain/timeline.ts";
import type { Dataset } from "../../../domain/vocabulary.ts";
import type { Store } from "../../store.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ArticleEntry } from "../ledger/rows.ts";
import { select } from "../ledger/select.ts";
import type { Asking } from "./asking.ts";

type Questions = Pick<Store, "dateCounts" | "publicationDays" | "facets">;

/** How records and articles lie in time, and of which sorts they are. */
export function timeQuestions(asking: Asking): Questions {
  return {
    dateCounts: async (filter) => countDates(await asking.selected(filter)),
    publicationDays: async (asOf, publishers) =>
      daysOf(
        await asking.ledger(),
        asOf,
        ({ kind, publisher }) =>
          kind === "ARTICLE" &&
          (publishers === null ||
            (publisher !== null && publishers.includes(publisher))),
      ),
    facets: async (filter) => {
      const { ledger, withText } = await asking.given(filter);
      const without = (open: Partial<RecordFilter>) =>
        select(ledger, { ...filter, ...open }, withText);
      return {
        eventKinds: countValues(
          without({ eventKinds: null }),
          ({ eventKind }) => (eventKind === null ? [] : [eventKind]),
        ),
        claimKinds: countValues(
          without({ claimKinds: null }),
          ({ claimKind }) => (claimKind === null ? [] : [claimKind]),
        ),
        publishers: countValues(
          without({ publishers: null }),
          ({ publisher }) => (publisher === null ? [] : [publisher]),
        ),
        countries: countValues(
          without({ countries: null }),
          ({ countries }) => countries,
        ),
        topics: countValues(without({ topics: null }), ({ topics }) => topics),
      };
    },
  };
}

const KIND_OF: Readonly<Record<Dataset, ArticleRecord["kind"]>> = {
  ARTICLES: "ARTICLE",
  GDELT: "EVENT_DATA",
  OFFICIAL: "OFFICIAL_RECORD",
};

/** How many articles of the filter's data sets were published on each day. */
export function publicationsOf(
  ledger: Ledger,
  { asOf, datasets }: RecordFilter,
): PublicationDayRecord[] {
  const kinds = new Set(datasets.map((dataset) => KIND_OF[dataset]));
  return daysOf(ledger, asOf, ({ kind }) => kinds.has(kind));
}

function daysOf(
  { articles }: Ledger,
  asOf: Day | null,
  counts: (article: ArticleEntry) => boolean,
): PublicationDayRecord[] {
  const days = new Map<Day, number>();
  for (const article of articles.values()) {
    const day = article.publishedOn;
    if (day === null || (asOf !== null && day > asOf) || !counts(article))
      continue;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days]
    .map(([day, count]) => ({ day, articles: count }))
    .sort((x, y) => compareText(x.day, y.day));
}
