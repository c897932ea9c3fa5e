import { describe, expect, it } from "vitest";
import { read } from "./support.ts";

const contradicts = (text: string): boolean =>
  read(text).relations.some(({ kind }) => kind === "CONTRADICTS");

describe("what states say side by side", () => {
  it.each([
    "Peru said 24 miners had been freed. Bolivia said six lorries had crossed the border.",
    "Ghana said the talks had gone well. Togo said it hoped for more talks.",
    "Jordan said two boys had been wounded. Israel said it was looking into the incident.",
    "Peru's minister said the bridge would open on Monday. Bolivia's minister said that the bridge had cost two million dollars.",
    "Iraq said four pilgrims had drowned. Iran said it mourned the four pilgrims.",
    "Guyana said Venezuelan soldiers had crossed the river on Friday. Brazil said it had sent no soldiers to the border.",
  ])("contradicts nobody where there is no quarrel: %s", (text) => {
    expect(contradicts(text)).toBe(false);
    expect(read(text).claims.map(({ quoted }) => quoted)).toHaveLength(2);
  });

  it.each([
    "Norway said it had granted the Russian delegation its visas in March. Moscow said that the visas had been refused.",
    "Thailand said the mine had been laid recently. Cambodia said the mine was left over from the war.",
    "Kenya said its foreign minister had met the Somali president in Kampala. The Somali presidency said no meeting had taken place.",
    "Guyana said Venezuelan soldiers had crossed the river on Friday. Caracas said its soldiers had not left their barracks.",
  ])("contradicts where one takes up what the other told: %s", (text) => {
    expect(contradicts(text)).toBe(true);
  });
});
