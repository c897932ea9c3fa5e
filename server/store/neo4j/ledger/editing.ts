import { groupBy } from "../../../domain/collections.ts";
import type { OfficeIn } from "../../../domain/correct.ts";
import type { CorrectionRecord } from "../../../domain/correction.ts";
import { drawTogether, type Corrections } from "../../../domain/corrections.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import type { Connection } from "../connection.ts";
import { allCorrections } from "../read/corrections.ts";
import { recordsInArticles } from "../read/contents.ts";
import { claimsOfIds, eventsOfIds } from "../read/records.ts";
import { articlesNaming, officesIn } from "./rows.ts";

/** What editors decided, drawn together, with what applying it needs to know of the graph. */
export interface Editing {
  readonly list: readonly CorrectionRecord[];
  readonly corrections: Corrections;
  /** The articles that describe each actor that was split. */
  readonly namedIn: ReadonlyMap<string, readonly string[]>;
  /** Offices told of in articles in which an actor was split. */
  readonly splitOffices: readonly OfficeIn[];
}

export const UNEDITED: Editing = {
  list: [],
  corrections: drawTogether([], {
    recordsOf: () => [],
    hasActor: () => false,
    isNamedIn: () => false,
  }),
  namedIn: new Map(),
  splitOffices: [],
};

/** Reads all corrections, and the records that they are about. */
export async function readEditing(
  connection: Connection,
  hasActor: (id: string) => boolean,
): Promise<Editing> {
  const list = await connection.ask(allCorrections());
  if (list.length === 0) return UNEDITED;
  const [records, namedIn] = await Promise.all([
    recordsOf(connection, articlesOf(list)),
    articlesOfSplit(connection, list),
  ]);
  const corrections = drawTogether(list, {
    recordsOf: (article) => records.get(article) ?? [],
    hasActor,
    isNamedIn: (actor, article) =>
      namedIn.get(actor)?.includes(article) ?? false,
  });
  if (corrections.splits.size === 0)
    return { list, corrections, namedIn, splitOffices: [] };
  const offices = await connection.ask(
    officesIn([...corrections.splits.keys()]),
  );
  return { list, corrections, namedIn, splitOffices: offices.flat() };
}

/** The articles that describe each actor that an editor split. */
async function articlesOfSplit(
  connection: Connection,
  list: readonly CorrectionRecord[],
): Promise<Map<string, string[]>> {
  const split = list.flatMap(({ act }) =>
    act.kind === "SPLIT_ACTOR" ? [act.actor] : [],
  );
  if (split.length === 0) return new Map();
  const named = await connection.ask(articlesNaming(split));
  return new Map(
    [...groupBy(named, ({ actor }) => actor)].map(([actor, rows]) => [
      actor,
      rows.map(({ article }) => article),
    ]),
  );
}

/** The articles that the corrections speak of. */
export function articlesOf(list: readonly CorrectionRecord[]): string[] {
  return [
    ...new Set(
      list.flatMap(({ act }) => {
        if ("about" in act) return [act.about.article];
        if ("from" in act && typeof act.from === "object" && act.from !== null)
          return "to" in act && typeof act.to === "object" && act.to !== null
            ? [act.from.article, act.to.article]
            : [];
        return act.kind === "SPLIT_ACTOR" ? [act.article] : [];
      }),
    ),
  ];
}

async function recordsOf(
  connection: Connection,
  articles: readonly string[],
): Promise<Map<string, EventOrClaimRecord[]>> {
  const contents = await connection.ask(recordsInArticles(articles));
  const ids = contents.map(({ id }) => id);
  const [events, claims] = await Promise.all([
    connection.ask(eventsOfIds(ids)),
    connection.ask(claimsOfIds(ids)),
  ]);
  const known = new Map<string, EventOrClaimRecord>(
    [...events, ...claims].map((record) => [record.id, record]),
  );
  return groupBy(
    contents.flatMap(({ id }) => known.get(id) ?? []),
    ({ article }) => article,
  );
}
