import type { Span } from "../../server/domain/span.ts";

/** Every span anywhere in a value. */
export function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  const span = value as Span;
  return [
    ...(typeof span.quote === "string" && typeof span.start === "number"
      ? [span]
      : []),
    ...Object.values(value).flatMap(spansIn),
  ];
}
