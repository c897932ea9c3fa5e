import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "../../server/store/store.ts";
import { correctionsSuite } from "./corrections.ts";
import { countingSuite } from "./counting.ts";
import { filtersSuite } from "./filters.ts";
import { findingSuite } from "./finding.ts";
import { propertiesSuite } from "./properties.ts";
import { dyadsSuite } from "./ties.ts";
import { listsSuite } from "./lists.ts";
import { recordCorrectionsSuite } from "./record-corrections.ts";
import { snapshotsSuite } from "./snapshots.ts";
import { writingSuite } from "./writing.ts";

/** A store that is empty, and how to do away with it. */
export interface OpenStore {
  readonly store: Store;
  readonly dispose: () => Promise<void>;
}

/** Gives the store of the test that runs. */
export type Current = () => Store;

/**
 * What every store must answer, whatever it keeps the graph in. `open` gives an empty store, anew for each test;
 * results are asserted, never the text of a query. `runs` is how many graphs each property is tried on.
 */
export function describeStore(
  name: string,
  open: () => Promise<OpenStore>,
  runs = 5,
): void {
  describe(`the ${name} store`, () => {
    let opened: OpenStore;
    beforeEach(async () => {
      opened = await open();
      await opened.store.ready();
    });
    afterEach(async () => {
      await opened.store.close();
      await opened.dispose();
    });
    const current: Current = () => opened.store;
    writingSuite(current);
    listsSuite(current);
    filtersSuite(current);
    findingSuite(current);
    dyadsSuite(current);
    countingSuite(current);
    correctionsSuite(current);
    recordCorrectionsSuite(current);
    snapshotsSuite(current);
    propertiesSuite(current, runs);
  });
}
