import type { StatsQuery } from "../schema.generated.ts";
import type { ViewState } from "../state.ts";
import { dayText, periodWords } from "../text/dates.ts";

/** What a reader needs to find the same view again, and to know what it rests on. */
export function citationOf(
  title: string,
  state: ViewState,
  stats: StatsQuery["stats"],
  link: string,
  today: string,
): string {
  const about = title.replace(/ · Demarche$/, "");
  const view =
    about === "Demarche" || about === "" ? "Ties between actors" : about;
  const known =
    state.asOf === null ? "" : `, as known by ${dayText(state.asOf)}`;
  return `Demarche: “${view}” (${periodWords(state.window)}${known}). Revision ${stats.revision}, codebook ${stats.codebook}, reader ${stats.reader}; ${stats.articles} articles, ${stats.events + stats.claims} records. Seen ${dayText(today)}. ${link}`;
}

/** The view with the revision that it was made at. */
export const pinned = (
  state: ViewState,
  stats: StatsQuery["stats"],
): ViewState => ({
  ...state,
  revision: { id: stats.revision, records: stats.events + stats.claims },
});
