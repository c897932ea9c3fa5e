/**
 * The closed word lists of the domain. The same words stand in `schema.graphql`, in both stores,
 * in the extraction format and on the page; `docs/codebook.md` says what each of them means.
 */

export const ACTOR_KINDS = ["PERSON", "COUNTRY", "ORGANIZATION"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const ORGANIZATION_TYPES = [
  "GOVERNMENT",
  "IGO",
  "PARTY",
  "ARMED",
  "MEDIA",
  "COMPANY",
  "NGO",
  "OTHER",
] as const;
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number];

export const EVENT_KINDS = [
  "MEETING",
  "SUMMIT",
  "VISIT",
  "CALL",
  "INTERVIEW",
  "NEGOTIATION",
  "AGREEMENT",
  "OTHER",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATUSES = [
  "OCCURRED",
  "PLANNED",
  "CANCELLED",
  "DENIED",
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const PARTICIPANT_ROLES = [
  "INITIATOR",
  "RECIPIENT",
  "VISITOR",
  "HOST",
  "PARTY",
  "INTERVIEWER",
  "INTERVIEWEE",
  "MEDIATOR",
] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** Told by the article itself, or only said by somebody in it. */
export const ATTESTATIONS = ["NARRATED", "CLAIMED"] as const;
export type Attestation = (typeof ATTESTATIONS)[number];

export const CLAIM_KINDS = [
  "ACCUSATION",
  "DENIAL",
  "PROMISE",
  "DEMAND",
  "WARNING",
  "CRITICISM",
  "PRAISE",
  "CONCERN",
  "OFFER",
  "POSITION",
  "STATEMENT",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const QUOTATIONS = ["DIRECT", "INDIRECT", "MIXED"] as const;
export type Quotation = (typeof QUOTATIONS)[number];

/** The root classes of CAMEO, 01 to 20, in their order and by the codebook's own names. */
export const CAMEO_CLASSES = [
  "MAKE_PUBLIC_STATEMENT",
  "APPEAL",
  "EXPRESS_INTENT_TO_COOPERATE",
  "CONSULT",
  "ENGAGE_IN_DIPLOMATIC_COOPERATION",
  "ENGAGE_IN_MATERIAL_COOPERATION",
  "PROVIDE_AID",
  "YIELD",
  "INVESTIGATE",
  "DEMAND",
  "DISAPPROVE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "EXHIBIT_FORCE_POSTURE",
  "REDUCE_RELATIONS",
  "COERCE",
  "ASSAULT",
  "FIGHT",
  "USE_UNCONVENTIONAL_MASS_VIOLENCE",
] as const;
export type CameoClass = (typeof CAMEO_CLASSES)[number];

export const EVENT_LINK_KINDS = ["SAME_EVENT", "CONFLICTS_WITH"] as const;
export type EventLinkKind = (typeof EVENT_LINK_KINDS)[number];

export const CLAIM_LINK_KINDS = [
  "CONTRADICTS",
  "REPEATS",
  "SUPPORTS",
  "ALLEGES_BREACH_OF",
] as const;
export type ClaimLinkKind = (typeof CLAIM_LINK_KINDS)[number];

export type LinkKind = EventLinkKind | ClaimLinkKind;

/** Who draws a link; PROGRAM: a rule, and nobody in the text; EDITOR: a person who corrects the graph. */
export const LINK_AUTHORS = [
  "SPEAKER",
  "INTERVIEWER",
  "ARTICLE",
  "PROGRAM",
  "EDITOR",
] as const;
export type LinkAuthor = (typeof LINK_AUTHORS)[number];

/** What a person decided about a record or a link. */
export const REVIEWS = ["NONE", "CONFIRMED", "REJECTED"] as const;
export type Review = (typeof REVIEWS)[number];

export const DATASETS = ["ARTICLES", "GDELT", "OFFICIAL"] as const;
export type Dataset = (typeof DATASETS)[number];

export const SOURCE_KINDS = [
  "ARTICLE",
  "EVENT_DATA",
  "OFFICIAL_RECORD",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const DATE_PRECISIONS = [
  "DAY",
  "MONTH",
  "SEASON",
  "YEAR",
  "UNKNOWN",
] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** From the most exact to the least. */
export const PRECISION_ORDER: readonly DatePrecision[] = DATE_PRECISIONS;

export const DATE_BASES = [
  "STATED",
  "RELATIVE",
  "INFERRED",
  "UNKNOWN",
] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** A visit fills its days (THROUGHOUT); a meeting was on some day within them (WITHIN). */
export const EXTENTS = ["THROUGHOUT", "WITHIN"] as const;
export type Extent = (typeof EXTENTS)[number];

export const PUBLICATION_BASES = ["STATED", "ESTIMATED", "UNKNOWN"] as const;
export type PublicationBasis = (typeof PUBLICATION_BASES)[number];

const MENTION_MANNERS = [
  "NAME",
  "ALIAS",
  "METONYM",
  "TITLE",
  "PRONOUN",
  "DEMONYM",
] as const;
/** How a span names its actor. */
export type MentionManner = (typeof MENTION_MANNERS)[number];

export const BUCKETS = ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"] as const;
export type Bucket = (typeof BUCKETS)[number];

export const ROLL_UPS = ["NONE", "COUNTRY"] as const;
/** COUNTRY: a person counts for the country whose office they held on that day. */
export type RollUp = (typeof ROLL_UPS)[number];

export const PRESENCES = ["NEW", "GONE", "BOTH"] as const;
export type Presence = (typeof PRESENCES)[number];

export const DIRECTIONS = ["UP", "DOWN", "LEVEL"] as const;
export type Direction = (typeof DIRECTIONS)[number];
