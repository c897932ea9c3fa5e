const GOOD =
  /^(?:brave|bold|wise|noble|courageous|true|loyal|faithful|steadfast|reliable|trusted|great|good|fine|real|close|generous|decent|honest|shining|positive|encouraging|welcome)$/;
const OF_SOMEBODY =
  /^(?:friends?|partners?|ally|allies|neighbours?|neighbors?|host|hosts|mediator|leader|example|steps?|gestures?|moves?|decisions?|deeds?|sign|news|choice)$/;

/** "has been a true friend", "it was a brave step", "a step in the right direction": of another, or of what was done. */
export function praisesDeed(norms: readonly string[]): boolean {
  return norms.some(
    (norm, i) =>
      (GOOD.test(norm) && OF_SOMEBODY.test(norms[i + 1] ?? "")) ||
      (norm === "right" &&
        norms[i + 1] === "direction" &&
        norms[i - 2] === "in"),
  );
}
