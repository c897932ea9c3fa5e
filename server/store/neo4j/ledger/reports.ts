import type { Selected } from "../../../domain/counting.ts";
import { opponentsAt } from "./derived.ts";
import type { Selection } from "./select.ts";

/** A selection in the domain's own words, for what is asked of one dyad: few records. */
export function inWords(selection: Selection): Selected {
  const { ledger, filter, rows, groups } = selection;
  const { at, idAt } = ledger.records;
  const grouped = [...rows].flatMap((row) => {
    const group = groups.get(row);
    return group === undefined ? [] : [[idAt(row), group] as const];
  });
  return {
    filter,
    records: Array.from(rows, at),
    groups: new Map(grouped),
    opponents: opponentsAt(ledger),
  };
}
