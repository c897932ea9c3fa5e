/** `npm run measure`: how much of annotated text is read right; `-- --data FOLDER` for text elsewhere. */
import { parseArgs } from "node:util";
import { createReader } from "../../seed/extract/extract.ts";
import { loadResources } from "../../seed/load-resources.ts";
import { normalizeArticle } from "../../seed/read/normalize-article.ts";
import { readCases } from "../../test/support/cases.ts";
import { scoreCases } from "./cases.ts";
import { readGold } from "./gold.ts";
import { newScores, PASSAGE_FIGURES, scorePassage } from "./passages.ts";
import { line } from "./score.ts";

const { values } = parseArgs({
  options: { data: { type: "string" }, json: { type: "boolean" } },
});
const reader = createReader(loadResources());
const print = (text: string): void => void process.stdout.write(`${text}\n`);

if (values.data === undefined) {
  const cases = readCases();
  const scores = scoreCases(cases, ({ source }) => reader.extract(source));
  if (values.json === true) print(JSON.stringify(Object.fromEntries(scores)));
  else {
    print(`${cases.length} cases of test/seed/cases, by what they ask for:`);
    for (const [name, { right, missed }] of scores)
      print(`${name.padEnd(12)} ${right} of ${right + missed} found`);
  }
} else {
  const articles = readGold(values.data);
  const scores = newScores();
  for (const gold of articles)
    scorePassage(
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
  if (values.json === true) print(JSON.stringify(scores));
  else {
    print(`${articles.length} annotated articles of ${values.data}:`);
    for (const name of PASSAGE_FIGURES) print(line(name, scores[name]));
  }
}
