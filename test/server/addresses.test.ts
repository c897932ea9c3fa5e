import { once } from "node:events";
import { createServer, request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../support/app.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe("a Host", () => {
  it("that was made to point here is refused at every address", async () => {
    for (const path of ["/metrics", "/health", "/export/ties.csv", "/"])
      expect((await test.app.fetch(`http://evil.example${path}`)).status).toBe(
        403,
      );
  });

  it.each(["[::1]:99 x", "a b", "localhost:99999", "%", "[", "a<b"])(
    "that is none is told so, and no more: %s",
    async (host) => {
      const server = createServer(test.app.listener).listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      const asked = request({ host: "127.0.0.1", port, headers: { host } });
      asked.end();
      const [answer] = (await once(asked, "response")) as [IncomingMessage];
      expect(answer.statusCode).toBe(400);
      expect(await json(answer)).toEqual({
        errors: [
          {
            message: "The address or the Host of the request is none.",
            extensions: { code: "BAD_REQUEST" },
          },
        ],
      });
      server.close();
    },
  );
});
