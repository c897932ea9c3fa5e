import type { PlaceRecord } from "../../../domain/event.ts";
import { nullable, number, text } from "../rules.ts";
import type { Statement } from "../statement.ts";

const RETURN_PLACE = `
  RETURN p.id AS id, p.name AS name, p.country AS country, p.latitude AS latitude, p.longitude AS longitude`;

const placeRules = {
  id: text,
  name: text,
  country: nullable(text),
  latitude: nullable(number),
  longitude: nullable(number),
};

/** The places of these ids, in no order. */
export function placesOfIds(ids: readonly string[]): Statement<PlaceRecord> {
  return {
    text: `MATCH (p:Place) WHERE p.id IN $ids ${RETURN_PLACE}`,
    params: { ids },
    decode: (row) => row.as<PlaceRecord>(placeRules),
  };
}

/** Places of whose name a word begins with what was typed. Their folded words are kept beside the name. */
export function placesNamed(words: readonly string[]): Statement<PlaceRecord> {
  return {
    text: `MATCH (p:Place) WHERE (' ' + p.words) CONTAINS $typed ${RETURN_PLACE}`,
    params: { typed: ` ${words.join(" ")}` },
    decode: (row) => row.as<PlaceRecord>(placeRules),
  };
}

export function topicsNamed(words: readonly string[]): Statement<string> {
  return {
    text: `MATCH (t:Topic) WHERE (' ' + t.words) CONTAINS $typed RETURN t.name AS name`,
    params: { typed: ` ${words.join(" ")}` },
    decode: (row) => row.as<{ name: string }>({ name: text }).name,
  };
}
