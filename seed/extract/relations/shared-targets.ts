/** Targets that a claim leaves out and its neighbours tell. */
import type {
  ExtractedClaim,
  ExtractedRelation,
} from "../../../server/domain/extraction.ts";
import { alteredClaim } from "./altered.ts";

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
    byId.set(
      to,
      alteredClaim(taker, {
        targets,
        affected: alike ? giver.affected : taker.affected,
      }),
    );
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

/** How far apart two claims of one speaker may stand, in characters, for the second to be aimed at whom the first is. */
const NEAR = 160;

/**
 * What names nobody is aimed at whom the claim right before it tells: what the same speaker goes on to charge, find bad
 * or ask at the same, and what somebody answers to a claim aimed at his side at who made that.
 */
export function aimOn(
  claims: readonly ExtractedClaim[],
  sideOf: (actor: string) => string,
): readonly ExtractedClaim[] {
  let before: ExtractedClaim | null = null;
  return claims.map((claim) => {
    const found =
      before === null || claim.targets.length > 0
        ? []
        : aimedAfter(before, claim, sideOf);
    before =
      found.length === 0 ? claim : alteredClaim(claim, { targets: found });
    return before;
  });
}

function aimedAfter(
  before: ExtractedClaim,
  claim: ExtractedClaim,
  sideOf: (actor: string) => string,
): readonly string[] {
  const [speaker, ...others] = claim.speakers;
  const [earlier, ...more] = before.speakers;
  if (speaker === undefined || earlier === undefined) return [];
  if (others.length > 0 || more.length > 0) return [];
  if (!AIMED.has(before.kind) || !AIMED.has(claim.kind)) return [];
  if (claim.kind === "WARNING") return [];
  if (claim.content.start - before.content.end > NEAR) return [];
  if (speaker === earlier) return before.targets;
  const own = sideOf(speaker);
  const answers =
    claim.kind !== "DEMAND" &&
    before.targets.some((id) => sideOf(id) === own) &&
    sideOf(earlier) !== own;
  return answers ? [earlier] : [];
}

/**
 * A denial is aimed at those whom it contradicts: who told of a word given, not who is said to have given it. And a
 * charge against somebody whom nobody names is aimed at the side that denies it.
 */
export function aimDenials(
  claims: readonly ExtractedClaim[],
  relations: readonly ExtractedRelation[],
  sideOf: (actor: string) => string,
): readonly ExtractedClaim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const answered = new Map<string, Set<string>>();
  const denied = new Map<string, readonly string[]>();
  for (const { kind, from, to } of relations) {
    if (kind !== "CONTRADICTS") continue;
    const own = byId.get(from)?.speakers ?? [];
    const others = answered.get(from) ?? new Set<string>();
    const claim = byId.get(to);
    if (claim === undefined || GIVEN.has(claim.kind)) continue;
    for (const speaker of claim.speakers)
      if (!own.includes(speaker)) others.add(speaker);
    answered.set(from, others);
    const deniers = new Set(own.map(sideOf));
    if (!claim.speakers.some((id) => deniers.has(sideOf(id))))
      denied.set(to, [...deniers]);
  }
  return claims.map((claim) => {
    if (claim.targets.length > 0) return claim;
    if (claim.kind === "DENIAL")
      return alteredClaim(claim, {
        targets: [...(answered.get(claim.id) ?? [])],
      });
    return claim.kind === "ACCUSATION"
      ? alteredClaim(claim, { targets: denied.get(claim.id) ?? [] })
      : claim;
  });
}
