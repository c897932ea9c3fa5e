import type { ArticleLoader } from "./loader.ts";

/**
 * A loader that is made when it is first needed: reading takes models and word lists that answering does not, and a
 * server is to answer soon.
 */
export function lazyLoader(
  reader: string,
  make: () => Promise<ArticleLoader>,
): ArticleLoader {
  return {
    reader,
    load: async (input) => (await make()).load(input),
    preview: async (input) => (await make()).preview(input),
  };
}
