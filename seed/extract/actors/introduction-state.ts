import type { Day } from "../../../server/domain/dates.ts";
import type { ActorLexicon } from "./lexicon.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import type { Organization } from "./organizations.ts";
import type { People, Person } from "./people.ts";
import type { Item } from "./items.ts";

/** Everybody whom the article introduces, and what stands for whom. */
export interface Introductions {
  readonly people: People;
  /** People by the item that names them in full. */
  readonly personOf: ReadonlyMap<Item, Person>;
  /** Organizations by the item that names them, acronyms of this article included. */
  readonly organizationOf: ReadonlyMap<Item, Organization>;
  /** Offices that stand beside the name of who holds them, before or after it. */
  readonly holderOf: ReadonlyMap<OfficePhrase, Person>;
}

/** What reading introductions keeps track of on its way through the text. */
export interface State {
  /** The day of publication. */
  readonly day: Day | null;
  /** The state that the article need not name. */
  readonly home: string | null;
  readonly text: string;
  readonly lexicon: ActorLexicon;
  readonly people: People;
  readonly personOf: Map<Item, Person>;
  readonly organizationOf: Map<Item, Organization>;
  readonly organizationsByName: Map<string, Organization>;
  readonly holderOf: Map<OfficePhrase, Person>;
  /** Offices of several states whose holders have still to be named: "the foreign ministers of A and B". */
  awaited: {
    readonly countries: readonly string[];
    readonly words: readonly string[];
    readonly sentence: number;
  } | null;
  /** What "its" means: the country or organization named last. */
  owner: {
    readonly country: string | null;
    readonly organization: string | null;
  };
  /** Roles of the office read last: what a counterpart's are too. */
  lastRoles: ReadonlySet<string>;
  /** Countries in the order of their mentions, the last few. */
  readonly recent: string[];
  /** The country spoken of last: whose "the foreign ministry" is. */
  country: string | null;
}
