import lists from "./person-names.json" with { type: "json" };

/** First names and family names that mark a run of capitalised words as somebody's name. */
export interface PersonNames {
  /** First names that women, men, or both bear. */
  readonly feminine: ReadonlySet<string>;
  readonly masculine: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
  /** Family names that stand before the given name: "Wang", "Kim", "Nguyễn". */
  readonly familyFirst: ReadonlySet<string>;
  /** First names that are better known as names of places: "Georgia", "Jordan". */
  readonly alsoPlaces: ReadonlySet<string>;
}

export function loadPersonNames(): PersonNames {
  const words = (lines: readonly string[]): Set<string> =>
    new Set(lines.flatMap((line) => line.split(" ")));
  return {
    feminine: words(lists.feminine),
    masculine: words(lists.masculine),
    either: words(lists.either),
    familyFirst: words(lists.familyFirst),
    alsoPlaces: words(lists.alsoPlaces),
  };
}
