/** What can be asked of an actor. */
import type { ActorRecord } from "../domain/actor.ts";
import type { Day } from "../domain/dates.ts";
import type { TenureRecord } from "../domain/offices.ts";
import type { PlaceRecord } from "../domain/event.ts";
import type { Context } from "../context.ts";
import {
  filterOf,
  MAX_TIES,
  pageOf,
  wholeNumber,
  type PageArguments,
} from "./arguments.ts";
import { toConnection } from "./connection.ts";
import { under } from "./tie.ts";

interface FilterArguments {
  readonly filter?: unknown;
}

const ofAnyKind = {
  async ties(
    actor: ActorRecord,
    args: FilterArguments & { first?: number | null },
    { loaders }: Context,
  ) {
    const first = wholeNumber("first", args.first, 50, MAX_TIES);
    const filter = await filterOf(args.filter, loaders);
    return under(filter, await loaders.ties(filter, first).load(actor.id));
  },
  async tieCount(
    actor: ActorRecord,
    args: FilterArguments,
    { loaders }: Context,
  ) {
    const filter = await filterOf(args.filter, loaders);
    return (await loaders.ties(filter, MAX_TIES).load(actor.id)).length;
  },
  async events(
    actor: ActorRecord,
    args: FilterArguments & PageArguments,
    { loaders }: Context,
  ) {
    const page = pageOf(args);
    const filter = await filterOf(args.filter, loaders);
    return toConnection(await loaders.events(filter, page).load(actor.id));
  },
  async claims(
    actor: ActorRecord,
    args: FilterArguments & PageArguments,
    { loaders }: Context,
  ) {
    const page = pageOf(args);
    const filter = await filterOf(args.filter, loaders);
    return toConnection(await loaders.claims(filter, page).load(actor.id));
  },
};

const TYPENAMES = {
  PERSON: "Person",
  COUNTRY: "Country",
  ORGANIZATION: "Organization",
} as const;

/** Actors, their offices and the places they meet at. */
export const actorResolvers = {
  Actor: {
    __resolveType: ({ kind }: ActorRecord) => TYPENAMES[kind],
  },
  Person: {
    ...ofAnyKind,
    country: (person: ActorRecord, _args: unknown, { loaders }: Context) =>
      person.country === null ? null : loaders.actor.load(person.country),
    offices: (
      person: ActorRecord,
      { on }: { on?: Day | null },
      { loaders }: Context,
    ) => loaders.offices(on ?? null).load(person.id),
  },
  Country: {
    ...ofAnyKind,
    people: async (
      country: ActorRecord,
      { on }: { on?: Day | null },
      { loaders }: Context,
    ) =>
      loaders.actor.loadMany(await loaders.people(on ?? null).load(country.id)),
  },
  Organization: {
    ...ofAnyKind,
    type: (organization: ActorRecord) => organization.type ?? "OTHER",
    basedIn: (
      { basedIn }: ActorRecord,
      _args: unknown,
      { loaders }: Context,
    ) => (basedIn === null ? null : loaders.actor.load(basedIn)),
    actsFor: (
      { country }: ActorRecord,
      _args: unknown,
      { loaders }: Context,
    ) => (country === null ? null : loaders.actor.load(country)),
  },
  Office: {
    source: ({ sources }: TenureRecord) => sources[0],
    of: (office: TenureRecord, _args: unknown, { loaders }: Context) =>
      loaders.actor.load(office.of),
  },
  Place: {
    country: (place: PlaceRecord, _args: unknown, { loaders }: Context) =>
      place.country === null ? null : loaders.actor.load(place.country),
  },
};
