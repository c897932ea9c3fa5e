import { describe, expect, test } from "vitest";
import { actorsIn } from "./support.ts";

function namedBy(text: string, words: string): string[] {
  return actorsIn(text)
    .mentions.filter((each) => each.startsWith(`${words} → `))
    .map((each) => each.slice(`${words} → country:`.length));
}

describe("a group of countries that is named as a whole", () => {
  test.each([
    ["The two Koreas agreed to talk.", "The two Koreas", "kor prk"],
    ["Both Congos closed the border.", "Both Congos", "cod cog"],
    ["Trade between the two Sudans fell.", "the two Sudans", "sdn ssd"],
    [
      "All three Baltic states asked for troops.",
      "All three Baltic states",
      "est lva ltu",
    ],
    [
      "It was signed by the five Nordic countries.",
      "the five Nordic countries",
      "dnk fin isl nor swe",
    ],
    [
      "Iran accused the Gulf Arab states of greed.",
      "the Gulf Arab states",
      "bhr kwt omn qat sau are",
    ],
    [
      "The three Caucasus republics signed.",
      "The three Caucasus republics",
      "arm aze geo",
    ],
  ])("%s", (text, words, members) => {
    expect(namedBy(text, words)).toEqual(members.split(" "));
  });

  test("leaves out those that the sentence names", () => {
    expect(
      namedBy(
        "Estonia and the other Baltic states asked for troops.",
        "the other Baltic states",
      ),
    ).toEqual(["lva", "ltu"]);
  });

  test.each([
    "Two of the Baltic states refused.",
    "A Gulf state paid the ransom.",
    "The two Baltic states refused.",
    "Rain fell in the Baltic states.",
    "The Baltic Sea is cold.",
  ])("is not: %s", (text) => {
    expect(actorsIn(text).mentions).toEqual([]);
  });
});

describe("the North and the South", () => {
  test("are the Koreas where both are named", () => {
    const { mentions } = actorsIn(
      "North Korea fired a missile and South Korea protested. The South had provoked it, and the North would answer.",
    );
    expect(mentions).toContain("The South → country:kor");
    expect(mentions).toContain("the North → country:prk");
  });

  test("are two where one noun serves both", () => {
    expect(actorsIn("North and South Korea agreed.").mentions).toEqual([
      "North → country:prk",
      "South Korea → country:kor",
    ]);
  });

  test("are directions elsewhere", () => {
    expect(
      actorsIn("Italy is poor in the South, and the North pays.").mentions,
    ).toEqual(["Italy → country:ita"]);
  });
});
