import { describe, expect, test } from "vitest";
import { loadCountries } from "../../../seed/lexicon/countries.ts";
import { actorsIn } from "./support.ts";

const countries = loadCountries();

/** Names that the texts below need an article for are told by their words. */
const WITH_ARTICLE =
  /^(?:.* (?:Islands|Republic|Kingdom|Union|Federation|States)|.*\bof\b.*|Gambia|Bahamas|Netherlands|Philippines|Maldives|Comoros)$/;

/** What somebody else is called by too: another state's adjective, the Union's seat, a larger city. */
const SHARED = new Set([
  "Brussels",
  "Channel Islander",
  "Congolese",
  "Dominican",
  "Kingston",
  "Oranjestad",
  "Virgin Islander",
]);

function actorOf(text: string): string[] {
  return [...actorsIn(text).stage.actors.values()].flatMap((actor) =>
    actor.kind === "PERSON"
      ? [actor.country ?? ""]
      : actor.kind === "COUNTRY"
        ? [actor.id]
        : [],
  );
}

describe("every country of the list", () => {
  test("speaks by each of its names", () => {
    const missed = countries.flatMap(({ id, names }) =>
      names.filter((name) => {
        const article = WITH_ARTICLE.test(name) ? "the " : "";
        return !actorOf(
          `Officials met on Monday. Then ${article}${name} said that the talks would go on.`,
        ).includes(id);
      }),
    );
    expect(missed).toEqual([]);
  });

  test("has the foreign minister whom its adjectives describe", () => {
    const missed = countries.flatMap(({ id, adjectives }) =>
      adjectives.filter(
        (adjective) =>
          !SHARED.has(adjective) &&
          !actorOf(
            `The ${adjective} foreign minister said on Monday that the talks would go on.`,
          ).includes(id),
      ),
    );
    expect(missed).toEqual([]);
  });

  test("accuses by its capital", () => {
    const missed = countries.flatMap(({ id, capitals }) =>
      capitals.filter(
        (capital) =>
          !SHARED.has(capital) &&
          !actorOf(`${capital} accused its neighbours of lying.`).includes(id),
      ),
    );
    expect(missed).toEqual([]);
  });
});
