import type {
  ActorKind,
  Bucket,
  CameoClass,
  ClaimKind,
  ClaimLinkKind,
  Dataset,
  EventKind,
  EventStatus,
  LinkAuthor,
  Quotation,
} from "../schema.generated.ts";
import type { PartyRole } from "../parties.ts";

/** The schema's words as the page says them. */

export const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  MEETING: "Meeting",
  SUMMIT: "Summit",
  VISIT: "Visit",
  CALL: "Call",
  INTERVIEW: "Interview",
  NEGOTIATION: "Negotiation",
  AGREEMENT: "Agreement",
  OTHER: "Other event",
};

export const CLAIM_WORDS: Readonly<Record<ClaimKind, string>> = {
  ACCUSATION: "Accusation",
  DENIAL: "Denial",
  PROMISE: "Promise",
  DEMAND: "Demand",
  WARNING: "Warning",
  CRITICISM: "Criticism",
  PRAISE: "Praise",
  CONCERN: "Concern",
  OFFER: "Offer",
  POSITION: "Position",
  STATEMENT: "Statement",
};

export const ACTOR_WORDS: Readonly<Record<ActorKind, string>> = {
  PERSON: "People",
  COUNTRY: "Countries",
  ORGANIZATION: "Organizations",
};

/** CAMEO's root classes in their order: their numbers come of it. */
const CAMEO_NAMES: Readonly<Record<CameoClass, string>> = {
  MAKE_PUBLIC_STATEMENT: "Make public statement",
  APPEAL: "Appeal",
  EXPRESS_INTENT_TO_COOPERATE: "Express intent to cooperate",
  CONSULT: "Consult",
  ENGAGE_IN_DIPLOMATIC_COOPERATION: "Engage in diplomatic cooperation",
  ENGAGE_IN_MATERIAL_COOPERATION: "Engage in material cooperation",
  PROVIDE_AID: "Provide aid",
  YIELD: "Yield",
  INVESTIGATE: "Investigate",
  DEMAND: "Demand",
  DISAPPROVE: "Disapprove",
  REJECT: "Reject",
  THREATEN: "Threaten",
  PROTEST: "Protest",
  EXHIBIT_FORCE_POSTURE: "Exhibit force posture",
  REDUCE_RELATIONS: "Reduce relations",
  COERCE: "Coerce",
  ASSAULT: "Assault",
  FIGHT: "Fight",
  USE_UNCONVENTIONAL_MASS_VIOLENCE: "Use unconventional mass violence",
};

/** The part that an actor has in an event or a claim. */
export const ROLE_WORDS: Readonly<Record<PartyRole, string>> = {
  PARTY: "Party",
  HOST: "Host",
  VISITOR: "Visitor",
  INITIATOR: "Initiator",
  RECIPIENT: "Recipient",
  INTERVIEWER: "Interviewer",
  INTERVIEWEE: "Interviewee",
  MEDIATOR: "Mediator",
  SPEAKER: "Speaker",
  ADDRESSEE: "Told to",
  TARGET: "About",
  AFFECTED: "Affected",
};

export const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  OCCURRED: "took place",
  PLANNED: "planned",
  CANCELLED: "cancelled",
  DENIED: "denied",
};

export const DATASET_WORDS: Readonly<Record<Dataset, string>> = {
  ARTICLES: "Articles",
  GDELT: "GDELT event data",
  OFFICIAL: "Official record",
};

export const BUCKET_WORDS: Readonly<Record<Bucket, string>> = {
  DAY: "Day",
  WEEK: "Week",
  MONTH: "Month",
  QUARTER: "Quarter",
  YEAR: "Year",
};

/** What a link says while no person has confirmed it, and after. */
export const LINK_WORDS: Readonly<
  Record<ClaimLinkKind, { readonly may: string; readonly does: string }>
> = {
  CONTRADICTS: { may: "may contradict", does: "contradicts" },
  REPEATS: { may: "may repeat", does: "repeats" },
  SUPPORTS: { may: "may support", does: "supports" },
  ALLEGES_BREACH_OF: {
    may: "may allege a breach of",
    does: "alleges a breach of",
  },
};

export const AUTHOR_WORDS: Readonly<Record<LinkAuthor, string>> = {
  SPEAKER: "the speaker says so",
  INTERVIEWER: "the interviewer puts it so",
  ARTICLE: "the article puts it so",
  PROGRAM: "nobody in the article says so",
  EDITOR: "an editor says so",
};

const keys = <T extends string>(words: Readonly<Record<T, unknown>>) =>
  Object.keys(words) as T[];

export const EVENT_KINDS = keys(EVENT_WORDS);
export const CLAIM_KINDS = keys(CLAIM_WORDS);
export const ACTOR_KINDS = keys(ACTOR_WORDS);
export const CAMEO_CLASSES = keys(CAMEO_NAMES);
/** "10 Demand" */
export const cameoWords = (one: CameoClass): string =>
  `${String(CAMEO_CLASSES.indexOf(one) + 1).padStart(2, "0")} ${CAMEO_NAMES[one]}`;
/** "Demand", of a code as "104". */
export function cameoName(code: string): string {
  const one = CAMEO_CLASSES[Number(code.slice(0, 2)) - 1];
  return one === undefined ? "" : CAMEO_NAMES[one];
}
export const EVENT_STATUSES = keys(STATUS_WORDS);
export const DATASETS = keys(DATASET_WORDS);
export const BUCKETS = keys(BUCKET_WORDS);

/** "1 claim", "2 claims", "1,204 claims". */
export const many = (
  count: number,
  one: string,
  several: string = `${one}s`,
): string => `${counted(count)} ${count === 1 ? one : several}`;

// Made once: a formatter costs more than what it formats.
const numbers = new Intl.NumberFormat("en");

/** "1,204" */
export const counted = (count: number): string => numbers.format(count);

/** "+1.4", "−2.0", with a true minus sign. */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** An article by its title; not all texts have one. */
export function titleText({ title }: { readonly title: string }): string {
  return title === "" ? "an article without a title" : `“${title}”`;
}

/** Scripts that are written from right to left. */
const LEFTWARD =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const MARKS_AROUND = /^[“”"'‘]|[“”"'’,]+$/gu;

export interface Said {
  readonly text: string;
  readonly quoted?: Quotation | null;
}

/** Quotation marks only where the article quotes; from right to left they open and close the other way. */
export function saidText({ text, quoted }: Said): string {
  const bare = text.replace(MARKS_AROUND, "");
  if (quoted !== "DIRECT") return bare;
  return LEFTWARD.test(bare) ? `”${bare}“` : `“${bare}”`;
}
