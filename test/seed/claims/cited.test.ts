import { describe, expect, it } from "vitest";
import { read, told } from "./support.ts";

describe("what a medium has from another", () => {
  it.each([
    "Tass reported that two ships had left the port, citing the Russian defence ministry.",
    "Two ships had left the port, Tass said, citing the Russian defence ministry.",
    "Tass said two ships had left the port, quoting Russian officials.",
  ])("is that one's, and the medium passes it on: %s", (text) => {
    const { claims, actors } = read(text);
    expect(claims.map(({ speakers }) => speakers)).toEqual([["country:rus"]]);
    const through = actors.filter(({ id }) =>
      claims[0]?.attribution.includes(id),
    );
    expect(through.map(({ name }) => name)).toEqual(["TASS"]);
  });

  it("is the teller's where only a reason is cited, or who tells is no medium", () => {
    expect(
      told("The ministry in Lima said the border was shut, citing a storm.")[0],
    ).toBe("STATEMENT per → nobody: the border was shut");
    expect(
      told("Peru said the border was shut, citing Chilean officials.")[0],
    ).toBe("STATEMENT per → nobody: the border was shut");
  });
});
