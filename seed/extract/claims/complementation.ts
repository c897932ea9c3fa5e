import type { Complement, CueRole, VerbFrame } from "./cues.ts";
import type { Run } from "./ground.ts";

/** What a cue is followed by. */
export interface Complementation {
  readonly complement: Complement;
  readonly frame: VerbFrame;
  readonly content: Run;
  /** Noun phrases beside the cue, with what they are in the claim. */
  readonly roles: readonly { readonly role: CueRole; readonly run: Run }[];
  /** The preposition that brings the content in; null for none. */
  readonly preposition: string | null;
  /** Last word of the cue: its particle, or the verb. */
  readonly cueLast: number;
  readonly rule: string;
}
