import { BadInput } from "../../server/errors.ts";

/** A sentence of a treebank: what its annotators say of each word. */
export interface GoldSentence {
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head; the number of words for the root's, which stands after the last word. */
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
  readonly text: string;
}

/** Reads a CoNLL-U file; words made of several tokens and empty nodes are left out. */
export function readConllu(file: string, content: string): GoldSentence[] {
  const out: GoldSentence[] = [];
  let rows: string[][] = [];
  let text = "";
  const close = (line: number): void => {
    if (rows.length > 0) out.push(sentence(rows, text, `${file}:${line}`));
    rows = [];
    text = "";
  };
  const lines = content.split("\n");
  lines.forEach((raw, i) => {
    const line = raw.trimEnd();
    if (line === "") close(i + 1);
    else if (line.startsWith("# text = ")) text = line.slice(9);
    else if (!line.startsWith("#")) {
      const row = line.split("\t");
      if (row.length !== 10)
        throw new BadInput(
          `${file}:${i + 1}: a row must have 10 columns, not ${row.length}`,
        );
      if (/^\d+$/.test(row[0] ?? "")) rows.push(row);
    }
  });
  close(lines.length);
  return out;
}

function sentence(
  rows: readonly string[][],
  text: string,
  where: string,
): GoldSentence {
  const column = (i: number): string[] => rows.map((row) => row[i] ?? "_");
  const heads = column(6).map((value) => {
    const head = Number(value);
    if (!Number.isInteger(head) || head < 0 || head > rows.length)
      throw new BadInput(`${where}: "${value}" is no head`);
    return head === 0 ? rows.length : head - 1;
  });
  return {
    words: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads,
    deprels: column(7),
    text,
  };
}
