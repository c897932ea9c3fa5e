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
  const name = (id: string): string =>
    answers.base.actors.get(id)?.name ?? panelName(answers, id) ?? id;
  const about =
    subject?.kind === "tie"
      ? `${name(subject.a)} – ${name(subject.b)}`
      : subject?.kind === "actor"
        ? name(subject.id)
        : subject?.kind === "path"
          ? `${name(subject.from)} to ${name(subject.to)}`
          : readTitle(answers);
  return [
    about,
    state.window === null ? null : periodText(state.window),
    "Demarche",
  ]
    .filter((one) => one !== null)
    .join(" · ");
}

/** Whoever is looked at may be on no map: a person where people count for their country. */
function panelName(
  { actorPanel, tiePanel }: Answers,
  id: string,
): string | undefined {
  const { a, b } = tiePanel.value ?? {};
  return [actorPanel.value?.actor, a, b].find((one) => one?.id === id)?.name;
}

/** What is read while nobody is looked at. */
function readTitle({ opened, article }: Answers): string | null {
  const record = opened.value ?? null;
  const title =
    record === null
      ? article.value?.article?.title
      : record.__typename === "Event"
        ? record.title
        : record.text;
  return title === undefined || title === "" ? null : shortened(title);
}

const LONGEST = 80;

const shortened = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
