import { Date, type Date as Neo4jDate } from "neo4j-driver";
import type { Day } from "../../../domain/dates.ts";

/** The properties of a node or relationship, and where each comes from. Null is no property, nor is an empty list. */
export type Properties<T> = Readonly<Record<string, (of: T) => unknown>>;

/** As Cypher sets them from a list, so that their names do not come with every row: `{id: row[0], kind: row[1]}`. */
export function propertyMap<T>(
  properties: Properties<T>,
  list: string,
): string {
  const each = Object.keys(properties).map(
    (name, place) => `${name}: ${list}[${place}]`,
  );
  return `{${each.join(", ")}}`;
}

/** The list that goes with it, as far as it says something: what is beyond its end is null. */
export function propertyValues<T>(properties: Properties<T>, of: T): unknown[] {
  const values: unknown[] = [];
  let filled = 0;
  for (const valueOf of Object.values(properties)) {
    const value = valueOf(of);
    const isEmpty =
      value === null || (Array.isArray(value) && value.length === 0);
    values.push(isEmpty ? null : value);
    if (!isEmpty) filled = values.length;
  }
  return values.slice(0, filled);
}

/** A date as Neo4j keeps it. */
export function dateOf(day: Day | null): Neo4jDate<number> | null {
  if (day === null) return null;
  const part = (from: number, to: number) => Number(day.slice(from, to));
  return new Date(part(0, 4), part(5, 7), part(8, 10));
}
