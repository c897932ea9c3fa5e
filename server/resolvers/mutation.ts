import { normalizeArticleInput } from "../article-input.ts";
import { forget, type Context } from "../context.ts";
import { correctionOf } from "../corrections/decide.ts";
import { BadInput } from "../errors.ts";
import { show } from "../filter-input.ts";
import type { LoadReport } from "../loader.ts";

/** What changes the graph, and how it is told of. */
export const mutationResolvers = {
  Mutation: {
    loadArticle: async (
      _root: unknown,
      { input }: { input: unknown },
      context: Context,
    ) => {
      context.requireEditor();
      const report = await context.loader.load(normalizeArticleInput(input));
      if (!report.alreadyLoaded) await changed(context, [report.article]);
      return report;
    },
    removeArticle: async (
      _root: unknown,
      { id }: { id: string },
      context: Context,
    ) => {
      context.requireEditor();
      const removed = await context.store.removeArticle(id);
      if (removed) await changed(context, []);
      return removed;
    },
    correct: async (
      _root: unknown,
      { input }: { input: unknown },
      context: Context,
    ) => {
      context.requireEditor();
      const correction = await correctionOf(
        input,
        context.loaders,
        context.now(),
      );
      const saved = await context.store.saveCorrection(correction);
      await changed(context, []);
      return saved;
    },
    undoCorrection: async (
      _root: unknown,
      { id }: { id: string },
      context: Context,
    ) => {
      context.requireEditor();
      const undone = await context.store.undoCorrection(id);
      if (undone === null)
        throw new BadInput(
          `\`id\` must name a correction that the graph knows, not ${show(id)}.`,
        );
      await changed(context, []);
      return undone;
    },
  },
  LoadReport: {
    article: ({ article }: LoadReport, _args: unknown, { loaders }: Context) =>
      loaders.article.load(article),
    warnings: ({ article, warnings }: LoadReport) =>
      warnings.map((warning) => ({ ...warning, article })),
  },
  Subscription: {
    changes: {
      subscribe: (
        _root: unknown,
        _args: unknown,
        { changes, caller }: Context,
      ) => changes.subscribe(caller),
      resolve: (change: unknown, _args: unknown, context: Context) => {
        forget(context);
        return change;
      },
    },
  },
  Change: {
    // One may have been taken away again meanwhile.
    articles: async (
      { articles }: { articles: readonly string[] },
      _args: unknown,
      { loaders }: Context,
    ) =>
      (await loaders.article.loadMany(articles)).filter((one) => one !== null),
  },
};

async function changed(context: Context, articles: readonly string[]) {
  forget(context);
  await context.changes.tell(articles);
}
