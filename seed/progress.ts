import { extname } from "node:path";
import cliProgress from "cli-progress";
import { membersOf } from "./event-data/members.ts";

/** Shows how far long work is: a bar on a terminal, else a line every few seconds on standard error. */
export interface Progress {
  readonly step: (articles: number, records: number) => void;
  readonly stop: () => void;
}

/** Before it is known how much there is to do. */
export const noProgress: Progress = {
  step: () => undefined,
  stop: () => undefined,
};

const LINE_EVERY_MS = 5_000;

export function startProgress(
  total: number,
  out: NodeJS.WriteStream,
  unit = "articles",
): Progress {
  return out.isTTY ? bar(total, out, unit) : lines(total, out, unit);
}

function bar(total: number, out: NodeJS.WriteStream, unit: string): Progress {
  const shown = new cliProgress.SingleBar({
    stream: out,
    format: `{bar} {value}/{total} ${unit} · {records} records · {speed}/s · {eta_formatted} left`,
    hideCursor: true,
    etaBuffer: 100,
  });
  const started = performance.now();
  let records = 0;
  let done = 0;
  shown.start(total, 0, { records: 0, speed: 0 });
  return {
    step(articles, more) {
      records += more;
      done += articles;
      const speed = Math.round(done / ((performance.now() - started) / 1000));
      shown.increment(articles, { records, speed });
    },
    stop: () => shown.stop(),
  };
}

function lines(total: number, out: NodeJS.WriteStream, unit: string): Progress {
  const started = performance.now();
  let last = started;
  let records = 0;
  let done = 0;
  return {
    step(articles, more) {
      records += more;
      done += articles;
      const now = performance.now();
      if (now - last < LINE_EVERY_MS) return;
      last = now;
      const speed = done / ((now - started) / 1000);
      const left = Math.max(0, Math.round((total - done) / speed));
      out.write(
        `${done}/${total} ${unit}, ${records} records, ${Math.round(speed)}/s, ${left} s left\n`,
      );
    },
    stop: () => undefined,
  };
}

/** How many articles the files hold: one each, a line each in JSON Lines. */
export async function countArticles(files: readonly string[]): Promise<number> {
  let count = 0;
  for (const file of files)
    count +=
      extname(file).toLowerCase() === ".jsonl" ? await countLines(file) : 1;
  return count;
}

/** How many lines there are in what the file holds, unpacked. */
export async function countLines(file: string): Promise<number> {
  let count = 0;
  try {
    for await (const { bytes } of membersOf(file)) {
      let last = 10;
      for await (const chunk of bytes) {
        for (const byte of chunk) if (byte === 10) count++;
        last = chunk.at(-1) ?? last;
      }
      if (last !== 10) count++;
    }
  } catch {
    return 1; // What cannot be read is one complaint, made when its turn comes.
  }
  return count;
}
