import { expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";

/** "166 Peru → Chile" for each act, in the order of the text. */
function actsOf(text: string): string[] {
  const { events, actors } = reader.extract(articleOf(text));
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return events.map(({ cameo, participants }) => {
    const side = (role: string): string =>
      participants
        .filter((each) => each.role === role)
        .map(({ actor }) => names.get(actor))
        .join(" and ");
    return `${cameo} ${side("INITIATOR")} → ${side("RECIPIENT")}`;
  });
}

it.each([
  [
    "Angola recalled its ambassador from Windhoek after Namibian police detained three Angolan surveyors near Ruacana.",
    ["161 Angola → Namibia", "173 Namibia → Angola"],
  ],
  [
    "Peru closed its consulate in La Paz before Bolivian officers arrested two Peruvian lawyers.",
    ["161 Peru → Bolivia", "173 Bolivia → Peru"],
  ],
  [
    "Peru closed its consulate in La Paz after Monday's arrest.",
    ["161 Peru → Bolivia"],
  ],
])("who acts in a clause of time is its subject: %s", (text, acts) => {
  expect(actsOf(text)).toEqual(acts);
});
