import { isIP } from "node:net";
import type { Plugin } from "graphql-yoga";
import type { Config } from "../config.ts";
import { refusal } from "./refuse.ts";

/**
 * Keeps other sites' pages from using a visitor's browser against this server. The Host must be ours: a foreign
 * name that was made to resolve to this machine (DNS rebinding) is not. What could change something must not
 * come from a foreign Origin, and questions must be sent as JSON, which a foreign page cannot do unasked.
 */
export function useSameSite(config: Config): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      const host = request.headers.get("host") ?? url.host;
      if (!isOurs(nameOf(host), config))
        return endResponse(
          refusal(
            fetchAPI,
            403,
            "FORBIDDEN",
            "This server does not answer to that Host. Name it in ALLOWED_HOSTS if it should.",
          ),
        );
      if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return;
      const origin = request.headers.get("origin");
      if (origin !== null && !isAllowed(origin, host, config))
        return endResponse(
          refusal(
            fetchAPI,
            403,
            "FORBIDDEN",
            "This server takes no requests from that Origin. Name it in CORS_ORIGINS if it should.",
          ),
        );
      if (url.pathname === "/graphql" && !isJson(request))
        return endResponse(
          refusal(
            fetchAPI,
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            "A request to /graphql must have the Content-Type application/json.",
          ),
        );
    },
  };
}

/** The other origins whose pages may ask, as browsers are told. */
export function corsFor(config: Config) {
  return (request: Request) => {
    const origin = request.headers.get("origin");
    return origin !== null && isListed(origin, config)
      ? {
          origin,
          methods: ["GET", "POST", "OPTIONS"],
          allowedHeaders: ["authorization", "content-type", "x-request-id"],
          exposedHeaders: EXPOSED,
          credentials: false,
          maxAge: 600,
        }
      : false;
  };
}

const EXPOSED = [
  "etag",
  "x-request-id",
  "x-demarche-query",
  "x-demarche-revision",
  "x-demarche-reader",
  "x-demarche-codebook",
];

/** An IP address cannot be rebound: it is what it says. */
function isOurs(name: string, { host, allowedHosts }: Config): boolean {
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    isIP(name) !== 0 ||
    name === host.toLowerCase() ||
    allowedHosts.includes(name)
  );
}

const isListed = (origin: string, { corsOrigins }: Config) =>
  corsOrigins.includes("*") || corsOrigins.includes(origin);

/** Same host and port is same origin here: whether a proxy in front speaks https is its own affair. */
function isAllowed(origin: string, host: string, config: Config): boolean {
  return (
    isListed(origin, config) ||
    (URL.canParse(origin) && new URL(origin).host === host)
  );
}

function isJson(request: Request): boolean {
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  return type.trim().toLowerCase() === "application/json";
}

/** The name without the port; an IPv6 address without its brackets. */
const nameOf = (host: string) =>
  host
    .toLowerCase()
    .replace(/:\d*$/, "")
    .replace(/^\[(.*)\]$/, "$1");
