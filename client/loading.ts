import { wordsOf } from "./api.ts";
import { LOAD_ARTICLE, READ_ARTICLE } from "./operations.ts";
import type { Page } from "./page.ts";
import type {
  ArticleInput,
  LoadArticleMutation,
  ReadArticleQuery,
} from "./schema.generated.ts";
import { openArticle } from "./state.ts";
import { many } from "./text/words.ts";
import { BLANK, type Loading } from "./ui.ts";

/** Bringing an article in: written, pasted or dropped; read and shown; and only then kept. */
export interface LoadActions {
  readonly edit: (change: Partial<Loading>) => void;
  readonly file: (file: File) => void;
  readonly read: () => void;
  readonly keep: () => void;
  readonly close: () => void;
  readonly listen: () => void;
}

/** The server takes no more; said here at once, before anything is sent. */
const MOST_BYTES = 2_000_000;
/** Less is a word or a link pasted by mistake, not an article. */
const LEAST_PASTED = 200;

export function createLoading(page: Page): LoadActions {
  const edit = (change: Partial<Loading>): void =>
    page.set({ loading: { ...page.ui().loading, ...change } });

  const file = (dropped: File): void => {
    const begin = (loading: Partial<Loading>): void =>
      page.set({ dialog: "load", loading: { ...BLANK, ...loading } });
    if (dropped.size > MOST_BYTES) {
      begin({ error: `${dropped.name} is larger than 2 MB.` });
      return;
    }
    dropped.text().then(
      (text) => {
        const fields = text.includes("\u0000")
          ? { error: `${dropped.name} is not a text.` }
          : fieldsOf(dropped.name, text);
        begin(fields);
        if (fields.error === undefined) read();
      },
      // A folder is dropped as a file that has no text.
      () => begin({ error: `${dropped.name} cannot be read.` }),
    );
  };

  const read = (): void => {
    const { loading } = page.ui();
    if (loading.text.trim() === "") {
      edit({ error: "There is no text yet." });
      return;
    }
    edit({ step: "reading", error: null, reading: null, record: null });
    // Meanwhile another file may have been dropped, which is read by itself.
    const still = (change: Partial<Loading>): void => {
      if (page.ui().loading.text === loading.text) edit(change);
    };
    page
      .change<ReadArticleQuery>(READ_ARTICLE, { input: inputOf(loading) })
      .then(
        ({ readArticle }) => still({ step: "read", reading: readArticle }),
        (error: unknown) => still({ step: "writing", error: wordsOf(error) }),
      );
  };

  const keep = (): void => {
    const { loading } = page.ui();
    edit({ step: "keeping", error: null });
    page
      .change<LoadArticleMutation>(LOAD_ARTICLE, { input: inputOf(loading) })
      .then(
        ({ loadArticle }) => {
          page.set({ dialog: null, loading: BLANK });
          page.refresh();
          page.say(
            loadArticle.alreadyLoaded
              ? "The graph has this article already."
              : `In the graph: ${many(loadArticle.events, "event")}, ${many(loadArticle.claims, "claim")}.`,
          );
          page.go((state) => openArticle(state, loadArticle.article.id));
        },
        (error: unknown) => edit({ step: "read", error: wordsOf(error) }),
      );
  };

  const listen = (): void => {
    const { document } = page.window;
    const hasFile = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes("Files") ?? false;
    document.addEventListener("dragover", (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      if (!page.ui().dropping) page.set({ dropping: true });
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) page.set({ dropping: false });
    });
    document.addEventListener("drop", (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      page.set({ dropping: false });
      const dropped = event.dataTransfer?.files[0];
      if (dropped !== undefined) file(dropped);
    });
    document.addEventListener("paste", (event) => {
      const target = event.target as HTMLElement | null;
      if (target?.closest("input, textarea, dialog") != null) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.length < LEAST_PASTED) return;
      event.preventDefault();
      page.set({ dialog: "load", loading: { ...BLANK, text } });
      read();
    });
  };

  return {
    edit,
    file,
    read,
    keep,
    close: () => page.set({ dialog: null }),
    listen,
  };
}

function inputOf(loading: Loading): ArticleInput {
  const { text, format, title, publisher, url, publishedOn } = loading;
  const given = (value: string): string | undefined =>
    value.trim() === "" ? undefined : value.trim();
  return {
    text,
    format,
    ...optional("title", given(title)),
    ...optional("publisher", given(publisher)),
    ...optional("url", given(url)),
    ...optional("publishedOn", given(publishedOn)),
  };
}

const optional = <K extends string>(
  key: K,
  value: string | undefined,
): { readonly [key in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: string };

/** A JSON article brings its own fields; the name's ending tells markup from text. */
export function fieldsOf(name: string, text: string): Partial<Loading> {
  const ending = name.toLowerCase().split(".").at(-1);
  if (ending === "md") return { text, format: "markdown" };
  if (ending === "html" || ending === "htm") return { text, format: "html" };
  if (ending !== "json") return { text };
  try {
    const article = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const field = (key: string): string => {
      const value = article[key];
      return typeof value === "string" ? value : "";
    };
    return field("text") === ""
      ? { text, error: "The JSON has no `text`." }
      : {
          text: field("text"),
          title: field("title"),
          publisher: field("publisher"),
          url: field("url"),
          publishedOn: field("publishedOn"),
        };
  } catch {
    return { text, error: "The file is no valid JSON." };
  }
}
