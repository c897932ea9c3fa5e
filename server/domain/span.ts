/** A place in an article's text: UTF-16 offsets, end exclusive; `text.slice(start, end) === quote`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/**
 * A span that can be found again when the text around it has changed, after the W3C Web Annotation
 * model's text quote and text position selectors.
 */
export interface AnchoredSpan extends Span {
  readonly prefix: string;
  readonly suffix: string;
}

/** How many UTF-16 units of context an anchored span keeps on each side. */
const CONTEXT_LENGTH = 32;

/** The span of the text from `start` up to `end`, exclusive. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, quote: text.slice(start, end) };
}

/** The span with what stands before and behind it in the text. */
export function anchor(text: string, span: Span): AnchoredSpan {
  return {
    ...span,
    prefix: text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT_LENGTH),
  };
}

/** Whether the text still holds the span's words at the span's place. */
export function holds(text: string, span: Span): boolean {
  return (
    span.start >= 0 &&
    span.start < span.end &&
    text.slice(span.start, span.end) === span.quote
  );
}
