import { actorsNeededBy } from "../../domain/correction-actors.ts";
import type {
  CorrectionAct,
  CorrectionRecord,
} from "../../domain/correction.ts";
import { articlesNaming as namingOf } from "../columns/naming.ts";
import type { StoredGraph } from "./graph.ts";
import type { Connection } from "./open.ts";

/** Row numbers of the articles whose records a correction touches, made or taken back. */
export function articlesAbout(
  db: Connection,
  graph: StoredGraph,
  { act }: CorrectionRecord,
): number[] {
  switch (act.kind) {
    case "MERGE_ACTORS":
      return articlesNaming(db, graph, [act.actor, act.into]);
    case "SET_COUNTRY":
    case "SET_OFFICE":
      return articlesNaming(db, graph, [act.actor]);
    case "SPLIT_ACTOR":
      return articleNumbers(db, [act.article]);
    case "REVIEW_RECORD":
    case "EDIT_RECORD":
      return articleNumbers(db, [act.about.article]);
    // Names are looked up when asked for, and links are read anew.
    case "RENAME_ACTOR":
    case "REVIEW_LINK":
    case "SAME_EVENT":
      return [];
  }
}

/**
 * Row numbers of the articles whose records name one of the actors, or lean on them, or on one that a correction
 * brings together with them.
 */
export function articlesNaming(
  db: Connection,
  graph: StoredGraph,
  actors: readonly string[],
): number[] {
  const related = relatedTo(db, actors);
  return [
    ...new Set([
      ...articleNumbers(db, [...related.articles]),
      ...namingOf(graph, [...related.actors]),
    ]),
  ];
}

/**
 * Row numbers of the articles whose records corrections touch that find what they are about only now, or no more:
 * these actors or articles have come or gone.
 */
export function articlesDecidedAnew(
  db: Connection,
  graph: StoredGraph,
  { actors, articles }: Record<"actors" | "articles", ReadonlySet<string>>,
): number[] {
  const inForce = allCorrections(db).filter(({ undone }) => !undone);
  const moved = new Set(actors);
  const isDecidedAnew = ({ act }: CorrectionRecord): boolean =>
    actorsNeededBy(act).some((id) => moved.has(id)) ||
    (act.kind === "SPLIT_ACTOR" && articles.has(act.article));
  for (let size = -1; size !== moved.size;) {
    size = moved.size;
    for (const correction of inForce)
      if ("into" in correction.act && isDecidedAnew(correction))
        moved.add(correction.act.into);
  }
  return inForce
    .filter(isDecidedAnew)
    .flatMap((correction) => articlesAbout(db, graph, correction));
}

function allCorrections(db: Connection): CorrectionRecord[] {
  return db
    .prepare<[], string>("SELECT json FROM correction")
    .pluck()
    .all()
    .map((json) => JSON.parse(json) as CorrectionRecord);
}

/** The actors and all that merges, splits and edits lead to from them, and the articles where these do so. */
function relatedTo(
  db: Connection,
  actors: readonly string[],
): { actors: Set<string>; articles: Set<string> } {
  const acts = allCorrections(db).map(({ act }) => act);
  const related = { actors: new Set(actors), articles: new Set<string>() };
  for (let size = -1; size !== related.actors.size;) {
    size = related.actors.size;
    for (const act of acts) relate(act, related);
  }
  return related;
}

function relate(
  act: CorrectionAct,
  related: { actors: Set<string>; articles: Set<string> },
): void {
  if (act.kind === "MERGE_ACTORS" || act.kind === "SPLIT_ACTOR") {
    if (related.actors.has(act.actor) || related.actors.has(act.into)) {
      related.actors.add(act.actor).add(act.into);
    }
  } else if (act.kind === "EDIT_RECORD") {
    const text = JSON.stringify(act.set);
    if ([...related.actors].some((id) => text.includes(`"${id}"`))) {
      related.articles.add(act.about.article);
    }
  }
}

function articleNumbers(db: Connection, ids: readonly string[]): number[] {
  const find = db
    .prepare<[string], number>("SELECT n FROM article WHERE id = ?")
    .pluck();
  return ids.flatMap((id) => find.get(id) ?? []);
}
