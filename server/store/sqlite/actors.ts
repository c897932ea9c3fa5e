import type { ActorRecord } from "../../domain/actor.ts";
import type { People } from "../columns/people.ts";
import { actorsOf, officesOf } from "./corrected.ts";
import type { FileView } from "./view.ts";

export const peopleIn = ({ db, graph }: FileView): People => ({
  actors: actorsOf(db, graph),
  offices: officesOf(db, graph),
});

export function actorsById(
  { db, graph }: FileView,
  ids: readonly string[],
): (ActorRecord | null)[] {
  const actors = actorsOf(db, graph);
  return ids.map((id) => actors.get(id) ?? null);
}
