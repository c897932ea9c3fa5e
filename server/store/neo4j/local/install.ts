/** What `npm run neo4j` needs of the machine: Java, and Neo4j's jars by Maven. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const POM = fileURLToPath(new URL("pom.xml", import.meta.url));

/** The version whose jars `pom.xml` names. */
const NEO4J_VERSION = "5.26.30";

const HOW_TO_GET =
  "On Debian and Ubuntu: apt-get install openjdk-17-jre-headless maven. On macOS: brew install openjdk@17 maven.";

/** What a machine lacks to run Neo4j without Docker, and how to get it; null when nothing. */
export async function neo4jMissing(): Promise<string | null> {
  const java = await javaVersion();
  if (java === null) return `Java 17 or 21 was not found. ${HOW_TO_GET}`;
  if (java !== 17 && java !== 21)
    return `Neo4j ${NEO4J_VERSION} runs on Java 17 or 21, not ${java}. ${HOW_TO_GET}`;
  if (installed(await savedClassPath())) return null;
  return (await answers("mvn", ["-version"]))
    ? null
    : `Maven was not found; it fetches the jars of Neo4j. ${HOW_TO_GET}`;
}

/**
 * The class path of Neo4j Community. Maven fetches what its own cache does not hold (about 120 MB);
 * the path is kept beside it, so that later starts do not need Maven.
 */
export async function neo4jClassPath(): Promise<string> {
  const saved = await savedClassPath();
  if (installed(saved)) return saved;
  await mkdir(cacheFolder(), { recursive: true });
  const unfinished = `${classPathFile()}.${process.pid}`;
  await run("mvn", [
    "--batch-mode",
    "--quiet",
    "--file",
    POM,
    "dependency:build-classpath",
    `-Dmdep.outputFile=${unfinished}`,
  ]);
  await rename(unfinished, classPathFile());
  return await savedClassPath();
}

/** The `java` to run: that of JAVA_HOME where it is set. */
export function javaCommand(): string {
  const home = process.env["JAVA_HOME"];
  return home === undefined || home === "" ? "java" : join(home, "bin", "java");
}

async function javaVersion(): Promise<number | null> {
  try {
    const { stderr } = await run(javaCommand(), ["-version"]);
    const major = /version "(\d+)/.exec(stderr)?.[1];
    return major === undefined ? null : Number(major);
  } catch {
    return null;
  }
}

async function answers(command: string, args: string[]): Promise<boolean> {
  return await run(command, args).then(
    () => true,
    () => false,
  );
}

function installed(classPath: string): boolean {
  return classPath !== "" && classPath.split(delimiter).every(existsSync);
}

async function savedClassPath(): Promise<string> {
  return await readFile(classPathFile(), "utf8").then(
    (text) => text.trim(),
    () => "",
  );
}

const classPathFile = (): string =>
  join(cacheFolder(), `neo4j-${NEO4J_VERSION}.classpath`);

function cacheFolder(): string {
  const cache = process.env["XDG_CACHE_HOME"];
  return join(
    cache === undefined || cache === "" ? join(homedir(), ".cache") : cache,
    "demarche",
  );
}
