import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { ArticleFieldsFragment } from "../schema.generated.ts";
import { openRecord } from "../state.ts";
import { dayText } from "../text/dates.ts";
import { holds, segmentsOf, type Marked } from "../text/passages.ts";
import { isWebAddress } from "../text/web-address.ts";
import { many, titleText } from "../text/words.ts";
import type { PanelActions } from "./actions.ts";
import type { AnyRecord } from "./records.ts";

/** The article with the record's words strongly marked, other records' and mentions lightly. */
export function articleTemplate(
  article: ArticleFieldsFragment,
  record: AnyRecord | null,
  actions: PanelActions,
): TemplateResult {
  const { text } = article;
  return html`<section class="section article" aria-label="Article">
    <h2>In the article</h2>
    ${titleTemplate(article.title, record)}
    <p class="soft">
      ${article.publisher ?? "Publisher unknown"} ·
      ${article.publishedOn === null ? "date unknown" : `${dayText(article.publishedOn)}${article.publishedOnBasis === "ESTIMATED" ? " (estimated)" : ""}`}
      ${originalTemplate(article.url)}
      ${article.copiesOf === null ? nothing : html` · a copy of ${titleText(article.copiesOf)}`}
      ${article.supersedes === null ? nothing : html` · replaces an earlier version`}
    </p>
    ${
      text === null
        ? html`<p class="soft">
            ${record?.evidence.find((one) => one.locator !== null)?.locator ?? "This source has no text."}
          </p>`
        : textTemplate(article, text, record, actions)
    }
  </section>`;
}

/** A link only where it leads to a page: what a source says of its address may be any words, or a program. */
function originalTemplate(url: string | null): TemplateResult | typeof nothing {
  if (url === null) return nothing;
  return isWebAddress(url)
    ? html` ·
        <a href=${url} rel="noopener noreferrer" target="_blank">original</a>`
    : html` · original: ${url}`;
}

/** Read for itself, the article is what the panel is about. */
function titleTemplate(
  title: string,
  record: AnyRecord | null,
): TemplateResult | typeof nothing {
  if (title === "") return nothing;
  return record === null
    ? html`<h1 class="article-title">${title}</h1>`
    : html`<p class="article-title">${title}</p>`;
}

function textTemplate(
  article: ArticleFieldsFragment,
  text: string,
  record: AnyRecord | null,
  actions: PanelActions,
): TemplateResult {
  const { marks, lost } = marksOf(article, text, record);
  const segments = segmentsOf(text, marks);
  let met = false;
  return html`${
      lost > 0
        ? html`<p class="warn">
            ${many(lost, "passage")} of this record ${lost === 1 ? "is" : "are"}
            no longer found in the text.
          </p>`
        : nothing
    }
    <div class="src" data-testid="article-text">
      ${repeat(
        segments,
        (segment) => segment.start,
        (segment) => {
          const { kinds, id } = segment;
          if (kinds.size === 0)
            return html`<span class="t">${segment.text}</span>`;
          const classes = `t ${[...kinds].map((kind) => `in-${kind}`).join(" ")}`;
          const first = kinds.has("record") && !met;
          if (first) met = true;
          const open =
            id === null || id === record?.id
              ? undefined
              : () => actions.go((state) => openRecord(state, id));
          return kinds.has("record")
            ? html`<mark class=${classes} ?data-first=${first} @click=${open}
                >${segment.text}</mark
              >`
            : html`<span class=${classes} @click=${open}
                >${segment.text}</span
              >`;
        },
      )}
    </div>
    ${
      article.skipped.length > 0
        ? html`<details class="soft small">
            <summary>
              ${many(article.skipped.length, "passage")} left out by the reader
            </summary>
            <ul>
              ${article.skipped.map((one) => html`<li>“${one.span.quote.slice(0, 120)}”: ${one.reason}</li>`)}
            </ul>
          </details>`
        : nothing
    }`;
}

/** Every span of the record, its cue and hedges; the other records and mentions; what was left out. */
export function marksOf(
  article: ArticleFieldsFragment,
  text: string,
  record: AnyRecord | null,
): { marks: Marked[]; lost: number } {
  const marks: Marked[] = [];
  let lost = 0;
  const records: AnyRecord[] = [...article.events, ...article.claims];
  for (const one of records)
    for (const { span } of one.evidence) {
      if (span === null || one.id === record?.id) continue;
      if (holds(text, span)) marks.push({ ...span, kind: "other", id: one.id });
    }
  for (const { span } of article.mentions)
    marks.push({ ...span, kind: "mention", id: null });
  for (const { span } of article.skipped)
    if (holds(text, span)) marks.push({ ...span, kind: "skipped", id: null });
  if (record === null) return { marks, lost };
  for (const { span, cue, article: source } of record.evidence) {
    if (source.id !== article.id || span === null) continue;
    if (holds(text, span)) marks.push({ ...span, kind: "record", id: null });
    else lost += 1;
    if (cue !== null && holds(text, cue))
      marks.push({ ...cue, kind: "cue", id: null });
  }
  if (record.__typename === "Claim") {
    const { speakerSpan, hedges } = record;
    if (speakerSpan !== null && holds(text, speakerSpan))
      marks.push({ ...speakerSpan, kind: "speaker", id: null });
    for (const hedge of hedges)
      if (holds(text, hedge)) marks.push({ ...hedge, kind: "hedge", id: null });
  }
  return { marks, lost };
}
