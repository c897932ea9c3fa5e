/** What the ledger keeps of each record, a number a column; a row is a place in all of them. */
export interface Columns {
  capacity: number;
  article: Int32Array;
  /** The row of the same article that came before; `NO_ROW` at the first. */
  before: Int32Array;
  /** Days; `NO_DAY` where the record is undated. */
  from: Int32Array;
  to: Int32Array;
  /** Place in `KINDS`. */
  kind: Uint8Array;
  /** Place in the domain's list; `NO_STATUS` for a claim. */
  status: Uint8Array;
  precision: Uint8Array;
  extent: Uint8Array;
  dataset: Uint8Array;
  review: Uint8Array;
  headline: Uint8Array;
  /** 0 where there is none. */
  quadClass: Uint8Array;
  confidence: Float64Array;
  /** NaN where there is none. */
  goldstein: Float64Array;
  source: Int32Array;
  /** Numbers of lists of names. */
  topics: Int32Array;
  places: Int32Array;
  actors: Int32Array;
  countries: Int32Array;
  voices: Int32Array;
  /** As `packDyads` gives them: as actors, and rolled up to countries. */
  dyads: Int32Array;
  countryDyads: Int32Array;
}

export const NO_ROW = -1;

const FIRST_CAPACITY = 1024;

export function createColumns(): Columns {
  const n = FIRST_CAPACITY;
  return {
    capacity: n,
    article: new Int32Array(n),
    before: new Int32Array(n),
    from: new Int32Array(n),
    to: new Int32Array(n),
    kind: new Uint8Array(n),
    status: new Uint8Array(n),
    precision: new Uint8Array(n),
    extent: new Uint8Array(n),
    dataset: new Uint8Array(n),
    review: new Uint8Array(n),
    headline: new Uint8Array(n),
    quadClass: new Uint8Array(n),
    confidence: new Float64Array(n),
    goldstein: new Float64Array(n),
    source: new Int32Array(n),
    topics: new Int32Array(n),
    places: new Int32Array(n),
    actors: new Int32Array(n),
    countries: new Int32Array(n),
    voices: new Int32Array(n),
    dyads: new Int32Array(n),
    countryDyads: new Int32Array(n),
  };
}

/** A copy of so many rows, with little room for more. */
export function copyColumns(columns: Columns, rows: number): Columns {
  const capacity = Math.max(rows, FIRST_CAPACITY);
  const copy = { ...columns, capacity };
  for (const name of Object.keys(columns) as (keyof Columns)[])
    if (name !== "capacity")
      copy[name] = columns[name].slice(0, capacity) as never;
  return copy;
}

/** Doubles the room. */
export function growColumns(columns: Columns): void {
  columns.capacity *= 2;
  const n = columns.capacity;
  columns.article = longer(columns.article, new Int32Array(n));
  columns.before = longer(columns.before, new Int32Array(n));
  columns.from = longer(columns.from, new Int32Array(n));
  columns.to = longer(columns.to, new Int32Array(n));
  columns.kind = longer(columns.kind, new Uint8Array(n));
  columns.status = longer(columns.status, new Uint8Array(n));
  columns.precision = longer(columns.precision, new Uint8Array(n));
  columns.extent = longer(columns.extent, new Uint8Array(n));
  columns.dataset = longer(columns.dataset, new Uint8Array(n));
  columns.review = longer(columns.review, new Uint8Array(n));
  columns.headline = longer(columns.headline, new Uint8Array(n));
  columns.quadClass = longer(columns.quadClass, new Uint8Array(n));
  columns.confidence = longer(columns.confidence, new Float64Array(n));
  columns.goldstein = longer(columns.goldstein, new Float64Array(n));
  columns.source = longer(columns.source, new Int32Array(n));
  columns.topics = longer(columns.topics, new Int32Array(n));
  columns.places = longer(columns.places, new Int32Array(n));
  columns.actors = longer(columns.actors, new Int32Array(n));
  columns.countries = longer(columns.countries, new Int32Array(n));
  columns.voices = longer(columns.voices, new Int32Array(n));
  columns.dyads = longer(columns.dyads, new Int32Array(n));
  columns.countryDyads = longer(columns.countryDyads, new Int32Array(n));
}

function longer<T extends Int32Array | Float64Array | Uint8Array>(
  from: T,
  into: T,
): T {
  into.set(from);
  return into;
}
