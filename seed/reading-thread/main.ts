/** A reader for the server: what it is handed it types and reads, and answers with JSON. */
import { answerQuestions } from "../../server/thread/answer-questions.ts";
import { createReader } from "../extract/extract.ts";
import { loadResources } from "../load-resources.ts";
import { normalizeInput } from "../read/normalize-input.ts";
import type { ToRead } from "./reading-thread.ts";

const reader = createReader(loadResources());

answerQuestions((toRead: ToRead) =>
  JSON.stringify(
    reader.extract(
      "input" in toRead ? normalizeInput(toRead.input) : toRead.source,
    ),
  ),
);
