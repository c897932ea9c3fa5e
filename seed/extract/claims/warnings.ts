const DARES =
  /^(?:test|provoke|push|play|touch|underestimate|mistake|threaten|dare|try|cross|forget|interfere|meddle)$/;

/** "Do not test us", "Never threaten this country": what somebody had better not do. */
export const warnsOff = (norms: readonly string[]): boolean => {
  const [first = "", second = "", third = ""] = norms;
  if (first === "never") return DARES.test(second);
  return first === "do" && /^(?:not|n't)$/.test(second) && DARES.test(third);
};

const RUIN =
  /^(?:war|wars|catastrophe|disaster|ruin|bloodshed|conflict|escalation|confrontation|abyss|famine|collapse)$/;

/** "This road leads to war", "that would mean war": where something ends. */
export const endsBadly = (norms: readonly string[]): boolean =>
  norms.some((norm, i) => {
    const next = norms.slice(i + 1, i + 4);
    if (/^(?:mean|means)$/.test(norm)) return RUIN.test(next[0] ?? "");
    if (!/^(?:lead|leads|leading)$/.test(norm)) return false;
    return (
      /^(?:to|into)$/.test(next[0] ?? "") &&
      next.some((word) => RUIN.test(word))
    );
  });
