import { BadInput } from "../../server/errors.ts";

/** Characters of a line or record; longer ones are none, but a file of another kind, or a quote that is not closed. */
export const LONGEST = 1_000_000;

/** The lines of a text, one at a time. */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield withoutReturn(line);
    if (rest.length > LONGEST)
      throw new BadInput(`the next line has more than ${LONGEST} characters`);
  }
  rest += decoder.decode();
  if (rest !== "") yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
