import { Agent, request } from "node:http";

/** An answer as it came, and how long it took from asking until the last byte of it was there. */
export interface Answered {
  readonly ms: number;
  readonly status: number;
  readonly body: string;
}

/**
 * Asks by `node:http` over connections that stay open, as many as are asked at once. `fetch` takes longer for itself
 * than a small answer takes the server.
 */
export interface Connection {
  readonly post: (url: string, body: string) => Promise<Answered>;
  readonly close: () => void;
}

export function openConnection(): Connection {
  const agent = new Agent({ keepAlive: true });
  return {
    post: (url, body) => post(agent, url, body),
    close: () => agent.destroy(),
  };
}

function post(agent: Agent, url: string, body: string): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const asked = request(url, { method: "POST", agent, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () => {
        const ms = performance.now() - began;
        const status = answer.statusCode ?? 0;
        resolve({ ms, status, body: Buffer.concat(pieces).toString() });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
