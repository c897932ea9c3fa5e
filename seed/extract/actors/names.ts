/** Small questions about a name and the words around it, which several rules ask. */
import type { Token } from "../analysis.ts";
import { isCapital } from "./phrases.ts";

export function sliceOf(
  text: string,
  tokens: readonly Token[],
  item: { readonly first: number; readonly last: number },
): string {
  return text.slice(
    tokens[item.first]?.start ?? 0,
    tokens[item.last]?.end ?? 0,
  );
}

/** What a title or an office tells of its bearer. */
export function genderOf(word: string): "F" | "M" | null {
  if (
    /^(?:mrs|ms|miss|lady|dame|madame|queen|princess|sister|spokeswoman|chairwoman|congresswoman|señora|mme)\.?$/.test(
      word,
    )
  )
    return "F";
  if (
    /^(?:mr|sir|lord|king|prince|emir|sultan|pope|sheikh|spokesman|chairman|congressman|imam|ayatollah|señor)\.?$/.test(
      word,
    )
  )
    return "M";
  return null;
}

/** Index of the second half of a double name whose first half ends there: "Hoekstra-Weiss"; null without one. */
export function halfAfter(
  tokens: readonly Token[],
  last: number,
): number | null {
  const hyphen = tokens[last + 1];
  const second = tokens[last + 2];
  return hyphen !== undefined &&
    second !== undefined &&
    /^[-‐‑]$/.test(hyphen.text) &&
    hyphen.start === tokens[last]?.end &&
    second.start === hyphen.end &&
    isCapital(second.text)
    ? last + 2
    : null;
}

/** Whether one of the words is the subject of a verb. */
export function isSubject(
  tokens: readonly Token[],
  first: number,
  last: number,
): boolean {
  for (let i = first; i <= last; i += 1)
    if (tokens[i]?.deprel.startsWith("nsubj") === true) return true;
  return false;
}
