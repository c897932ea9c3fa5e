import { describe, expect, it } from "vitest";
import { rootOf } from "../../../server/domain/cameo.ts";
import { articleOf, reader } from "../../support/text.ts";

/** "KIND code STATUS a>b", one line for each event of a text that was published on 12 June 2024, a Wednesday. */
function told(text: string): string[] {
  const { events } = reader.extract({
    ...articleOf(text),
    title: "",
    publishedOn: "2024-06-12",
  });
  return events.map(({ kind, cameo, status, participants }) => {
    const named = (...roles: string[]): string =>
      participants
        .filter(({ role }) => roles.includes(role))
        .map(({ actor }) => actor.slice(actor.indexOf(":") + 1))
        .sort()
        .join("+");
    const left = named(
      "INITIATOR",
      "VISITOR",
      "PARTY",
      "INTERVIEWEE",
      "MEDIATOR",
    );
    return `${kind} ${cameo} ${status} ${left}>${named("RECIPIENT", "HOST", "INTERVIEWER")}`;
  });
}

describe("deeds, by CAMEO's root classes", () => {
  it.each([
    [
      "Norway's foreign minister visited Uganda.",
      "VISIT 042 OCCURRED espen-barth-eide>uga",
    ],
    ["Chile signed a treaty with Peru.", "AGREEMENT 057 OCCURRED chl+per>"],
    ["Kenya recognised Kosovo.", "OTHER 054 OCCURRED ken>xkx"],
    [
      "Kenya granted diplomatic recognition to Kosovo.",
      "OTHER 054 OCCURRED ken>xkx",
    ],
    ["Fiji sent police trainers to Haiti.", "OTHER 072 OCCURRED fji>hti"],
    [
      "Chadian fishermen blocked the Nigerian consulate.",
      "OTHER 144 OCCURRED tcd>nga",
    ],
    [
      "Greece put its navy on alert against Turkey.",
      "OTHER 152 OCCURRED grc>tur",
    ],
    ["Chile tested a nuclear device on Monday.", "OTHER 150 OCCURRED chl>"],
    [
      "Fiji launched a ballistic missile at Tonga.",
      "OTHER 194 OCCURRED fji>ton",
    ],
    ["Fiji deported 60 Tongan workers.", "OTHER 174 OCCURRED fji>ton"],
    [
      "Guinean customs seized a Senegalese freighter.",
      "OTHER 1711 OCCURRED gin>sen",
    ],
    [
      "Haitian gangs beat a Chilean diplomat on Friday.",
      "OTHER 182 OCCURRED hti>chl",
    ],
    [
      "A Chadian suicide bomber struck a Nigerian checkpoint.",
      "OTHER 1831 OCCURRED tcd>nga",
    ],
    ["Japan apologised to Brunei.", "OTHER 055 OCCURRED jpn>brn"],
    ["Spain shared intelligence with Morocco.", "OTHER 064 OCCURRED esp>mar"],
    ["Sweden sent tents to Mali.", "OTHER 073 OCCURRED swe>mli"],
    ["Qatar gave $5 million to Chad.", "OTHER 071 OCCURRED qat>tcd"],
    ["Canada lifted sanctions on Belarus.", "OTHER 085 OCCURRED can>blr"],
    ["Egypt released two Libyan prisoners.", "OTHER 0841 OCCURRED egy>lby"],
    ["India withdrew its troops from Nepal.", "OTHER 0874 OCCURRED ind>npl"],
    ["Chadian students protested against Niger.", "OTHER 141 OCCURRED tcd>ner"],
    ["Greek troops remained on high alert.", "OTHER 152 OCCURRED grc>"],
    [
      "Poland massed troops along the border with Belarus.",
      "OTHER 154 OCCURRED pol>blr",
    ],
    ["Ghana expelled three Togolese diplomats.", "OTHER 161 OCCURRED gha>tgo"],
    [
      "Ama Owusu of Ghana met Koffi Amegan and Yawa Mensah of Togo. Ghana expelled two Togolese diplomats.",
      "OTHER 161 OCCURRED gha>tgo",
    ],
    ["Iceland imposed sanctions on Myanmar.", "OTHER 163 OCCURRED isl>mmr"],
    ["Iran seized a Greek tanker.", "OTHER 1711 OCCURRED irn>grc"],
    [
      "Turkish police arrested three Austrian journalists.",
      "OTHER 173 OCCURRED tur>aut",
    ],
    ["Algeria deported 40 Nigerien migrants.", "OTHER 174 OCCURRED dza>ner"],
    ["Eritrean soldiers shelled Ethiopia.", "OTHER 194 OCCURRED eri>eth"],
    ["Sudan invaded Chad.", "OTHER 192 OCCURRED sdn>tcd"],
  ])("reads “%s” as %s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe("the same deed in other words", () => {
  it.each([
    [
      "Sanctions were imposed on Myanmar by Iceland.",
      "OTHER 163 OCCURRED isl>mmr",
    ],
    [
      "Norwegian sanctions on Myanmar angered nobody.",
      "OTHER 163 OCCURRED nor>mmr",
    ],
    [
      "Three Togolese diplomats were expelled by Ghana.",
      "OTHER 161 OCCURRED gha>tgo",
    ],
    ["Sudan launched an attack on Chad.", "OTHER 190 OCCURRED sdn>tcd"],
    [
      "An attack by Sudan on Chad killed nine people.",
      "OTHER 190 OCCURRED sdn>tcd",
    ],
    ["Chile and Peru signed a treaty.", "AGREEMENT 057 OCCURRED chl+per>"],
    [
      "Ghana said it had expelled three Togolese diplomats.",
      "OTHER 161 OCCURRED gha>tgo",
    ],
  ])("reads “%s” as %s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe("a deed aimed at a place", () => {
  it.each([
    ["Rwanda shelled Goma.", "OTHER 194 OCCURRED rwa>cod"],
    [
      "Norway recalled its ambassador from Asmara.",
      "OTHER 161 OCCURRED nor>eri",
    ],
    ["Norway closed its embassy in Asmara.", "OTHER 161 OCCURRED nor>eri"],
    ["Kenya withdrew its troops from Kismayo.", "OTHER 0874 OCCURRED ken>som"],
  ])("is aimed at the state that it lies in: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it("is aimed at nobody abroad where the place is one's own", () => {
    expect(told("Kenya closed its barracks in Mombasa.")).toEqual([]);
    expect(told("Somalia's army shelled Kismayo.")).not.toContainEqual(
      expect.stringContaining("som>ken"),
    );
  });
});

describe("an attack and those it struck", () => {
  it("are one deed", () => {
    expect(told("Eritrea shelled Mekelle, killing nine people.")).toEqual([
      "OTHER 194 OCCURRED eri>eth",
    ]);
  });

  it("are of whoever attacked, wherever the parse hangs the dead", () => {
    expect(
      told(
        "Togo complained after Beninese border guards fired on a ferry crossing the river, killing two Togolese fishermen.",
      ),
    ).toEqual(["OTHER 190 OCCURRED ben>tgo"]);
  });

  it("tell of shots at ships and posts too", () => {
    expect(told("Ghanaian troops fired at Togolese positions.")).toEqual([
      "OTHER 190 OCCURRED gha>tgo",
    ]);
  });
});

describe("what is only planned, wished for or said", () => {
  it.each([
    ["Sweden will send tents to Mali.", "OTHER 0333 PLANNED swe>mli"],
    [
      "Iceland plans to impose sanctions on Myanmar.",
      "OTHER 1312 PLANNED isl>mmr",
    ],
  ])("codes “%s” as intent: %s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    ["Iceland threatened to impose sanctions on Myanmar."],
    ["Iceland refused to impose sanctions on Myanmar."],
    ["Iceland did not impose sanctions on Myanmar."],
    ["Kenya urged Iceland to impose sanctions on Myanmar."],
    ["Iceland could impose sanctions on Myanmar."],
    ["Kenya asked whether Iceland had imposed sanctions on Myanmar."],
  ])("has no sanctions imposed in “%s”", (text) => {
    expect(told(text).filter((line) => line.includes("163 OCCURRED"))).toEqual(
      [],
    );
  });

  it("takes words between politicians for no battle", () => {
    const text =
      "Senator Paul Ruiz attacked Senator Ann Lee over taxes. Ann Lee fought for every vote.";
    expect(
      reader
        .extract({ ...articleOf(text), title: "" })
        .events.filter(({ cameo }) => rootOf(cameo ?? "") === "19"),
    ).toEqual([]);
  });
});

describe("meetings, visits and calls", () => {
  it.each([
    [
      "Kenyan President Peter Mwangi and Ugandan President Sam Okello did not meet on Monday.",
      "MEETING 040 DENIED peter-mwangi+sam-okello>",
    ],
    [
      "Kenyan President Peter Mwangi spoke by phone with Ugandan President Sam Okello.",
      "CALL 041 OCCURRED peter-mwangi+sam-okello>",
    ],
    [
      "Kenyan President Peter Mwangi received Ugandan President Sam Okello in Nairobi.",
      "MEETING 043 OCCURRED peter-mwangi+sam-okello>",
    ],
    [
      "Kenyan President Peter Mwangi will meet Ugandan President Sam Okello on Friday.",
      "MEETING 036 PLANNED peter-mwangi+sam-okello>",
    ],
    [
      "A meeting between Kenyan President Peter Mwangi and Ugandan President Sam Okello was postponed.",
      "MEETING 040 CANCELLED peter-mwangi+sam-okello>",
    ],
    [
      "Kenyan President Peter Mwangi held talks with Ugandan President Sam Okello in Kampala.",
      "NEGOTIATION 046 OCCURRED peter-mwangi+sam-okello>",
    ],
    [
      "Kenyan President Peter Mwangi told CNN in an interview that rain had come.",
      "INTERVIEW 010 OCCURRED peter-mwangi>cnn",
    ],
  ])("reads “%s” as %s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it("tells one meeting of two sentences as one, with both passages", () => {
    const { events } = reader.extract({
      ...articleOf(
        "Kenyan President Peter Mwangi met Ugandan President Sam Okello in Nairobi on Monday. The meeting lasted two hours.",
      ),
      title: "",
      publishedOn: "2024-06-12",
    });
    expect(events).toHaveLength(1);
    expect(events[0]?.spans).toHaveLength(2);
    expect(events[0]?.when.from).toBe("2024-06-10");
    expect(events[0]?.place?.country).toBe("country:ken");
  });
});

describe("what does not fit", () => {
  it("keeps a summit dated otherwise than the one meeting of the pair, linked and marked", () => {
    const { events, relations, warnings } = reader.extract({
      ...articleOf(
        "Xi Jinping met Joe Biden in San Francisco in November 2023. The Biden-Xi summit in 2018 was short.",
      ),
      title: "",
      publishedOn: "2024-06-12",
    });
    const summit = events.find(({ kind }) => kind === "SUMMIT");
    expect(summit?.when.from).toBe("2018-01-01");
    expect(
      relations.some(
        ({ kind, by }) => kind === "SAME_EVENT" && by === "PROGRAM",
      ),
    ).toBe(true);
    expect(
      warnings
        .filter(({ record }) => record === summit?.id)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["DATE_CONFLICT", "OUTSIDE_TERM_OF_OFFICE"]);
  });
});
