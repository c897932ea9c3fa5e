import type { Waiting } from "./data.ts";
import type { AnyRecord } from "./panels/records.ts";
import type { ClaimRecordQuery, EventRecordQuery } from "./schema.generated.ts";

/** The open record; null where the graph has none of its id. */
export type Opened = Waiting<AnyRecord | null>;

/** Whether the id of a record is one of an event. */
export const isEventId = (id: string): boolean => id.startsWith("event:");

/** The open record, from whichever of the two questions was asked for it. */
export const openedOf = (
  id: string | null,
  event: Waiting<EventRecordQuery>,
  claim: Waiting<ClaimRecordQuery>,
): Opened =>
  id !== null && isEventId(id)
    ? found(id, event, event.value?.event)
    : found(id, claim, claim.value?.claim);

function found(
  id: string | null,
  { stale, error }: Waiting<unknown>,
  record: AnyRecord | null | undefined,
): Opened {
  // Until this record is there, the answer may be the one before: another record, or none.
  const another = stale && record?.id !== id;
  return { value: another ? undefined : record, stale, error };
}
