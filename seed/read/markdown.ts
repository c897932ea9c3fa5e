import { dayOf } from "./page-facts.ts";

/** What a Markdown or HTML file says of its article besides the text. */
export interface FoundArticle {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly text: string;
}

const KEYS: Readonly<
  Record<string, "title" | "publisher" | "url" | "publishedOn">
> = {
  title: "title",
  publisher: "publisher",
  source: "publisher",
  site: "publisher",
  url: "url",
  link: "url",
  canonical: "url",
  date: "publishedOn",
  published: "publishedOn",
  publishedon: "publishedOn",
};

/** The text of a Markdown file without its marks; what a block of `key: value` lines at its head says. */
export function readMarkdown(source: string): FoundArticle {
  const found: Record<string, string> = {};
  const head = /^\ufeff?(---|\+\+\+)\r?\n([\s\S]{0,4000}?)\r?\n\1\r?\n/.exec(
    source,
  );
  for (const line of head?.[2]?.split(/\r?\n/) ?? []) {
    // YAML has a colon, TOML an equals sign.
    const pair = /^([A-Za-z_]{2,20})\s*[:=]\s*(.+)$/.exec(line);
    const key = KEYS[pair?.[1]?.toLowerCase().replace(/_/g, "") ?? ""];
    if (key !== undefined && pair?.[2] !== undefined)
      found[key] = pair[2].trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  const text = plain(head === null ? source : source.slice(head[0].length));
  return {
    title: found["title"] ?? null,
    publisher: found["publisher"] ?? null,
    url: found["url"] ?? null,
    publishedOn:
      dayOf(found["publishedOn"] ?? null) ?? found["publishedOn"] ?? null,
    text,
  };
}

function plain(source: string): string {
  let fenced = false;
  const lines: string[] = [];
  for (const line of source.split(/\r?\n/)) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      continue;
    }
    if (fenced || /^\s{0,3}(?:[-*_]\s*){3,}$/.test(line)) continue;
    const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading !== null) lines.push("", inline(heading[1] ?? ""), "");
    else if (/^\s{0,3}=+\s*$/.test(line)) lines.push("");
    else lines.push(inline(line.replace(/^\s{0,3}(?:>\s?)+/, "")));
  }
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const EMPHASIS =
  /(\*{1,3}|_{1,3})(?=\S)([^*_]{1,2000}?\S|\S)\1(?![\p{L}\p{N}])/gu;

function inline(line: string): string {
  return line
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, "")
    .replace(/\[([^\]]{1,500})\]\([^)]{0,2000}\)/g, "$1")
    .replace(/\[([^\]]{1,500})\]\[[^\]]{0,100}\]/g, "$1")
    .replace(/<(https?:[^>\s]{1,2000})>/g, "$1")
    .replace(/<\/?[a-z][^>]{0,500}>/gi, "")
    .replace(EMPHASIS, "$2")
    .replace(/`([^`]{1,500})`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, "$1");
}
