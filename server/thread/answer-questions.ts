import { parentPort } from "node:worker_threads";
import { BadInput } from "../errors.ts";
import type { Sent } from "./own-thread.ts";

/** On a thread of its own: answers what the server asks, one question after another. */
export function answerQuestions<Question>(
  answer: (question: Question) => unknown,
): void {
  const port = parentPort;
  if (port === null) throw new Error("This program runs on a thread.");
  port.on("message", (question: Question) =>
    port.postMessage(sentOf(() => answer(question))),
  );
  port.postMessage({ ready: true } satisfies Sent);
}

/** An error's class does not pass from thread to thread. */
function sentOf(answer: () => unknown): Sent {
  try {
    return { answer: answer() };
  } catch (error) {
    if (error instanceof BadInput) return { badInput: error.message };
    return {
      failed:
        error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
