import { describe, expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";

/** "KIND STATUS A + B" of the events of an article with a headline. */
function eventsUnder(headline: string, body: string): string[] {
  const { events } = reader.extract({
    ...articleOf(`${headline}\n\nLIMA, 12 June 2024 - ${body}`),
    publishedOn: "2024-06-12",
  });
  return events
    .filter(({ kind }) => kind !== "OTHER")
    .map(({ kind, status, participants }) => {
      const who = participants.map(({ actor }) => actor.split(":")[1]).sort();
      return `${kind} ${status} ${who.join(" + ")}`;
    });
}

const MARKET = "Prices of fish rose again at the market on Tuesday.\n";

describe("what only a headline tells", () => {
  it.each([
    ["Peru's Rosa Quispe flies to La Paz", "VISIT OCCURRED bol + rosa-quispe"],
    ["Peru and Chile sign fisheries accord", "AGREEMENT OCCURRED chl + per"],
    [
      "Chilean foreign minister Luis Paz to visit Peru next week",
      "VISIT PLANNED luis-paz + per",
    ],
    ["Putin, Xi speak by phone", "CALL OCCURRED vladimir-putin + xi-jinping"],
    ["No meeting planned between Peru and Chile", "MEETING DENIED chl + per"],
    ["Peru, Chile hold talks", "NEGOTIATION OCCURRED chl + per"],
    ["Peru, Chile hold talks on border", "NEGOTIATION OCCURRED chl + per"],
    [
      "Kenya, Uganda, Rwanda hold trilateral talks",
      "NEGOTIATION OCCURRED ken + rwa + uga",
    ],
    [
      "Peruvian, Chilean presidents sign treaty",
      "AGREEMENT OCCURRED chl + per",
    ],
    ["Peru-Chile summit put off", "SUMMIT CANCELLED chl + per"],
    ["Mali cancels visit to Chad", "VISIT CANCELLED mli + tcd"],
  ])("%s", (headline, told) => {
    expect(eventsUnder(headline, MARKET)).toEqual([told]);
  });

  it("is not told again where the article tells of those who take part", () => {
    expect(
      eventsUnder(
        "Peru and Chile sign fisheries accord",
        "Rosa Quispe of Peru met Luis Paz of Chile in Arica on Monday.\n",
      ),
    ).toEqual(["MEETING OCCURRED luis-paz + rosa-quispe"]);
  });

  it("is less sure than the same words in the article", () => {
    const confidence = (text: string): number =>
      reader.extract({ ...articleOf(text), publishedOn: "2024-06-12" })
        .events[0]?.confidence ?? 0;
    const said = "Peru and Chile signed a fisheries accord";
    expect(
      confidence(`${said}\n\nLIMA, 12 June 2024 - ${MARKET}`),
    ).toBeLessThan(confidence(`Fish\n\nLIMA, 12 June 2024 - ${said}.\n`));
  });
});
