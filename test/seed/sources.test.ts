import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createReader } from "../../seed/extract/extract.ts";
import { createFingerprinter } from "../../seed/fingerprint.ts";
import { loadResources } from "../../seed/load-resources.ts";
import { writeExtractions } from "../../seed/write.ts";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";

/** Five outlets tell in words of their own of one accusation that CNN reported. Invented, as are the words. */
const OUTLETS: readonly (readonly [string, string])[] = [
  [
    "Courier",
    "Norway accused Sweden of overfishing in the northern sea, according to CNN. Stockholm was silent on Tuesday evening.",
  ],
  [
    "Gazette",
    "According to CNN, Norway accused Sweden of overfishing in the northern sea. Boats stayed in port for a second day.",
  ],
  [
    "Herald",
    "Norway accused Sweden of overfishing in the northern sea, CNN reported. Traders in Bergen said prices had doubled.",
  ],
  [
    "Mercury",
    "CNN reported that Norway accused Sweden of overfishing in the northern sea. It was the second dispute of the spring.",
  ],
  [
    "Tribune",
    "Norway has accused Sweden of overfishing in the northern sea, according to CNN. No ship was stopped.",
  ],
];

describe("five outlets that quote CNN", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-sources-"));
  const store = openSqliteStore(join(folder, "store.sqlite"));

  beforeAll(async () => {
    await store.ready();
    const reader = createReader(loadResources());
    const extractions = OUTLETS.map(([publisher, text]) =>
      reader.extract({
        ref: null,
        title: "",
        publisher,
        url: null,
        publishedOn: "2021-05-12",
        publishedOnBasis: "STATED",
        language: "en",
        text,
      }),
    );
    const effects = {
      store,
      fingerprinter: await createFingerprinter(),
      now: () => "2024-01-01T00:00:00.000Z",
    };
    await writeExtractions(extractions, effects);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("are five articles, one source and, said on one occasion, one claim", async () => {
    const tie = await store.tie("country:nor", "country:swe", EVERYTHING);
    expect(tie).toMatchObject({
      articles: 5,
      sources: 1,
      claims: 1,
      conflict: -2,
    });
  });

  it("leave the accusation five reports", async () => {
    const { items } = await store.claims(
      { ...EVERYTHING, claimKinds: ["ACCUSATION"] },
      { first: 10, after: null },
    );
    expect(items).toHaveLength(5);
    const [reports] = await store.reportsOf([items[0]?.id ?? ""]);
    expect(reports).toMatchObject({ reports: 5, sources: 1 });
    expect(reports?.sameAs).toHaveLength(4);
  });
});
