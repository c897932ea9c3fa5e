import { breath } from "../../parts.ts";
import type { Transaction } from "../connection.ts";
import type { Change } from "../statement.ts";

/**
 * Rows of one UNWIND: few enough that each statement is answered within the patience, and that Neo4j does not wait long
 * for the first while they are made.
 */
const ROWS_AT_ONCE = 1000;

/** The list in parts of so many rows. */
export function inParts<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < list.length; from += ROWS_AT_ONCE)
    parts.push(list.slice(from, from + ROWS_AT_ONCE));
  return parts;
}

/**
 * Runs the changes in their order, each over so many rows, or ids, at a time. None waits for the answer to the one
 * before: while Neo4j works on one, the next is made.
 */
export async function runAll(
  tx: Transaction,
  changes: Iterable<Change>,
): Promise<void> {
  const answers: Promise<void>[] = [];
  for (const change of changes)
    for (const part of partsOf(change)) {
      const answer = tx.run(part);
      // Waited for below; until then a refusal is not to count as one that nobody takes care of.
      answer.catch(() => undefined);
      answers.push(answer);
      // The driver sends nothing as long as the next is being made.
      await breath();
    }
  await Promise.all(answers);
}

function partsOf({ text, params }: Change): Change[] {
  const name = params["rows"] === undefined ? "ids" : "rows";
  const list: unknown = params[name];
  if (!Array.isArray(list)) return [{ text, params }];
  return inParts(list).map((part) => ({
    text,
    params: { ...params, [name]: part },
  }));
}
