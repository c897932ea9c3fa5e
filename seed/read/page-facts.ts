import { isDay, type Day } from "../../server/domain/dates.ts";
import { isWebAddress } from "../../server/domain/web-address.ts";
import { dayIn } from "../extract/text/dateline.ts";

/** What a web page says of its article, in its metadata. */
export interface PageFacts {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedOn: Day | null;
}

/** Reads JSON-LD, meta tags and time tags, the most exact first. */
export function pageFacts(document: Document): PageFacts {
  const linked = linkedData(document);
  const meta = (...names: string[]): string | null => {
    for (const name of names)
      for (const attribute of ["property", "name", "itemprop"]) {
        const value = document
          .querySelector(`meta[${attribute}="${name}" i]`)
          ?.getAttribute("content")
          ?.trim();
        if (value !== undefined && value !== "") return value;
      }
    return null;
  };
  return {
    title: linked.headline ?? meta("og:title", "twitter:title", "headline"),
    publisher:
      linked.publisher ??
      meta(
        "og:site_name",
        "publisher",
        "dcterms.publisher",
        "dc.publisher",
        "citation_publisher",
        "application-name",
      ),
    url:
      [
        document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
        meta("og:url"),
        linked.url,
      ].find((one) => typeof one === "string" && isWebAddress(one)) ?? null,
    publishedOn:
      dayOf(linked.datePublished) ??
      dayOf(
        meta(
          "article:published_time",
          "datePublished",
          "og:published_time",
          "parsely-pub-date",
          "pubdate",
          "publish-date",
          "publication_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.date",
          "dcterms.created",
          "citation_publication_date",
          "sailthru.date",
          "article.published",
          "date",
        ),
      ) ??
      dayOf(
        document
          .querySelector("article time[datetime], time[datetime]")
          ?.getAttribute("datetime") ?? null,
      ),
  };
}

/** The day of a date with or without a time, in the place where it was written; null where it leaves open which day. */
export function dayOf(value: string | null): Day | null {
  if (value === null) return null;
  const found = DASHED.exec(value) ?? BARE.exec(value);
  if (found !== null) return dayFrom(found[1], found[2], found[3]);
  return dayIn(value.replace(DASHES, " ")) ?? dayInFigures(value);
}

/** "2024-04-03", "2024-04-03T10:00", "2024/4/3" */
const DASHED = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[T\s])/;
/** "20240403" */
const BARE = /^\s*(\d{4})(\d{2})(\d{2})\s*$/;
/** Of "03-Apr-2024". */
const DASHES = /(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)/gi;
const FIGURES = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:$|[,\s])/;

/** "13/04/2024", "04/13/2024": one of the two can only be the day, or both are the same. */
function dayInFigures(value: string): Day | null {
  const [, one = "", other = "", year] = FIGURES.exec(value) ?? [];
  if (Number(one) > 12 || one === other) return dayFrom(year, other, one);
  return Number(other) > 12 ? dayFrom(year, one, other) : null;
}

function dayFrom(year = "", month = "", day = ""): Day | null {
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(found) ? found : null;
}

interface LinkedFacts {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly datePublished: string | null;
}

const NOTHING: LinkedFacts = {
  headline: null,
  publisher: null,
  url: null,
  datePublished: null,
};

/** The first article among the page's JSON-LD; pages write it in many shapes, and sometimes wrong. */
function linkedData(document: Document): LinkedFacts {
  for (const script of document.querySelectorAll(
    'script[type="application/ld+json"]',
  )) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      continue;
    }
    const open: unknown[] = [data];
    for (let steps = 0; open.length > 0 && steps < 1000; steps += 1) {
      const item = open.shift();
      if (Array.isArray(item)) open.push(...(item as unknown[]).slice(0, 100));
      else if (typeof item === "object" && item !== null) {
        const facts = new Map<string, unknown>(Object.entries(item));
        if (isArticle(facts.get("@type"))) return factsOf(facts);
        open.push(facts.get("@graph"));
      }
    }
  }
  return NOTHING;
}

const isArticle = (type: unknown): boolean =>
  (Array.isArray(type) ? (type as unknown[]) : [type]).some(
    (name) =>
      typeof name === "string" && /Article$|^Report|BlogPosting$/.test(name),
  );

function factsOf(facts: ReadonlyMap<string, unknown>): LinkedFacts {
  const words = (value: unknown): string | null =>
    typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  const publisher = facts.get("publisher");
  return {
    headline: words(facts.get("headline")),
    publisher:
      words(publisher) ??
      (typeof publisher === "object" && publisher !== null
        ? words(new Map<string, unknown>(Object.entries(publisher)).get("name"))
        : null),
    url: words(facts.get("url")),
    datePublished: words(facts.get("datePublished")),
  };
}
