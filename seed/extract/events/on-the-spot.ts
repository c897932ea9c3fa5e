import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { ExtractedPlace } from "../../../server/domain/extraction.ts";
import type { Candidate } from "./candidate.ts";

/** Acts on people and things where they are: curfews, arrests, attacks, protests, easing of these. */
const ON_THE_SPOT = /^(?:08[123]|0871|087|14|151|153|17|18|19|20)/;

/** Without a word of whom it struck, an act on the spot struck the country where it was; who protests somewhere is of there. */
export function withPlace(
  parties: readonly ParticipantRecord[],
  { code, act, parties: named }: Candidate,
  place: ExtractedPlace | null,
): ParticipantRecord[] {
  const country = place?.country ?? null;
  const all = [...parties];
  if (!ON_THE_SPOT.test(code) || act.both) return all;
  const initiators = all.filter(({ role }) => role === "INITIATOR");
  if (country !== null && initiators.length === 0 && code.startsWith("14"))
    all.push({ actor: country, role: "INITIATOR" });
  const recipients = all.some(({ role }) => role === "RECIPIENT");
  if (recipients) return all;
  if (country !== null) return [...all, { actor: country, role: "RECIPIENT" }];
  // Protests and measures of order are a country's own affair unless another is named.
  const own = named.find(({ role }) => role === "INITIATOR")?.actor;
  return own?.startsWith("country:") === true &&
    /^(?:08[123]|14|15|17[25])/.test(code)
    ? [...all, { actor: own, role: "RECIPIENT" }]
    : all;
}
