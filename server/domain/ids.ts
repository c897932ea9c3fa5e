import { hash } from "node:crypto";

const MARKS = /\p{M}+/gu;

/** ASCII-folded kebab-case: "Nguyễn Phú Trọng" becomes "nguyen-phu-trong". */
export function slug(name: string): string {
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
