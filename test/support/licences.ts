/** What `npm run docs:licences` writes, and a test compares. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** Packages that state their licence elsewhere than in package.json. */
const STATED_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  // In its LICENSE file.
  ["world-countries", "ODbL-1.0"],
]);

const NODE_MODULES = "node_modules/";

/** Every package that runs with Demarche, with its version and licence, as the lock file and the packages say. */
export function runtimeLicences(root: string): Licence[] {
  const lock = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  ) as {
    packages: Record<string, LockEntry>;
  };
  return Object.entries(lock.packages)
    .filter(
      ([path, entry]) =>
        path.startsWith(NODE_MODULES) &&
        !entry.dev &&
        !entry.devOptional &&
        !entry.optional,
    )
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf(NODE_MODULES) + NODE_MODULES.length),
      version: entry.version ?? "",
      licence: entry.license ?? declared(join(root, path)),
    }))
    .map((one) => ({
      ...one,
      licence: STATED_ELSEWHERE.get(one.name) ?? one.licence,
    }))
    .toSorted((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))
    .filter(
      (one, i, all) =>
        i === 0 ||
        one.name !== all[i - 1]?.name ||
        one.version !== all[i - 1]?.version,
    );
}

function declared(folder: string): string {
  const { license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { license?: unknown };
  return typeof license === "string" ? license : "not stated";
}

export function licencesPage(licences: readonly Licence[]): string {
  return [
    "# Licences",
    "",
    "Every package that runs with Demarche. Made by `npm run docs:licences`; a test holds it against the lock file.",
    "",
    "| package | version | licence |",
    "|---|---|---|",
    ...licences.map(
      ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
    ),
    "",
    "Models under `seed/lexicon/models/` and the data that word lists were made from have their source and licence beside them.",
    "",
  ].join("\n");
}
