import type { EventRecord } from "../domain/event.ts";
import { eventTitle } from "../domain/title.ts";
import type { Loaders } from "../loaders.ts";

/** The event's title, by the names of those who are now known to take part. */
export const titleOf = (
  event: EventRecord,
  loaders: Loaders,
): string | Promise<string> =>
  event.retitled === true ? retold(event, loaders) : event.title;

async function retold(event: EventRecord, loaders: Loaders): Promise<string> {
  const ids = event.participants.map(({ actor }) => actor);
  const actors = await Promise.all(ids.map((id) => loaders.actor.load(id)));
  const names = new Map(
    actors.map((actor, index) => [ids[index], actor?.name]),
  );
  return eventTitle(event, (id) => names.get(id) ?? id);
}
