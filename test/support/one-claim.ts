/** Articles in which Norway says one thing of Spain: enough to see whether a store has them. */
import type { Reading } from "../../server/domain/reading.ts";
import { article, claim, reading } from "./records.ts";

export const NOR = "country:nor";
export const ESP = "country:esp";

export const said = (name: string): Reading =>
  reading(article(name), { claims: [claim(name, NOR, ESP)] });
