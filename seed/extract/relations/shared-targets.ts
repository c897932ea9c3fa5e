import type {
  ExtractedClaim,
  ExtractedRelation,
} from "../../../server/domain/extraction.ts";

const AIMED = new Set(["ACCUSATION", "CRITICISM", "DEMAND", "WARNING"]);

/**
 * One utterance told twice is aimed at one: a quotation that names nobody has the target of the sentence that
 * tells of it, and so has what was said in the same breath.
 */
export function shareTargets(
  claims: readonly ExtractedClaim[],
  relations: readonly ExtractedRelation[],
): readonly ExtractedClaim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const lend = (to: string, from: string): void => {
    const taker = byId.get(to);
    const giver = byId.get(from);
    if (taker === undefined || giver === undefined) return;
    const targets =
      taker.targets.length > 0 || !AIMED.has(taker.kind)
        ? taker.targets
        : giver.targets;
    const alike = taker.kind === giver.kind && taker.affected.length === 0;
    byId.set(to, {
      ...taker,
      targets,
      affected: alike ? giver.affected : taker.affected,
    });
  };
  for (const { kind, sameOccasion, from, to } of relations) {
    if (kind !== "REPEATS" || sameOccasion !== true) continue;
    lend(from, to);
    lend(to, from);
  }
  let before: ExtractedClaim | null = null;
  for (const { id } of claims) {
    const claim = byId.get(id);
    if (claim === undefined) continue;
    if (
      before !== null &&
      claim.cue !== null &&
      before.cue?.start === claim.cue.start
    )
      lend(id, before.id);
    before = byId.get(id) ?? null;
  }
  return claims
    .map(({ id }) => byId.get(id))
    .filter((claim) => claim !== undefined);
}

const GIVEN = new Set(["PROMISE", "OFFER"]);

/** A denial is aimed at those whom it contradicts: who told of a word given, not who is said to have given it. */
export function aimDenials(
  claims: readonly ExtractedClaim[],
  relations: readonly ExtractedRelation[],
): readonly ExtractedClaim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const answered = new Map<string, Set<string>>();
  for (const { kind, from, to } of relations) {
    if (kind !== "CONTRADICTS") continue;
    const own = byId.get(from)?.speakers ?? [];
    const others = answered.get(from) ?? new Set<string>();
    const claim = byId.get(to);
    if (claim === undefined || GIVEN.has(claim.kind)) continue;
    for (const speaker of claim.speakers)
      if (!own.includes(speaker)) others.add(speaker);
    answered.set(from, others);
  }
  return claims.map((claim) =>
    claim.kind === "DENIAL" && claim.targets.length === 0
      ? { ...claim, targets: [...(answered.get(claim.id) ?? [])] }
      : claim,
  );
}
