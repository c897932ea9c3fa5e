import { afterAll, describe, expect, it } from "vitest";
import { openReaderPool } from "../../seed/pool/pool.ts";
import { articleOf, reader } from "../support/text.ts";

const pool = openReaderPool(2, 1000);
afterAll(() => pool.close());

// Two threads load their models first, which takes long on a busy machine.
describe("reading on several cores", { timeout: 60_000 }, () => {
  it("gives the same answers in the same order, however much there is to read", async () => {
    const long =
      "The envoy of Peru met the minister of Chile in Arica. ".repeat(20);
    const batches = Array.from({ length: 6 }, (_, i) => [
      articleOf(`Title ${i}\n\n${long}`),
      articleOf(`Short ${i}\n\nThe envoy left.`),
    ]);
    const found = (
      await Promise.all(batches.map((batch) => pool.read(batch)))
    ).flat();
    const titles = found.map(
      (json) =>
        (JSON.parse(json) as { article: { title: string } }).article.title,
    );
    expect(titles).toEqual(
      batches.flatMap((_, i) => [`Title ${i}`, `Short ${i}`]),
    );
    expect(found.at(-1)).toBe(
      JSON.stringify(reader.extract(articleOf("Short 5\n\nThe envoy left."))),
    );
  });
});

describe("a reader that ends", { timeout: 60_000 }, () => {
  it.each([
    ["without a word", "process.exit(3)", /ended with exit code 3/],
    ["with an error", "throw new Error('no model')", /no model/],
  ])("%s fails what it was to read", async (_, program, reason) => {
    const start = new URL(`data:text/javascript,${program}`);
    const failing = openReaderPool(2, 1, start);
    const batches = [articleOf("One.\n\nA."), articleOf("Two.\n\nB.")];
    const read = batches.map((article) => failing.read([article]));
    await Promise.all(read.map((one) => expect(one).rejects.toThrow(reason)));
    // And what is to be read after that: nothing waits for one that is gone.
    await expect(failing.read([articleOf("Three.\n\nC.")])).rejects.toThrow(
      reason,
    );
    await failing.close();
  });
});
