import type { ExtractedActor } from "../../../server/domain/extraction.ts";
import type { MentionManner } from "../../../server/domain/vocabulary.ts";
import type { ActorMention, PlaceMention, Sentence } from "../analysis.ts";
import type { ActorLexicon } from "./lexicon.ts";
import type { Organization } from "./organizations.ts";
import type { Person } from "./people.ts";

/** Where words stand: token addresses in a sentence, both ends inclusive. */
export interface Place {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
}

export interface MentionDetails {
  readonly how: MentionManner;
  readonly placeOnly?: boolean;
  readonly attributive?: boolean;
  readonly confidence?: number;
}

/** Collects mentions and the actors they name. */
export interface Register {
  readonly actors: Map<string, ExtractedActor>;
  readonly mentions: ActorMention[];
  readonly places: PlaceMention[];
  readonly country: (id: string, at: Place, details: MentionDetails) => void;
  readonly person: (person: Person, at: Place, details: MentionDetails) => void;
  readonly organization: (
    organization: Organization,
    at: Place,
    details: MentionDetails,
  ) => void;
  readonly place: (
    at: Place,
    place: Pick<PlaceMention, "name" | "country" | "latitude" | "longitude">,
  ) => void;
}

export function createRegister(lexicon: ActorLexicon): Register {
  const actors = new Map<string, ExtractedActor>();
  const mentions: ActorMention[] = [];
  const places: PlaceMention[] = [];
  const mention = (actor: string, at: Place, details: MentionDetails): void => {
    const { start, end, sentence, first, last } = addressOf(at);
    mentions.push({
      actor,
      start,
      end,
      sentence,
      first,
      last,
      how: details.how,
      placeOnly: details.placeOnly ?? false,
      attributive: details.attributive ?? false,
      confidence: details.confidence ?? 0.95,
    });
  };
  return {
    actors,
    mentions,
    places,
    country(id, at, details) {
      const entry = lexicon.countries.get(id);
      if (entry === undefined) return;
      if (!actors.has(id))
        actors.set(id, { id, kind: "COUNTRY", name: entry.name });
      mention(id, at, details);
    },
    person(person, at, details) {
      if (!actors.has(person.id))
        actors.set(person.id, {
          id: person.id,
          kind: "PERSON",
          name: person.name,
          country: person.country ?? null,
          offices: person.offices,
        });
      mention(person.id, at, details);
    },
    organization(organization, at, details) {
      if (!actors.has(organization.id))
        actors.set(organization.id, {
          id: organization.id,
          kind: "ORGANIZATION",
          name: organization.name,
          type: organization.type,
          basedIn: organization.basedIn,
          country: organization.actsFor,
        });
      mention(organization.id, at, details);
    },
    place(at, place) {
      const { start, end, sentence, first, last } = addressOf(at);
      places.push({
        start,
        end,
        sentence,
        first,
        last,
        name: place.name,
        country: place.country,
        latitude: place.latitude,
        longitude: place.longitude,
      });
    },
  };
}

function addressOf({ sentence, first, last }: Place): {
  start: number;
  end: number;
  sentence: number;
  first: number;
  last: number;
} {
  return {
    start: sentence.tokens[first]?.start ?? sentence.start,
    end: sentence.tokens[last]?.end ?? sentence.end,
    sentence: sentence.index,
    first,
    last,
  };
}
