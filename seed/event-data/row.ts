import type { Day } from "../../server/domain/dates.ts";

/** One row of event data, typed: who did what to whom, on which day, as coded by others. */
export interface EventRow {
  /** The data set's own id of the row. */
  readonly id: string;
  readonly day: Day;
  readonly cameo: string;
  /** The data set's own score; null: the codebook's. */
  readonly goldstein: number | null;
  readonly source: RowActor | null;
  readonly target: RowActor | null;
  readonly place: RowPlace | null;
  readonly url: string | null;
  readonly publishedOn: Day | null;
}

/** An actor as CAMEO's codes put it. */
export interface RowActor {
  readonly name: string;
  /** CAMEO country code, near ISO 3166-1 alpha-3; empty where there is none. */
  readonly country: string;
  /** CAMEO code of a known group, "NAT" for NATO; empty where there is none. */
  readonly group: string;
  /** CAMEO role codes, "GOV", "MIL"; the first says most. */
  readonly roles: readonly string[];
}

export interface RowPlace {
  readonly name: string;
  /** FIPS 10-4 country code. */
  readonly fips: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}
