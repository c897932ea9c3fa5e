import { html, nothing, type TemplateResult } from "lit-html";
import type { FreshArticle, News } from "../news.ts";
import type { Page } from "../page.ts";
import { openArticle } from "../state.ts";
import { dayText } from "../text/dates.ts";
import { listed, many } from "../text/words.ts";
import { dayOf } from "../timeline/days.ts";

/** A line that says how much is new since the last visit, and the list that it opens. */
export function newsLine(page: Page): TemplateResult | typeof nothing {
  const news = page.news.now();
  return news === null
    ? nothing
    : html`<p class="news small">
        Since your last visit on ${dayText(dayOf(news.left))}:
        <button class="link" @click=${() => page.set({ dialog: "news" })}>
          ${newsWords(news)}
        </button>
      </p>`;
}

/** "3 articles with 7 events and 5 claims" */
function newsWords({ articles, isCut }: News): string {
  const sum = (of: "events" | "claims"): number =>
    articles.reduce((count, one) => count + one[of].length, 0);
  const records = countsOf(sum("events"), sum("claims"));
  const first = isCut ? "the first " : "";
  const told = records.length === 0 ? "" : ` with ${listed(records)}`;
  return `${first}${many(articles.length, "article")}${told}`;
}

/** What there is none of is not told. */
const countsOf = (events: number, claims: number): string[] => [
  ...(events === 0 ? [] : [many(events, "event")]),
  ...(claims === 0 ? [] : [many(claims, "claim")]),
];

export function newsDialog(page: Page): TemplateResult {
  const news = page.news.now();
  if (news === null) return html`<p>Nothing is new.</p>`;
  const seen = (): void => {
    page.set({ dialog: null });
    page.news.dismiss();
  };
  return html`<p>
      New in the graph since ${dayText(dayOf(news.left))}: ${newsWords(news)}.
    </p>
    <ul class="decisions" aria-label="New articles">
      ${news.articles.map((article) => articleRow(article, page))}
    </ul>
    <p class="buttons">
      <button class="primary" @click=${seen}>I have seen it</button>
    </p>`;
}

function articleRow(
  { id, title, publisher, publishedOn, events, claims }: FreshArticle,
  page: Page,
): TemplateResult {
  const facts = [
    publisher,
    publishedOn === null ? null : dayText(publishedOn),
    ...countsOf(events.length, claims.length),
  ].filter((one) => one !== null);
  return html`<li>
    <p>
      <button
        class="link"
        @click=${() => {
          page.set({ dialog: null });
          page.go((state) => openArticle(state, id));
        }}
      >
        <bdi>${title === "" ? "An article without a title" : title}</bdi>
      </button>
    </p>
    <p class="soft">${facts.join(" · ")}</p>
  </li>`;
}
