import { describe, expect, it } from "vitest";
import model from "../../../seed/lexicon/contradiction-weights.json" with { type: "json" };
import { likelihood } from "../../../seed/extract/relations/weighed.ts";
import { read } from "./support.ts";

/** "words → words by rule" of each contradiction of a text. */
function contradictions(text: string): string[] {
  const { claims, relations } = read(text);
  const words = (id: string): string =>
    claims.find((claim) => claim.id === id)?.content.quote ?? id;
  return relations
    .filter(({ kind }) => kind === "CONTRADICTS")
    .map(({ from, to, rule }) => `${words(from)} → ${words(to)} by ${rule}`);
}

const BARGE =
  "Peru says that the barge sank two miles inside its waters. “It went down off our lighthouse,” the Chilean foreign minister, Ana Rojas, said.";

describe("what is weighed where no rule speaks", () => {
  it("finds what another state says otherwise in words of its own", () => {
    expect(contradictions(BARGE)).toEqual([
      "It went down off our lighthouse → the barge sank two miles inside its waters by weighed",
    ]);
  });

  it("makes a denial of what only states something by its words", () => {
    const answer = read(BARGE).claims[1];
    expect(answer?.kind).toBe("DENIAL");
    expect(answer?.cameo).toBe("016");
    expect(answer?.rule).toMatch(/; weighed$/);
  });

  it("is no surer than the weights are, nor than the claims", () => {
    const { claims, relations } = read(BARGE);
    const [found] = relations;
    expect(found?.confidence).toBeGreaterThanOrEqual(
      Math.min(model.threshold, ...claims.map((claim) => claim.confidence)),
    );
    expect(found?.confidence).toBeLessThanOrEqual(
      Math.min(...claims.map((claim) => claim.confidence)),
    );
  });

  it("leaves a denial to the rule that knows what it answers", () => {
    expect(
      contradictions(
        "Peru said that a dredger had left Callao. Peru accused Chile of moving the border stones. Chile denied that any stone had been moved.",
      ),
    ).toEqual([
      "any stone had been moved → moving the border stones by denial of an accusation, same matter",
    ]);
  });

  it.each([
    [
      "statements of one side",
      "Peru says that the barge sank two miles inside its waters. “It went down off our lighthouse,” the Peruvian foreign minister, Ana Rojas, said.",
    ],
    [
      "what private people say of one another's day",
      "Ana Rojas, a baker, said that the bread was sold by nine. “We have no bread,” said Luis Vega, a shopkeeper.",
    ],
    [
      "plans beside what was",
      "Peru says that the barge sank two miles inside its waters. Chile says that its divers will search off the lighthouse.",
    ],
    [
      "what each says of itself",
      "Peru says that it raised two barges in May. Chile says that it raised four barges in May.",
    ],
    [
      "what stands far off",
      "Peru says that the barge sank two miles inside its waters.\n\nBrazil sent divers.\n\nThey came on Monday.\n\nIt rained all day.\n\n“It went down off our lighthouse,” the Chilean foreign minister, Ana Rojas, said.",
    ],
    [
      "a charge at one state for another to deny",
      "Peru accused Bolivia of sinking a barge. “Our navy has not sunk a barge since 1879,” the Chilean foreign minister, Ana Rojas, said.",
    ],
  ])("leaves alone %s", (_, text) => {
    expect(contradictions(text)).toEqual([]);
  });

  it("weighs what it has learned of, and nothing else", () => {
    const rest = likelihood([]);
    expect(likelihood(["a name that no weight has"])).toBe(rest);
    expect(likelihood(["later is DENIAL"])).toBeGreaterThan(rest);
    expect(likelihood(["others speak in between"])).toBeLessThan(rest);
  });
});
