import { CODEBOOK } from "../domain/codebook.ts";
import type { Store } from "../store/store.ts";

/** What is needed to cite an export, and to make it again. */
export interface Provenance {
  /** The address that was asked, from the path on. */
  readonly query: string;
  readonly revision: string;
  readonly reader: string;
  readonly codebook: string;
  readonly store: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
}

export async function provenanceOf(
  url: URL,
  graph: Pick<Store, "revision">,
  { store, reader }: Pick<Provenance, "store" | "reader">,
  now: Date,
): Promise<Provenance> {
  return {
    query: `${url.pathname}${url.search}`,
    revision: await graph.revision(),
    reader,
    codebook: CODEBOOK,
    store,
    exportedAt: now.toISOString(),
  };
}

/** The same, for those who keep headers: an address and our own words are ASCII. */
export function provenanceHeaders(
  provenance: Provenance,
): Record<string, string> {
  return {
    "x-demarche-query": provenance.query,
    "x-demarche-revision": provenance.revision,
    "x-demarche-reader": ascii(provenance.reader),
    "x-demarche-codebook": ascii(provenance.codebook),
  };
}

const ascii = (text: string) => text.replace(/[^\x20-\x7e]/g, "?");
