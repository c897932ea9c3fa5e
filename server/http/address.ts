import type { RequestListener } from "node:http";

/**
 * Answers requests whose address and Host make no URL, of which the listener behind would make an error with a stack
 * trace; hands on all others.
 */
export function withAddress(listener: RequestListener): RequestListener {
  return (request, response) => {
    const { url = "/", headers } = request;
    if (URL.canParse(`http://${headers.host ?? "localhost"}${url}`)) {
      void listener(request, response);
      return;
    }
    const message = "The address or the Host of the request is none.";
    response.writeHead(400, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      connection: "close",
    });
    response.end(
      JSON.stringify({
        errors: [{ message, extensions: { code: "BAD_REQUEST" } }],
      }),
    );
  };
}
