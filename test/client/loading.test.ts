import { describe, expect, it } from "vitest";
import { copyText } from "../../client/copying.ts";
import { createLoading, fieldsOf } from "../../client/loading.ts";
import type { Page } from "../../client/page.ts";
import { QUIET, type Ui } from "../../client/ui.ts";

/** A page that answers only when it is told to. */
function slowPage() {
  let ui: Ui = QUIET;
  const answers: ((answer: unknown) => void)[] = [];
  const page = {
    ui: () => ui,
    set: (change: Partial<Ui>) => {
      ui = { ...ui, ...change };
    },
    change: () => new Promise((resolve) => answers.push(resolve)),
  } as unknown as Page;
  return { page, ui: () => ui, answers };
}

const dropped = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("an article that is dropped", () => {
  it("brings its own fields when it is JSON, and its format by its name", () => {
    expect(
      fieldsOf("a.json", `{"text": "T", "publisher": "P", "title": 3}`),
    ).toMatchObject({
      text: "T",
      publisher: "P",
      title: "",
    });
    expect(fieldsOf("a.HTML", "<p>")).toMatchObject({ format: "html" });
    expect(fieldsOf("a.json", "{")).toMatchObject({
      error: "The file is no valid JSON.",
    });
    expect(fieldsOf("a.json", "{}")).toMatchObject({
      error: "The JSON has no `text`.",
    });
  });

  it("is read at once", async () => {
    const { page, ui, answers } = slowPage();
    createLoading(page).file(new File(["Envoys met."], "a.txt"));
    await dropped();
    expect(answers).toHaveLength(1);
    expect(ui().dialog).toBe("load");
    expect(ui().loading).toMatchObject({
      text: "Envoys met.",
      step: "reading",
      error: null,
    });
  });

  it("is not taken for the one that was dropped before it", async () => {
    const { page, ui, answers } = slowPage();
    const load = createLoading(page);
    for (const text of ["Envoys met.", "Ministers met."]) {
      load.file(new File([text], "a.txt"));
      await dropped();
    }
    const [first, second] = answers;
    first?.({ readArticle: "of the envoys" });
    await dropped();
    expect(ui().loading).toMatchObject({ step: "reading", reading: null });
    second?.({ readArticle: "of the ministers" });
    await dropped();
    expect(ui().loading).toMatchObject({
      step: "read",
      reading: "of the ministers",
    });
  });

  it.each([
    ["a JSON without a text", new File(["{}"], "a.json"), /no `text`/],
    ["what is no JSON", new File(["{"], "a.json"), /no valid JSON/],
    ["what is no text", new File(["\u0000"], "a.txt"), /not a text/],
    [
      "a folder",
      Object.assign(new File([], "folder"), {
        text: () => Promise.reject(new Error("a folder")),
      }),
      /folder cannot be read/,
    ],
  ])("is not read but complained of: %s", async (_, file, problem) => {
    const { page, ui, answers } = slowPage();
    createLoading(page).file(file);
    await dropped();
    expect(answers).toEqual([]);
    expect(ui().dialog).toBe("load");
    expect(ui().loading.error).toMatch(problem);
  });
});

describe("copying", () => {
  it.each([
    [
      "says that the text is there",
      { clipboard: { writeText: () => Promise.resolve() } },
      "Copied.",
    ],
    [
      "says that the browser refuses",
      { clipboard: { writeText: () => Promise.reject(new Error("no")) } },
      "The browser does not let the page copy.",
    ],
    [
      "says so of a page without https, which has no clipboard",
      {},
      "The browser does not let the page copy.",
    ],
  ])("%s", async (_, navigator, words) => {
    const said: string[] = [];
    const window = { navigator } as unknown as Page["window"];
    copyText({ window, say: (word) => void said.push(word) }, "x", "Copied.");
    await dropped();
    expect(said).toEqual([words]);
  });
});
