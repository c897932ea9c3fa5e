/** Measures how central actors are, for a server that answers others meanwhile. */
import { answerQuestions } from "../../thread/answer-questions.ts";
import { centralityOf } from "../centrality.ts";
import type { ToMeasure } from "./measuring-thread.ts";

answerQuestions(({ edges, by, first }: ToMeasure) =>
  centralityOf(edges, by).slice(0, first),
);
