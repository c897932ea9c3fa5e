import type { Complement, CueRole } from "./cues.ts";
import type { ClaimKind } from "../../../server/domain/vocabulary.ts";
import type { Run } from "./ground.ts";
import type { Resumed } from "./resumptions.ts";

/** A reported utterance as found in the words of one passage, before it is known who and what is meant. */
export interface Candidate {
  readonly rule: string;
  /** Index of the stretch it stands in. */
  readonly stretch: number;
  readonly cue: Run | null;
  readonly lemma: string | null;
  /** The words that name the source. */
  readonly source: Run | null;
  /** What "who" stands for; the source itself otherwise. */
  readonly antecedent: Run | null;
  readonly content: Run;
  readonly complement: Complement | "FOLLOW_UP" | "FRONTED";
  /** Null: the content decides. */
  readonly kind: ClaimKind | null;
  readonly cameo: string;
  readonly roles: readonly { readonly role: CueRole; readonly run: Run }[];
  readonly negated: boolean;
  readonly passive: boolean;
  /** What the words in front told, where a relative clause judges it. */
  readonly resumes: Resumed | null;
}
