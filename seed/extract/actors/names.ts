import type { Token } from "../analysis.ts";

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
