import { heldWithin } from "../../domain/acting.ts";
import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import type { ArticleRecord } from "../../domain/article.ts";
import {
  causeSide,
  changeOf,
  compareChanges,
  monthsOf,
  MOST_CAUSES,
} from "../../domain/change.ts";
import type { ClaimRecord } from "../../domain/claim.ts";
import { compareText, groupBy } from "../../domain/collections.ts";
import type { CorrectionRecord } from "../../domain/correction.ts";
import type { CountedRecord } from "../../domain/counted.ts";
import {
  reportsBetween,
  spokesmen,
  select,
  tieIn,
  tiesIn,
  type Selected,
} from "../../domain/counting.ts";
import { addDays, type Day } from "../../domain/dates.ts";
import { isEvent } from "../../domain/dyads.ts";
import type { EventRecord } from "../../domain/event.ts";
import { evolutionOf } from "../../domain/evolution.ts";
import { countDates, countValues } from "../../domain/facets.ts";
import { takesPart } from "../../domain/passing.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import { shareHits } from "../../domain/hits.ts";
import { dyadKey, panelOf } from "../../domain/panel.ts";
import { shortestPaths } from "../../domain/paths.ts";
import type { Reading } from "../../domain/reading.ts";
import { groupReports, joinsReports } from "../../domain/reports.ts";
import type { EventOrClaimRecord } from "../../domain/tie.ts";
import type { PublicationDayRecord } from "../../domain/timeline.ts";
import { hasWords, nameMatches, wordsOf } from "../../domain/words.ts";
import { IN_ORDER, MOST_FIRST, NEWEST_FIRST, pageOf } from "../page.ts";
import type {
  DumpLine,
  Page,
  PageRequest,
  SearchHitRecord,
  Store,
} from "../store.ts";
import { createMemory, matchAll, type Memory } from "./memory.ts";
import { openDatabase, type Connection } from "./open.ts";
import { createWriter } from "./write.ts";

/** Opens the store in a file, which is made when it is not there. */
export function openSqliteStore(file: string): Store {
  const db = openDatabase(file);
  const writer = createWriter(db);
  const memory = createMemory(db);
  const selected = (filter: RecordFilter): Selected => select(memory(), filter);

  return {
    name: "sqlite",
    ready: async () => {
      memory();
    },
    close: async () => {
      db.close();
    },
    revision: async () => memory().revision,
    stats: async () => statsOf(memory()),

    actorsById: async (ids) => {
      const { actors } = memory();
      return ids.map((id) => actors.get(id) ?? null);
    },
    eventsById: async (ids) => byId(memory(), ids, isEvent),
    claimsById: async (ids) => byId(memory(), ids, isClaim),
    articlesById: async (ids) => {
      const { articles } = memory();
      return ids.map((id) => articles.get(id) ?? null);
    },

    actors: async (search, kinds, page) =>
      actorsFound(memory(), search, kinds, page),
    events: async (filter, page) =>
      recordPage(memory(), selected(filter).records, isEvent, page),
    claims: async (filter, page) =>
      recordPage(memory(), selected(filter).records, isClaim, page),
    eventsOf: async (actors, filter, page) => {
      const { records } = selected(filter);
      return actors.map((actor) =>
        recordPage(
          memory(),
          records.filter((r) => takesPart(r, actor, filter.rollUp)),
          isEvent,
          page,
        ),
      );
    },
    claimsOf: async (actors, filter, page) => {
      const { records } = selected(filter);
      return actors.map((actor) =>
        recordPage(
          memory(),
          records.filter((r) => takesPart(r, actor, filter.rollUp)),
          isClaim,
          page,
        ),
      );
    },
    placesById: async (ids) => {
      const places = new Map(
        [...memory().full.values()].flatMap((record) =>
          isEvent(record) && record.place !== null
            ? [[record.place.id, record.place] as const]
            : [],
        ),
      );
      return ids.map((id) => places.get(id) ?? null);
    },
    articles: async (search, page) => {
      const { articles } = memory();
      const found =
        search === null
          ? [...articles.values()]
          : articlesWith(db, search).flatMap((id) => articles.get(id) ?? []);
      return pageOf(
        found,
        ({ publishedOn, id }) => [publishedOn ?? "", id],
        NEWEST_FIRST,
        page,
      );
    },
    search: async (text, first) => searchHits(memory(), text, first),

    officesOf: async (people, on) => {
      const { offices } = memory();
      return people.map((person) =>
        (offices.get(person) ?? [])
          .filter(
            (office) => on === null || heldWithin(office, { from: on, to: on }),
          )
          .sort(compareOffices),
      );
    },
    peopleOf: async (countries, on) => {
      const graph = memory();
      return countries.map((country) => peopleFor(graph, country, on));
    },
    claimsAt: async (events) => {
      const at = groupBy(
        [...memory().full.values()].filter((r) => !isEvent(r)),
        (claim) => claim.event,
      );
      return events.map((event) => (at.get(event) ?? []).map(({ id }) => id));
    },
    recordsIn: async (articles) => {
      const records = groupBy(memory().full.values(), (r) => r.article);
      return articles.map((article) => {
        const all = records.get(article) ?? [];
        return {
          events: all.filter(isEvent).map(({ id }) => id),
          claims: all.filter((r) => !isEvent(r)).map(({ id }) => id),
        };
      });
    },
    linksOf: async (records) => {
      const { links } = memory();
      return records.map((id) =>
        links
          .filter(({ from, to }) => from === id || to === id)
          .sort((x, y) => compareText(x.id, y.id)),
      );
    },
    reportsOf: async (ids) => {
      const { records, links } = memory();
      const groups = groupReports(
        [...records.values()]
          .filter(({ review }) => review !== "REJECTED")
          .map(({ id }) => id),
        links.filter(joinsReports),
      );
      const members = groupBy(groups.keys(), (id) => groups.get(id));
      return ids.map((id) => {
        const group = (members.get(groups.get(id)) ?? []).flatMap(
          (member) => records.get(member) ?? [],
        );
        const own = records.get(id);
        const all = group.length === 0 && own !== undefined ? [own] : group;
        return {
          reports: new Set(all.map(({ article }) => article)).size,
          sources: new Set(all.map(({ source }) => source)).size,
          sameAs: all
            .map((record) => record.id)
            .filter((other) => other !== id)
            .sort(compareText),
        };
      });
    },

    ties: async (filter, first) => tiesIn(selected(filter)).slice(0, first),
    tiesOf: async (actors, filter, first) => {
      const ties = tiesIn(selected(filter));
      return actors.map((actor) =>
        ties
          .filter(({ sideA, sideB }) => sideA === actor || sideB === actor)
          .slice(0, first),
      );
    },
    tie: async (sideA, sideB, filter) => tieIn(selected(filter), sideA, sideB),
    tieRecords: async (ties, filter, page) => {
      const all = selected(filter);
      return ties.map(({ sideA, sideB }) =>
        recordPage(
          memory(),
          spokesmen(reportsBetween(all, sideA, sideB)),
          isAny,
          page,
        ),
      );
    },
    evolution: async (sideA, sideB, bucket, filter) =>
      evolutionOf(
        reportsBetween(selected(filter), sideA, sideB),
        publications(memory(), filter),
        bucket,
        filter.during,
      ),
    panel: async (filter, bucket, directed, page) =>
      pageOf(
        panelOf(selected(filter), bucket, directed),
        dyadKey,
        IN_ORDER,
        page,
      ),
    dateCounts: async (filter) => countDates(selected(filter)),
    publicationDays: async (asOf, publishers) =>
      publicationDays(
        [...memory().articles.values()].filter(
          ({ kind, publisher }) =>
            kind === "ARTICLE" &&
            (publishers === null ||
              (publisher !== null && publishers.includes(publisher))),
        ),
        asOf,
      ),
    facets: async (filter) => ({
      eventKinds: countValues(
        selected({ ...filter, eventKinds: null }),
        ({ eventKind }) => (eventKind === null ? [] : [eventKind]),
      ),
      claimKinds: countValues(
        selected({ ...filter, claimKinds: null }),
        ({ claimKind }) => (claimKind === null ? [] : [claimKind]),
      ),
      publishers: countValues(
        selected({ ...filter, publishers: null }),
        ({ publisher }) => (publisher === null ? [] : [publisher]),
      ),
      countries: countValues(
        selected({ ...filter, countries: null }),
        ({ countries }) => countries,
      ),
      topics: countValues(
        selected({ ...filter, topics: null }),
        ({ topics }) => topics,
      ),
    }),
    compare: async (before, after, filter, first) => {
      const open = selected({ ...filter, during: null, includeUndated: false });
      const days = open.records.flatMap(({ from }) => from ?? []).sort();
      const ends = open.records.flatMap(({ to }) => to ?? []).sort();
      const months = {
        before: monthsOf(before, days[0] ?? null, ends.at(-1) ?? null),
        after: monthsOf(after, days[0] ?? null, ends.at(-1) ?? null),
      };
      const sides = {
        before: selected({ ...filter, during: before }),
        after: selected({ ...filter, during: after }),
      };
      const ties = {
        before: new Map(tiesIn(sides.before).map((tie) => [tie.id, tie])),
        after: new Map(tiesIn(sides.after).map((tie) => [tie.id, tie])),
      };
      return [...new Set([...ties.before.keys(), ...ties.after.keys()])]
        .flatMap(
          (id) =>
            changeOf(
              ties.before.get(id) ?? null,
              ties.after.get(id) ?? null,
              months,
            ) ?? [],
        )
        .sort(compareChanges)
        .slice(0, first)
        .map((change) => ({
          ...change,
          because: spokesmen(
            reportsBetween(
              sides[causeSide(change)],
              change.sideA,
              change.sideB,
            ),
          )
            .sort(newestFirst)
            .slice(0, MOST_CAUSES)
            .map(({ id }) => id),
        }));
    },
    paths: async (from, to, filter, maxLength, first) =>
      shortestPaths(tiesIn(selected(filter)), from, to, maxLength, first),

    kin: async (url, fingerprint) => kinOf(db, memory(), url, fingerprint),
    candidates: async (reading) => candidatesFor(memory(), reading),

    write: async (readings) => writer.write(readings),
    removeArticle: async (id) => writer.remove(id),

    corrections: async (page) => correctionsIn(db, memory(), page),
    saveCorrection: async (correction) => {
      writer.saveCorrection(correction);
      return withAttachment(correction, memory());
    },
    undoCorrection: async (id) => {
      const undone = writer.undoCorrection(id);
      return undone === null ? null : withAttachment(undone, memory());
    },

    dump: () => dump(db),
    restore: async (lines) => {
      let count = 0;
      for await (const line of lines) {
        if (line.type === "reading") writer.write([line.value]);
        else writer.saveCorrection(line.value);
        count += 1;
      }
      return count;
    },
  };
}

function statsOf({ revision, articles, actors, full, records }: Memory) {
  const events = [...full.values()].filter(isEvent).length;
  const days = [...records.values()];
  return {
    revision,
    articles: articles.size,
    undatedArticles: [...articles.values()].filter(
      ({ publishedOn }) => publishedOn === null,
    ).length,
    actors: actors.size,
    events,
    claims: full.size - events,
    firstOn: days.flatMap(({ from }) => from ?? []).sort()[0] ?? null,
    lastOn:
      days
        .flatMap(({ to }) => to ?? [])
        .sort()
        .at(-1) ?? null,
  };
}

function byId<T extends EventOrClaimRecord>(
  { full }: Memory,
  ids: readonly string[],
  is: (record: EventOrClaimRecord) => record is T,
): (T | null)[] {
  return ids.map((id) => {
    const record = full.get(id);
    return record !== undefined && is(record) ? record : null;
  });
}

const isClaim = (record: EventOrClaimRecord): record is ClaimRecord =>
  !isEvent(record);

const isAny = (record: EventOrClaimRecord): record is EventOrClaimRecord =>
  record !== undefined;

function recordPage<T extends EventOrClaimRecord>(
  { full }: Memory,
  records: readonly CountedRecord[],
  is: (record: EventOrClaimRecord) => record is T,
  page: PageRequest,
): Page<T> {
  const items = records.flatMap(({ id }) => {
    const record = full.get(id);
    return record !== undefined && is(record) ? [record] : [];
  });
  return pageOf<T>(items, recordKey, NEWEST_FIRST, page);
}

function recordKey({ when, id }: EventOrClaimRecord): [string, string] {
  return [when.to ?? when.from ?? "", id];
}

function newestFirst(x: CountedRecord, y: CountedRecord): number {
  return NEWEST_FIRST([x.to ?? "", x.id], [y.to ?? "", y.id]);
}

function actorsFound(
  { actors, records }: Memory,
  search: string | null,
  kinds: readonly ActorRecord["kind"][] | null,
  page: PageRequest,
): Page<ActorRecord> {
  const counts = new Map<string, number>();
  for (const record of records.values()) {
    for (const id of record.actors) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const found = [...actors.values()].filter(
    ({ kind, name, aliases }) =>
      (kinds === null || kinds.includes(kind)) &&
      (search === null || nameMatches([name, ...aliases], search)),
  );
  return pageOf(
    found,
    ({ id, name }) => [counts.get(id) ?? 0, name, id],
    MOST_FIRST,
    page,
  );
}

function searchHits(
  graph: Memory,
  text: string,
  first: number,
): SearchHitRecord[] {
  if (wordsOf(text).length === 0) return [];
  const actors = actorsFound(graph, text, null, { first, after: null }).items;
  const records = [...graph.full.values()];
  const places = new Map<string, string>();
  for (const record of records) {
    if (isEvent(record) && record.place !== null) {
      places.set(record.place.id, record.place.name);
    }
  }
  const topics = new Set(records.flatMap((record) => record.topics));
  const said = records
    .filter((record) =>
      hasWords(isEvent(record) ? record.title : record.text, text),
    )
    .sort((x, y) => NEWEST_FIRST(recordKey(x), recordKey(y)));
  return shareHits<SearchHitRecord>(
    [
      actors.map(({ id, name }) => ({ kind: "ACTOR", id, label: name })),
      [...places]
        .filter(([, name]) => nameMatches([name], text))
        .sort(([x], [y]) => compareText(x, y))
        .map(([id, label]) => ({ kind: "PLACE", id, label })),
      [...topics]
        .filter((topic) => nameMatches([topic], text))
        .sort(compareText)
        .map((topic) => ({ kind: "TOPIC", id: topic, label: topic })),
      said
        .filter(isEvent)
        .map(({ id, title }) => ({ kind: "EVENT", id, label: title })),
      said
        .filter(isClaim)
        .map(({ id, text: label }) => ({ kind: "CLAIM", id, label })),
    ],
    first,
  );
}

function articlesWith(db: Connection, search: string): string[] {
  const query = matchAll(search);
  if (query === null) {
    return db.prepare<[], string>("SELECT id FROM article").pluck().all();
  }
  return db
    .prepare<[string], string>(
      "SELECT id FROM article WHERE n IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)",
    )
    .pluck()
    .all(query);
}

function compareOffices(x: OfficeRecord, y: OfficeRecord): number {
  return (
    compareText(x.from ?? "", y.from ?? "") ||
    compareText(x.title, y.title) ||
    compareText(x.of, y.of) ||
    compareText(JSON.stringify(x), JSON.stringify(y))
  );
}

function peopleFor(
  { actors, offices }: Memory,
  country: string,
  on: Day | null,
): string[] {
  const countryOf = (of: string): string | null =>
    of === country ? country : (actors.get(of)?.country ?? null);
  return [...actors.values()]
    .filter(
      ({ id, kind, country: own }) =>
        kind === "PERSON" &&
        ((on === null && own === country) ||
          (offices.get(id) ?? []).some(
            (office) =>
              countryOf(office.of) === country &&
              (on === null || heldWithin(office, { from: on, to: on })),
          )),
    )
    .map(({ id }) => id)
    .sort(compareText);
}

function publications(
  { articles }: Memory,
  { asOf, datasets }: RecordFilter,
): PublicationDayRecord[] {
  const kinds = datasets.map((dataset) => KIND_OF[dataset]);
  return publicationDays(
    [...articles.values()].filter(({ kind }) => kinds.includes(kind)),
    asOf,
  );
}

const KIND_OF = {
  ARTICLES: "ARTICLE",
  GDELT: "EVENT_DATA",
  OFFICIAL: "OFFICIAL_RECORD",
} as const;

function publicationDays(
  articles: readonly ArticleRecord[],
  asOf: Day | null,
): PublicationDayRecord[] {
  const days = groupBy(
    articles.flatMap(({ publishedOn }) => publishedOn ?? []),
    (day) => day,
  );
  return [...days]
    .map(([day, all]) => ({ day, articles: all.length }))
    .filter(({ day }) => asOf === null || day <= asOf)
    .sort((x, y) => compareText(x.day, y.day));
}

function kinOf(
  db: Connection,
  { articles }: Memory,
  url: string | null,
  fingerprint: readonly string[],
): ArticleRecord[] {
  return db
    .prepare<[string | null, string], string>(
      `SELECT id FROM article
       WHERE url = ?
          OR n IN (SELECT article FROM fingerprint WHERE band IN (SELECT value FROM json_each(?)))`,
    )
    .pluck()
    .all(url, JSON.stringify(fingerprint))
    .flatMap((id) => articles.get(id) ?? [])
    .sort(
      (x, y) =>
        compareText(x.publishedOn ?? "~", y.publishedOn ?? "~") ||
        compareText(x.loadedAt, y.loadedAt) ||
        compareText(x.id, y.id),
    );
}

/** How far apart reports of one event may date it. */
const NEAR_EVENT_DAYS = 31;
/** How long after what was said it is still answered. */
const NEAR_CLAIM_DAYS = 366;

function candidatesFor(
  { records, full }: Memory,
  reading: Reading,
): { events: EventRecord[]; claims: ClaimRecord[] } {
  const near = <T extends EventOrClaimRecord>(
    own: readonly T[],
    days: number,
    is: (record: EventOrClaimRecord) => record is T,
  ): T[] => {
    // A party's country is one, too: a spokesman answers for his president.
    const parties = new Set(own.flatMap(partiesOf));
    for (const { id, country } of reading.actors) {
      if (country !== null && parties.has(id)) parties.add(country);
    }
    const dates = own.flatMap(({ when }) => [when.from, when.to]);
    const known = dates.filter((day) => day !== null).sort();
    const undated = known.length < dates.length;
    const from = known[0];
    const to = known.at(-1);
    return [...records.values()]
      .filter(
        (record) =>
          record.dataset !== "GDELT" &&
          record.review !== "REJECTED" &&
          (record.actors.some((id) => parties.has(id)) ||
            record.countries.some((id) => parties.has(id))) &&
          (undated ||
            record.from === null ||
            record.to === null ||
            from === undefined ||
            to === undefined ||
            (record.from <= addDays(to, days) &&
              record.to >= addDays(from, -days))),
      )
      .flatMap(({ id }) => {
        const record = full.get(id);
        return record !== undefined && is(record) ? [record] : [];
      })
      .sort((x, y) => NEWEST_FIRST(recordKey(x), recordKey(y)));
  };
  return {
    events: near(reading.events, NEAR_EVENT_DAYS, isEvent),
    claims: near(reading.claims, NEAR_CLAIM_DAYS, isClaim),
  };
}

function partiesOf(record: EventOrClaimRecord): string[] {
  return isEvent(record)
    ? record.participants.map(({ actor }) => actor)
    : [...record.speakers, ...record.targets, ...record.addressees];
}

function withAttachment(
  correction: CorrectionRecord,
  { corrections }: Memory,
): CorrectionRecord {
  return {
    ...correction,
    attached: !corrections.unattached.has(correction.id),
  };
}

function correctionsIn(
  db: Connection,
  graph: Memory,
  page: PageRequest,
): Page<CorrectionRecord> {
  const all = db
    .prepare<[], string>("SELECT json FROM correction")
    .pluck()
    .all()
    .map((json) => withAttachment(JSON.parse(json) as CorrectionRecord, graph));
  return pageOf(all, ({ at, id }) => [at, id], NEWEST_FIRST, page);
}

async function* dump(db: Connection): AsyncGenerator<DumpLine> {
  const ids = db
    .prepare<[], { n: number; json: string }>(
      "SELECT n, json FROM article ORDER BY n",
    )
    .all();
  const list = <T>(sql: string, n: number): T[] =>
    db
      .prepare<[number], string>(sql)
      .pluck()
      .all(n)
      .map((json) => JSON.parse(json) as T);
  for (const { n, json } of ids) {
    yield {
      type: "reading",
      value: {
        article: JSON.parse(json) as ArticleRecord,
        actors: list(
          "SELECT given FROM article_actor WHERE article = ? ORDER BY position",
          n,
        ),
        offices: list(
          "SELECT json FROM office WHERE article = ? ORDER BY n",
          n,
        ),
        events: list(
          "SELECT json FROM record WHERE article = ? AND type = 0 ORDER BY n",
          n,
        ),
        claims: list(
          "SELECT json FROM record WHERE article = ? AND type = 1 ORDER BY n",
          n,
        ),
        links: list("SELECT json FROM link WHERE article = ? ORDER BY n", n),
      },
    };
  }
  for (const json of db
    .prepare<[], string>("SELECT json FROM correction ORDER BY n")
    .pluck()
    .all()) {
    yield { type: "correction", value: JSON.parse(json) as CorrectionRecord };
  }
}
