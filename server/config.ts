import { isIP } from "node:net";
import { join } from "node:path";
import { BadSettings } from "./errors.ts";

/** All that the surroundings decide, checked once, at start. */
export interface Config {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Null: SQLite is the store. */
  readonly neo4j: Neo4jConfig | null;
  /** What changes the graph needs this token; null: changes are taken on a loopback host only. */
  readonly authToken: string | null;
  /** Other origins whose pages may ask; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Host names under which the server may be asked, beside its own and IP addresses. */
  readonly allowedHosts: readonly string[];
  /** Null: callers may ask as fast as they can. */
  readonly rateLimit: RateLimit | null;
  /** Whether the schema can be asked for, which GraphiQL needs. */
  readonly introspection: boolean;
  readonly logLevel: LogLevel;
}

export interface RateLimit {
  /** Requests a minute from one address. */
  readonly perMinute: number;
  /** Also from this machine: only where somebody asked for a limit. */
  readonly onLoopback: boolean;
}

export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string | null;
  readonly password: string | null;
  readonly database: string | null;
}

const LOG_LEVELS = [
  "fatal",
  "error",
  "warn",
  "info",
  "debug",
  "trace",
  "silent",
] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const NEO4J_SCHEMES = [
  "bolt:",
  "bolt+s:",
  "bolt+ssc:",
  "neo4j:",
  "neo4j+s:",
  "neo4j+ssc:",
];

/** Where the SQLite store is under the data folder. */
export const sqliteFile = (dataDir: string): string =>
  join(dataDir, "demarche.sqlite");

const NEO4J_DETAILS = ["NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"];

/** Reads the settings; throws one error that names all problems, never a secret. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Config {
  const problems: string[] = [];
  const setting = (name: string) => {
    const value = env[name]?.trim();
    return value === undefined || value === "" ? null : value;
  };
  const check = (ok: boolean, problem: string) => {
    if (!ok) problems.push(problem);
  };

  const host = setting("HOST") ?? "127.0.0.1";
  check(
    isIP(host) !== 0 || /^[a-zA-Z0-9.-]+$/.test(host),
    `HOST must be a host name or an IP address, not \`${host}\`.`,
  );

  const neo4jUri = setting("NEO4J_URI");
  if (neo4jUri !== null) {
    check(
      isNeo4jUri(neo4jUri),
      `NEO4J_URI must be an address such as bolt://127.0.0.1:7687 or neo4j+s://host (${NEO4J_SCHEMES.join(" ")}).`,
    );
    check(
      !holdsLogin(neo4jUri),
      "NEO4J_URI must not hold a user and a password, which logs might show: set NEO4J_USER and NEO4J_PASSWORD.",
    );
    check(
      (setting("NEO4J_USER") === null) === (setting("NEO4J_PASSWORD") === null),
      "NEO4J_USER and NEO4J_PASSWORD must be set both, or neither.",
    );
  }

  const idle = NEO4J_DETAILS.filter((name) => setting(name) !== null);
  check(
    neo4jUri !== null || idle.length === 0,
    `${idle.join(", ")} must be set with NEO4J_URI, or not at all: without it the store is SQLite.`,
  );

  const authToken = setting("AUTH_TOKEN");
  check(
    authToken === null || /^[\x21-\x7e]+$/.test(authToken),
    "AUTH_TOKEN must be of visible ASCII characters without spaces, as a header can carry them.",
  );

  const corsOrigins = list(setting("CORS_ORIGINS"));
  for (const origin of corsOrigins)
    check(
      origin === "*" || isOrigin(origin),
      `CORS_ORIGINS must list origins such as https://lab.example.org, or \`*\`, not \`${origin}\`.`,
    );

  const allowedHosts = list(setting("ALLOWED_HOSTS")).map((one) =>
    one.toLowerCase(),
  );
  for (const name of allowedHosts)
    check(
      /^[a-z0-9.-]+$/.test(name) || isIP(name) !== 0,
      `ALLOWED_HOSTS must list host names without a port, such as demarche.example.org, not \`${name}\`.`,
    );

  const config: Config = {
    port: wholeNumber("PORT", setting("PORT") ?? "4000", 0, 65_535, problems),
    host,
    dataDir: setting("DATA_DIR") ?? "./data",
    neo4j:
      neo4jUri === null
        ? null
        : {
            uri: neo4jUri,
            user: setting("NEO4J_USER"),
            password: setting("NEO4J_PASSWORD"),
            database: setting("NEO4J_DATABASE"),
          },
    authToken,
    corsOrigins,
    allowedHosts,
    rateLimit: rateLimit(setting("RATE_LIMIT"), host, problems),
    introspection: toggle(
      "INTROSPECTION",
      setting("INTROSPECTION"),
      true,
      problems,
    ),
    logLevel: logLevel(setting("LOG_LEVEL"), problems),
  };
  if (problems.length > 0)
    throw new BadSettings(
      `The settings cannot be used:\n${problems.map((one) => `  - ${one}`).join("\n")}`,
    );
  return config;
}

/** Whether a server on this host can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "::ffff:127.0.0.1" ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}

/** Lists in settings are separated by commas or spaces. */
const list = (value: string | null) =>
  (value ?? "").split(/[\s,]+/).filter((one) => one !== "");

function wholeNumber(
  name: string,
  value: string,
  min: number,
  max: number,
  problems: string[],
  orElse = "",
): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min && number <= max))
    problems.push(
      `${name} must be a whole number from ${min} to ${max}${orElse}, not \`${value}\`.`,
    );
  return number;
}

/** A limit for others, as soon as others can reach the server; for this machine's own only when one is set. */
function rateLimit(
  value: string | null,
  host: string,
  problems: string[],
): RateLimit | null {
  if (value === null)
    return isLoopback(host) ? null : { perMinute: 600, onLoopback: false };
  if (value === "off" || value === "0") return null;
  const perMinute = wholeNumber(
    "RATE_LIMIT",
    value,
    1,
    1_000_000,
    problems,
    ", or `off`",
  );
  return { perMinute, onLoopback: true };
}

function toggle(
  name: string,
  value: string | null,
  whenUnset: boolean,
  problems: string[],
): boolean {
  switch (value?.toLowerCase()) {
    case undefined:
      return whenUnset;
    case "on":
    case "true":
    case "1":
      return true;
    case "off":
    case "false":
    case "0":
      return false;
    default:
      problems.push(`${name} must be \`on\` or \`off\`, not \`${value}\`.`);
      return whenUnset;
  }
}

function logLevel(value: string | null, problems: string[]): LogLevel {
  const level = LOG_LEVELS.find((one) => one === (value ?? "info"));
  if (level !== undefined) return level;
  problems.push(
    `LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}, not \`${value}\`.`,
  );
  return "info";
}

/** The driver overlooks a login in the address. */
function holdsLogin(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { username, password } = new URL(uri);
  return username !== "" || password !== "";
}

function isNeo4jUri(text: string): boolean {
  return URL.canParse(text) && NEO4J_SCHEMES.includes(new URL(text).protocol);
}

/** Scheme, host and port alone: what a browser sends as `Origin`. */
function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) &&
    ["http:", "https:"].includes(new URL(text).protocol) &&
    new URL(text).origin === text
  );
}
