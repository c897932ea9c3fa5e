/** `npm run measure`: how much of annotated text is read right; `-- --data FOLDER` for text elsewhere. */
import { runCommand } from "../../server/command-line.ts";
import { asBadInput } from "../../seed/files.ts";
import { compileLess } from "../../seed/engine.js";
import { createReader } from "../../seed/extract/extract.ts";
import { loadResources } from "../../seed/load-resources.ts";
import { normalizeArticle } from "../../seed/read/normalize-article.ts";
import { readGold } from "../../seed/train/gold.ts";
import { readCases } from "../../test/support/cases.ts";
import { hasAttributions, matched, readAttributions } from "./attributions.ts";
import { scoreCases } from "./cases.ts";
import { newScores, PASSAGE_FIGURES, scorePassage } from "./passages.ts";
import { count, line, newScore } from "./score.ts";

const COMMAND = {
  usage: `usage: npm run measure -- [--data FOLDER] [--json]

FOLDER holds annotated articles; our own cases are measured where none is named.`,
  options: {
    data: { type: "string" },
    json: { type: "boolean", default: false },
  },
  mostPositionals: 0,
} as const;

compileLess();
const reader = createReader(loadResources());
const print = (text: string): void => void process.stdout.write(`${text}\n`);

function measureCases(json: boolean): void {
  const cases = readCases();
  const scores = scoreCases(cases, ({ source }) => reader.extract(source));
  if (json) {
    print(JSON.stringify(Object.fromEntries(scores)));
    return;
  }
  print(`${cases.length} cases of test/seed/cases, by what they ask for:`);
  for (const [name, { right, missed }] of scores)
    print(`${name.padEnd(12)} ${right} of ${right + missed} found`);
}

function measurePassages(folder: string, json: boolean): void {
  const articles = readGold(folder);
  const scores = newScores();
  const relations: Counts = new Map();
  for (const gold of articles) {
    const judged = scorePassage(
      gold,
      reader.extract(
        normalizeArticle({
          text: gold.text,
          publishedOn: gold.publishedOn,
          publisher: gold.publisher,
        }),
      ),
      scores,
    );
    for (const { rule, right } of judged) note(relations, rule, right);
  }
  if (json) {
    print(
      JSON.stringify({
        ...scores,
        relations: Object.fromEntries(byUse(relations)),
      }),
    );
    return;
  }
  print(`${articles.length} annotated articles of ${folder}:`);
  for (const name of PASSAGE_FIGURES) print(line(name, scores[name]));
  printCounts(relations);
}

/** For each rule, how many records it gave and how many of these were right. */
type Counts = Map<string, [given: number, right: number]>;

function note(counts: Counts, rule: string, right: boolean): void {
  const [given, good] = counts.get(rule) ?? [0, 0];
  counts.set(rule, [given + 1, good + (right ? 1 : 0)]);
}

const byUse = (counts: Counts): [string, [number, number]][] =>
  [...counts].sort((a, b) => b[1][0] - a[1][0]);

function printCounts(counts: Counts): void {
  for (const [rule, [given, good]] of byUse(counts))
    print(`${String(given).padStart(5)} ${(good / given).toFixed(2)} ${rule}`);
}

/** Attributions found, and for each rule of claims how many it gave and how many of these were right. */
function measureAttributions(folder: string, json: boolean): void {
  const attributions = newScore();
  const rules: Counts = new Map();
  const articles = readAttributions(folder);
  for (const article of articles) {
    const { claims } = reader.extract(
      normalizeArticle({
        text: article.text,
        title: "",
        publishedOn: /\d{4}-\d\d-\d\d/.exec(article.name)?.[0] ?? null,
      }),
    );
    const right = matched(article, claims);
    const hits = right.filter(Boolean).length;
    count(
      attributions,
      hits,
      claims.length - hits,
      article.contents.length - hits,
    );
    claims.forEach((claim, i) =>
      note(rules, claim.rule.split(";", 1)[0] ?? "", right[i] === true),
    );
  }
  if (json) {
    print(
      JSON.stringify({ attributions, rules: Object.fromEntries(byUse(rules)) }),
    );
    return;
  }
  print(`${articles.length} annotated articles of ${folder}:`);
  print(line("attributions", attributions));
  printCounts(rules);
}

await runCommand(COMMAND, ({ values: { data, json } }) => {
  try {
    if (data === undefined) measureCases(json);
    else if (hasAttributions(data)) measureAttributions(data, json);
    else measurePassages(data, json);
  } catch (error) {
    const { path = "" } = error as NodeJS.ErrnoException;
    throw asBadInput(error, path, "Name a folder of annotated articles.");
  }
  return 0;
});
