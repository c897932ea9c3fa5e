import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ArticleSource } from "../../../seed/extract/source.ts";
import { linesOf } from "../../../seed/read/lines.ts";
import { dayOf } from "../../../seed/read/page-facts.ts";
import {
  readArticles,
  type Complaint,
} from "../../../seed/read/read-articles.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function read(
  ...files: string[]
): Promise<(ArticleSource | Complaint)[]> {
  const out: (ArticleSource | Complaint)[] = [];
  for await (const found of readArticles(files))
    out.push("article" in found ? found.article : found.complaint);
  return out;
}

describe("text files", () => {
  it("need no ending to be read", async () => {
    const file = put("dispatch", "A title\n\nThe envoy left.\n");
    expect(await read(file)).toMatchObject([
      { text: "A title\n\nThe envoy left.\n", publisher: null },
    ]);
    put("dispatch.meta.json", '\ufeff{"publisher": "The Courier"}');
    expect(await read(file)).toMatchObject([{ publisher: "The Courier" }]);
  });

  it("takes what NAME.meta.json says of NAME.txt", async () => {
    const file = put("a.txt", "A title\n\nThe envoy left.\n");
    put(
      "a.meta.json",
      '{"publisher": "The Courier", "publishedOn": "2024-05-03"}',
    );
    expect(await read(file)).toMatchObject([
      {
        text: "A title\n\nThe envoy left.\n",
        publisher: "The Courier",
        publishedOn: "2024-05-03",
        publishedOnBasis: "STATED",
        title: null,
      },
    ]);
  });

  it("has a mark for half a sign, and every other sign where it was", async () => {
    const file = put(
      "half.json",
      '{"text": "The \\ud83d envoy left.", "title": "Envoy \\ude00", "publisher": "Star \\ud83d\\ude00"}',
    );
    expect(await read(file)).toMatchObject([
      {
        text: "The \ufffd envoy left.",
        title: "Envoy \ufffd",
        publisher: "Star \ud83d\ude00",
      },
    ]);
  });

  it("takes an empty name, address or day for none given", async () => {
    const file = put(
      "blanks.json",
      '{"text": "The envoy left.", "title": "", "publisher": " ", "url": "", "publishedOn": "", "ref": ""}',
    );
    expect(await read(file)).toMatchObject([
      { title: "", publisher: null, url: null, publishedOn: null, ref: null },
    ]);
  });

  it.each([
    [
      "UTF-16",
      Buffer.from("\ufeffŞahin left Ankara.", "utf16le"),
      "Şahin left Ankara.",
    ],
    [
      "windows-1252",
      Buffer.from(
        "The ministers’ caf\xe9 in Orl\xe9ans".replace("’", "\x92"),
        "latin1",
      ),
      "The ministers’ café in Orléans",
    ],
    [
      "UTF-8 with a mark",
      Buffer.from("\ufeffThe envoy left."),
      "The envoy left.",
    ],
  ])("reads %s", async (_, bytes, text) => {
    expect(await read(put("encoded.txt", bytes))).toMatchObject([{ text }]);
  });

  it.each([
    ["empty.txt", "", "the file is empty"],
    ["blank.txt", " \n\t\n", "the file holds only blanks"],
    [
      "picture.txt",
      Buffer.from([137, 80, 78, 71, 0, 0, 1, 2]),
      "the file is binary",
    ],
    [
      "long.txt",
      "x".repeat(2_000_001),
      "the file has 2000001 bytes, more than 2000000",
    ],
    ["table.csv", "a,b", '".csv" is no ending of an article'],
    ["broken.json", '{"text": ', "broken JSON: "],
    ["list.json", "[]", "an article must be an object, not an array"],
    [
      "bad.json",
      '{"text": 5, "publishedOn": "2024-02-30"}',
      '`text` must be text, not a number; `publishedOn` must be a day that exists, not "2024-02-30"',
    ],
  ])("complains of %s", async (name, content, message) => {
    const file = put(name, content);
    const [complaint] = await read(file);
    expect(complaint).toMatchObject({ file, line: null });
    expect((complaint as Complaint).message).toContain(message);
  });

  it("names the file that is not there", async () => {
    const file = join(folder, "none.txt");
    expect(await read(file)).toEqual([
      { file, line: null, message: "there is no such file" },
    ]);
  });
});

describe("JSON Lines", () => {
  it("keeps the order, and says on which line something is wrong", async () => {
    const file = put(
      "many.jsonl",
      '{"ref": 1, "title": "", "text": " One\\u0000. "}\n\n{"text": \n{"ref": "c", "text": ""}\n{"ref": "d", "text": "Four."}',
    );
    expect(await read(file)).toMatchObject([
      { ref: "1", title: "", text: " One\0. " },
      { file, line: 3 },
      { file, line: 4, message: "`text` is empty" },
      { ref: "d", text: "Four." },
    ]);
  });

  it("cuts lines wherever the bytes come apart, and holds no line that is too long", async () => {
    const bytes = Buffer.from("é\n" + "x".repeat(50) + "\nlast");
    const chunks = (async function* () {
      for (const byte of bytes) yield Buffer.from([byte]);
    })();
    const found: [number, string | null][] = [];
    for await (const { line, bytes: held } of linesOf(chunks, 20))
      found.push([line, held === null ? null : held.toString()]);
    expect(found.map(([line]) => line)).toEqual([1, 2, 3]);
    expect(found[1]?.[1]).toBeNull();
  });
});

describe("texts as they were copied", () => {
  it("takes the subject of a letter for the title, and leaves its head and signature out", async () => {
    const file = put(
      "letter.txt",
      "From: Press Office <press@mfa.example>\nTo: undisclosed-recipients\nDate: Fri, 3 May 2024 17:05:33 +0000\nSubject: Talks\n in Oslo\n\nThe envoy left.\n\n-- \nPress Office\n",
    );
    expect(await read(file)).toMatchObject([
      {
        title: "Talks in Oslo",
        publishedOn: "2024-05-03",
        text: "Talks in Oslo\n\nThe envoy left.\n",
      },
    ]);
  });

  it("takes a dialogue for no letter", async () => {
    const text = "Reporter: Will you go?\nMinister: Yes.\n\nShe left.\n";
    expect(await read(put("talk.txt", text))).toMatchObject([
      { text, title: null },
    ]);
  });

  it("puts words together that the lines of a page cut, without numbers and headings of pages", async () => {
    const page = (words: string, n: number): string =>
      `The Courier, 3 May 2024\n\n${words}\n\nPage ${n} of 3\n\n`;
    const file = put(
      "pages.txt",
      `${page("The envoy met his counter-\npart in Oslo.", 1)}${page("A long-\nterm deal was near.", 2)}${page("Both left.", 3)}`,
    );
    expect(await read(file)).toMatchObject([
      {
        text: "The Courier, 3 May 2024\n\nThe envoy met his counterpart in Oslo.\n\nA long-term deal was near.\n\nBoth left.\n\n",
      },
    ]);
  });

  it("has plain blanks, and no signs that nobody sees", async () => {
    const file = put(
      "soft.txt",
      "For\u00adeign\u00a0Min\u00adis\u00adter\u200b Obi left in\u202fMay.\n",
    );
    expect(await read(file)).toMatchObject([
      { text: "Foreign Minister Obi left in May.\n" },
    ]);
  });

  it.each([
    ["utf-16le", false],
    ["utf-16be", true],
  ])("reads %s that no mark opens", async (_, swapped) => {
    const bytes = Buffer.from("The envoy left Lomé.", "utf16le");
    const file = put("wide.txt", swapped ? bytes.swap16() : bytes);
    expect(await read(file)).toMatchObject([{ text: "The envoy left Lomé." }]);
  });
});

describe("days of publication", () => {
  it.each([
    ["2024-05-03T23:30:00-05:00", "2024-05-03"],
    ["20240503", "2024-05-03"],
    ["2024/5/3", "2024-05-03"],
    ["Fri, 3 May 2024 23:30:00 -0500", "2024-05-03"],
    ["3rd May 2024", "2024-05-03"],
    ["03-May-2024", "2024-05-03"],
    ["Sept. 3, 2024", "2024-09-03"],
    ["Updated May 3 2024, 10:00", "2024-05-03"],
    ["13/05/2024", "2024-05-13"],
    ["05/13/2024", "2024-05-13"],
    ["05.05.2024", "2024-05-05"],
  ])("are read of %s", (written, day) => {
    expect(dayOf(written)).toBe(day);
  });

  it.each([
    "2024",
    "May 2024",
    "2024-05",
    "1",
    "issue 12",
    "03/05/2024",
    "31 April 2024",
    "2024-02-30",
    "3 avril 2024",
    "yesterday",
  ])("are not made up where %s leaves them open", (written) => {
    expect(dayOf(written)).toBeNull();
  });
});

describe("Markdown", () => {
  it("reads a head between plus signs", async () => {
    const file = put(
      "toml.md",
      '+++\ntitle = "Talks in Oslo"\ndate = 2024-05-03\n+++\n\nThe envoy left.\n',
    );
    expect(await read(file)).toMatchObject([
      {
        title: "Talks in Oslo",
        publishedOn: "2024-05-03",
        text: "The envoy left.",
      },
    ]);
  });

  it("leaves the marks out and reads the head", async () => {
    const file = put(
      "note.md",
      '---\ntitle: "Talks in Oslo"\nsource: The Courier\ndate: 3 May 2024\n---\n# Talks in Oslo\n\nThe **envoy** met [the minister](https://example.org) in _Oslo_.\n\n- One\n- Two\n',
    );
    expect(await read(file)).toMatchObject([
      {
        title: "Talks in Oslo",
        publisher: "The Courier",
        publishedOn: "2024-05-03",
        text: "Talks in Oslo\n\nThe envoy met the minister in Oslo.\n\n- One\n- Two",
      },
    ]);
  });
});

describe("web pages", () => {
  const paragraph =
    "The foreign ministers of the two countries met in Oslo on Friday and spoke for three hours about the border, the river and the railway between them, officials on both sides said afterwards.";
  const page = (head: string): string => `<!doctype html><html><head>
    <title>Ministers meet in Oslo | The Courier</title>${head}</head><body>
    <nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
    <article><h1>Ministers meet in Oslo</h1><p>${paragraph}</p><p>&ldquo;We will meet again,&rdquo; one of them said. ${paragraph}</p>
    <script>track("page")</script><p>${paragraph}</p></article>
    <aside><ul><li><a href="/a">Most read: ten bridges</a></li></ul></aside>
    <footer>Privacy policy</footer></body></html>`;

  it("takes the article out of the page around it", async () => {
    const [article] = await read(put("page.html", page("")));
    const { text } = article as ArticleSource;
    expect(
      text.startsWith("Ministers meet in Oslo\n\nThe foreign ministers"),
    ).toBe(true);
    expect(text).toContain("“We will meet again,” one of them said.");
    expect(text).not.toMatch(/track|Sport|ten bridges|Privacy/);
  });

  it("leaves out notices, advertisements and buttons in the midst of a short article", async () => {
    const file = put(
      "short.html",
      `<!doctype html><html><head><title>Ministers meet in Oslo</title></head>
      <body class="has-ads"><div class="cookie-bar">We use cookies. Accept all</div>
      <article class="share"><h1>Ministers meet in Oslo</h1><p class="shared-talks">${paragraph}</p>
      <div class="ad">Advertisement</div><p id="loads">“We will meet again,” one of them said.</p>
      <div class="social-share">Share on a page of yours</div></article></body></html>`,
    );
    const [article] = await read(file);
    expect((article as ArticleSource).text).toBe(
      `Ministers meet in Oslo\n\n${paragraph}\n\n“We will meet again,” one of them said.`,
    );
  });

  it("leaves out captions, who the author is, what is related and what is for sale", async () => {
    const file = put(
      "around.html",
      `<!doctype html><html><head><title>Ministers meet in Oslo</title></head><body>
      <article><h1>Ministers meet in Oslo</h1><figure><img src="a.jpg"><figcaption>The old harbour. Photo: J. Doe</figcaption></figure>
      <p>${paragraph}</p><p>${paragraph}</p>
      <div class="jp-relatedposts"><p><a href="/b">Chile names an envoy to Peru after a row</a></p></div>
      <div class="author-box"><p>Esi Tawiah writes on diplomacy and won a prize in 2019.</p></div>
      <div class="paywall"><p>For subscribers only.</p></div></article></body></html>`,
    );
    const [article] = await read(file);
    expect((article as ArticleSource).text).toBe(
      `Ministers meet in Oslo\n\n${paragraph}\n\n${paragraph}`,
    );
  });

  it("ends a paragraph where two breaks of the line stand in a row", async () => {
    const file = put(
      "breaks.html",
      `<html><body><h1>Ministers meet in Oslo</h1><div>${paragraph}<br>\n<br>They left.<br>Nobody spoke.</div></body></html>`,
    );
    const [article] = await read(file);
    expect((article as ArticleSource).text).toContain(
      `${paragraph}\n\nThey left. Nobody spoke.`,
    );
  });

  it.each([
    [
      "a live blog's JSON-LD",
      '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ministers meet in Oslo", "datePublished": "2024-05-03", "publisher": {"name": "The Courier"}}</script>',
    ],
    [
      "Dublin Core",
      '<meta name="DCTERMS.issued" content="2024-05-03"><meta name="dcterms.publisher" content="The Courier">',
    ],
    [
      "JSON-LD",
      '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Ministers meet in Oslo", "datePublished": "2024-05-03T08:00:00+02:00", "publisher": {"name": "The Courier"}}]}</script>',
    ],
    [
      "meta tags",
      '<meta property="og:title" content="Ministers meet in Oslo"><meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2024-05-03">',
    ],
  ])("reads the day and the publisher from %s", async (_, head) => {
    expect(await read(put("page.html", page(head)))).toMatchObject([
      {
        title: "Ministers meet in Oslo",
        publisher: "The Courier",
        publishedOn: "2024-05-03",
        publishedOnBasis: "STATED",
      },
    ]);
  });

  it("believes no address of the page's that is none", async () => {
    const head = `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/talks">`;
    const real = `${head}<script type="application/ld+json">{"@type": "NewsArticle", "url": "https://courier.example/talks"}</script>`;
    expect(
      await read(put("none.html", page(head)), put("one.html", page(real))),
    ).toMatchObject([{ url: null }, { url: "https://courier.example/talks" }]);
  });
});
