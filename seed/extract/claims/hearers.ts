import type { Candidate } from "./candidates.ts";
import type { VerbCue } from "./cues.ts";
import { chunkAt, type Ground } from "./ground.ts";

/** "told NPR in an interview", "said to reporters": those who heard, where nothing is reported after the verb. */
export function hearers(
  ground: Ground,
  verb: number,
  cue: VerbCue | undefined,
  limit: number,
): Candidate["roles"] {
  if (cue === undefined) return [];
  const at = verb + 1;
  const chunk = chunkAt(ground, at);
  const takes = cue.frames.find(
    (frame) => frame.object === "ADDRESSEE" || frame.object === "TARGET",
  );
  if (
    takes !== undefined &&
    chunk !== null &&
    chunk.first === at &&
    !chunk.temporal &&
    chunk.last <= limit
  )
    return [{ role: takes.object ?? "ADDRESSEE", run: chunk }];
  return [];
}
