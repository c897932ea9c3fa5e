import type { CorrectionAct } from "../domain/correction.ts";
import type { Loaders } from "../loaders.ts";
import { recordById } from "./tie.ts";
import { titleOf } from "./title.ts";

/** What was decided, in one line and by names. */
export async function summaryOf(
  act: CorrectionAct,
  loaders: Loaders,
): Promise<string> {
  const actor = async (id: string): Promise<string> =>
    (await loaders.actor.load(id))?.name ?? nameIn(id);
  const record = async ({ record: id, quote }: Stood): Promise<string> => {
    const found = await recordById(id, loaders);
    if (found === null) return `“${clipped(quote)}”`;
    return `“${clipped("title" in found ? await titleOf(found, loaders) : found.text)}”`;
  };
  switch (act.kind) {
    case "MERGE_ACTORS":
      // By its id: asked for, it is the other already.
      return `${nameIn(act.actor)} is ${await actor(act.into)}`;
    case "SPLIT_ACTOR": {
      const article = await loaders.article.load(act.article);
      return `${await actor(act.actor)} in ${article === null ? act.article : `“${clipped(article.title)}”`} is ${act.name}`;
    }
    case "RENAME_ACTOR":
      return `${nameIn(act.actor)} is called ${act.name}`;
    case "SET_COUNTRY":
      return `${await actor(act.actor)} acts for ${act.country === null ? "no country" : await actor(act.country)}`;
    case "SET_OFFICE":
      return `${await actor(act.actor)} held the office ${act.title} of ${await actor(act.of)} from ${act.from ?? "an unknown day"} to ${act.to ?? "an unknown day"}`;
    case "REVIEW_RECORD":
      return `${await record(act.about)} is ${act.review.toLowerCase()}`;
    case "EDIT_RECORD":
      return `${await record(act.about)}: ${[...new Set(Object.keys(act.set).map(partOf))].join(", ")} corrected`;
    case "REVIEW_LINK":
      return `The link from ${await record(act.from)} to ${await record(act.to)} is ${act.review.toLowerCase()}`;
    case "SAME_EVENT":
      return `${await record(act.from)} and ${await record(act.to)} ${act.same ? "are one event" : "are two events"}`;
  }
}

interface Stood {
  readonly record: string;
  readonly quote: string;
}

/** A line is to be read at a glance. */
const clipped = (words: string): string =>
  words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words;

/** "person:jon-karl" as "Jon Karl": for whom no name is at hand, or only the new one. */
const nameIn = (id: string): string =>
  id
    .slice(id.indexOf(":") + 1)
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");

/** The fields of a record as an editor speaks of them. */
function partOf(field: string): string {
  switch (field) {
    case "eventKind":
    case "claimKind":
      return "kind";
    case "cameo":
      return "CAMEO code";
    case "when":
      return "days";
    case "participants":
    case "speakers":
    case "addressees":
    case "targets":
    case "affected":
      return "who takes part";
    default:
      return field;
  }
}
