import { cameoCode, goldsteinOf } from "./domain/cameo.ts";
import type {
  CorrectionAct,
  CorrectionRecord,
  RecordReference,
} from "./domain/correction.ts";
import type { Day } from "./domain/dates.ts";
import { hashId } from "./domain/ids.ts";
import type { EventOrClaimRecord } from "./domain/tie.ts";
import { BadInput } from "./errors.ts";
import { normalizeWindow, show } from "./filter-input.ts";
import type { Loaders } from "./loaders.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What an editor decided, as the store keeps it. The schema has checked the shapes; here is checked that what
 * it is about exists and can be corrected in this way.
 */
export async function correctionOf(
  input: unknown,
  loaders: Loaders,
  at: Date,
): Promise<CorrectionRecord> {
  const { by, reason, act } = input as {
    by: string;
    reason: string;
    act: Fields;
  };
  const who = textOf(by, "input.by", 200);
  const why = textOf(reason, "input.reason", 2_000);
  const [kind, spec] = Object.entries(act)[0] ?? ["", null];
  const make = ACTS[kind];
  if (make === undefined)
    throw new BadInput(
      `\`input.act\` must have exactly one field of ${Object.keys(ACTS).join(", ")}, not ${kind === "" ? "none" : show(kind)}.`,
    );
  const decided = await make(spec as Fields, references(loaders));
  const moment = at.toISOString();
  return {
    id: hashId("correction", JSON.stringify(decided), who, moment),
    act: decided,
    by: who,
    reason: why,
    at: moment,
    undone: false,
    attached: true,
  };
}

type References = ReturnType<typeof references>;

const ACTS: Readonly<
  Record<string, (spec: Fields, find: References) => Promise<CorrectionAct>>
> = {
  mergeActors: async ({ actor, into }, find) => {
    const [one, other] = await Promise.all([
      find.actor(actor, "mergeActors.actor"),
      find.actor(into, "mergeActors.into"),
    ]);
    if (one.id === other.id || one.kind !== other.kind)
      throw new BadInput(
        `\`mergeActors\` must name two actors of one kind, not ${show(one.id)} and ${show(other.id)}.`,
      );
    return { kind: "MERGE_ACTORS", actor: one.id, into: other.id };
  },
  splitActor: async ({ actor, article, into, name }, find) => {
    const from = await find.actor(actor, "splitActor.actor");
    const to = String(into);
    if (!to.startsWith(`${from.kind.toLowerCase()}:`) || to === from.id)
      throw new BadInput(
        `\`splitActor.into\` must be the id of another ${from.kind.toLowerCase()}, not ${show(to)}.`,
      );
    return {
      kind: "SPLIT_ACTOR",
      actor: from.id,
      article: await find.article(article, "splitActor.article"),
      into: to,
      name: textOf(name, "splitActor.name", 200),
    };
  },
  renameActor: async ({ actor, name }, find) => ({
    kind: "RENAME_ACTOR",
    actor: (await find.actor(actor, "renameActor.actor")).id,
    name: textOf(name, "renameActor.name", 200),
  }),
  setCountry: async ({ actor, country }, find) => {
    const { id, kind } = await find.actor(actor, "setCountry.actor");
    if (kind === "COUNTRY")
      throw new BadInput(
        `\`setCountry.actor\` must be a person or an organization, not ${show(id)}.`,
      );
    return {
      kind: "SET_COUNTRY",
      actor: id,
      country:
        country === null || country === undefined
          ? null
          : await find.country(country, "setCountry.country"),
    };
  },
  setOffice: async ({ actor, title, of, from, to }, find) => {
    const holder = await find.actor(actor, "setOffice.actor");
    if (holder.kind !== "PERSON")
      throw new BadInput(
        `\`setOffice.actor\` must be a person, not ${show(holder.id)}.`,
      );
    const held = normalizeWindow({ from, to }, "setOffice");
    return {
      kind: "SET_OFFICE",
      actor: holder.id,
      title: textOf(title, "setOffice.title", 200),
      of: (await find.actor(of, "setOffice.of")).id,
      from: held?.from ?? null,
      to: held?.to ?? null,
    };
  },
  reviewRecord: async ({ record, review }, find) => ({
    kind: "REVIEW_RECORD",
    about: referenceTo(await find.record(record, "reviewRecord.record")),
    review: decisionOf(review, "reviewRecord.review"),
  }),
  editRecord: async ({ record, ...changes }, find) => {
    const about = await find.record(record, "editRecord.record");
    return {
      kind: "EDIT_RECORD",
      about: referenceTo(about),
      set: await editsOf(about, changes, find),
    };
  },
  reviewLink: async ({ link, record, review }, find) => {
    const end = await find.record(record, "reviewLink.record");
    const found = await find.link(link, end.id);
    const [from, to] = await Promise.all([
      find.record(found.from, "reviewLink.link"),
      find.record(found.to, "reviewLink.link"),
    ]);
    return {
      kind: "REVIEW_LINK",
      from: referenceTo(from),
      to: referenceTo(to),
      link: found.kind,
      review: decisionOf(review, "reviewLink.review"),
    };
  },
  sameEvent: async ({ from, to, same }, find) => {
    const [one, other] = await Promise.all([
      find.record(from, "sameEvent.from"),
      find.record(to, "sameEvent.to"),
    ]);
    if (!isEvent(one) || !isEvent(other) || one.id === other.id)
      throw new BadInput(
        `\`sameEvent\` must name two events, not ${show(one.id)} and ${show(other.id)}.`,
      );
    return {
      kind: "SAME_EVENT",
      from: referenceTo(one),
      to: referenceTo(other),
      same: same === true,
    };
  },
};

const isEvent = (record: EventOrClaimRecord) => "participants" in record;

/** Fields of an edit that only one of the two sorts of record has. */
const OF_EVENTS = ["eventKind", "status", "participants"];
const OF_CLAIMS = [
  "claimKind",
  "speakers",
  "addressees",
  "targets",
  "affected",
];

/** The edit in the record's own field names. */
async function editsOf(
  about: EventOrClaimRecord,
  changes: Fields,
  find: References,
): Promise<Readonly<Record<string, unknown>>> {
  const given = Object.entries(changes).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  if (given.length === 0)
    throw new BadInput(
      "`editRecord` must change at least one field, not none.",
    );
  const foreign = isEvent(about) ? OF_CLAIMS : OF_EVENTS;
  const set: Record<string, unknown> = {};
  for (const [name, value] of given) {
    const path = `editRecord.${name}`;
    if (foreign.includes(name))
      throw new BadInput(
        `\`${path}\` must not be given for ${show(about.id)}, which has no such field.`,
      );
    if (name === "eventKind" || name === "claimKind") set["kind"] = value;
    else if (name === "cameo") {
      if (cameoCode(String(value)) === undefined)
        throw new BadInput(
          `\`${path}\` must be a CAMEO 1.1b3 code, as 042, not ${show(value)}.`,
        );
      set["cameo"] = value;
      set["goldstein"] = goldsteinOf(String(value));
    } else if (name === "when") {
      const { from, to } = normalizeWindow(value, path) ?? {
        from: null,
        to: null,
      };
      set["when"] = { ...about.when, ...datesOf(from, to) };
    } else if (name === "participants") {
      const participants = value as { actor: string; role: string }[];
      set["participants"] = await Promise.all(
        participants.map(async ({ actor, role }) => ({
          actor: (await find.actor(actor, path)).id,
          role,
        })),
      );
    } else if (OF_CLAIMS.includes(name))
      set[name] = await Promise.all(
        (value as string[]).map(async (id) => (await find.actor(id, path)).id),
      );
    else set[name] = value;
  }
  return set;
}

/** Dates that an editor sets are stated, to the day where they are one. */
function datesOf(from: Day | null, to: Day | null) {
  return {
    from: from ?? to,
    to: to ?? from,
    precision: from === null && to === null ? "UNKNOWN" : "DAY",
    basis: from === null && to === null ? "UNKNOWN" : "STATED",
  };
}

/** By article and quotation, so that a better reader's record is found too. */
function referenceTo(record: EventOrClaimRecord): RecordReference {
  const evidence = record.evidence[0];
  return {
    record: record.id,
    article: record.article,
    quote: evidence?.span?.quote ?? evidence?.locator ?? "",
    prefix: evidence?.span?.prefix ?? "",
    suffix: evidence?.span?.suffix ?? "",
  };
}

function decisionOf(review: unknown, at: string): "CONFIRMED" | "REJECTED" {
  if (review === "CONFIRMED" || review === "REJECTED") return review;
  throw new BadInput(
    `\`${at}\` must be CONFIRMED or REJECTED, not ${show(review)}; undoCorrection takes a review back.`,
  );
}

function textOf(value: unknown, at: string, max: number): string {
  const text = typeof value === "string" ? value.trim() : "";
  if (text.length >= 1 && text.length <= max) return text;
  throw new BadInput(
    `\`${at}\` must have 1 to ${max.toLocaleString("en")} characters, not ${text.length}.`,
  );
}

/** Finds what a correction is about, or complains by name. */
function references(loaders: Loaders) {
  const unknown = (what: string, at: string, id: unknown) =>
    new BadInput(
      `\`${at}\` must name ${what} that the graph knows, not ${show(id)}.`,
    );
  return {
    async actor(id: unknown, at: string) {
      const actor = await loaders.actor.load(String(id));
      if (actor === null) throw unknown("an actor", at, id);
      return actor;
    },
    async country(id: unknown, at: string) {
      const actor = await loaders.actor.load(String(id));
      if (actor?.kind !== "COUNTRY") throw unknown("a country", at, id);
      return actor.id;
    },
    async article(id: unknown, at: string) {
      const article = await loaders.article.load(String(id));
      if (article === null) throw unknown("an article", at, id);
      return article.id;
    },
    async record(id: unknown, at: string): Promise<EventOrClaimRecord> {
      const key = String(id);
      const record = key.startsWith("event:")
        ? await loaders.event.load(key)
        : await loaders.claim.load(key);
      if (record === null) throw unknown("an event or a claim", at, id);
      return record;
    },
    async link(id: unknown, end: string) {
      const links = await loaders.links.load(end);
      const link = links.find((one) => one.id === id);
      if (link === undefined)
        throw unknown(`a link of ${show(end)}`, "reviewLink.link", id);
      return link;
    },
  };
}
