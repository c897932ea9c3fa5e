const MISSION =
  /^(?:embass(?:y|ies)|consulates?|legations?|nunciatures?|missions?|delegations?|ambassadors?|consuls?|envoys?|attach[eé]s?|charg[eé]s?|diplomats?|nuncios?)$/;
const HOUSE = /^(?:embass(?:y|ies)|consulates?|legations?|nunciatures?)$/;

/** Who speaks for a state in another one, never for the place where he is: "the embassy in Baghdad". */
export function isMission(norm: string, before: string | undefined): boolean {
  return MISSION.test(norm) || isHighCommission(norm, before);
}

/** A mission that a city in front of it says the place of: "the Baghdad embassy"; "the Baghdad delegation" is Baghdad's. */
export function isMissionHouse(
  norm: string,
  before: string | undefined,
): boolean {
  return HOUSE.test(norm) || isHighCommission(norm, before);
}

const isHighCommission = (norm: string, before: string | undefined): boolean =>
  before === "high" && /^commission(?:er)?s?$/.test(norm);
