import type { ReaderResources } from "../resources.ts";
import type { ActorStage, Remarks, TextStage } from "../stages.ts";
import { homeOf } from "./home.ts";
import { introduce } from "./introduce.ts";
import type { Reading } from "./reading.ts";
import { createRegister } from "./record.ts";
import { survey } from "./survey.ts";
import { readSentence } from "./walk.ts";

/** Who acts in the article, and every span that names one of them. */
export function findActors(
  stage: TextStage,
  resources: ReaderResources,
  remarks: Remarks,
): ActorStage {
  const lexicon = resources.actors;
  const surveyed = survey(stage, lexicon);
  const home = homeOf(stage, surveyed, lexicon);
  const known = introduce(stage, surveyed, lexicon, home);
  const register = createRegister(lexicon);
  const reading: Reading = {
    text: stage.source.text,
    day: stage.publishedOn,
    home,
    organs: new Map(),
    lexicon,
    known,
    register,
    remarks,
    countries: [],
    organizations: [],
    unnamed: [],
    body: null,
    warned: new Set(),
    people: [],
  };
  for (const each of surveyed) readSentence(reading, each);
  return {
    article: stage.article,
    source: stage.source,
    analysis: stage.analysis,
    title: stage.title,
    publishedOn: stage.publishedOn,
    actors: register.actors,
    mentions: register.mentions.toSorted(
      (a, b) => a.start - b.start || b.end - a.end,
    ),
    places: register.places.toSorted((a, b) => a.start - b.start),
  };
}
