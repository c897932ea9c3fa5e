import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areCopies, createFingerprinter } from "../../seed/fingerprint.ts";

const WIRE =
  "The foreign ministers of Chile and Peru met in Arica on Monday to discuss the sharing of water from the Lauca river. " +
  "After three hours of talks the two ministers told reporters that a joint commission would begin its work in June. " +
  "Neither side gave figures, and no date was set for another meeting at that level.";
const EDITED = `ARICA (Wire) — ${WIRE.replace("three hours", "several hours").replace("on Monday ", "")}`;
const OTHER =
  "A storm closed the port of Valparaíso for a second day, and ships waited at anchor while the harbour master measured " +
  "the swell every hour. Fishermen said that they had not seen such waves since the winter of their grandfathers.";

const fingerprinter = await createFingerprinter();
const shareBand = (one: string, other: string) => {
  const bands = new Set(fingerprinter.bands(one));
  return fingerprinter.bands(other).some((band) => bands.has(band));
};

describe("copies of one text", () => {
  it("are found though one was edited", () => {
    expect(shareBand(WIRE, EDITED)).toBe(true);
    expect(areCopies(WIRE, EDITED)).toBe(true);
  });

  it("are found though one was cut", () => {
    const cut = WIRE.slice(0, 230);
    expect(areCopies(cut, WIRE)).toBe(true);
  });

  it("are not two texts on different matters", () => {
    expect(shareBand(WIRE, OTHER)).toBe(false);
    expect(areCopies(WIRE, OTHER)).toBe(false);
  });

  it("are not told of texts too short to tell", () => {
    expect(fingerprinter.bands("Talks in Arica went on.")).toEqual([]);
    expect(
      areCopies("Talks in Arica went on.", "Talks in Arica went on."),
    ).toBe(false);
  });

  it("have the same bands, whatever the case and the marks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{2,9}$/), {
          minLength: 25,
          maxLength: 60,
        }),
        (words) => {
          expect(fingerprinter.bands(words.join(" ").toUpperCase())).toEqual(
            fingerprinter.bands(words.join(", ")),
          );
        },
      ),
    );
  });
});
