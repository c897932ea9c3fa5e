import type { ClaimKind } from "../../../server/domain/vocabulary.ts";
import { nounFrame, verbCues } from "./cues.ts";
import type { Ground } from "./ground.ts";
import type { MainClause } from "./main-clause.ts";

/** "I thank them", "we demand", in the speaker's own words: saying so does it. */
export function performative(
  ground: Ground,
  norms: readonly string[],
  clause: MainClause | null,
  own: boolean,
  direct: boolean,
): { kind: ClaimKind; cameo: string } | null {
  if (direct) {
    for (let i = 0; i + 1 < norms.length; i++) {
      if (norms[i] !== "i" && norms[i] !== "we") continue;
      const act = actOfVerb(norms[i + 1] ?? "", true);
      if (act !== null) return act;
    }
    return null;
  }
  if (!own || clause === null || clause.modal !== null || clause.negated)
    return null;
  const repeated = repeatedAct(ground, clause.verb);
  if (repeated !== null) return repeated;
  const act = actOfVerb(ground.words[clause.verb]?.norm ?? "", false);
  // "said that Lima had promised": told of, not done by saying it; a refusal stands.
  return clause.perfect && act?.kind !== "POSITION" ? null : act;
}

/** "he restated the directive": does again what the noun names. */
function repeatedAct(
  ground: Ground,
  verb: number,
): { kind: ClaimKind; cameo: string } | null {
  if (
    !/^(?:re(?:stat|iterat|peat|new|affirm))/.test(
      ground.words[verb]?.norm ?? "",
    )
  )
    return null;
  for (let i = verb + 1; i < verb + 9; i++) {
    const frame = nounFrame(ground.words[i]?.norm ?? "");
    if (frame?.kind != null) return { kind: frame.kind, cameo: frame.cameo };
  }
  return null;
}

function actOfVerb(
  norm: string,
  present: boolean,
): { kind: ClaimKind; cameo: string } | null {
  if (present && /(?:ed|ing)$/.test(norm)) return null;
  for (const cue of verbCues(norm)) {
    const frame = cue.particle === null ? cue.frames[0] : undefined;
    if (
      frame === undefined ||
      frame.kind === null ||
      frame.kind === "STATEMENT"
    )
      continue;
    if (frame.kind === "POSITION" && frame.cameo !== "120") continue;
    return { kind: frame.kind, cameo: frame.cameo };
  }
  return null;
}
