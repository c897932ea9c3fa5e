import { expect, test } from "vitest";
import { referredActors } from "../../seed/referred-actors.ts";
import type { ActorRecord } from "../../server/domain/actor.ts";

const person: ActorRecord = {
  id: "person:ada-obi",
  kind: "PERSON",
  name: "Ada Obi",
  aliases: [],
  iso3: null,
  type: null,
  country: "country:gha",
  basedIn: null,
};

test("a reading brings the country that a person acts for, though no word names it", () => {
  expect(referredActors([person], [])).toMatchObject([
    { id: "country:gha", kind: "COUNTRY", name: "Ghana", iso3: "GHA" },
  ]);
});

test("a reading brings the body whose office is held, and that body's seat", () => {
  const office = {
    holder: person.id,
    title: "spokeswoman",
    of: "organization:nhk",
    from: null,
    to: null,
    acting: false,
    source: "article:1",
  };
  expect(
    referredActors([{ ...person, country: null }], [office]).map(
      (actor) => actor.id,
    ),
  ).toEqual(["organization:nhk", "country:jpn"]);
});

test("actors that the article names itself are not brought twice", () => {
  const ghana: ActorRecord = {
    ...person,
    id: "country:gha",
    kind: "COUNTRY",
    name: "Ghana",
    iso3: "GHA",
    country: null,
  };
  expect(referredActors([person, ghana], [])).toEqual([]);
});
