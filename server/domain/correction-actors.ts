import type { CorrectionAct, CorrectionRecord } from "./correction.ts";

/** Fields of a record that an editor sets as a list of actors. */
const LISTS_OF_ACTORS = ["speakers", "addressees", "targets", "affected"];

/**
 * The actors without whom an act cannot be applied: whoever it is about, and whom it names beside. Whom an actor is
 * merged or split into is not among them: the act makes that one where there is none.
 */
export function actorsNeededBy(act: CorrectionAct): string[] {
  switch (act.kind) {
    case "MERGE_ACTORS":
    case "SPLIT_ACTOR":
    case "RENAME_ACTOR":
      return [act.actor];
    case "SET_COUNTRY":
      return act.country === null ? [act.actor] : [act.actor, act.country];
    case "SET_OFFICE":
      return [act.actor, act.of];
    case "EDIT_RECORD":
      return actorsIn(act.set);
    default:
      return [];
  }
}

/** The actors that the fields of an edit name. */
export function actorsIn(set: Readonly<Record<string, unknown>>): string[] {
  const participants = (set["participants"] ?? []) as readonly {
    actor: string;
  }[];
  return [
    ...participants.map(({ actor }) => actor),
    ...LISTS_OF_ACTORS.flatMap((field) => (set[field] ?? []) as string[]),
  ];
}

/** The actors that are made by merges and splits in force, of those that are there and of such as were made themselves. */
export function actorsMade(
  corrections: readonly CorrectionRecord[],
  hasActor: (id: string) => boolean,
  isNamedIn: (actor: string, article: string) => boolean,
): Set<string> {
  const made = new Set<string>();
  const makes = (act: CorrectionAct): string | null => {
    switch (act.kind) {
      case "MERGE_ACTORS":
        return hasActor(act.actor) || made.has(act.actor) ? act.into : null;
      case "SPLIT_ACTOR":
        return isNamedIn(act.actor, act.article) ? act.into : null;
      default:
        return null;
    }
  };
  for (let size = -1; size !== made.size;) {
    size = made.size;
    for (const { act, undone } of corrections) {
      const one = undone ? null : makes(act);
      if (one !== null) made.add(one);
    }
  }
  return made;
}
