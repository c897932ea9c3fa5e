import { Worker } from "node:worker_threads";
import { BadInput } from "../errors.ts";

/** Work that takes seconds, done on a thread of its own, so that the server answers others meanwhile. */
export interface OwnThread<Question, Answer> {
  /**
   * The answers come in the order of the questions, those that are urgent before the others. Rejects with what the work
   * threw, or with what the limit says.
   */
  readonly ask: (
    question: Question,
    limit?: Limit,
    isUrgent?: boolean,
  ) => Promise<Answer>;
  /** Ends the thread, and what it was doing. */
  readonly close: () => Promise<void>;
}

/** How long somebody waits for an answer, from when it was asked for, and what is said then. */
export interface Limit {
  readonly ms: number;
  readonly because: (why: GivenUp) => Error;
}

/** Its turn came too late or not at all; it took too long; it took too much memory. */
export type GivenUp = "WAITED" | "TIME" | "MEMORY";

/** What a thread sends back: that it has loaded what it needs, then an answer to each question. */
export type Sent =
  | { readonly ready: true }
  | { readonly answer: unknown }
  | { readonly badInput: string }
  | { readonly failed: string };

export interface ThreadOptions {
  /** The program, which calls `answerQuestions`. */
  readonly start: URL;
  /** A thread keeps what it has loaded for the next question, and is ended when there was none for so long. */
  readonly quietMs?: number;
  /** What it may keep in memory, so that no question takes the server down. */
  readonly memoryMb?: number;
}

/** For what a request asks: less than one may take in all, so that the caller hears what it was. */
export const ANSWER_WITHIN_MS = 25_000;
/** For what is only shown, and would hold up what is to be kept. */
export const SHOWN_WITHIN_MS = 10_000;

const QUIET_MS = 60_000;
const MEMORY_MB = 1_024;

interface Job {
  readonly question: unknown;
  readonly limit: Limit | undefined;
  readonly isUrgent: boolean;
  readonly asked: number;
  begun: number | null;
  timer?: NodeJS.Timeout;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** The thread is started by the first question, and again by one that comes after it has ended. */
export function ownThread<Question, Answer>({
  start,
  quietMs = QUIET_MS,
  memoryMb = MEMORY_MB,
}: ThreadOptions): OwnThread<Question, Answer> {
  const waiting: Job[] = [];
  let running: Job | null = null;
  let worker: Worker | null = null;
  let isReady = false;
  let quiet: NodeJS.Timeout | undefined;

  const end = async () => {
    clearTimeout(quiet);
    const ended = worker;
    worker = null;
    isReady = false;
    await ended?.terminate();
  };
  const next = () => {
    if (running !== null) return;
    clearTimeout(quiet);
    if (waiting.length > 0) worker ??= hire();
    // Nobody's time ends a thread that is still starting: on a machine that is too busy none would ever be ready.
    if (!isReady) return;
    const job = waiting.shift();
    if (job === undefined) {
      quiet = setTimeout(() => void end(), quietMs).unref();
      return;
    }
    running = job;
    job.begun = performance.now();
    worker?.postMessage(job.question);
  };
  const settle = (how: (job: Job) => void) => {
    const job = running;
    running = null;
    clearTimeout(job?.timer);
    if (job !== null) how(job);
    next();
  };
  const hire = (): Worker => {
    const hired = new Worker(start, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    // Who waits for an answer keeps the process alive, not who could give one.
    hired.unref();
    hired.on("message", (sent: Sent) => {
      if (worker !== hired) return;
      if ("ready" in sent) {
        isReady = true;
        next();
      } else settle((job) => pass(sent, job));
    });
    const lost = (error: unknown) => {
      if (worker !== hired) return;
      worker = null;
      // One that cannot start does so for nobody.
      const all = isReady ? [] : waiting.splice(0);
      isReady = false;
      for (const job of all) {
        clearTimeout(job.timer);
        job.reject(reasonOf(error, job));
      }
      settle((job) => job.reject(reasonOf(error, job)));
    };
    hired.on("error", lost);
    hired.on("exit", (code) =>
      lost(new Error(`A thread ended with exit code ${code}.`)),
    );
    return hired;
  };
  const giveUp = (job: Job, { ms, because }: Limit) => {
    const waited = (job.begun ?? Infinity) - job.asked;
    job.reject(because(waited > ms / 2 ? "WAITED" : "TIME"));
    if (running !== job) {
      waiting.splice(waiting.indexOf(job), 1);
      return;
    }
    void end();
    settle(() => undefined);
  };
  return {
    ask: (question, limit, isUrgent = false) =>
      new Promise((resolve, reject) => {
        const asked = performance.now();
        const job: Job = {
          question,
          limit,
          isUrgent,
          asked,
          begun: null,
          resolve,
          reject,
        };
        if (limit !== undefined)
          job.timer = setTimeout(() => giveUp(job, limit), limit.ms);
        const before = isUrgent
          ? waiting.findIndex((one) => !one.isUrgent)
          : -1;
        waiting.splice(before < 0 ? waiting.length : before, 0, job);
        next();
      }),
    close: end,
  };
}

function pass(
  sent: Exclude<Sent, { readonly ready: true }>,
  { resolve, reject }: Job,
): void {
  if ("answer" in sent) resolve(sent.answer as never);
  else if ("badInput" in sent) reject(new BadInput(sent.badInput));
  else reject(new Error(sent.failed));
}

function reasonOf(error: unknown, { limit }: Job): unknown {
  const isFull =
    error instanceof Error &&
    "code" in error &&
    error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isFull && limit !== undefined ? limit.because("MEMORY") : error;
}
