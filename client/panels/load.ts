import { html, nothing, type TemplateResult } from "lit-html";
import type { LoadActions } from "../loading.ts";
import type { ArticleFieldsFragment } from "../schema.generated.ts";
import { whenText } from "../text/dates.ts";
import { segmentsOf } from "../text/passages.ts";
import { CLAIM_WORDS, EVENT_WORDS, many } from "../text/words.ts";
import type { Loading } from "../ui.ts";
import { marksOf } from "./article.ts";
import type { AnyRecord } from "./records.ts";

/** An article on its way in: first what was understood and what was not, then whether to keep it. */
export function loadDialog(
  loading: Loading,
  load: LoadActions,
): TemplateResult {
  const busy = loading.step === "reading" || loading.step === "keeping";
  return html`${
    loading.error === null
      ? nothing
      : html`<p class="error" role="alert">${loading.error}</p>`
  }
  ${
    busy
      ? html`<p role="status">
            ${loading.step === "reading" ? "Reading the article…" : "Taking it into the graph…"}
          </p>
          <progress aria-label="Progress"></progress>`
      : nothing
  }
  ${
    loading.reading !== null && loading.step !== "reading"
      ? previewTemplate(loading, loading.reading.article, load)
      : formTemplate(loading, load, busy)
  }`;
}

function formTemplate(
  loading: Loading,
  load: LoadActions,
  busy: boolean,
): TemplateResult {
  const field = (
    key: "title" | "publisher" | "url" | "publishedOn",
    label: string,
    type: string,
  ) =>
    html`<label
      >${label}
      <input
        type=${type}
        .value=${loading[key]}
        ?disabled=${busy}
        @input=${(event: InputEvent) =>
          load.edit({ [key]: (event.target as HTMLInputElement).value })}
    /></label>`;
  return html`<form
    class="load-form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      load.read();
    }}
  >
    <label class="wide"
      >Text
      <textarea
        rows="10"
        autofocus
        placeholder="Paste the article here, title first, or drop a file anywhere on the page."
        ?disabled=${busy}
        .value=${loading.text}
        @input=${(event: InputEvent) =>
          load.edit({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </label>
    ${field("publishedOn", "Published on", "date")}
    ${field("publisher", "Publisher", "text")}
    ${field("title", "Title, where the text has none", "text")}
    ${field("url", "Address", "url")}
    <p class="buttons wide">
      <button class="primary" ?disabled=${busy}>Read it</button>
      <label class="file-button"
        >Choose a file
        <input
          type="file"
          class="visually-hidden"
          accept=".txt,.md,.html,.htm,.json"
          @change=${(event: Event) => {
            const chosen = (event.target as HTMLInputElement).files?.[0];
            if (chosen !== undefined) load.file(chosen);
          }}
      /></label>
      <span class="soft">Nothing is kept before you say so.</span>
    </p>
  </form>`;
}

function previewTemplate(
  loading: Loading,
  article: ArticleFieldsFragment,
  load: LoadActions,
): TemplateResult {
  const records: AnyRecord[] = [...article.events, ...article.claims];
  const marked = records.find((one) => one.id === loading.record) ?? null;
  const text = article.text ?? "";
  const { marks } = marksOf(article, text, marked);
  return html`<p>
      <b>${many(article.events.length, "event")}</b> and
      <b>${many(article.claims.length, "claim")}</b> understood;
      ${many(article.skipped.length, "passage")} left out,
      ${many(article.warnings.length, "warning")}.
    </p>
    <div class="preview">
      <div
        class="src"
        tabindex="0"
        role="region"
        aria-label="The article, with what was understood marked"
      >
        ${segmentsOf(text, marks).map((segment) => {
          if (segment.kinds.size === 0)
            return html`<span class="t">${segment.text}</span>`;
          const kinds = [...segment.kinds].map((kind) => `in-${kind}`);
          const classes = `t ${kinds.join(" ")}`;
          return segment.kinds.has("record")
            ? html`<mark class=${classes}>${segment.text}</mark>`
            : html`<span class=${classes}>${segment.text}</span>`;
        })}
      </div>
      <div
        class="preview-list"
        tabindex="0"
        role="region"
        aria-label="What was understood"
      >
        <ul>
          ${records.map(
            (record) =>
              html`<li>
                <button
                  class="plain"
                  aria-pressed=${record.id === loading.record}
                  @click=${() => load.edit({ record: record.id === loading.record ? null : record.id })}
                >
                  <span class="kind"
                    >${record.__typename === "Event" ? EVENT_WORDS[record.eventKind] : CLAIM_WORDS[record.claimKind]}</span
                  >
                  ${record.__typename === "Event" ? record.title : html`<q class="said">${record.text}</q>`}
                  <span class="soft"
                    >${whenText(record.when)}, sure to
                    ${Math.round(record.confidence * 100)} %</span
                  >
                </button>
              </li>`,
          )}
        </ul>
        ${
          article.warnings.length === 0
            ? nothing
            : html`<h3>To look at twice</h3>
                <ul>
                  ${article.warnings.map((one) => html`<li class="warn">${one.message}</li>`)}
                </ul>`
        }
        ${
          article.skipped.length === 0
            ? nothing
            : html`<h3>Left out</h3>
                <ul class="soft">
                  ${article.skipped.map((one) => html`<li>“${one.span.quote.slice(0, 90)}”: ${one.reason}</li>`)}
                </ul>`
        }
      </div>
    </div>
    <p class="buttons">
      <button
        class="primary"
        ?disabled=${loading.step === "keeping"}
        @click=${load.keep}
      >
        Keep it
      </button>
      <button @click=${() => load.edit({ reading: null, step: "writing" })}>
        Back to the text
      </button>
    </p>`;
}
