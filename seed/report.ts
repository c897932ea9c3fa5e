import type { Loaded } from "./load-articles.ts";
import { endingsOf } from "./paths.ts";
import type { Complaint } from "./read/read-articles.ts";

/** What became of one article. */
export interface ArticleOutcome {
  readonly file: string;
  readonly article: string;
  readonly title: string;
  readonly outcome: "NEW" | "KNOWN" | "NEW_VERSION" | "COPY" | "REREAD";
  readonly events: number;
  readonly claims: number;
  readonly actors: number;
  readonly warnings: readonly string[];
}

/** What became of everything: the report of `npm run seed`, printed as text or with `--json`. */
export interface SeedReport {
  readonly dryRun: boolean;
  /** Told to stop before everything was looked at: the rest is taken in when it is run again. */
  readonly stopped: boolean;
  readonly new: number;
  readonly known: number;
  readonly newVersions: number;
  readonly copies: number;
  readonly reread: number;
  readonly refused: readonly Complaint[];
  /** Files of other kinds that lie in the folders. */
  readonly passedOver: readonly string[];
  readonly events: number;
  readonly claims: number;
  readonly warnings: number;
  readonly seconds: number;
  readonly articles: readonly ArticleOutcome[];
}

export function reportOf(
  { outcomes, refused, stopped }: Loaded,
  dryRun: boolean,
  seconds: number,
  passedOver: readonly string[] = [],
): SeedReport {
  const count = (outcome: ArticleOutcome["outcome"]) =>
    outcomes.filter((one) => one.outcome === outcome).length;
  const taken = outcomes.filter((one) => one.outcome !== "KNOWN");
  const sum = (value: (one: ArticleOutcome) => number) =>
    taken.reduce((total, one) => total + value(one), 0);
  return {
    dryRun,
    stopped,
    new: count("NEW"),
    known: count("KNOWN"),
    newVersions: count("NEW_VERSION"),
    copies: count("COPY"),
    reread: count("REREAD"),
    refused,
    passedOver,
    events: sum((one) => one.events),
    claims: sum((one) => one.claims),
    warnings: sum((one) => one.warnings.length),
    seconds: Number(seconds.toFixed(2)),
    articles: outcomes,
  };
}

/** A folder of pictures would hide the rest of the report. */
const PASSED_OVER_SHOWN = 10;

/** Who watches a folder sees what came; of a whole archive that falls in, the first. */
const ARTICLES_SHOWN = 20;

/** The same for who watches: with a line on each article that came. */
export function watchText(report: SeedReport): string {
  const shown = report.articles.slice(0, ARTICLES_SHOWN);
  const lines = shown.map(
    ({ outcome, file, title, events, claims }) =>
      `${OUTCOMES[outcome]}  ${[file, oneLine(title)].filter((one) => one !== "").join(": ")} (${many(events, "event")}, ${many(claims, "claim")})`,
  );
  const more = report.articles.length - shown.length;
  if (more > 0) lines.push(`${many(more, "more article")}`);
  return [...lines, reportText(report)].join("\n");
}

const OUTCOMES: Readonly<Record<ArticleOutcome["outcome"], string>> = {
  NEW: "new",
  KNOWN: "known already",
  NEW_VERSION: "new version",
  COPY: "copy",
  REREAD: "read again",
};

/** The report for a person: one line on each article with doubts, one on each refusal, then the sums. */
export function reportText(report: SeedReport): string {
  const lines: string[] = [];
  for (const one of report.articles)
    for (const warning of one.warnings)
      lines.push(`doubt    ${one.file}: ${warning}`);
  for (const { file, line, message } of report.refused)
    lines.push(
      `refused  ${file}${line === null ? "" : `:${line}`}: ${message}`,
    );
  for (const file of report.passedOver.slice(0, PASSED_OVER_SHOWN))
    lines.push(`passed over  ${file}: not ${endingsOf("articles")}`);
  const more = report.passedOver.length - PASSED_OVER_SHOWN;
  if (more > 0)
    lines.push(`passed over  ${many(more, "more file")} of other kinds`);
  const parts = [
    `${report.new} new`,
    many(report.newVersions, "new version"),
    many(report.copies, "copy", "copies"),
    ...(report.reread > 0 ? [`${report.reread} read again`] : []),
    `${report.known} known already`,
    `${report.refused.length} refused`,
  ];
  lines.push(
    `${report.dryRun ? "Nothing kept (dry run). " : ""}Articles: ${parts.join(", ")}.`,
  );
  lines.push(
    `Records: ${many(report.events, "event")}, ${many(report.claims, "claim")}, ${many(report.warnings, "doubt")}, in ${report.seconds} s.`,
  );
  if (report.stopped)
    lines.push("Stopped before the end: run it again to go on.");
  return lines.join("\n");
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;
