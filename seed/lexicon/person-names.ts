import lists from "./person-names.json" with { type: "json" };

/** First names and family names that mark a run of capitalised words as somebody's name. */
export interface PersonNames {
  readonly given: ReadonlySet<string>;
  /** Family names that stand before the given name: "Wang", "Kim", "Nguyễn". */
  readonly familyFirst: ReadonlySet<string>;
}

export function loadPersonNames(): PersonNames {
  const words = (lines: readonly string[]): Set<string> =>
    new Set(lines.flatMap((line) => line.split(" ")));
  return {
    given: words(lists.given),
    familyFirst: words(lists.familyFirst),
  };
}
