import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { ExtractedPlace } from "../../../server/domain/extraction.ts";
import type { Candidate } from "./candidate.ts";
import { clauseOf } from "./clause.ts";
import type { Known } from "./known.ts";
import { placeOf } from "./places.ts";
import { dependents, preposition } from "./tree.ts";

/** Acts on people and things where they are: curfews, arrests, attacks, protests, easing of these. */
const ON_THE_SPOT = /^(?:08[123]|0871|087|14|151|153|17|18|19|20)/;

/** "shelled Goma", "recalled its envoy from Ankara": a deed aimed at a place is aimed at the state that it lies in. */
export function withStateAimedAt(
  parties: readonly ParticipantRecord[],
  candidate: Candidate,
  { countryOf }: Known,
): ParticipantRecord[] {
  const all = [...parties];
  const alone =
    !candidate.act.both &&
    all.length > 0 &&
    all.every(({ role }) => role === "INITIATOR");
  const state = alone ? stateAimedAt(candidate) : null;
  return state === null ||
    all.some(({ actor }) => (countryOf(actor) ?? state) === state)
    ? all
    : [...all, { actor: state, role: "RECIPIENT" }];
}

function stateAimedAt({ act, view, verb, trigger }: Candidate): string | null {
  if (verb !== trigger) return null;
  const { objects, obliques } = clauseOf(view, verb);
  const places = [
    ...objects,
    ...obliques
      .filter((oblique) => act.to.includes(oblique.preposition))
      .map(({ head }) => head),
    ...objects.flatMap((at) =>
      dependents(view, at, "nmod").filter((below) =>
        act.to.includes(preposition(view, below)),
      ),
    ),
  ];
  return placeOf(view, places)?.country ?? null;
}

/** Without a word of whom it struck, an act on the spot struck the country where it was; who protests somewhere is of there. */
export function withPlace(
  parties: readonly ParticipantRecord[],
  candidate: Candidate,
  place: ExtractedPlace | null,
  spokenOf: () => readonly string[],
): ParticipantRecord[] | null {
  const { code, act, parties: named } = candidate;
  const country = place?.country ?? null;
  const all = [...parties];
  if (!ON_THE_SPOT.test(code) || act.both) return all;
  const initiators = all.filter(({ role }) => role === "INITIATOR");
  if (country !== null && initiators.length === 0 && code.startsWith("14"))
    all.push({ actor: country, role: "INITIATOR" });
  const recipients = all.some(({ role }) => role === "RECIPIENT");
  if (recipients) return all;
  if (isFrontierAct(candidate)) return withNeighbour(all, spokenOf);
  if (country !== null) return [...all, { actor: country, role: "RECIPIENT" }];
  // Protests and measures of order are a country's own affair unless another is named.
  const own = named.find(({ role }) => role === "INITIATOR")?.actor;
  // "Zambia and Malawi closed the bridge": both, and each of them to the other.
  return initiators.length < 2 &&
    own?.startsWith("country:") === true &&
    /^(?:08[123]|14|15|17[25])/.test(code)
    ? [...all, { actor: own, role: "RECIPIENT" }]
    : all;
}

const FRONTIER = /^(?:border|frontier|crossing)$/;

/** "closed the crossing": done to whoever lives on the other side. */
function isFrontierAct({ view, verb, trigger }: Candidate): boolean {
  if (verb !== trigger) return false;
  const { objects, nearObjects } = clauseOf(view, verb);
  return [...objects, ...nearObjects].some((at) =>
    FRONTIER.test(view.tokens[at]?.lemma ?? ""),
  );
}

/** The other of two states just spoken of; null where nobody says whose neighbour it is. */
function withNeighbour(
  parties: readonly ParticipantRecord[],
  spokenOf: () => readonly string[],
): ParticipantRecord[] | null {
  if (parties.length !== 1) return [...parties];
  const own = parties[0]?.actor ?? "";
  const states = spokenOf();
  const [other, ...more] = states.filter((state) => state !== own);
  return other === undefined || more.length > 0 || !states.includes(own)
    ? null
    : [...parties, { actor: other, role: "RECIPIENT" }];
}
