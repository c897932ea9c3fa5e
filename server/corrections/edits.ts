/** The fields of a record that an editor may set, checked. */
import { cameoCode, goldsteinOf } from "../domain/cameo.ts";
import type { Day } from "../domain/dates.ts";
import { isEvent } from "../domain/dyads.ts";
import type { EventOrClaimRecord } from "../domain/tie.ts";
import { BadInput } from "../errors.ts";
import { normalizeWindow, show } from "../filter-input.ts";
import type { References } from "./references.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Fields of an edit that only one of the two sorts of record has. */
const OF_EVENTS = ["eventKind", "status", "participants"];
const OF_CLAIMS = [
  "claimKind",
  "speakers",
  "addressees",
  "targets",
  "affected",
];

/** The edit in the record's own field names. */
export async function editsOf(
  about: EventOrClaimRecord,
  changes: Fields,
  find: References,
): Promise<Readonly<Record<string, unknown>>> {
  const given = Object.entries(changes).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  if (given.length === 0)
    throw new BadInput(
      "`editRecord` must change at least one field, not none.",
    );
  const foreign = isEvent(about) ? OF_CLAIMS : OF_EVENTS;
  const set: Record<string, unknown> = {};
  for (const [name, value] of given) {
    const path = `editRecord.${name}`;
    if (foreign.includes(name))
      throw new BadInput(
        `\`${path}\` must not be given for ${show(about.id)}, which has no such field.`,
      );
    if (name === "eventKind" || name === "claimKind") set["kind"] = value;
    else if (name === "cameo") {
      if (cameoCode(String(value)) === undefined)
        throw new BadInput(
          `\`${path}\` must be a CAMEO 1.1b3 code, as 042, not ${show(value)}.`,
        );
      set["cameo"] = value;
      set["goldstein"] = goldsteinOf(String(value));
    } else if (name === "when") {
      const { from, to } = normalizeWindow(value, path) ?? {
        from: null,
        to: null,
      };
      set["when"] = { ...about.when, ...datesOf(from, to) };
    } else if (name === "participants") {
      const participants = value as { actor: string; role: string }[];
      set["participants"] = await Promise.all(
        participants.map(async ({ actor, role }) => ({
          actor: (await find.actor(actor, path)).id,
          role,
        })),
      );
    } else if (OF_CLAIMS.includes(name))
      set[name] = await Promise.all(
        (value as string[]).map(async (id) => (await find.actor(id, path)).id),
      );
    else set[name] = value;
  }
  return set;
}

/** Dates that an editor sets are stated, to the day where they are one. */
function datesOf(from: Day | null, to: Day | null) {
  return {
    from: from ?? to,
    to: to ?? from,
    precision: from === null && to === null ? "UNKNOWN" : "DAY",
    basis: from === null && to === null ? "UNKNOWN" : "STATED",
  };
}
