import type { CorrectionRecord } from "../../../domain/correction.ts";
import { flag, json, text } from "../rules.ts";
import type { Statement } from "../statement.ts";

/** All corrections, in the order in which they were made. */
export function allCorrections(): Statement<CorrectionRecord> {
  return {
    text: `
      MATCH (c:Correction)
      RETURN c.id AS id, c.act AS act, c.by AS by, c.reason AS reason, c.at AS at, c.undone AS undone,
        c.attached AS attached
      ORDER BY c.order`,
    params: {},
    decode: (row) =>
      row.as<CorrectionRecord>({
        id: text,
        act: json,
        by: text,
        reason: text,
        at: text,
        undone: flag,
        attached: flag,
      }),
  };
}
