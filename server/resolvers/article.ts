import type {
  ArticleRecord,
  EvidenceRecord,
  MentionRecord,
  WarningRecord,
} from "../domain/article.ts";
import { anchor, type AnchoredSpan, type Span } from "../domain/span.ts";
import type { Context } from "../context.ts";

/** Spans of articles are kept without context: the text is at hand. */
const anchored = ({ text }: ArticleRecord, span: Span): AnchoredSpan =>
  text === null ? { ...span, prefix: "", suffix: "" } : anchor(text, span);

export const articleResolvers = {
  Article: {
    copiesOf: (
      { copyOf }: ArticleRecord,
      _args: unknown,
      { loaders }: Context,
    ) => (copyOf === null ? null : loaders.article.load(copyOf)),
    supersedes: (
      { supersedes }: ArticleRecord,
      _args: unknown,
      { loaders }: Context,
    ) => (supersedes === null ? null : loaders.article.load(supersedes)),
    skipped: (article: ArticleRecord) =>
      article.skipped.map(({ span, reason }) => ({
        span: anchored(article, span),
        reason,
      })),
    warnings: (article: ArticleRecord) =>
      article.warnings.map((warning) => ({ ...warning, article: article.id })),
    mentions: (article: ArticleRecord) =>
      article.mentions.map((mention) => ({
        ...mention,
        span: anchored(article, mention.span),
      })),
    events: async (
      { id }: ArticleRecord,
      _args: unknown,
      { loaders }: Context,
    ) => loaders.event.loadMany((await loaders.recordsIn.load(id)).events),
    claims: async (
      { id }: ArticleRecord,
      _args: unknown,
      { loaders }: Context,
    ) => loaders.claim.loadMany((await loaders.recordsIn.load(id)).claims),
  },
  Mention: {
    actor: ({ actor }: MentionRecord, _args: unknown, { loaders }: Context) =>
      loaders.actor.load(actor),
  },
  Warning: {
    evidence: async (
      { span, article }: WarningRecord & { article: string },
      _args: unknown,
      { loaders }: Context,
    ): Promise<EvidenceRecord | null> => {
      const told = span === null ? null : await loaders.article.load(article);
      return span === null || told === null
        ? null
        : {
            article,
            span: anchored(told, span),
            locator: null,
            cue: null,
            attribution: [],
          };
    },
  },
};
