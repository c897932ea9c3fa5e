import { createGraphQLError, type FetchAPI, type Plugin } from "graphql-yoga";

/**
 * Refuses a body of more bytes. Who tells the length is held to it by Node's parser, so that the header is looked at
 * and no more; what comes in chunks is counted. Yoga's own limit sends every body through two streams, which takes
 * longer than all else that a small question costs.
 */
export function useBodyLimit(mostBytes: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const length = request.headers.get("content-length");
      if (length !== null && !/^\d+$/.test(length))
        throw refuse(400, "BAD_REQUEST", "Content-Length header is invalid.");
      if (Number(length) > mostBytes) throw tooLarge();
      const isHeldToIt =
        length !== null && request.headers.get("transfer-encoding") === null;
      if (isHeldToIt || requestParser === undefined || request.body === null)
        return;
      setRequestParser(async (whole) =>
        requestParser(await counted(whole, mostBytes, fetchAPI)),
      );
    },
  };
}

/** The same request with its body read, if that is of no more bytes. */
async function counted(
  request: Request,
  mostBytes: number,
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

const tooLarge = () =>
  refuse(413, "REQUEST_ENTITY_TOO_LARGE", "Request body too large");

const refuse = (status: number, code: string, message: string) =>
  createGraphQLError(message, { extensions: { code, http: { status } } });
