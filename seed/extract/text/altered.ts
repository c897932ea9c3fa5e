import type { Sentence, Token } from "../analysis.ts";

/**
 * A token with some of its parts changed. Written out: a copy by `...` is an object of another shape to the engine, and
 * one such among thousands makes it throw away the machine code of whatever is asked of words.
 */
export const alteredToken = (token: Token, changes: Partial<Token>): Token => ({
  start: token.start,
  end: token.end,
  text: changes.text ?? token.text,
  norm: changes.norm ?? token.norm,
  lemma: changes.lemma ?? token.lemma,
  upos: changes.upos ?? token.upos,
  xpos: changes.xpos ?? token.xpos,
  head: changes.head ?? token.head,
  deprel: changes.deprel ?? token.deprel,
});

/** A sentence with other tokens, for the same reason. */
export const withTokens = (
  { start, end, index, block }: Sentence,
  tokens: readonly Token[],
): Sentence => ({ start, end, index, block, tokens });
