/** An article's text cut where highlights begin and end: pure, so that overlaps are told once and right. */

export interface Marked {
  readonly start: number;
  readonly end: number;
  /** "record", "cue", "speaker", "hedge", "other", "mention", "skipped", "warning" */
  readonly kind: string;
  /** What a click on it opens. */
  readonly id: string | null;
}

export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly kinds: ReadonlySet<string>;
  /** Of the narrowest mark that can be opened. */
  readonly id: string | null;
}

/** A span as the API gives it. */
export interface Anchored {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Whether the text still holds the quote at its place: a guess is never highlighted. */
export const holds = (text: string, span: Anchored): boolean =>
  span.start >= 0 &&
  span.start < span.end &&
  text.slice(span.start, span.end) === span.quote;

/** The whole text, in order, in pieces that each lie wholly inside or outside every mark. */
export function segmentsOf(text: string, marks: readonly Marked[]): Segment[] {
  const inside = marks.filter(
    ({ start, end }) => start < end && start >= 0 && end <= text.length,
  );
  const cuts = new Set([0, text.length]);
  for (const { start, end } of inside) cuts.add(start).add(end);
  const ordered = [...cuts].sort((a, b) => a - b);
  const byStart = [...inside].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let next = 0;
  let open: Marked[] = [];
  for (const [index, start] of ordered.entries()) {
    const end = ordered[index + 1];
    if (end === undefined) break;
    open = open.filter((one) => one.end > start);
    for (let one = byStart[next]; one?.start === start; one = byStart[next]) {
      open.push(one);
      next += 1;
    }
    const narrowest = open
      .filter((one) => one.id !== null)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    segments.push({
      text: text.slice(start, end),
      start,
      kinds: new Set(open.map((one) => one.kind)),
      id: narrowest?.id ?? null,
    });
  }
  return segments;
}
