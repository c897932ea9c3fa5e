import { describe, expect, it } from "vitest";
import { isLoopback, readConfig } from "../../server/config.ts";

const problemsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return "";
  } catch (error) {
    return String(error);
  }
};

describe("the settings", () => {
  it("are safe where nothing is set", () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: "127.0.0.1",
      dataDir: "./data",
      neo4j: null,
      authToken: null,
      corsOrigins: [],
      allowedHosts: [],
      rateLimit: null,
      introspection: true,
      logLevel: "info",
    });
  });

  it("limit the rate of callers as soon as others can reach the server", () => {
    expect(readConfig({ HOST: "0.0.0.0" }).rateLimit).toEqual({
      perMinute: 600,
      onLoopback: false,
    });
    expect(readConfig({ HOST: "0.0.0.0", RATE_LIMIT: "off" }).rateLimit).toBe(
      null,
    );
    expect(readConfig({ RATE_LIMIT: "5" }).rateLimit).toEqual({
      perMinute: 5,
      onLoopback: true,
    });
  });

  it("are all checked, and all problems named at once", () => {
    const problems = problemsOf({
      PORT: "http",
      HOST: "a b",
      NEO4J_URI: "bolt://127.0.0.1:7687",
      NEO4J_USER: "neo4j",
      AUTH_TOKEN: "two words",
      CORS_ORIGINS: "example.org, https://ok.example",
      ALLOWED_HOSTS: "a.example:80",
      RATE_LIMIT: "-1",
      INTROSPECTION: "maybe",
      LOG_LEVEL: "loud",
    });
    for (const name of [
      "PORT",
      "HOST",
      "NEO4J_USER",
      "AUTH_TOKEN",
      "CORS_ORIGINS",
      "ALLOWED_HOSTS",
      "RATE_LIMIT",
      "INTROSPECTION",
      "LOG_LEVEL",
    ])
      expect(problems).toContain(`- ${name} `);
    expect(problems).not.toContain("ok.example");
    expect(problems).toContain("or `off`");
  });

  it("of a Neo4j are told of where none is named, or where the address itself holds a login", () => {
    expect(problemsOf({ NEO4J_PASSWORD: "hunter2" })).toMatch(
      /NEO4J_PASSWORD must be set with NEO4J_URI, or not at all: .* SQLite/,
    );
    const problems = problemsOf({ NEO4J_URI: "bolt://neo4j:hunter2@host" });
    expect(problems).toMatch(/must not hold a user and a password/);
    expect(problems).not.toContain("hunter2");
  });

  it("never show a secret in what they complain of", () => {
    expect(
      problemsOf({
        AUTH_TOKEN: "s3cret word",
        NEO4J_URI: "http://x",
        NEO4J_USER: "neo4j",
        NEO4J_PASSWORD: "hunter2",
        LOG_LEVEL: "loud",
      }),
    ).not.toMatch(/s3cret|hunter2/);
  });

  it.each(["0", "65535", " 80 "])("take %j as a port", (PORT) => {
    expect(readConfig({ PORT }).port).toBe(Number(PORT));
  });

  it.each(["-1", "65536", "1.5", "1e3", "0x50"])(
    "refuse %j as a port",
    (PORT) => {
      expect(problemsOf({ PORT })).toContain(PORT);
    },
  );
});

describe("a loopback host", () => {
  it("is one that only this machine reaches", () => {
    expect(
      ["127.0.0.1", "127.1.2.3", "::1", "localhost"].filter(isLoopback),
    ).toHaveLength(4);
    expect(
      ["0.0.0.0", "::", "10.0.0.1", "localhost.example", "127.example"].filter(
        isLoopback,
      ),
    ).toEqual([]);
  });
});
