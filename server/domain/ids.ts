/** Ids: the same thing has the same one in every load and in either store. */
import { hash } from "node:crypto";
import { fold } from "./words.ts";

const MARKS = /\p{M}+/gu;

/** A letter that Latin letters cannot stand for; marks like the ʻ of Hawaiʻi are of no script. */
const FOREIGN =
  /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

/**
 * ASCII-folded kebab-case: "Nguyễn Phú Trọng" becomes "nguyen-phu-trong". What a name in another script leaves out is
 * made up for by a hash of it, so that two such names are not taken for one: "Газета.Ru" becomes "ru-dd2eb833581b".
 */
export function slug(name: string): string {
  const latin = latinSlug(name);
  if (!FOREIGN.test(name)) return latin;
  const digits = hash("sha256", fold(name)).slice(0, 12);
  return latin === "" ? digits : `${latin}-${digits}`;
}

function latinSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(/[’'`.]/g, "")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .replace(/[đĐðÐ]/g, "d")
    .replace(/[ıİ]/g, "i")
    .replace(/ß/g, "ss")
    .replace(/[æÆ]/g, "ae")
    .replace(/[œŒ]/g, "oe")
    .replace(/[þÞ]/g, "th")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Twenty hexadecimal digits (80 bits) of the SHA-256 of the parts: the same parts, the same id, in every store. */
export function hashId(
  kind: string,
  ...parts: readonly (string | number | null)[]
): string {
  return `${kind}:${hash("sha256", JSON.stringify(parts)).slice(0, 20)}`;
}

export const personId = (name: string): string => `person:${slug(name)}`;
export const organizationId = (name: string): string =>
  `organization:${slug(name)}`;
export const countryId = (iso3: string): string =>
  `country:${iso3.toLowerCase()}`;
export const placeId = (name: string, country: string | null): string =>
  `place:${slug(name)}${country === null ? "" : `-${country.slice("country:".length)}`}`;
/** Same text, same id. */
export const articleId = (text: string): string => hashId("article", text);

/** The same two actors always give the same tie, whichever is named first. */
export function tieId(sideA: string, sideB: string): string {
  return `tie:${[sideA, sideB].sort().join("~")}`;
}
