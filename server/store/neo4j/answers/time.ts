import type { ArticleRecord } from "../../../domain/article.ts";
import { compareText } from "../../../domain/collections.ts";
import type { Day } from "../../../domain/dates.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import type {
  FacetsRecord,
  PublicationDayRecord,
} from "../../../domain/timeline.ts";
import type { Dataset } from "../../../domain/vocabulary.ts";
import type { Store } from "../../store.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ArticleEntry } from "../ledger/rows.ts";
import { isEventKind, KINDS } from "../ledger/record-table.ts";
import { select, type Selection, type WithText } from "../ledger/select.ts";
import { sumDates, tally, type Tally } from "../ledger/time-sums.ts";
import { remembered, type Asking } from "./asking.ts";

type Questions = Pick<Store, "dateCounts" | "publicationDays" | "facets">;

/** How records and articles lie in time, and of which sorts they are. */
export function timeQuestions(asking: Asking): Questions {
  return {
    dateCounts: async (filter) => sumDates(await asking.selected(filter)),
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
      return facetsOf(ledger, filter, withText);
    },
  };
}

/** Each list as if the filter did not restrict that sort: where it does not, one selection does for all. */
function facetsOf(
  ledger: Ledger,
  filter: RecordFilter,
  withText: WithText,
): FacetsRecord {
  const { columns, lists, names, facts } = ledger.records;
  const whole = remembered(ledger, filter, withText);
  const without = (sort: keyof RecordFilter): Selection =>
    filter[sort] === null
      ? whole
      : select(ledger, { ...filter, [sort]: null }, withText);
  const kinds = (isAsked: (kind: number) => boolean): Tally => ({
    keys: KINDS.length,
    keyOf: (row) => columns.kind[row] ?? 0,
    valuesOf: (kind) => (isAsked(kind) ? [KINDS[kind] ?? ""] : []),
  });
  const listed = (column: Int32Array): Tally => ({
    keys: lists.count,
    keyOf: (row) => column[row] ?? 0,
    valuesOf: (list) => [...new Set(lists.at(list))].map(names.at),
  });
  const publishers: Tally = {
    keys: facts.count,
    keyOf: (row) => columns.article[row] ?? 0,
    valuesOf: (article) => {
      const publisher = facts.publisher(article);
      return publisher === null ? [] : [publisher];
    },
  };
  return {
    eventKinds: tally(without("eventKinds"), kinds(isEventKind)),
    claimKinds: tally(
      without("claimKinds"),
      kinds((kind) => !isEventKind(kind)),
    ),
    publishers: tally(without("publishers"), publishers),
    countries: tally(without("countries"), listed(columns.countries)),
    topics: tally(without("topics"), listed(columns.topics)),
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
  const key = [...kinds].sort().join();
  const made =
    published.get(ledger.state) ?? new Map<string, PublicationDayRecord[]>();
  published.set(ledger.state, made);
  const days =
    made.get(key) ?? daysOf(ledger, null, (one) => kinds.has(one.kind));
  made.set(key, days);
  return days.filter(({ day }) => asOf === null || day <= asOf);
}

/** Asked for with every evolution: made once at a revision, for each choice of data sets. */
const published = new WeakMap<object, Map<string, PublicationDayRecord[]>>();

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
