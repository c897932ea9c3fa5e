import { describe, expect, it } from "vitest";
import { local, read } from "./dispatch.ts";

/** What the dispatches that come with the program tell of, as a person would read it out of the text. */
type Happened = readonly [
  dispatch: string,
  kind: string,
  parties: readonly string[],
  from: string | null,
  to: string | null,
];

const HAPPENED: readonly Happened[] = [
  [
    "2021-03-20-anchorage-talks",
    "MEETING",
    ["antony-blinken", "jake-sullivan", "yang-jiechi", "wang-yi"],
    "2021-03-18",
    "2021-03-19",
  ],
  [
    "2021-11-16-virtual-summit",
    "CALL",
    ["joe-biden", "xi-jinping"],
    "2021-11-15",
    "2021-11-15",
  ],
  [
    "2022-03-19-video-call-ukraine",
    "CALL",
    ["joe-biden", "xi-jinping"],
    "2022-03-18",
    "2022-03-18",
  ],
  [
    "2022-06-29-madrid-memorandum",
    "AGREEMENT",
    ["tur", "swe", "fin"],
    "2022-06-28",
    "2022-06-28",
  ],
  [
    "2022-08-05-pelosi-taiwan",
    "VISIT",
    ["nancy-pelosi", "twn"],
    "2022-08-02",
    "2022-08-02",
  ],
  [
    "2022-08-05-pelosi-taiwan",
    "MEETING",
    ["nancy-pelosi", "tsai-ing-wen"],
    "2022-08-03",
    "2022-08-03",
  ],
  [
    "2022-11-15-bali-meeting",
    "MEETING",
    ["joe-biden", "xi-jinping"],
    "2022-11-14",
    "2022-11-14",
  ],
  [
    "2023-02-19-munich",
    "MEETING",
    ["antony-blinken", "wang-yi"],
    "2023-02-18",
    "2023-02-18",
  ],
  [
    "2023-05-12-vienna",
    "NEGOTIATION",
    ["jake-sullivan", "wang-yi"],
    "2023-05-10",
    "2023-05-11",
  ],
  [
    "2023-06-20-blinken-beijing",
    "VISIT",
    ["antony-blinken", "chn"],
    "2023-06-18",
    "2023-06-19",
  ],
  [
    "2023-06-20-blinken-beijing",
    "MEETING",
    ["antony-blinken", "qin-gang"],
    "2023-06-18",
    "2023-06-18",
  ],
  [
    "2023-06-20-blinken-beijing",
    "MEETING",
    ["antony-blinken", "wang-yi", "xi-jinping"],
    "2023-06-19",
    "2023-06-19",
  ],
  [
    "2023-07-10-yellen-beijing",
    "MEETING",
    ["janet-yellen", "li-qiang"],
    "2023-07-07",
    "2023-07-07",
  ],
  [
    "2023-07-10-yellen-beijing",
    "MEETING",
    ["janet-yellen", "he-lifeng"],
    "2023-07-08",
    "2023-07-08",
  ],
  [
    "2023-07-20-kerry-beijing",
    "NEGOTIATION",
    ["john-kerry", "xie-zhenhua"],
    "2023-07-16",
    "2023-07-19",
  ],
  [
    "2023-07-20-kerry-beijing",
    "MEETING",
    ["john-kerry", "li-qiang", "wang-yi"],
    "2023-07-18",
    "2023-07-18",
  ],
  [
    "2023-08-31-raimondo-china",
    "MEETING",
    ["gina-raimondo", "wang-wentao"],
    "2023-08-28",
    "2023-08-28",
  ],
  [
    "2023-09-18-malta",
    "MEETING",
    ["jake-sullivan", "wang-yi"],
    "2023-09-16",
    "2023-09-17",
  ],
  [
    "2023-10-28-wang-washington",
    "VISIT",
    ["wang-yi", "usa"],
    "2023-10-26",
    "2023-10-28",
  ],
  [
    "2023-10-28-wang-washington",
    "MEETING",
    ["joe-biden", "wang-yi"],
    "2023-10-27",
    "2023-10-27",
  ],
  [
    "2023-11-16-woodside",
    "MEETING",
    ["joe-biden", "xi-jinping"],
    "2023-11-15",
    "2023-11-15",
  ],
  [
    "2024-01-28-bangkok",
    "MEETING",
    ["jake-sullivan", "wang-yi"],
    "2024-01-26",
    "2024-01-27",
  ],
  [
    "2024-02-17-munich",
    "MEETING",
    ["antony-blinken", "wang-yi"],
    "2024-02-16",
    "2024-02-16",
  ],
  [
    "2024-04-03-call",
    "CALL",
    ["joe-biden", "xi-jinping"],
    "2024-04-02",
    "2024-04-02",
  ],
  [
    "2024-04-26-blinken-shanghai-beijing",
    "VISIT",
    ["antony-blinken", "chn"],
    "2024-04-24",
    "2024-04-26",
  ],
  [
    "2024-08-30-sullivan-beijing",
    "MEETING",
    ["jake-sullivan", "zhang-youxia", "xi-jinping"],
    "2024-08-29",
    "2024-08-29",
  ],
  [
    "2024-11-17-lima",
    "MEETING",
    ["joe-biden", "xi-jinping"],
    "2024-11-16",
    "2024-11-16",
  ],
  [
    "2016-01-04-saudi-iran-break",
    "OTHER",
    ["sau", "irn"],
    "2016-01-03",
    "2016-01-03",
  ],
  [
    "2023-04-07-foreign-ministers",
    "MEETING",
    ["hossein-amir-abdollahian", "faisal-bin-farhan"],
    "2023-04-06",
    "2023-04-06",
  ],
  [
    "2023-06-18-faisal-tehran",
    "MEETING",
    ["faisal-bin-farhan", "ebrahim-raisi", "hossein-amir-abdollahian"],
    "2023-06-17",
    "2023-06-17",
  ],
  [
    "2023-11-12-raisi-riyadh",
    "VISIT",
    ["ebrahim-raisi", "sau"],
    "2023-11-11",
    "2023-11-11",
  ],
  [
    "2022-11-09-kristersson-ankara",
    "MEETING",
    ["ulf-kristersson", "recep-tayyip-erdogan"],
    "2022-11-08",
    "2022-11-08",
  ],
  [
    "2023-07-11-vilnius",
    "MEETING",
    ["recep-tayyip-erdogan", "ulf-kristersson", "jens-stoltenberg"],
    "2023-07-10",
    "2023-07-10",
  ],
  [
    "2024-03-08-sweden-joins",
    "MEETING",
    ["ulf-kristersson", "antony-blinken"],
    null,
    null,
  ],
  [
    "2020-09-05-washington-agreement",
    "MEETING",
    ["aleksandar-vucic", "avdullah-hoti", "donald-trump"],
    "2020-09-04",
    "2020-09-04",
  ],
  [
    "2023-02-28-brussels-talks",
    "MEETING",
    ["aleksandar-vucic", "albin-kurti"],
    "2023-02-27",
    "2023-02-27",
  ],
  [
    "2023-03-19-ohrid",
    "NEGOTIATION",
    ["aleksandar-vucic", "albin-kurti"],
    "2023-03-18",
    "2023-03-18",
  ],
  [
    "2023-03-17-yoon-tokyo",
    "MEETING",
    ["yoon-suk-yeol", "fumio-kishida"],
    "2023-03-16",
    "2023-03-16",
  ],
  [
    "2023-05-08-kishida-seoul",
    "MEETING",
    ["fumio-kishida", "yoon-suk-yeol"],
    "2023-05-07",
    "2023-05-07",
  ],
  [
    "2023-08-19-camp-david",
    "SUMMIT",
    ["joe-biden", "yoon-suk-yeol", "fumio-kishida"],
    "2023-08-18",
    "2023-08-18",
  ],
];

/** Kinds that stand for one another: a meeting called talks or a summit is one still. */
const FACE_TO_FACE = ["MEETING", "SUMMIT", "NEGOTIATION"];
const alike = (one: string, other: string) =>
  one === other || (FACE_TO_FACE.includes(one) && FACE_TO_FACE.includes(other));

describe("the dispatches that come with the program", () => {
  it.each(HAPPENED)(
    "%s tells of a %s of %j",
    (dispatch, kind, parties, from, to) => {
      const told = read(dispatch)
        .events.filter(
          (event) => alike(event.kind, kind) && event.status === "OCCURRED",
        )
        .map(({ participants, when }) => [
          participants.map(({ actor }) => local(actor)).sort(),
          when.from,
          when.to,
        ]);
      expect(told).toContainEqual([[...parties].sort(), from, to]);
    },
  );
});
