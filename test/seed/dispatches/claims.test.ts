import { describe, expect, it } from "vitest";
import { local, read } from "./dispatch.ts";

/** What is said in the dispatches that come with the program, as a person would read it out of the text. */
type Said = readonly [
  dispatch: string,
  kind: string,
  speaker: string,
  targets: readonly string[],
  words: string,
];

const SAID: readonly Said[] = [
  [
    "2021-03-20-anchorage-talks",
    "ACCUSATION",
    "yang-jiechi",
    ["usa"],
    "suppress other countries",
  ],
  [
    "2022-07-29-call-taiwan",
    "WARNING",
    "xi-jinping",
    ["usa"],
    "interference over Taiwan",
  ],
  [
    "2022-08-05-pelosi-taiwan",
    "ACCUSATION",
    "chn",
    ["nancy-pelosi"],
    "interfering in China's internal affairs",
  ],
  [
    "2022-10-08-export-controls",
    "ACCUSATION",
    "mao-ning",
    ["usa"],
    "abusing export control measures",
  ],
  [
    "2023-07-20-kerry-beijing",
    "DEMAND",
    "john-kerry",
    ["chn"],
    "reduce its use of coal",
  ],
  [
    "2024-04-09-yellen-china",
    "CONCERN",
    "janet-yellen",
    ["chn"],
    "excess industrial capacity",
  ],
  [
    "2016-01-04-saudi-iran-break",
    "ACCUSATION",
    "adel-al-jubeir",
    ["irn"],
    "creating terrorist cells",
  ],
  [
    "2019-09-15-abqaiq",
    "ACCUSATION",
    "mike-pompeo",
    ["irn"],
    "unprecedented attack",
  ],
  ["2019-09-15-abqaiq", "DENIAL", "abbas-mousavi", [], "Iran was involved"],
  ["2023-03-11-beijing-accord", "PRAISE", "irn", ["chn"], "hosting the talks"],
  [
    "2022-05-19-nordic-applications",
    "ACCUSATION",
    "recep-tayyip-erdogan",
    ["swe"],
    "harbouring terrorists",
  ],
  [
    "2022-11-09-kristersson-ankara",
    "PROMISE",
    "ulf-kristersson",
    [],
    "fulfil all its obligations",
  ],
  [
    "2023-09-25-banjska",
    "ACCUSATION",
    "albin-kurti",
    ["srb"],
    "supporting the attack",
  ],
  [
    "2023-09-25-banjska",
    "DENIAL",
    "aleksandar-vucic",
    [],
    "Serbia was involved",
  ],
  [
    "2019-07-05-japan-export-controls",
    "ACCUSATION",
    "kor",
    ["jpn"],
    "retaliating",
  ],
  [
    "2023-03-17-yoon-tokyo",
    "PRAISE",
    "fumio-kishida",
    ["kor"],
    "compensate victims",
  ],
];

describe("the dispatches that come with the program", () => {
  it.each(SAID)(
    "%s tells of a %s by %s about %j",
    (dispatch, kind, speaker, targets, words) => {
      const told = read(dispatch)
        .claims.filter(({ content }) => content.quote.includes(words))
        .map((claim) => [
          claim.kind,
          claim.speakers.map(local),
          claim.targets.map(local),
        ]);
      expect(told).toContainEqual([
        kind,
        expect.arrayContaining([speaker]),
        expect.arrayContaining([...targets]),
      ]);
    },
  );
});
