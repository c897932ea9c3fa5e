import type { CorrectionRecord } from "../../../domain/correction.ts";
import { NEWEST_FIRST, pageOf } from "../../page.ts";
import type { Store } from "../../store.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { saveCorrection, undoCorrection } from "../write/corrections.ts";
import type { Asking } from "./asking.ts";

/** What editors decided: kept as they said it, and applied to what is read. */
export function correctionQuestions({
  connection,
  ledger,
  changed,
}: Asking): Pick<Store, "corrections" | "saveCorrection" | "undoCorrection"> {
  return {
    corrections: async (page) => {
      const known = await ledger();
      return pageOf(
        known.editing.list.map((one) => withAttachment(one, known)),
        ({ at, id }) => [at, id],
        NEWEST_FIRST,
        page,
      );
    },
    saveCorrection: async (correction) =>
      withAttachment(
        await saveCorrection(connection, correction).finally(changed),
        await ledger(),
      ),
    undoCorrection: async (id) => {
      const undone = await undoCorrection(connection, id).finally(changed);
      return undone === null ? null : withAttachment(undone, await ledger());
    },
  };
}

/** With whether what it is about is found now. */
function withAttachment(
  correction: CorrectionRecord,
  { editing }: Ledger,
): CorrectionRecord {
  const { unattached } = editing.corrections;
  return { ...correction, attached: !unattached.has(correction.id) };
}
