import type { Page } from "../store/store.ts";

/** A page in the shape of the Relay cursor connections specification. */
export function toConnection<T>(page: Page<T>) {
  return {
    edges: page.items.map((node, index) => ({
      node,
      cursor: page.cursors[index],
    })),
    nodes: page.items,
    totalCount: page.totalCount,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: false,
      startCursor: page.cursors.at(0) ?? null,
      endCursor: page.cursors.at(-1) ?? null,
    },
  };
}
