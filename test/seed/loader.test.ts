import { expect, it } from "vitest";
import { createReader } from "../../seed/extract/extract.ts";
import { createFingerprinter } from "../../seed/fingerprint.ts";
import { loadResources } from "../../seed/load-resources.ts";
import { createLoader } from "../../seed/loader.ts";
import { normalizeInput } from "../../seed/read/normalize-input.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";

it("lets what else was asked be answered between two articles", async () => {
  const store = openSqliteStore(":memory:");
  const told: string[] = [];
  const reader = createReader(loadResources());
  const loader = createLoader({
    store,
    fingerprinter: await createFingerprinter(),
    now: () => "2024-05-05T00:00:00Z",
    reader: {
      ...reader,
      extract(source) {
        told.push("read");
        setImmediate(() => told.push("answered"));
        return reader.extract(source);
      },
    },
    version: "none",
    normalize: normalizeInput,
  });
  const input = {
    text: "Norway and Peru met.",
    format: "text",
    title: null,
    publisher: null,
    url: null,
    publishedOn: null,
  } as const;
  await Promise.all([loader.preview(input), loader.preview(input)]);
  expect(told.slice(0, 3)).toEqual(["read", "answered", "read"]);
  await store.close();
});
