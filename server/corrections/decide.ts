/** From an editor's input to a correction that can be kept. */
import type { CorrectionAct, CorrectionRecord } from "../domain/correction.ts";
import { isEvent } from "../domain/dyads.ts";
import { hashId, organizationId, personId } from "../domain/ids.ts";
import type { ActorKind } from "../domain/vocabulary.ts";
import { BadInput } from "../errors.ts";
import { normalizeWindow, show } from "../filter-input.ts";
import type { Loaders } from "../loaders.ts";
import { editsOf } from "./edits.ts";
import { references, referenceTo, type References } from "./references.ts";

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
    const called = textOf(name, "splitActor.name", 200);
    const to = into == null ? idNamed(from.kind, called) : String(into);
    if (!isIdOf(from.kind, to) || to === from.id)
      throw new BadInput(
        `\`splitActor.into\` must be the id of another ${from.kind.toLowerCase()}, as ${from.kind.toLowerCase()}:some-name, not ${show(to)}.`,
      );
    return {
      kind: "SPLIT_ACTOR",
      actor: from.id,
      article: await find.articleNaming(from.id, article, "splitActor.article"),
      into: to,
      name: called,
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
    if (country === undefined)
      throw new BadInput(
        "`setCountry.country` must be the id of a country, or null for none; it was left out.",
      );
    return {
      kind: "SET_COUNTRY",
      actor: id,
      country:
        country === null
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
      of: await find.employer(of, "setOffice.of"),
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

/** As `slug` makes them: other signs would be taken for what separates ids in those of ties. */
const isIdOf = (kind: ActorKind, id: string): boolean =>
  /^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) &&
  id.startsWith(`${kind.toLowerCase()}:`);

/** The id that the reader gives somebody of that name; a country has its own by its code, not by its name. */
function idNamed(kind: ActorKind, name: string): string {
  switch (kind) {
    case "PERSON":
      return personId(name);
    case "ORGANIZATION":
      return organizationId(name);
    case "COUNTRY":
      throw new BadInput(
        "`splitActor.into` must be the id of another country; it was left out.",
      );
  }
}
