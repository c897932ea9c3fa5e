import { int } from "neo4j-driver";
import type { CorrectionRecord } from "../../../domain/correction.ts";
import type { Connection, Transaction } from "../connection.ts";
import { allCorrections } from "../read/corrections.ts";
import { countCorrection, lockStore } from "./write.ts";

/** Keeps the correction; one that is kept already changes nothing. */
export async function saveCorrection(
  connection: Connection,
  correction: CorrectionRecord,
): Promise<CorrectionRecord> {
  return await connection.change(async (tx) => {
    const { revision } = await lockStore(tx);
    const kept = await tx.ask(allCorrections());
    const known = kept.find(({ id }) => id === correction.id);
    if (known !== undefined) return known;
    await keep(tx, correction, kept.length + 1);
    await tx.run(countCorrection(revision + 1));
    return correction;
  });
}

/** Takes the correction back; null when there is none of this id. */
export async function undoCorrection(
  connection: Connection,
  id: string,
): Promise<CorrectionRecord | null> {
  return await connection.change(async (tx) => {
    const { revision } = await lockStore(tx);
    const kept = await tx.ask(allCorrections());
    const known = kept.find((correction) => correction.id === id);
    if (known === undefined) return null;
    if (known.undone) return known;
    await tx.run({
      text: `MATCH (c:Correction {id: $id}) SET c.undone = true`,
      params: { id },
    });
    await tx.run(countCorrection(revision + 1));
    return { ...known, undone: true };
  });
}

async function keep(
  tx: Transaction,
  correction: CorrectionRecord,
  order: number,
): Promise<void> {
  const { act, ...rest } = correction;
  await tx.run({
    text: `CREATE (c:Correction) SET c = $properties`,
    params: {
      properties: {
        ...rest,
        kind: act.kind,
        act: JSON.stringify(act),
        order: int(order),
      },
    },
  });
}
