/** Who is named in a short text, in one line, for the tests of actors. */
import { articleId } from "../../../server/domain/ids.ts";
import { analyse } from "../../../seed/extract/text/analyse.ts";
import { findActors } from "../../../seed/extract/actors/actors.ts";
import type { ActorStage, Remarks } from "../../../seed/extract/stages.ts";
import { loadResources } from "../../../seed/load-resources.ts";

const resources = loadResources();

export interface Found {
  readonly stage: ActorStage;
  readonly remarks: Remarks;
  /** "words → actor" for every mention, in the order of the text. */
  readonly mentions: readonly string[];
}

/** Who is named in a text of the given day that has no title of its own. */
export function actorsIn(
  text: string,
  publishedOn: string | null = "2024-05-10",
): Found {
  const source = {
    ref: null,
    title: "",
    publisher: null,
    url: null,
    publishedOn,
    publishedOnBasis: "STATED" as const,
    language: "en",
    text,
  };
  const read = analyse(source, resources);
  const remarks: Remarks = { warnings: [], skipped: [] };
  const stage = findActors(
    {
      article: articleId(text),
      source,
      analysis: read.analysis,
      title: read.title,
      publishedOn: read.publishedOn,
    },
    resources,
    remarks,
  );
  return {
    stage,
    remarks,
    mentions: stage.mentions.map(
      (mention) =>
        `${text.slice(mention.start, mention.end)} → ${mention.actor}`,
    ),
  };
}
