import type { Day } from "./dates.ts";
import type { ActorKind, OrganizationType } from "./vocabulary.ts";

/** A person, country or organization able to act. */
export interface ActorRecord {
  /** `person:antony-blinken`, `country:chn`, `organization:cnn`. */
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-3 in capitals for a country, else null. */
  readonly iso3: string | null;
  /** What kind of organization; null for people and countries. */
  readonly type: OrganizationType | null;
  /** The country acted for: a ministry acts for its country, a broadcaster for none. Null for countries. */
  readonly country: string | null;
  /** Where an organization has its seat, which says nothing of whom it acts for. */
  readonly basedIn: string | null;
}

/** A title held for a country or an organization from a day to a day; null: not known, or still held. */
export interface OfficeRecord {
  readonly holder: string;
  readonly title: string;
  readonly of: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly acting: boolean;
  /** Where the fact comes from: an article's id, or the named public source of the list of office holders. */
  readonly source: string;
}
