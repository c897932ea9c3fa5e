import {
  DATES_NOTE,
  graphmlOf,
  gexfOf,
  type GraphData,
} from "./graph-files.ts";
import { csvOf } from "./csv.ts";
import { download, fileName } from "./files.ts";
import { htmlReport, markdownReport, type Report } from "./report.ts";
import { svgOf } from "./svg.ts";
import { citationOf, pinned } from "./cite.ts";
import { wordsOf } from "../api.ts";
import { linkTo } from "../history.ts";
import type { Page } from "../page.ts";
import { shownTies } from "../picture.ts";
import { columnsOf, rowsOf } from "../table/rows.ts";
import { dayOf } from "../timeline/days.ts";

/** What can be taken along of what is shown. */
export type Format =
  "png" | "svg" | "csv" | "graphml" | "gexf" | "markdown" | "html";

export interface Taking {
  readonly take: (format: Format) => void;
  /** How to cite the view; empty before the first answer. */
  readonly citation: () => string;
  /** Whether there is a selected tie or actor to report on. */
  readonly canReport: () => boolean;
}

export function createTaking(page: Page): Taking {
  const { document } = page.window;

  const name = (extension: string): string => {
    const { window } = page.state();
    return fileName(
      [
        document.title.split(" · ")[0] ?? "",
        window?.from ?? null,
        window?.to ?? null,
      ],
      extension,
    );
  };

  const citation = (): string => {
    const stats = page.answers().stats.value?.stats;
    if (stats === undefined) return "";
    const state = pinned(page.state(), stats);
    return citationOf(
      document.title,
      state,
      stats,
      linkTo(page.window, state),
      dayOf(new Date()),
    );
  };

  const ties = () => {
    const { base, inWindow } = page.answers();
    return shownTies(base, inWindow ?? [], page.picture().scene);
  };

  const graph = (): GraphData => {
    const { scene, places } = page.picture();
    return {
      nodes: scene.nodes,
      ties: ties(),
      places,
      note: `${DATES_NOTE} ${citation()}`,
    };
  };

  const report = (): Report | null => {
    const { tiePanel, actorPanel } = page.answers();
    const { subject } = page.state();
    const tie = tiePanel.value;
    const actor = actorPanel.value?.actor;
    const records =
      subject?.kind === "tie"
        ? (tie?.tie?.records.edges ?? []).map(({ node }) => node)
        : subject?.kind === "actor" && actor != null
          ? [
              ...actor.events.edges.map(({ node }) => node),
              ...actor.claims.edges.map(({ node }) => node),
            ]
          : null;
    if (records === null) return null;
    return {
      title: document.title.replace(/ · Demarche$/, ""),
      citation: citation(),
      records,
    };
  };

  const make: Readonly<Record<Format, () => void>> = {
    png: () => {
      page.map.png().then(
        (blob) => download(document, name("png"), blob),
        (error: unknown) => page.say(wordsOf(error)),
      );
    },
    svg: () =>
      download(
        document,
        name("svg"),
        svgOf(page.picture(), page.palette(), citation()),
        "image/svg+xml",
      ),
    csv: () => {
      const { rows, surface } = page.state();
      const which = surface === "table" ? rows : "ties";
      download(
        document,
        name("csv"),
        csvOf(
          columnsOf(which),
          rowsOf(which, ties(), page.answers().records.value),
        ),
        "text/csv",
      );
    },
    graphml: () =>
      download(
        document,
        name("graphml"),
        graphmlOf(graph()),
        "application/xml",
      ),
    gexf: () =>
      download(
        document,
        name("gexf"),
        gexfOf(graph(), dayOf(new Date())),
        "application/xml",
      ),
    markdown: () => {
      const made = report();
      if (made !== null)
        download(document, name("md"), markdownReport(made), "text/markdown");
    },
    html: () => {
      const made = report();
      if (made !== null)
        download(document, name("html"), htmlReport(made), "text/html");
    },
  };

  return {
    take: (format) => {
      make[format]();
      page.set({ dialog: null });
    },
    citation,
    canReport: () => report() !== null,
  };
}
