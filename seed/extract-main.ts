import { createReader } from "./extract/extract.ts";
import { loadResources } from "./load-resources.ts";
import { readArticles } from "./read/read-articles.ts";

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write("usage: npm run extract -- FILE…\n");
  process.exitCode = 2;
}
const reader = createReader(loadResources());
for await (const found of readArticles(files)) {
  const line =
    "complaint" in found
      ? { error: found.complaint }
      : reader.extract(found.article);
  if ("complaint" in found) process.exitCode = 1;
  if (!process.stdout.write(`${JSON.stringify(line)}\n`))
    await new Promise((resolve) => process.stdout.once("drain", resolve));
}
