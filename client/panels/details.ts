import { nothing, type TemplateResult } from "lit-html";
import type { Commands } from "../commands.ts";
import { aboutRecord, type About } from "../draft.ts";
import { shownTies, type Picture } from "../picture.ts";
import type { Answers } from "../questions.ts";
import { countriesOf } from "../scene.ts";
import type { ViewState } from "../state.ts";
import { actorPanel } from "./actor.ts";
import { correctTemplate } from "./correct.ts";
import { comparePanel } from "./compare.ts";
import { overviewPanel } from "./overview.ts";
import { pathPanel } from "./path.ts";
import { readerPanel } from "./reader.ts";
import { tiePanel } from "./tie.ts";

/** The panel on the right: the innermost thing that is open. */
export function detailsTemplate(
  state: ViewState,
  answers: Answers,
  picture: Picture,
  width: number,
  news: TemplateResult | typeof nothing,
  commands: Commands,
): TemplateResult | typeof nothing {
  const actions = commands.panel;
  const { subject } = state;
  const correct = (about: About): TemplateResult =>
    correctTemplate(about, commands.correcting.draft(), commands.correcting);
  if (state.record !== null || state.article !== null) {
    return readerPanel(
      state,
      answers.opened,
      answers.article,
      (record) => correct(aboutRecord(record)),
      actions,
    );
  }
  if (subject?.kind === "tie")
    return tiePanel(
      state,
      subject,
      answers.tiePanel,
      answers.evolution,
      state.surface === "compare" ? (answers.compare.value?.compare ?? []) : [],
      width,
      actions,
    );
  if (subject?.kind === "actor")
    return actorPanel(
      state,
      subject.id,
      answers.actorPanel,
      answers.lanes,
      width,
      correct,
      actions,
    );
  if (subject?.kind === "path") {
    const { actors } = answers.base;
    const [from, to] = [actors.get(subject.from), actors.get(subject.to)];
    return pathPanel(
      state,
      subject,
      answers.path,
      (id) => actors.get(id)?.name ?? id,
      from === undefined || to === undefined ? null : countriesOf(from, to),
      actions,
    );
  }
  if (state.surface === "compare")
    return comparePanel(state, answers.compare, commands.compare);
  const stats = answers.stats.value?.stats;
  return stats === undefined
    ? nothing
    : overviewPanel(
        state,
        stats,
        answers.facets.value?.facets,
        shownTies(answers.base, answers.inWindow ?? [], picture.scene),
        news,
        actions,
      );
}
