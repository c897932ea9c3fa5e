import { type Chunk, chunkOver, type Chunks, findChunks } from "./chunks.ts";
import type { Passage, Word } from "./passage.ts";
import { findStretches, type Stretch } from "./stretches.ts";

/** A passage with its phrases and stretches: what the rules for claims look at. */
export interface Ground {
  readonly passage: Passage;
  readonly words: readonly Word[];
  readonly chunks: Chunks;
  readonly stretches: readonly Stretch[];
}

/** A run of words, both ends inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export function layGround(passage: Passage): Ground {
  const chunks = findChunks(passage);
  return {
    passage,
    words: passage.words,
    chunks,
    stretches: findStretches(passage, chunks),
  };
}

export function chunkAt(ground: Ground, at: number): Chunk | null {
  return chunkOver(ground.chunks, at) ?? null;
}

/** The text from the first to the last word of a run, as offsets. */
export function offsetsOf(
  ground: Ground,
  run: Run,
): { start: number; end: number } {
  return {
    start: ground.words[run.first]?.start ?? 0,
    end: ground.words[run.last]?.end ?? 0,
  };
}
