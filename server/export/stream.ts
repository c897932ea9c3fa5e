import type { FetchAPI } from "graphql-yoga";
import type { Logger } from "pino";

/**
 * Bytes that are sent together: small texts gather, and no piece is larger, whatever the texts are. Some pieces are under
 * way at a time; larger ones would be so while V8 looks through the young objects twice, and then be kept until it looks
 * through all of them.
 */
const PIECE = 16 * 1024;

/** Who takes nothing for so long is not waited for any longer: the graph is kept for him as it was. */
const STALL_MS = 10 * 60_000;

/**
 * A body that is made as it is read. The first piece is made beforehand, so that what is wrong with the request
 * is said as an error; what goes wrong later breaks the stream off, so that nobody takes a part for the whole.
 * A caller who goes away ends the work.
 */
export async function streamOf(
  texts: AsyncIterable<string>,
  gone: AbortSignal,
  { ReadableStream }: FetchAPI,
  log: Logger,
  stallMs = STALL_MS,
): Promise<ReadableStream<Uint8Array>> {
  const pieces = inPieces(texts);
  let next = await pieces.next();
  let isOver = false;
  let stalled: NodeJS.Timeout | undefined;
  const end = async () => {
    isOver = true;
    clearTimeout(stalled);
    await pieces.return(undefined);
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const breakOff = (why: string) => {
        controller.error(new Error(why));
        void end();
      };
      gone.addEventListener("abort", () => breakOff("The caller went away."));
      if (gone.aborted) breakOff("The caller went away.");
    },
    async pull(controller) {
      clearTimeout(stalled);
      if (next.done === true) return controller.close();
      controller.enqueue(next.value);
      try {
        next = await pieces.next();
        // The caller may have gone while it was made.
        if (isOver) return;
        stalled = setTimeout(() => {
          log.warn("An export was broken off: nobody took it.");
          controller.error(new Error("Nobody took the export."));
          void end();
        }, stallMs).unref();
      } catch (error) {
        log.error({ err: error }, "An export broke off.");
        controller.error(error);
      }
    },
    cancel: end,
  });
}

/** The texts as bytes. */
async function* inPieces(
  texts: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = new Uint8Array(PIECE);
  let length = 0;
  for await (const text of texts) {
    for (let rest = text; rest !== "";) {
      const done = encoder.encodeInto(rest, piece.subarray(length));
      length += done.written;
      rest = rest.slice(done.read);
      if (rest === "") break;
      yield piece.subarray(0, length);
      piece = new Uint8Array(PIECE);
      length = 0;
    }
  }
  if (length > 0) yield piece.subarray(0, length);
}
