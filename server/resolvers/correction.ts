import type { CorrectionAct, CorrectionRecord } from "../domain/correction.ts";
import type { Context } from "../context.ts";
import { recordById } from "./tie.ts";

/** Corrections, flattened: what each kind has of actors and records. */
export const correctionResolvers = {
  Correction: {
    kind: ({ act }: CorrectionRecord) => act.kind,
    summary: ({ act }: CorrectionRecord) => summaryOf(act),
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

function summaryOf(act: CorrectionAct): string {
  switch (act.kind) {
    case "MERGE_ACTORS":
      return `${act.actor} is ${act.into}`;
    case "SPLIT_ACTOR":
      return `${act.actor} in ${act.article} is ${act.name} (${act.into})`;
    case "RENAME_ACTOR":
      return `${act.actor} is called ${act.name}`;
    case "SET_COUNTRY":
      return `${act.actor} acts for ${act.country ?? "no country"}`;
    case "SET_OFFICE":
      return `${act.actor} held the office ${act.title} of ${act.of} from ${act.from ?? "an unknown day"} to ${act.to ?? "an unknown day"}`;
    case "REVIEW_RECORD":
      return `${act.about.record} is ${act.review.toLowerCase()}`;
    case "EDIT_RECORD":
      return `${act.about.record}: ${Object.keys(act.set).join(", ")} changed`;
    case "REVIEW_LINK":
      return `${act.link} from ${act.from.record} to ${act.to.record} is ${act.review.toLowerCase()}`;
    case "SAME_EVENT":
      return `${act.from.record} and ${act.to.record} ${act.same ? "are one event" : "are two events"}`;
  }
}
