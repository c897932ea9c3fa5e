import { join, resolve } from "node:path";
import { BadSettings } from "../../../errors.ts";

/** What the surroundings decide for `npm run neo4j`. */
export interface LocalSettings {
  /** Folder of the data, the configuration and the log. */
  readonly home: string;
  /** Java's heap, in mebibytes. */
  readonly heapMegabytes: number;
}

export const HEAP_MEGABYTES = 512;
/** Who sets less means another unit: Neo4j alone fills more. */
const LEAST_HEAP = 128;

/** Reads the settings; one that is empty is not set. Throws `BadSettings`. */
export function localSettings(
  env: Readonly<Record<string, string | undefined>>,
): LocalSettings {
  const setting = (name: string, otherwise: string) =>
    env[name]?.trim() || otherwise;
  const heap = setting("NEO4J_HEAP_MB", String(HEAP_MEGABYTES));
  if (!/^\d{1,7}$/.test(heap) || Number(heap) < LEAST_HEAP)
    throw new BadSettings(
      `NEO4J_HEAP_MB must be a whole number of megabytes from ${LEAST_HEAP}, not \`${heap}\`.`,
    );
  return {
    home: join(resolve(setting("DATA_DIR", "data")), "neo4j"),
    heapMegabytes: Number(heap),
  };
}
