import layoutWorker from "virtual:layout-worker";
import type { LayoutAnswer, LayoutQuestion } from "./graph/layout-worker.ts";
import { placesByCountry } from "./graph/layout.ts";
import type { Layouter } from "./places.ts";

/** By force, in a worker; by country, should the browser give none. */
export function workerLayouter(): Layouter {
  const worker = new Worker(layoutWorker, { type: "module" });
  const waiting: {
    question: LayoutQuestion;
    done: (answer: LayoutAnswer) => void;
  }[] = [];
  let broken = false;
  const simply = ({ nodes, edges }: LayoutQuestion): LayoutAnswer =>
    placesByCountry(nodes, edges);
  worker.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) =>
    waiting.shift()?.done(data),
  );
  worker.addEventListener("error", () => {
    broken = true;
    for (const { question, done } of waiting.splice(0)) done(simply(question));
  });
  return (question) =>
    broken
      ? Promise.resolve(simply(question))
      : new Promise((done) => {
          waiting.push({ question, done });
          worker.postMessage(question);
        });
}
