/** Mixes a number into a hash. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** A 32-bit hash of a stretch of a text; long ones count by their length and first letters. */
export function hashRange(text: string, from: number, to: number): number {
  let h = 0x811c9dc5 ^ (to - from);
  const stop = Math.min(to, from + 32);
  for (let i = from; i < stop; i += 1)
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

export const hashText = (text: string): number =>
  hashRange(text, 0, text.length);
