import type { CorrectionAct, CorrectionRecord } from "../domain/correction.ts";
import type { Context } from "../context.ts";
import { summaryOf } from "./summary.ts";
import { recordById } from "./tie.ts";

/** Corrections, flattened: what each kind has of actors and records. */
export const correctionResolvers = {
  Correction: {
    kind: ({ act }: CorrectionRecord) => act.kind,
    summary: (
      { act }: CorrectionRecord,
      _args: unknown,
      { loaders }: Context,
    ) => summaryOf(act, loaders),
    act: ({ act }: CorrectionRecord) => JSON.stringify(act),
    actor: ({ act }: CorrectionRecord, _args: unknown, { loaders }: Context) =>
      "actor" in act ? loaders.actor.load(act.actor) : null,
    into: ({ act }: CorrectionRecord, _args: unknown, { loaders }: Context) =>
      "into" in act ? loaders.actor.load(act.into) : null,
    record: (
      { act }: CorrectionRecord,
      _args: unknown,
      { loaders }: Context,
    ) => {
      const about = aboutOf(act);
      return about === null ? null : recordById(about.record, loaders);
    },
    other: ({ act }: CorrectionRecord, _args: unknown, { loaders }: Context) =>
      "to" in act && typeof act.to === "object" && act.to !== null
        ? recordById(act.to.record, loaders)
        : null,
    quote: ({ act }: CorrectionRecord) => aboutOf(act)?.quote ?? null,
    review: ({ act }: CorrectionRecord) =>
      "review" in act ? act.review : null,
  },
};

function aboutOf(act: CorrectionAct) {
  switch (act.kind) {
    case "REVIEW_RECORD":
    case "EDIT_RECORD":
      return act.about;
    case "REVIEW_LINK":
    case "SAME_EVENT":
      return act.from;
    default:
      return null;
  }
}
