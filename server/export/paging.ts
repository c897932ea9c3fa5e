import type { Page, PageRequest } from "../store/store.ts";

/** Rows that are in memory at a time, however many there are in all. */
export const PAGE_ROWS = 5_000;

/** All pages of a list, one at a time: the next is asked for when the one before was taken. */
export async function* allPages<T>(
  ask: (page: PageRequest) => Promise<Page<T>>,
  first = PAGE_ROWS,
): AsyncGenerator<readonly T[]> {
  let after: string | null = null;
  for (;;) {
    const page: Page<T> = await ask({ first, after });
    if (page.items.length > 0) yield page.items;
    after = page.cursors.at(-1) ?? null;
    if (!page.hasNextPage || after === null) return;
  }
}
