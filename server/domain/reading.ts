import type { ActorRecord, OfficeRecord } from "./actor.ts";
import type { ArticleRecord } from "./article.ts";
import type { ClaimRecord } from "./claim.ts";
import type { EventRecord } from "./event.ts";
import type { LinkRecord } from "./link.ts";

/** All that one article adds to the graph: written whole or not at all. */
export interface Reading {
  readonly article: ArticleRecord;
  /** Every actor that the records or mentions name. Known ones are kept as they are, apart from new aliases. */
  readonly actors: readonly ActorRecord[];
  readonly offices: readonly OfficeRecord[];
  readonly events: readonly EventRecord[];
  readonly claims: readonly ClaimRecord[];
  /** Between records of this article, or from one of them to one already stored. */
  readonly links: readonly LinkRecord[];
}
