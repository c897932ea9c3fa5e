import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { BadInput } from "../../server/errors.ts";
import type { FoundArticle } from "./markdown.ts";
import { pageFacts } from "./page-facts.ts";
import { requireReadable } from "./page-size.ts";

/** The article out of a web page, without what stands around it, and what the page says of it. */
export function readHtml(source: string): FoundArticle {
  requireReadable(source);
  const { document } = parseHTML(
    /<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`,
  );
  const facts = pageFacts(document);
  // Readability takes the page apart: what it says of itself must be known before.
  const heading = oneLine(document.querySelector("h1")?.textContent ?? "");
  dropClutter(document);
  const found = new Readability(document, { charThreshold: 200 }).parse();
  const content = found?.content ?? "";
  const inner = parseHTML(`<html><body>${content}</body></html>`).document;
  const body = textOf(inner.body);
  if (body === "") throw new BadInput("the page holds no article");
  // "Ministers meet in Oslo | The Courier": the heading alone is the title.
  const named = oneLine(facts.title ?? found?.title ?? "");
  const title =
    heading !== "" && (named === "" || named.startsWith(heading))
      ? heading
      : named;
  const opens = title === "" || body.startsWith(title);
  return {
    title: title === "" ? null : title,
    publisher: facts.publisher ?? found?.siteName ?? null,
    url: facts.url,
    publishedOn: facts.publishedOn,
    text: opens ? body : `${title}\n\n${body}`,
  };
}

/** Words of classes and ids for what stands in an article and is none of it: Readability keeps much of this in short ones. */
const CLUTTER =
  /(?:^|[\s_-])(?:ad|ads|advert|advertisement|author-?(?:bio|box|card|info)|about-(?:the-)?author|bio|breadcrumbs?|cookies?|consent|gdpr|most-?(?:popular|read)|newsletter|paywall|(?:jp-?)?related(?:-?(?:posts|articles|stories|links|content))?|share|sharing|social)(?=$|[\s_-])/i;
/** More text than this is no notice or button, whatever the page calls it. */
const NOTICE = 400;
/** What is one of these, or has one in it, is kept whatever it is called. */
const ARTICLE = "html, body, main, article, h1";

function dropClutter(document: Document): void {
  for (const caption of document.querySelectorAll("figcaption"))
    caption.remove();
  for (const one of document.querySelectorAll("[class], [id]"))
    if (
      CLUTTER.test(`${one.className} ${one.id}`) &&
      oneLine(one.textContent ?? "").length <= NOTICE &&
      !one.matches(ARTICLE) &&
      one.querySelector(ARTICLE) === null
    )
      one.remove();
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const BLOCKS =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TD|TH|TR|UL)$/;
const SILENT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|IFRAME|BUTTON|SELECT)$/;

/** The text that a person would see: a blank line between blocks, bullets before the items of lists. */
function textOf(root: Element): string {
  const parts: string[] = [];
  let line = "";
  let broken = false;
  const close = (): void => {
    const text = oneLine(line);
    if (text !== "" && text !== "•") parts.push(text);
    line = "";
  };
  // A stack instead of recursion: pages can be nested as deep as they like.
  const open: (Node | "close")[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === "close") {
      close();
      continue;
    }
    if (node.nodeType === 3) {
      const words = node.textContent ?? "";
      if (words.trim() !== "") broken = false;
      line += words;
      continue;
    }
    if (node.nodeType !== 1) continue;
    const name = node.nodeName.toUpperCase();
    if (SILENT.test(name)) continue;
    // Two in a row end a paragraph on old pages.
    if (name === "BR") {
      if (broken) close();
      line += "\n";
      broken = true;
      continue;
    }
    const block = BLOCKS.test(name);
    if (block) {
      close();
      if (name === "LI") line = "• ";
      open.push("close");
    }
    for (const child of [...node.childNodes].reverse()) open.push(child);
  }
  close();
  return parts.join("\n\n");
}
