import { createHash, timingSafeEqual } from "node:crypto";
import { isLoopback, type Config } from "../config.ts";
import { Forbidden, Unauthenticated } from "../errors.ts";

/**
 * Rejects whoever may not change the graph. With a token, those who do not send it; without one, everybody
 * unless only this machine reaches the server.
 */
export function requireEditor(config: Config, request: Request): void {
  if (config.authToken === null) {
    if (isLoopback(config.host)) return;
    throw new Forbidden(
      "This server takes no changes: it can be reached from other machines and has no AUTH_TOKEN.",
    );
  }
  const given = request.headers.get("authorization") ?? "";
  if (!sameSecret(given, `Bearer ${config.authToken}`))
    throw new Unauthenticated(
      "Changes need the header `Authorization: Bearer …` with the server's AUTH_TOKEN.",
    );
}

/** Takes as long for a near miss as for a wild one: hashes have one length and give nothing away. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
