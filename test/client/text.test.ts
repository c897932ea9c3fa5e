import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf } from "../../client/export/csv.ts";
import { fileName } from "../../client/export/files.ts";
import { gexfOf, graphmlOf } from "../../client/export/graph-files.ts";
import { svgOf } from "../../client/export/svg.ts";
import { LIGHT } from "../../client/graph/palette.ts";
import { listedRows } from "../../client/panels/choices.ts";
import { letThrough, only, toggle } from "../../client/state.ts";
import { sorted } from "../../client/table/rows.ts";
import { holds, segmentsOf } from "../../client/text/passages.ts";
import { isWebAddress } from "../../client/text/web-address.ts";
import {
  listed,
  many,
  saidText,
  signed,
  titleText,
} from "../../client/text/words.ts";
import { inkOfTone } from "../../client/tone.ts";

describe("the address of an article's original", () => {
  it.each([
    ["https://courier.example/talks", true],
    ["http://courier.example", true],
    ["javascript:alert(1)", false],
    ["data:text/html,<script>alert(1)</script>", false],
    ["BBC Monitoring", false],
    ["/talks", false],
  ])("%s is a link: %s", (address, isLink) => {
    expect(isWebAddress(address)).toBe(isLink);
  });
});

describe("what was said", () => {
  it.each([
    ["DIRECT", "“We agree,”", "“We agree”"],
    ["INDIRECT", "they agree", "they agree"],
    ["DIRECT", "“نحن متفقون”", "”نحن متفقون“"],
    ["DIRECT", "אנחנו מסכימים", "”אנחנו מסכימים“"],
    ["DIRECT", "We agree, or نتفق", "“We agree, or نتفق”"],
  ] as const)(
    "is shown within the marks of its script: %s %s",
    (quoted, text, shown) => {
      expect(saidText({ text, quoted })).toBe(shown);
    },
  );
});

describe("a text with its marks", () => {
  const text = "Xi promised Biden that China would abstain.";

  it("is cut where marks begin and end, and loses nothing", () => {
    const mark = fc
      .tuple(fc.nat(60), fc.nat(60), fc.constantFrom("record", "other", "cue"))
      .map(([start, end, kind]) => ({
        start,
        end,
        kind,
        id: kind === "other" ? `${start}` : null,
      }));
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const segments = segmentsOf(text, marks);
        expect(segments.map((one) => one.text).join("")).toBe(text);
        for (const { start, text: piece, kinds } of segments)
          for (const one of marks) {
            if (one.start >= one.end || one.end > text.length) continue;
            const inside =
              one.start <= start && start + piece.length <= one.end;
            if (inside) expect(kinds.has(one.kind)).toBe(true);
          }
      }),
    );
  });

  it("opens the narrower of two records where they overlap", () => {
    const segments = segmentsOf(text, [
      { start: 0, end: 43, kind: "other", id: "wide" },
      { start: 3, end: 11, kind: "other", id: "narrow" },
    ]);
    expect(segments.find((one) => one.text === "promised")?.id).toBe("narrow");
  });

  it("marks no guess: a quote that the text does not hold there is not held", () => {
    expect(holds(text, { start: 0, end: 2, quote: "Xi" })).toBe(true);
    expect(holds(text, { start: 1, end: 3, quote: "Xi" })).toBe(false);
    expect(holds(text, { start: 0, end: 0, quote: "" })).toBe(false);
  });
});

describe("words", () => {
  it("name an article by its title, where it has one", () => {
    expect(titleText({ title: "Envoys meet" })).toBe("“Envoys meet”");
    expect(titleText({ title: "" })).toBe("an article without a title");
  });

  it("count, sign and list", () => {
    expect([many(1, "tie"), many(0, "tie"), many(1204, "tie")]).toEqual([
      "1 tie",
      "0 ties",
      "1,204 ties",
    ]);
    expect([signed(1.44), signed(-2), signed(-0.01), signed(0)]).toEqual([
      "+1.4",
      "−2.0",
      "0.0",
      "0.0",
    ]);
    expect([listed([]), listed(["a"]), listed(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a, b and c",
    ]);
  });

  it("has the colour of its sign, and none where it is written without one", () => {
    expect([1.44, -2, -0.01, 0, null].map(inkOfTone)).toEqual([
      "ink-cooperation",
      "ink-conflict",
      "",
      "",
      "",
    ]);
  });
});

describe("choosing", () => {
  const all = ["a", "b", "c"];
  it("leaves the others when one of all is switched off, and restricts nothing when all are on", () => {
    expect(toggle(null, "b", all)).toEqual(["a", "c"]);
    expect(toggle(["a", "c"], "b", all)).toBeNull();
    expect(toggle(["a"], "a", all)).toEqual([]);
  });

  it("lets through what alone is chosen, and all when nothing is", () => {
    expect(only<string>(null, "a")).toEqual(["a"]);
    expect(only(["a"], "a")).toBeNull();
  });

  it("by the search lets through what was found, chosen before or not", () => {
    expect(letThrough(null, "a")).toEqual(["a"]);
    expect(letThrough(["a", "b"], "a")).toEqual(["a", "b"]);
  });

  it("lists the most frequent, and always what is chosen", () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({
      value: `topic ${index}`,
    }));
    const listed = listedRows(rows, ["topic 49"]).map((one) => one.value);
    expect(listed).toHaveLength(41);
    expect(listed.at(-1)).toBe("topic 49");
    expect(listedRows(rows, null)).toHaveLength(40);
  });
});

describe("the table", () => {
  const column = (key: string, numeric = false) => ({
    key,
    title: key,
    numeric,
  });
  const row = (id: string, value: string | number | null) => ({
    id,
    tie: null,
    cells: { value },
  });

  it("sorts numbers as numbers, and what is missing last either way", () => {
    const rows = [row("a", 10), row("b", null), row("c", 9)];
    const ids = (sort: string) =>
      sorted(rows, [column("value", true)], sort).map((one) => one.id);
    expect(ids("value")).toEqual(["c", "a", "b"]);
    expect(ids("-value")).toEqual(["a", "c", "b"]);
  });

  it("is copied as CSV that no spreadsheet runs", () => {
    const rows = [row("a", '=HYPERLINK("x")'), row("b", 'He said "no", twice')];
    expect(csvOf([column("value")], rows)).toBe(
      `value\r\n"'=HYPERLINK(""x"")"\r\n"He said ""no"", twice"\r\n`,
    );
  });
});

describe("files that are taken along", () => {
  const nasty = `</data><script>alert("1")</script>&\u0000]]>`;
  const actor = {
    __typename: "Country",
    id: "country:chn",
    kind: "COUNTRY",
    name: nasty,
    iso3: "CHN",
  } as const;
  const node = {
    id: actor.id,
    name: nasty,
    short: "CHN",
    shape: "country",
    country: actor.id,
    weight: 1,
    focused: false,
    ghost: false,
    pinned: false,
  } as const;
  const tie = {
    id: "tie:1",
    events: 1,
    claims: 2,
    verbalCooperation: 1,
    materialCooperation: 0,
    verbalConflict: 0,
    materialConflict: 0,
    fromA: 1,
    fromB: 0,
    alleged: 0,
    scored: 1,
    tone: 1.5,
    disputes: 0,
    sideA: actor,
    sideB: { ...actor, id: "country:usa" },
  };
  const places = new Map([[actor.id, { x: 3, y: 4 }]]);
  const data = { nodes: [node], ties: [tie], places, note: nasty };
  const picture = {
    scene: { nodes: [node], edges: [] },
    places,
    highlight: { nodes: new Set<string>(), edge: null },
    most: { tie: 0, actor: 0 },
    whole: places,
    lines: { head: false, foot: false },
  };

  it.each([
    ["GraphML", graphmlOf(data)],
    ["GEXF", gexfOf(data, "2024-05-01")],
    ["SVG", svgOf(picture, LIGHT, nasty)],
  ])("are well-formed %s, whatever a name holds", (_kind, xml) => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toContain("<script>");
  });

  it("keep the sums of a tie", () => {
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(
      graphmlOf(data),
    ) as {
      graphml: {
        graph: { edge: { data: { "@_key": string; "#text": number }[] } };
      };
    };
    const values = Object.fromEntries(
      parsed.graphml.graph.edge.data.map((one) => [one["@_key"], one["#text"]]),
    );
    expect(values).toMatchObject({
      records: 3,
      events: 1,
      claims: 2,
      tone: 1.5,
    });
  });

  it("have names that every system takes", () =>
    expect(
      fileName(["Xi Jinping – Joe Biden", null, "2023-11-01"], "png"),
    ).toBe("demarche-xi-jinping-joe-biden-2023-11-01.png"));

  it("have names in plain letters, and end with none of their dashes", () => {
    expect(fileName(["Ángel Peña"], "svg")).toBe("demarche-angel-pena.svg");
    expect(fileName(["a".repeat(79), "b"], "svg")).toBe(
      `demarche-${"a".repeat(79)}.svg`,
    );
  });
});
