/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What kind of actor it is. */
export type ActorKind =
  /** A human being, named. */
  | 'PERSON'
  /** A country with an ISO 3166-1 code, or Kosovo (`xkx`). */
  | 'COUNTRY'
  /** A ministry, an intergovernmental body, a party, an armed group, a medium, a company or another body able to act. */
  | 'ORGANIZATION';

/** What kind of thing happened. Definitions, with what is in and out, stand in the codebook (`docs/codebook.md`). */
export type EventKind =
  /** Actors met face to face. */
  | 'MEETING'
  /** Heads of state or government met. */
  | 'SUMMIT'
  /** Somebody travelled to a country or a body; the visited one is the HOST. */
  | 'VISIT'
  /** Actors spoke by telephone or video. */
  | 'CALL'
  /** Somebody answered a medium's questions. Joins nobody by itself: the medium is a channel. */
  | 'INTERVIEW'
  /** Actors talked to settle something, over one or more sittings. */
  | 'NEGOTIATION'
  /** Actors agreed on or signed something. */
  | 'AGREEMENT'
  /** Any other act between actors: sanctions, aid, an expulsion, an attack. The CAMEO code says what. */
  | 'OTHER';

/** Whether the event took place. */
export type EventStatus =
  /** It took place. */
  | 'OCCURRED'
  /** It is announced and was still to come when reported. */
  | 'PLANNED'
  /** It was called off or postponed; a new date is an event of its own. */
  | 'CANCELLED'
  /** Somebody says that it did not take place. */
  | 'DENIED';

/** The twenty root classes of CAMEO 1.1b3 (Schrodt 2012), by its own names. */
export type CameoClass =
  /** 01, verbal cooperation. */
  | 'MAKE_PUBLIC_STATEMENT'
  /** 02, verbal cooperation. */
  | 'APPEAL'
  /** 03, verbal cooperation. */
  | 'EXPRESS_INTENT_TO_COOPERATE'
  /** 04, verbal cooperation. */
  | 'CONSULT'
  /** 05, verbal cooperation. */
  | 'ENGAGE_IN_DIPLOMATIC_COOPERATION'
  /** 06, material cooperation. */
  | 'ENGAGE_IN_MATERIAL_COOPERATION'
  /** 07, material cooperation. */
  | 'PROVIDE_AID'
  /** 08, material cooperation. */
  | 'YIELD'
  /** 09, verbal conflict. */
  | 'INVESTIGATE'
  /** 10, verbal conflict. */
  | 'DEMAND'
  /** 11, verbal conflict. */
  | 'DISAPPROVE'
  /** 12, verbal conflict. */
  | 'REJECT'
  /** 13, verbal conflict. */
  | 'THREATEN'
  /** 14, material conflict. */
  | 'PROTEST'
  /** 15, material conflict. */
  | 'EXHIBIT_FORCE_POSTURE'
  /** 16, material conflict. */
  | 'REDUCE_RELATIONS'
  /** 17, material conflict. */
  | 'COERCE'
  /** 18, material conflict. */
  | 'ASSAULT'
  /** 19, material conflict. */
  | 'FIGHT'
  /** 20, material conflict. */
  | 'USE_UNCONVENTIONAL_MASS_VIOLENCE';

/** What kind of thing was said. Definitions, with what is in and out, stand in the codebook (`docs/codebook.md`). */
export type ClaimKind =
  /** That the target did wrong. */
  | 'ACCUSATION'
  /** That something is not so, or was not done. */
  | 'DENIAL'
  /** A commitment to act or to refrain, in the past too. */
  | 'PROMISE'
  /** That the target should act or stop. An appeal (CAMEO 02) and a demand (CAMEO 10) are both here; the code sets the score. */
  | 'DEMAND'
  /** What will follow, or that something is not tolerated. */
  | 'WARNING'
  /** Disapproval of conduct or policy, without alleging wrongdoing. */
  | 'CRITICISM'
  /** Approval, thanks or welcome. */
  | 'PRAISE'
  /** Worry, without a threat. */
  | 'CONCERN'
  /** Something conditional or new held out. */
  | 'OFFER'
  /** A stance or policy of the speaker's own side. */
  | 'POSITION'
  /** Anything else that was reported as said. */
  | 'STATEMENT';

/** How the day of an article's publication is known. */
export type PublicationBasis =
  /** The source states it. */
  | 'STATED'
  /** Inferred by an editor or from the text. */
  | 'ESTIMATED'
  /** Nobody says. */
  | 'UNKNOWN';

/** How two events are related. */
export type EventLinkKind =
  /** The same event, reported elsewhere too or found in the official record. The sums count it once. */
  | 'SAME_EVENT'
  /** The two cannot both be right as told, for instance in their dates. */
  | 'CONFLICTS_WITH';

/** How two claims are related. */
export type ClaimLinkKind =
  /** The one says that the other is not so. */
  | 'CONTRADICTS'
  /** The same thing, said again. With `sameOccasion` true it is another report of the same words and counts once. */
  | 'REPEATS'
  /** The one bears the other out. */
  | 'SUPPORTS'
  /** The one says that the promise in the other was broken. */
  | 'ALLEGES_BREACH_OF';

/** Which part an actor has in an event. */
export type ParticipantRole =
  /** Acts on the RECIPIENT: who expelled, sanctioned, aided whom. */
  | 'INITIATOR'
  /** Is acted on by the INITIATOR. */
  | 'RECIPIENT'
  /** Travelled to the HOST. */
  | 'VISITOR'
  /** Was visited, or received the others. */
  | 'HOST'
  /** Takes part on a par with the others. */
  | 'PARTY'
  /** Asks the questions. */
  | 'INTERVIEWER'
  /** Answers the questions. */
  | 'INTERVIEWEE'
  /** Brings the others together. */
  | 'MEDIATOR';

/** What kind of organization it is. */
export type OrganizationType =
  /** A government, a ministry, an agency, a parliament, a court. */
  | 'GOVERNMENT'
  /** An intergovernmental organization, such as the United Nations. */
  | 'IGO'
  /** A political party. */
  | 'PARTY'
  /** An armed force or armed group. */
  | 'ARMED'
  /** A newspaper, broadcaster or news agency. Acts for no country, whoever owns it. */
  | 'MEDIA'
  /** A company. */
  | 'COMPANY'
  /** A non-governmental organization. */
  | 'NGO'
  /** Anything else. */
  | 'OTHER';

/** How an event lies within its dates. */
export type Extent =
  /** It fills all of its days, as a visit does. */
  | 'THROUGHOUT'
  /** It was on some day within them, as a meeting in November was. */
  | 'WITHIN';

/** On whose word an event stands. */
export type Attestation =
  /** The article itself tells of it. */
  | 'NARRATED'
  /** Only somebody in the article says so. */
  | 'CLAIMED';

/** What a person decided about a record or a link. */
export type Review =
  /** Nobody has looked at it. */
  | 'NONE'
  /** A person confirmed it. */
  | 'CONFIRMED'
  /** A person rejected it. Rejected records count in no sum. */
  | 'REJECTED';

/** Where records come from. Data sets are summed together only when asked for together. */
export type Dataset =
  /** Read from articles. */
  | 'ARTICLES'
  /** Rows of the GDELT 2.0 event database (https://www.gdeltproject.org). */
  | 'GDELT'
  /** Entries of the official record: travels of the President and the Secretary of State, and visits by foreign leaders (Office of the Historian, https://history.state.gov). */
  | 'OFFICIAL';

/** How a claim's words stand in the article. */
export type Quotation =
  /** Within quotation marks. */
  | 'DIRECT'
  /** In the article's own words. */
  | 'INDIRECT'
  /** Partly within quotation marks. */
  | 'MIXED';

/** How exactly a date is known. */
export type DatePrecision =
  /** To the day, or to a range of days such as a week. */
  | 'DAY'
  /** To the month. */
  | 'MONTH'
  /** To the season: March to May, June to August, September to November, December to February. */
  | 'SEASON'
  /** To the year. */
  | 'YEAR'
  /** Not known. */
  | 'UNKNOWN';

/** How a date is known. */
export type DateBasis =
  /** The text gives it. */
  | 'STATED'
  /** The text gives it by its distance from another day, for instance `on Friday`. */
  | 'RELATIVE'
  /** It follows from other facts of the text. */
  | 'INFERRED'
  /** Not known. */
  | 'UNKNOWN';

/** Length of the periods that time is cut into. */
export type Bucket =
  /** A day. */
  | 'DAY'
  /** Monday to Sunday (ISO 8601). */
  | 'WEEK'
  /** A calendar month. */
  | 'MONTH'
  /** January to March and so on. */
  | 'QUARTER'
  /** A calendar year. */
  | 'YEAR';

/** Whether people and organizations count for themselves or for their country. */
export type RollUp =
  /** Everybody counts for themselves. */
  | 'NONE'
  /** A person counts for the country whose office they held on that day, an organization for the country it acts for; one event counts once for a pair of countries; a country has no tie to itself. */
  | 'COUNTRY';

/** Whether a tie stands in the one window, the other, or both. */
export type Presence =
  /** Only in the later window. */
  | 'NEW'
  /** Only in the earlier window. */
  | 'GONE'
  /** In both. */
  | 'BOTH';

/** Which way something moved from the earlier window to the later. */
export type Direction =
  /** Warmer, or more. */
  | 'UP'
  /** Colder, or less. */
  | 'DOWN'
  /** Moved less than the threshold. */
  | 'LEVEL';

/** Who draws a link between two records. */
export type LinkAuthor =
  /** The speaker of the claim. */
  | 'SPEAKER'
  /** The one who asks the questions. */
  | 'INTERVIEWER'
  /** The article. */
  | 'ARTICLE'
  /** Nobody in the text: a rule of the program. */
  | 'PROGRAM'
  /** Nobody in the text: a person who corrects the graph. */
  | 'EDITOR';

/** What kind of source an article is. */
export type SourceKind =
  /** A text as published. */
  | 'ARTICLE'
  /** A file of event data; its records name their row. */
  | 'EVENT_DATA'
  /** An official record; its records name their entry. */
  | 'OFFICIAL_RECORD';

/** How lively a spell is, held against the mean of the whole. */
export type ActivityLevel =
  /** Best explained by half the mean rate or less. */
  | 'QUIET'
  /** Best explained by the mean rate. */
  | 'USUAL'
  /** Best explained by twice the mean rate or more. */
  | 'BUSY';

/** When it happened: records whose dates overlap the window. Both ends inclusive; an end left out is open. */
export type Window = {
  /** First day. */
  readonly from?: string | null | undefined;
  /** Last day, not before `from`. */
  readonly to?: string | null | undefined;
};

/**
 * Which records count. What is left out or null does not restrict; an empty list lets nothing through.
 * Ids of actors, countries and places that the graph does not know are refused.
 */
export type RecordFilter = {
  /** When it happened: records whose dates overlap the window. */
  readonly during?: Window | null | undefined;
  /** Only what articles published on or before this day had reported; articles of unknown date are left out, and counted in `stats`. */
  readonly asOf?: string | null | undefined;
  /** Records that one of these actors takes part in. */
  readonly actors?: ReadonlyArray<string | number> | null | undefined;
  /** Records that an actor of one of these kinds takes part in; for ties, both sides are of these kinds. */
  readonly actorKinds?: ReadonlyArray<ActorKind> | null | undefined;
  /** Records that one of these countries, or somebody acting for it, takes part in. */
  readonly countries?: ReadonlyArray<string | number> | null | undefined;
  /** Events of these kinds; claims pass unless `claimKinds` says otherwise. */
  readonly eventKinds?: ReadonlyArray<EventKind> | null | undefined;
  /** Claims of these kinds; events pass unless `eventKinds` says otherwise. */
  readonly claimKinds?: ReadonlyArray<ClaimKind> | null | undefined;
  /** Records whose CAMEO code is of one of these root classes; records without a code do not pass. */
  readonly cameoClasses?: ReadonlyArray<CameoClass> | null | undefined;
  /** Both sides are among these actors. */
  readonly between?: ReadonlyArray<string | number> | null | undefined;
  /** Records of articles by these publishers, as `Article.publisher` has them. */
  readonly publishers?: ReadonlyArray<string> | null | undefined;
  /** Data sets that count. */
  readonly datasets?: ReadonlyArray<Dataset> | null | undefined;
  /** Statuses of events that count; claims have none and pass. */
  readonly statuses?: ReadonlyArray<EventStatus> | null | undefined;
  /** Lowest confidence, 0 to 1. */
  readonly minConfidence?: number | null | undefined;
  /** Only what a person confirmed. */
  readonly reviewedOnly?: boolean | null | undefined;
  /** Also claims that only a title makes. */
  readonly includeHeadlines?: boolean | null | undefined;
  /** Records on one of these topics. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /** Events at, and claims made at, one of these places (ids). */
  readonly places?: ReadonlyArray<string> | null | undefined;
  /** Lowest Goldstein score of a record, -10 to 10; unscored records do not pass a bound. */
  readonly minTone?: number | null | undefined;
  /** Highest Goldstein score of a record, -10 to 10; unscored records do not pass a bound. */
  readonly maxTone?: number | null | undefined;
  /** Words in titles, claims and evidence: all of them, case and diacritics aside. */
  readonly text?: string | null | undefined;
  /** True: only records with a contradiction between two sides; false: only records without. */
  readonly disputed?: boolean | null | undefined;
  /** Whether people and organizations count for their country. */
  readonly rollUp?: RollUp | null | undefined;
  /** Whether records without a date count. Default: false when `during` is given, true otherwise. */
  readonly includeUndated?: boolean | null | undefined;
  /** Also records that a person rejected. */
  readonly includeRejected?: boolean | null | undefined;
};

/** An article to read. */
export type ArticleInput = {
  /** The text, or the markup that `format` says; up to 2 MB in UTF-8. */
  readonly text: string;
  /** How `text` is written: `text` (a first line followed by a blank one is the title), `markdown` or `html`. */
  readonly format?: string | null | undefined;
  /** The title. Left out: taken from the text; empty: there is none. */
  readonly title?: string | null | undefined;
  /** Who published it. */
  readonly publisher?: string | null | undefined;
  /** Where it was published: an http or https address. */
  readonly url?: string | null | undefined;
  /** The day of publication. Relative dates (`on Friday`) lean on it. */
  readonly publishedOn?: string | null | undefined;
};

/** What kind of thing an editor decided. */
export type CorrectionKind =
  /** Two actors are one. */
  | 'MERGE_ACTORS'
  /** An actor of one article is somebody else. */
  | 'SPLIT_ACTOR'
  /** An actor has another usual name. The id stays. */
  | 'RENAME_ACTOR'
  /** An actor acts for another country, or for none. */
  | 'SET_COUNTRY'
  /** A person held an office. */
  | 'SET_OFFICE'
  /** A record is right, or is wrong and counts no more. */
  | 'REVIEW_RECORD'
  /** A record's fields are other than read. */
  | 'EDIT_RECORD'
  /** A link is right, or is wrong and counts no more. */
  | 'REVIEW_LINK'
  /** Two events are one, or are not. */
  | 'SAME_EVENT';

/** What was decided, by whom and why. */
export type CorrectionInput = {
  /** Who decides: a name that colleagues know, 1 to 200 characters. */
  readonly by: string;
  /** Why, 1 to 2,000 characters. */
  readonly reason: string;
  /** What is decided: exactly one of these. */
  readonly act: CorrectionAct;
};

/** One decision: exactly one field is given. */
export type CorrectionAct =
  {   /** Two actors are one. */
  readonly mergeActors: MergeActors; readonly splitActor?: never; readonly renameActor?: never; readonly setCountry?: never; readonly setOffice?: never; readonly reviewRecord?: never; readonly editRecord?: never; readonly reviewLink?: never; readonly sameEvent?: never; }
  |  { readonly mergeActors?: never;   /** An actor of one article is somebody else. */
  readonly splitActor: SplitActor; readonly renameActor?: never; readonly setCountry?: never; readonly setOffice?: never; readonly reviewRecord?: never; readonly editRecord?: never; readonly reviewLink?: never; readonly sameEvent?: never; }
  |  { readonly mergeActors?: never; readonly splitActor?: never;   /** An actor has another usual name. */
  readonly renameActor: RenameActor; readonly setCountry?: never; readonly setOffice?: never; readonly reviewRecord?: never; readonly editRecord?: never; readonly reviewLink?: never; readonly sameEvent?: never; }
  |  { readonly mergeActors?: never; readonly splitActor?: never; readonly renameActor?: never;   /** An actor acts for another country, or for none. */
  readonly setCountry: SetCountry; readonly setOffice?: never; readonly reviewRecord?: never; readonly editRecord?: never; readonly reviewLink?: never; readonly sameEvent?: never; }
  |  { readonly mergeActors?: never; readonly splitActor?: never; readonly renameActor?: never; readonly setCountry?: never;   /** A person held an office. */
  readonly setOffice: SetOffice; readonly reviewRecord?: never; readonly editRecord?: never; readonly reviewLink?: never; readonly sameEvent?: never; }
  |  { readonly mergeActors?: never; readonly splitActor?: never; readonly renameActor?: never; readonly setCountry?: never; readonly setOffice?: never;   /** A record is right or wrong. */
  readonly reviewRecord: ReviewRecord; readonly editRecord?: never; readonly reviewLink?: never; readonly sameEvent?: never; }
  |  { readonly mergeActors?: never; readonly splitActor?: never; readonly renameActor?: never; readonly setCountry?: never; readonly setOffice?: never; readonly reviewRecord?: never;   /** A record's fields are other than read. */
  readonly editRecord: EditRecord; readonly reviewLink?: never; readonly sameEvent?: never; }
  |  { readonly mergeActors?: never; readonly splitActor?: never; readonly renameActor?: never; readonly setCountry?: never; readonly setOffice?: never; readonly reviewRecord?: never; readonly editRecord?: never;   /** A link is right or wrong. */
  readonly reviewLink: ReviewLink; readonly sameEvent?: never; }
  |  { readonly mergeActors?: never; readonly splitActor?: never; readonly renameActor?: never; readonly setCountry?: never; readonly setOffice?: never; readonly reviewRecord?: never; readonly editRecord?: never; readonly reviewLink?: never;   /** Two events are one, or are not. */
  readonly sameEvent: SameEvent; };

/** Two actors are one. */
export type MergeActors = {
  /** Who goes. */
  readonly actor: string | number;
  /** Who stays, and gets the other's records, names and offices. */
  readonly into: string | number;
};

/** An actor of one article is somebody else. */
export type SplitActor = {
  /** Whose mentions and records of that article are another's. */
  readonly actor: string | number;
  /** In which article. */
  readonly article: string | number;
  /** Id of the one they belong to; made when the graph does not know it. Left out, it is the id that the name gives. */
  readonly into?: string | number | null | undefined;
  /** Name of the one they belong to. */
  readonly name: string;
};

/** An actor has another usual name. The id stays. */
export type RenameActor = {
  /** Who. */
  readonly actor: string | number;
  /** The usual name, 1 to 200 characters. */
  readonly name: string;
};

/** An actor acts for another country, or for none. */
export type SetCountry = {
  /** A person or an organization. */
  readonly actor: string | number;
  /** The country; null: none. It must be given. */
  readonly country?: string | number | null | undefined;
};

/** A person held an office. */
export type SetOffice = {
  /** Who. */
  readonly actor: string | number;
  /** The title, 1 to 200 characters. */
  readonly title: string;
  /** For which country or organization. */
  readonly of: string | number;
  /** First day; left out when not known. */
  readonly from?: string | null | undefined;
  /** Last day; left out when not known or still held. */
  readonly to?: string | null | undefined;
};

/** A record is right, or is wrong and counts no more. */
export type ReviewRecord = {
  /** An event or a claim. It is kept by article and quotation, so that a better reader's record is found too. */
  readonly record: string | number;
  /** CONFIRMED or REJECTED. */
  readonly review: Review;
};

/** A record's fields are other than read. What is left out stays as it is. */
export type EditRecord = {
  /** An event or a claim. */
  readonly record: string | number;
  /** The kind, when it is an event. */
  readonly eventKind?: EventKind | null | undefined;
  /** The kind, when it is a claim. */
  readonly claimKind?: ClaimKind | null | undefined;
  /** CAMEO 1.1b3 code; it sets the score. */
  readonly cameo?: string | null | undefined;
  /** Whether it took place, when it is an event. */
  readonly status?: EventStatus | null | undefined;
  /** First and last day. */
  readonly when?: Window | null | undefined;
  /** Who took part, when it is an event: the whole list. */
  readonly participants?: ReadonlyArray<ParticipantInput> | null | undefined;
  /** Who says it, when it is a claim: the whole list. */
  readonly speakers?: ReadonlyArray<string | number> | null | undefined;
  /** To whom it is said, when it is a claim: the whole list. */
  readonly addressees?: ReadonlyArray<string | number> | null | undefined;
  /** Whom it is about, when it is a claim: the whole list. */
  readonly targets?: ReadonlyArray<string | number> | null | undefined;
  /** Who is said to suffer or gain, when it is a claim: the whole list. */
  readonly affected?: ReadonlyArray<string | number> | null | undefined;
  /** What it is about: the whole list. */
  readonly topics?: ReadonlyArray<string> | null | undefined;
};

/** An actor and its part in an event. */
export type ParticipantInput = {
  /** Who takes part. */
  readonly actor: string | number;
  /** In which part. */
  readonly role: ParticipantRole;
};

/** A link is right, or is wrong and counts no more. */
export type ReviewLink = {
  /** `link:` and a hash, from `EventLink.id` or `ClaimLink.id`. */
  readonly link: string | number;
  /** One of the records that it joins. */
  readonly record: string | number;
  /** CONFIRMED or REJECTED. */
  readonly review: Review;
};

/** Two events are one, or are not. */
export type SameEvent = {
  /** One event. */
  readonly from: string | number;
  /** The other. */
  readonly to: string | number;
  /** Whether they are one. */
  readonly same: boolean;
};

export type ActorPanelQueryVariables = Exact<{
  id: string | number;
  filter?: RecordFilter | null | undefined;
  on?: string | null | undefined;
}>;


export type ActorPanelQuery = { readonly actor:
    | { readonly __typename: 'Person', readonly aliases: ReadonlyArray<string>, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly represents: { readonly id: string, readonly name: string } | null, readonly offices: ReadonlyArray<{ readonly title: string, readonly from: string | null, readonly to: string | null, readonly acting: boolean, readonly source: string, readonly of:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         }>, readonly ties: ReadonlyArray<{ readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number, readonly sideA:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
        , readonly sideB:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
         }>, readonly events: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly statusBy: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
               }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> } }> }, readonly claims: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly addressees: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly targets: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly affected: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                >, readonly addressees: ReadonlyArray<
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                    | { readonly id: string, readonly name: string }
                    | { readonly id: string, readonly name: string }
                    | { readonly id: string, readonly name: string }
                  > }> } }> } }> }, readonly country: { readonly id: string } | null }
    | { readonly __typename: 'Country', readonly aliases: ReadonlyArray<string>, readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly ties: ReadonlyArray<{ readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number, readonly sideA:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
        , readonly sideB:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
         }>, readonly events: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly statusBy: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
               }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> } }> }, readonly claims: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly addressees: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly targets: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly affected: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                >, readonly addressees: ReadonlyArray<
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                    | { readonly id: string, readonly name: string }
                    | { readonly id: string, readonly name: string }
                    | { readonly id: string, readonly name: string }
                  > }> } }> } }> } }
    | { readonly __typename: 'Organization', readonly aliases: ReadonlyArray<string>, readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly basedIn: { readonly id: string, readonly name: string } | null, readonly worksFor: { readonly id: string, readonly name: string } | null, readonly ties: ReadonlyArray<{ readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number, readonly sideA:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
        , readonly sideB:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
         }>, readonly events: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly statusBy: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
               }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> } }> }, readonly claims: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly addressees: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly targets: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly affected: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                >, readonly addressees: ReadonlyArray<
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                    | { readonly id: string, readonly name: string }
                    | { readonly id: string, readonly name: string }
                    | { readonly id: string, readonly name: string }
                  > }> } }> } }> }, readonly actsFor: { readonly id: string } | null }
   | null };

type ActorFields_Person_Fragment = { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null };

type ActorFields_Country_Fragment = { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string };

type ActorFields_Organization_Fragment = { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null };

export type ActorFieldsFragment =
  | ActorFields_Person_Fragment
  | ActorFields_Country_Fragment
  | ActorFields_Organization_Fragment
;

export type TieSumsFragment = { readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number };

export type DatesFragment = { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null };

export type EvidenceFieldsFragment = { readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  > };

export type EventFieldsFragment = { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly statusBy: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
     }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> };

export type ClaimFieldsFragment = { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  >, readonly addressees: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  >, readonly targets: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  >, readonly affected: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly addressees: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        > }> } }> };

export type ArticleTextQueryVariables = Exact<{
  id: string | number;
}>;


export type ArticleTextQuery = { readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis, readonly kind: SourceKind, readonly language: string, readonly text: string | null, readonly copiesOf: { readonly id: string, readonly title: string } | null, readonly supersedes: { readonly id: string, readonly title: string } | null, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly span: { readonly start: number, readonly end: number, readonly quote: string } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string, readonly evidence: { readonly span: { readonly start: number, readonly end: number } | null } | null }>, readonly mentions: ReadonlyArray<{ readonly how: string, readonly actor:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      , readonly span: { readonly start: number, readonly end: number } }>, readonly events: ReadonlyArray<{ readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly statusBy: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> }>, readonly claims: ReadonlyArray<{ readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly addressees: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly targets: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly affected: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          >, readonly addressees: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            > }> } }> }> } | null };

export type ArticleFieldsFragment = { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis, readonly kind: SourceKind, readonly language: string, readonly text: string | null, readonly copiesOf: { readonly id: string, readonly title: string } | null, readonly supersedes: { readonly id: string, readonly title: string } | null, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly span: { readonly start: number, readonly end: number, readonly quote: string } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string, readonly evidence: { readonly span: { readonly start: number, readonly end: number } | null } | null }>, readonly mentions: ReadonlyArray<{ readonly how: string, readonly actor:
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    , readonly span: { readonly start: number, readonly end: number } }>, readonly events: ReadonlyArray<{ readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly statusBy: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> }>, readonly claims: ReadonlyArray<{ readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly addressees: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly targets: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly affected: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly addressees: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          > }> } }> }> };

export type ChangesSinceQueryVariables = Exact<{
  revision: string | number;
  first?: number | null | undefined;
}>;


export type ChangesSinceQuery = { readonly changesSince: { readonly articles: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly events: ReadonlyArray<{ readonly id: string }>, readonly claims: ReadonlyArray<{ readonly id: string }> }> } };

export type ClaimRecordQueryVariables = Exact<{
  id: string | number;
}>;


export type ClaimRecordQuery = { readonly claim: { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly addressees: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly targets: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly affected: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly addressees: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          > }> } }> } | null };

export type CompareQueryVariables = Exact<{
  before: Window;
  after: Window;
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type CompareQuery = { readonly compare: ReadonlyArray<{ readonly presence: Presence, readonly tone: Direction | null, readonly volume: Direction, readonly sideA:
      | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
      | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
      | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
    , readonly sideB:
      | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
      | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
      | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
    , readonly before: { readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number } | null, readonly after: { readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number } | null, readonly because: ReadonlyArray<
      | { readonly __typename: 'Event', readonly id: string, readonly title: string }
      | { readonly __typename: 'Claim', readonly id: string, readonly text: string }
    > }> };

export type CorrectMutationVariables = Exact<{
  input: CorrectionInput;
}>;


export type CorrectMutation = { readonly correct: { readonly id: string, readonly summary: string } };

export type CorrectionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CorrectionsQuery = { readonly corrections: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: CorrectionKind, readonly summary: string, readonly by: string, readonly reason: string, readonly at: string, readonly undone: boolean, readonly attached: boolean, readonly actor:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       | null, readonly record:
        | { readonly __typename: 'Event', readonly id: string }
        | { readonly __typename: 'Claim', readonly id: string }
       | null }> } };

export type EventRecordQueryVariables = Exact<{
  id: string | number;
}>;


export type EventRecordQuery = { readonly event: { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly claims: ReadonlyArray<{ readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly addressees: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly targets: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly affected: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          >, readonly addressees: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            > }> } }> }>, readonly statusBy: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> } | null };

export type EvolutionQueryVariables = Exact<{
  sideA: string | number;
  sideB: string | number;
  bucket?: Bucket | null | undefined;
  filter?: RecordFilter | null | undefined;
}>;


export type EvolutionQuery = { readonly evolution: ReadonlyArray<{ readonly from: string, readonly to: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly cooperation: number, readonly conflict: number, readonly scored: number, readonly tone: number | null, readonly articles: number }>, readonly spells: ReadonlyArray<{ readonly from: string, readonly to: string, readonly level: ActivityLevel, readonly records: number, readonly expected: number, readonly articles: number }> };

export type FacetsQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
}>;


export type FacetsQuery = { readonly facets: { readonly eventKinds: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly claimKinds: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly cameoClasses: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly publishers: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly countries: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly topics: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> } };

export type CountFragment = { readonly value: string, readonly label: string, readonly count: number };

export type LanesQueryVariables = Exact<{
  id: string | number;
  filter?: RecordFilter | null | undefined;
  ties?: number | null | undefined;
  records?: number | null | undefined;
}>;


export type LanesQuery = { readonly actor:
    | { readonly id: string, readonly ties: ReadonlyArray<{ readonly id: string, readonly sideA:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly sideB:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
              | { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly goldstein: number | null, readonly eventKind: EventKind, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } }
              | { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly goldstein: number | null, readonly claimKind: ClaimKind, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } }
             }> } }> }
    | { readonly id: string, readonly ties: ReadonlyArray<{ readonly id: string, readonly sideA:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly sideB:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
              | { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly goldstein: number | null, readonly eventKind: EventKind, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } }
              | { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly goldstein: number | null, readonly claimKind: ClaimKind, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } }
             }> } }> }
    | { readonly id: string, readonly ties: ReadonlyArray<{ readonly id: string, readonly sideA:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly sideB:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
              | { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly goldstein: number | null, readonly eventKind: EventKind, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } }
              | { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly goldstein: number | null, readonly claimKind: ClaimKind, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } }
             }> } }> }
   | null };

export type LoadArticleMutationVariables = Exact<{
  input: ArticleInput;
}>;


export type LoadArticleMutation = { readonly loadArticle: { readonly alreadyLoaded: boolean, readonly events: number, readonly claims: number, readonly actors: number, readonly article: { readonly id: string, readonly title: string }, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export type MarkersQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
}>;


export type MarkersQuery = { readonly events: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: EventKind, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> } };

export type NeighboursQueryVariables = Exact<{
  id: string | number;
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type NeighboursQuery = { readonly actor:
    | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly ties: ReadonlyArray<{ readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number, readonly sideA:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
        , readonly sideB:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
         }>, readonly country: { readonly id: string } | null }
    | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly ties: ReadonlyArray<{ readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number, readonly sideA:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
        , readonly sideB:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
         }> }
    | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly ties: ReadonlyArray<{ readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number, readonly sideA:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
        , readonly sideB:
          | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
          | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
          | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
         }>, readonly actsFor: { readonly id: string } | null }
   | null };

export type PathQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  filter?: RecordFilter | null | undefined;
}>;


export type PathQuery = { readonly path: ReadonlyArray<{ readonly actors: ReadonlyArray<
      | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
      | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
      | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
    >, readonly ties: ReadonlyArray<{ readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number, readonly sideA:
        | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
        | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
        | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
      , readonly sideB:
        | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
        | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
        | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
      , readonly records: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node:
            | { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly eventKind: EventKind, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } }
            | { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly claimKind: ClaimKind, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } }
           }> } }> }> };

export type ReadArticleQueryVariables = Exact<{
  input: ArticleInput;
}>;


export type ReadArticleQuery = { readonly readArticle: { readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis, readonly kind: SourceKind, readonly language: string, readonly text: string | null, readonly copiesOf: { readonly id: string, readonly title: string } | null, readonly supersedes: { readonly id: string, readonly title: string } | null, readonly skipped: ReadonlyArray<{ readonly reason: string, readonly span: { readonly start: number, readonly end: number, readonly quote: string } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string, readonly evidence: { readonly span: { readonly start: number, readonly end: number } | null } | null }>, readonly mentions: ReadonlyArray<{ readonly how: string, readonly actor:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly span: { readonly start: number, readonly end: number } }>, readonly events: ReadonlyArray<{ readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly statusBy: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> }>, readonly claims: ReadonlyArray<{ readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly addressees: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly targets: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly affected: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly addressees: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }> } }> }> } } };

export type RecordsQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  events?: string | null | undefined;
  claims?: string | null | undefined;
  withEvents: boolean;
  withClaims: boolean;
}>;


export type RecordsQuery = { readonly events?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly statusBy: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> } }> }, readonly claims?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly addressees: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly targets: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly affected: ReadonlyArray<
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly addressees: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }> } }> } }> } };

export type SearchQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly label: string, readonly kind: string, readonly topic: string | null, readonly actor:
      | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
      | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
      | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
     | null, readonly tie: { readonly id: string, readonly events: number, readonly claims: number, readonly sideA:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      , readonly sideB:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       } | null, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } | null, readonly claim: { readonly id: string, readonly text: string, readonly speakers: ReadonlyArray<
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      > } | null }> };

export type StatsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatsQuery = { readonly stats: { readonly revision: string, readonly reader: string, readonly codebook: string, readonly undatedArticles: number, readonly articles: number, readonly actors: number, readonly events: number, readonly claims: number, readonly firstOn: string | null, readonly lastOn: string | null, readonly store: string } };

export type TiesQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type TiesQuery = { readonly ties: ReadonlyArray<{ readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number, readonly sideA:
      | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
      | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
      | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
    , readonly sideB:
      | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
      | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
      | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
     }> };

export type TieIdsQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type TieIdsQuery = { readonly ties: ReadonlyArray<{ readonly id: string }> };

export type TiePanelQueryVariables = Exact<{
  sideA: string | number;
  sideB: string | number;
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TiePanelQuery = { readonly a:
    | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
    | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
    | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
   | null, readonly b:
    | { readonly __typename: 'Person', readonly id: string, readonly kind: ActorKind, readonly name: string, readonly country: { readonly id: string } | null }
    | { readonly __typename: 'Country', readonly iso3: string, readonly id: string, readonly kind: ActorKind, readonly name: string }
    | { readonly __typename: 'Organization', readonly type: OrganizationType, readonly id: string, readonly kind: ActorKind, readonly name: string, readonly actsFor: { readonly id: string } | null }
   | null, readonly tie: { readonly cooperation: number, readonly conflict: number, readonly articles: number, readonly sources: number, readonly firstOn: string | null, readonly lastOn: string | null, readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number, readonly sideA:
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    , readonly records: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node:
          | { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly cameo: string | null, readonly goldstein: number | null, readonly status: EventStatus, readonly attested: Attestation, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly eventKind: EventKind, readonly statusBy: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly place: { readonly id: string, readonly name: string, readonly country: { readonly id: string, readonly name: string } | null } | null, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly actor:
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
               }>, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly eventLinks: ReadonlyArray<{ readonly id: string, readonly kind: EventLinkKind, readonly rule: string, readonly confidence: number, readonly review: Review, readonly event: { readonly id: string, readonly title: string, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null } } }> }
          | { readonly __typename: 'Claim', readonly id: string, readonly text: string, readonly cameo: string | null, readonly goldstein: number | null, readonly quoted: Quotation, readonly negated: boolean, readonly headline: boolean, readonly topics: ReadonlyArray<string>, readonly reports: number, readonly sources: number, readonly rule: string, readonly confidence: number, readonly review: Review, readonly dataset: Dataset, readonly claimKind: ClaimKind, readonly speakerSpan: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly speakers: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly addressees: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly targets: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly affected: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            >, readonly hedges: ReadonlyArray<{ readonly start: number, readonly end: number, readonly quote: string }>, readonly event: { readonly id: string, readonly title: string } | null, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
                | { readonly id: string, readonly name: string }
              > }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly claimLinks: ReadonlyArray<{ readonly id: string, readonly kind: ClaimLinkKind, readonly outgoing: boolean, readonly by: LinkAuthor, readonly rule: string, readonly confidence: number, readonly review: Review, readonly sameOccasion: boolean | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly text: string, readonly speakers: ReadonlyArray<
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                >, readonly addressees: ReadonlyArray<
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                  | { readonly id: string, readonly name: string }
                >, readonly when: { readonly from: string | null, readonly to: string | null, readonly precision: DatePrecision, readonly basis: DateBasis, readonly extent: Extent, readonly expression: string | null, readonly anchor: PublicationBasis | null }, readonly evidence: ReadonlyArray<{ readonly locator: string | null, readonly article: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedOn: string | null, readonly publishedOnBasis: PublicationBasis }, readonly span: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly cue: { readonly start: number, readonly end: number, readonly quote: string } | null, readonly attribution: ReadonlyArray<
                    | { readonly id: string, readonly name: string }
                    | { readonly id: string, readonly name: string }
                    | { readonly id: string, readonly name: string }
                  > }> } }> }
         }> } } | null };

export type TimelineQueryVariables = Exact<{
  bucket?: Bucket | null | undefined;
  filter?: RecordFilter | null | undefined;
}>;


export type TimelineQuery = { readonly timeline: { readonly undatedEvents: number, readonly undatedClaims: number, readonly periods: ReadonlyArray<{ readonly from: string, readonly to: string, readonly events: number, readonly claims: number, readonly scored: number, readonly tone: number | null, readonly articles: number }>, readonly vague: ReadonlyArray<{ readonly from: string, readonly to: string, readonly events: number, readonly claims: number }> } };

export type UndoCorrectionMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoCorrectionMutation = { readonly undoCorrection: { readonly id: string, readonly undone: boolean } };

export type WindowTiesQueryVariables = Exact<{
  filter?: RecordFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type WindowTiesQuery = { readonly ties: ReadonlyArray<{ readonly id: string, readonly events: number, readonly claims: number, readonly verbalCooperation: number, readonly materialCooperation: number, readonly verbalConflict: number, readonly materialConflict: number, readonly fromA: number, readonly fromB: number, readonly alleged: number, readonly scored: number, readonly tone: number | null, readonly disputes: number }> };
