import { createGraphQLError, type FetchAPI, type Plugin } from "graphql-yoga";
import type { NodeContext } from "./rate-limit.ts";

/**
 * Who sends too much is let go so long after the answer: at once he might not get it, and by itself the connection
 * stays until the time for a request is out.
 */
const MS_TO_HEAR_OF_IT = 1_000;

/**
 * Refuses a body of more bytes. Who tells the length is held to it by Node's parser, so that the header is looked at
 * and no more; what comes in chunks is counted. Yoga's own limit sends every body through two streams, which takes
 * longer than all else that a small question costs.
 */
export function useBodyLimit(mostBytes: number): Plugin {
  return {
    onRequestParse({
      request,
      requestParser,
      setRequestParser,
      serverContext,
      fetchAPI,
    }) {
      const tooLarge = () => {
        letGo(serverContext as NodeContext);
        return refuse(
          413,
          "REQUEST_ENTITY_TOO_LARGE",
          `The body of a request may have ${mostBytes} bytes, and this one has more.`,
        );
      };
      const length = request.headers.get("content-length");
      if (length !== null && !/^\d+$/.test(length))
        throw refuse(400, "BAD_REQUEST", "Content-Length header is invalid.");
      if (Number(length) > mostBytes) throw tooLarge();
      const isHeldToIt =
        length !== null && request.headers.get("transfer-encoding") === null;
      if (isHeldToIt || requestParser === undefined || request.body === null)
        return;
      setRequestParser(async (whole) =>
        requestParser(await counted(whole, mostBytes, tooLarge, fetchAPI)),
      );
    },
  };
}

/** The same request with its body read, if that is of no more bytes. */
async function counted(
  request: Request,
  mostBytes: number,
  tooLarge: () => Error,
  fetchAPI: FetchAPI,
): Promise<Request> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || value === undefined) break;
    bytes += value.byteLength;
    if (bytes > mostBytes) throw tooLarge();
    chunks.push(value);
  }
  return new fetchAPI.Request(request.url, {
    method: request.method,
    headers: request.headers,
    signal: request.signal,
    body: Buffer.concat(chunks),
  });
}

/** Requests of tests have no socket. */
function letGo({ req }: NodeContext): void {
  if (req !== undefined)
    setTimeout(() => req.socket.destroy(), MS_TO_HEAR_OF_IT).unref();
}

const refuse = (status: number, code: string, message: string) =>
  createGraphQLError(message, { extensions: { code, http: { status } } });
