import type { Plugin } from "graphql-yoga";

/** The page runs and shows only what this server sends; nothing is loaded from another address. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** GraphiQL's page is one document with its scripts, styles and workers inside, all of them from the package. */
const GRAPHIQL_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ request, response }) {
      const { pathname } = new URL(request.url, "http://localhost");
      const isHtml = (response.headers.get("content-type") ?? "").startsWith(
        "text/html",
      );
      const { headers } = response;
      headers.set(
        "content-security-policy",
        pathname === "/graphql" && isHtml ? GRAPHIQL_POLICY : PAGE_POLICY,
      );
      headers.set("x-content-type-options", "nosniff");
      headers.set("referrer-policy", "no-referrer");
      headers.set("x-frame-options", "DENY");
      headers.set("cross-origin-opener-policy", "same-origin");
      headers.set(
        "permissions-policy",
        "camera=(), geolocation=(), microphone=()",
      );
    },
  };
}
