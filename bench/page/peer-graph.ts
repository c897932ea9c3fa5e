/** What a peer is given: the same actors, ties and days as the page, at the same places. */
export interface PeerGraph {
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    /** Days of its records, ordered. */
    readonly days: readonly string[];
    readonly colour: string;
    readonly width: number;
  }[];
}

/** What a peer's page offers to whoever measures it. */
export interface PeerPage {
  /** Shows the window, and resolves once the frame is painted, with the milliseconds that it took. */
  readonly step: (from: string, to: string) => Promise<number>;
}

export const inWindow = (
  days: readonly string[],
  from: string,
  to: string,
): number => {
  let count = 0;
  for (const day of days) if (day >= from && day <= to) count += 1;
  return count;
};

/** Resolves once the frame that is being drawn has been painted: what is posted while drawing is delivered after. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
