import type { CountedRecord } from "../../domain/counted.ts";
import type { Dyad } from "../../domain/dyads.ts";
import {
  cameoClassCode,
  datingCode,
  dayCode,
  dyadCode,
  kindCode,
  marksCode,
  ON_ACTORS,
  ON_COUNTRIES,
  replacedCode,
  statusCode,
} from "./codes.ts";
import { append, EMPTY, makeRoom, NO_SCORE } from "./columns.ts";
import { dyadNumber } from "./dyad-table.ts";
import type { Graph } from "./graph.ts";
import { termNumber } from "./terms.ts";
import { SCORE_UNIT } from "../../domain/tie.ts";

/** Takes the record into the columns, in place of what its slot held. */
export function putRecord(
  graph: Graph,
  slot: number,
  article: number,
  record: CountedRecord,
): void {
  const { columns, terms } = graph;
  makeRoom(columns, slot + 1);
  columns.kind[slot] = kindCode(record);
  columns.status[slot] = statusCode(record);
  columns.marks[slot] = marksCode(record);
  columns.dating[slot] = datingCode(record);
  columns.cameoClass[slot] = cameoClassCode(record);
  columns.score[slot] =
    record.goldstein === null
      ? NO_SCORE
      : Math.round(record.goldstein * SCORE_UNIT);
  columns.confidence[slot] = record.confidence;
  columns.from[slot] = dayCode(record.from);
  columns.to[slot] = dayCode(record.to);
  columns.known[slot] = dayCode(record.knownFrom);
  columns.replaced[slot] = replacedCode(record.replacedOn);
  columns.article[slot] = article;
  columns.publisher[slot] = termNumber(terms, record.publisher);
  columns.source[slot] = termNumber(terms, record.source);
  columns.dyadsAt[slot] = append(columns.dyads, dyadCodes(graph, record));
  columns.listsAt[slot] = append(columns.lists, listCodes(graph, record));
}

/** Empties the slot. */
export function dropRecord({ columns }: Graph, slot: number): void {
  columns.kind[slot] = EMPTY;
}

/** A dyad that is the same for actors and rolled up is one number. */
function dyadCodes(graph: Graph, record: CountedRecord): number[] {
  const { NONE, COUNTRY } = record.dyads;
  const codes: number[] = [];
  for (const dyad of NONE) {
    const rollUps = has(COUNTRY, dyad) ? ON_ACTORS | ON_COUNTRIES : ON_ACTORS;
    codes.push(codeOf(graph, dyad, rollUps));
  }
  for (const dyad of COUNTRY)
    if (!has(NONE, dyad)) codes.push(codeOf(graph, dyad, ON_COUNTRIES));
  return codes;
}

function codeOf(
  { dyads, terms }: Graph,
  { sideA, sideB, by, alleged }: Dyad,
  rollUps: number,
): number {
  const number = dyadNumber(
    dyads,
    termNumber(terms, sideA),
    termNumber(terms, sideB),
  );
  return dyadCode(number, rollUps, by, alleged);
}

function has(dyads: readonly Dyad[], { sideA, sideB, by, alleged }: Dyad) {
  for (const one of dyads)
    if (
      one.sideA === sideA &&
      one.sideB === sideB &&
      one.by === by &&
      one.alleged === alleged
    )
      return true;
  return false;
}

/** How many of each come first; see lists.ts, which reads them. */
function listCodes({ terms }: Graph, record: CountedRecord): number[] {
  const { actors, countries, voices, topics, places } = record;
  const numbers: number[] = [
    actors.length,
    countries.length,
    voices.length,
    topics.length,
  ];
  for (const list of [actors, countries, voices, topics, places]) {
    for (const text of list) numbers.push(termNumber(terms, text));
  }
  return numbers;
}
