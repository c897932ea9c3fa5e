import type { Token } from "../analysis.ts";
import { alteredCandidate, withRole } from "./altered.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import { clauseOf } from "./clause.ts";
import { partiesOf } from "./parties.ts";

/** Fighting, fighting with arms, mass violence: CAMEO's root classes 18 to 20. */
const VIOLENT = /^(?:18|19|20)/;

/**
 * "fired on a ferry, killing two Zambians": whom an attack struck is no deed of its own, whatever verb the parse hangs
 * the participle on. Who was struck is the attack's other side where it has none.
 */
export function withCasualties(found: readonly Candidate[]): Candidate[] {
  const attackOf = new Map<Candidate, Candidate>();
  for (const one of found)
    if (tellsCasualties(one)) {
      const attack = attackBefore(one, found);
      if (attack !== null) attackOf.set(one, attack);
    }
  if (attackOf.size === 0) return [...found];
  return found
    .filter((one) => !attackOf.has(one))
    .map((attack) => {
      const deaths = [...attackOf].filter(([, of]) => of === attack);
      return deaths.length === 0 || attack.parties.some(isRecipient)
        ? attack
        : alteredCandidate(attack, {
            parties: [
              ...attack.parties,
              ...struck(
                attack,
                deaths.map(([one]) => one),
              ),
            ],
          });
    });
}

const isRecipient = ({ role }: RoledParty): boolean => role === "RECIPIENT";

function struck(attack: Candidate, deaths: readonly Candidate[]): RoledParty[] {
  const doers = new Set(attack.parties.map(({ actor }) => actor));
  return deaths
    .flatMap(({ view, trigger }) =>
      clauseOf(view, trigger).objects.flatMap((at) =>
        partiesOf(view, at, true),
      ),
    )
    .filter(({ actor }) => !doers.has(actor))
    .map((party) => withRole(party, "RECIPIENT"));
}

/** ", killing", ", wounding", "and injuring". */
function tellsCasualties({ view, code, trigger, verb }: Candidate): boolean {
  const { xpos, lemma } = view.tokens[trigger] as Token;
  return (
    xpos === "VBG" &&
    verb === trigger &&
    VIOLENT.test(code) &&
    CASUALTIES.test(lemma) &&
    /^(?:,|and)$/.test(view.tokens[trigger - 1]?.norm ?? "")
  );
}

const CASUALTIES = /^(?:kill|wound|injure|maim)$/;

function attackBefore(
  { trigger }: Candidate,
  found: readonly Candidate[],
): Candidate | null {
  const attacks = found.filter(
    (one) =>
      one.trigger < trigger &&
      one.act.kind === "OTHER" &&
      VIOLENT.test(one.code) &&
      one.parties.length > 0 &&
      !tellsCasualties(one),
  );
  return attacks.length === 0
    ? null
    : attacks.reduce((a, b) => (b.trigger > a.trigger ? b : a));
}
