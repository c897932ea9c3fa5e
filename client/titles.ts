import type { Answers } from "./questions.ts";
import type { ViewState } from "./state.ts";
import { periodText } from "./text/dates.ts";
import { many } from "./text/words.ts";
import { toneOf, type ToneClass } from "./tone.ts";

/** Short words for what is pointed at, and for the view as a whole. */

/** How many ties of the window are of each tone. */
export function toneCounts(answers: Answers): ReadonlyMap<ToneClass, number> {
  const counts = new Map<ToneClass, number>();
  for (const tie of answers.inWindow ?? []) {
    const tone = toneOf(tie);
    counts.set(tone, (counts.get(tone) ?? 0) + 1);
  }
  return counts;
}

/** What the pointer is on, in a line; empty for a tie that is gone. */
export function hintOf(
  about: { actor: string } | { tie: string },
  answers: Answers,
): string {
  if ("actor" in about)
    return answers.base.actors.get(about.actor)?.name ?? about.actor;
  const tie =
    answers.inWindow?.find((one) => one.id === about.tie) ??
    answers.base.byId.get(about.tie);
  const sides = answers.base.byId.get(about.tie);
  if (tie === undefined || sides === undefined) return "";
  return `${sides.sideA.name} – ${sides.sideB.name}: ${many(tie.events, "event")}, ${many(tie.claims, "claim")}${tie.disputes > 0 ? `, ${tie.disputes} disputed` : ""}`;
}

/** The page's title: what is looked at, when, where. */
export function titleOf(state: ViewState, answers: Answers): string {
  const { subject } = state;
  const name = (id: string): string => answers.base.actors.get(id)?.name ?? id;
  const about =
    subject?.kind === "tie"
      ? `${name(subject.a)} – ${name(subject.b)}`
      : subject?.kind === "actor"
        ? name(subject.id)
        : subject?.kind === "path"
          ? `${name(subject.from)} to ${name(subject.to)}`
          : null;
  return [
    about,
    state.window === null ? null : periodText(state.window),
    "Demarche",
  ]
    .filter((one) => one !== null)
    .join(" · ");
}
