import { BadInput } from "../../server/errors.ts";
import type { DumpLine } from "../../server/store/store.ts";

/** First line of an export: what the file is and how the graph was made; described in `docs/export-format.md`. */
export interface ExportHeader {
  readonly type: "header";
  readonly format: typeof FORMAT;
  readonly exportedAt: string;
  readonly revision: string;
  readonly reader: string;
  readonly codebook: string;
}

export const FORMAT = "demarche-graph-1";

/** The lines of an export, without line ends: the header, then every reading and every correction. */
export async function* exportLines(
  header: ExportHeader,
  dump: AsyncIterable<DumpLine>,
): AsyncGenerator<string> {
  yield JSON.stringify(header);
  for await (const line of dump) yield JSON.stringify(line);
}

/** The values of an export's lines; BadInput names the line that is not one. */
export async function* importLines(
  lines: AsyncIterable<string>,
): AsyncGenerator<DumpLine> {
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text.trim() === "") continue;
    const value = parsed(text, number);
    if (number === 1) checkHeader(value);
    else yield checked(value, number);
  }
  if (number === 0)
    throw new BadInput(
      "The file is empty; an export begins with a header line.",
    );
}

function parsed(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput(
      `Line ${number} is not JSON: ${JSON.stringify(text.slice(0, 60))}. What \`npm run export -- FILE\` writes is JSON Lines.`,
    );
  }
}

function checkHeader(value: unknown): void {
  const format = (value as { format?: unknown } | null)?.format;
  if (format !== FORMAT)
    throw new BadInput(
      `Line 1 must be the header of format "${FORMAT}", not ${JSON.stringify(format) ?? "none"}: name a file that \`npm run export -- FILE\` wrote.`,
    );
}

function checked(value: unknown, number: number): DumpLine {
  const { type, value: content } = (value ?? {}) as {
    type?: unknown;
    value?: unknown;
  };
  if (type !== "reading" && type !== "correction")
    throw new BadInput(
      `Line ${number} must be a reading or a correction, not ${JSON.stringify(type) ?? "neither"}.`,
    );
  const lacking = lackingIn(content, PARTS[type]);
  if (lacking.length > 0)
    throw new BadInput(
      `Line ${number} must be a ${type} as \`npm run export\` writes it, and lacks ${lacking.join(", ")}.`,
    );
  return value as DumpLine;
}

/** What each sort of line cannot do without, and of which kind it is. */
const PARTS = {
  reading: {
    article: "object",
    actors: "array",
    offices: "array",
    events: "array",
    claims: "array",
    links: "array",
  },
  correction: { id: "string", act: "object", by: "string", at: "string" },
} as const;

/** The names of the parts that are not there, or are of another kind. */
function lackingIn(
  content: unknown,
  parts: Readonly<Record<string, string>>,
): string[] {
  const given = new Map<string, unknown>(Object.entries(content ?? {}));
  const kindOf = (part: unknown): string =>
    Array.isArray(part) ? "array" : part === null ? "null" : typeof part;
  return Object.entries(parts)
    .filter(([name, kind]) => kindOf(given.get(name)) !== kind)
    .map(([name]) => name);
}
