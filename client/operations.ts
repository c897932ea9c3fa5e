/**
 * The questions that the page asks, each a whole GraphQL document. `npm run codegen` makes the types of
 * their variables and answers into `schema.generated.ts`.
 */

const ACTOR = /* GraphQL */ `
  fragment ActorFields on Actor {
    __typename
    id
    kind
    name
    ... on Person {
      country {
        id
      }
    }
    ... on Country {
      iso3
    }
    ... on Organization {
      type
      actsFor {
        id
      }
    }
  }
`;

const TIE_SUMS = /* GraphQL */ `
  fragment TieSums on Tie {
    id
    events
    claims
    verbalCooperation
    materialCooperation
    verbalConflict
    materialConflict
    fromA
    fromB
    alleged
    scored
    tone
    disputes
  }
`;

const DATES = /* GraphQL */ `
  fragment Dates on DateSpan {
    from
    to
    precision
    basis
    extent
    expression
    anchor
  }
`;

const EVIDENCE = /* GraphQL */ `
  fragment EvidenceFields on Evidence {
    article {
      id
      title
      publisher
      publishedOn
      publishedOnBasis
    }
    span {
      start
      end
      quote
    }
    locator
    cue {
      start
      end
      quote
    }
    attribution {
      id
      name
    }
  }
`;

const EVENT = /* GraphQL */ `
  fragment EventFields on Event {
    __typename
    id
    eventKind: kind
    title
    cameo
    goldstein
    status
    statusBy {
      id
      name
    }
    attested
    when {
      ...Dates
    }
    place {
      id
      name
      country {
        id
        name
      }
    }
    participants {
      role
      actor {
        id
        name
      }
    }
    topics
    evidence {
      ...EvidenceFields
    }
    warnings {
      code
      message
    }
    eventLinks: links {
      id
      kind
      rule
      confidence
      review
      event {
        id
        title
        when {
          ...Dates
        }
      }
    }
    reports
    sources
    rule
    confidence
    review
    dataset
  }
`;

const CLAIM = /* GraphQL */ `
  fragment ClaimFields on Claim {
    __typename
    id
    claimKind: kind
    text
    cameo
    goldstein
    quoted
    speakerSpan {
      start
      end
      quote
    }
    speakers {
      id
      name
    }
    addressees {
      id
      name
    }
    targets {
      id
      name
    }
    affected {
      id
      name
    }
    hedges {
      start
      end
      quote
    }
    negated
    headline
    topics
    event {
      id
      title
    }
    when {
      ...Dates
    }
    evidence {
      ...EvidenceFields
    }
    warnings {
      code
      message
    }
    claimLinks: links {
      id
      kind
      outgoing
      by
      rule
      confidence
      review
      sameOccasion
      claim {
        id
        kind
        text
        speakers {
          id
          name
        }
        addressees {
          id
          name
        }
        when {
          ...Dates
        }
        evidence {
          ...EvidenceFields
        }
      }
    }
    reports
    sources
    rule
    confidence
    review
    dataset
  }
`;

const RECORD = DATES + EVIDENCE + EVENT + CLAIM;

export const STATS = /* GraphQL */ `
  query Stats {
    stats {
      revision
      reader
      codebook
      undatedArticles
      articles
      actors
      events
      claims
      firstOn
      lastOn
      store
    }
  }
`;

/** The strongest ties with their actors: what is laid out. */
export const TIES = /* GraphQL */ `
  query Ties($filter: RecordFilter, $first: Int) {
    ties(filter: $filter, first: $first) {
      ...TieSums
      sideA {
        ...ActorFields
      }
      sideB {
        ...ActorFields
      }
    }
  }
  ${ACTOR}
  ${TIE_SUMS}
`;

/** The same without the actors: what a step of the timeline asks. */
export const WINDOW_TIES = /* GraphQL */ `
  query WindowTies($filter: RecordFilter, $first: Int) {
    ties(filter: $filter, first: $first) {
      ...TieSums
    }
  }
  ${TIE_SUMS}
`;

export const TIE_IDS = /* GraphQL */ `
  query TieIds($filter: RecordFilter, $first: Int) {
    ties(filter: $filter, first: $first) {
      id
    }
  }
`;

export const NEIGHBOURS = /* GraphQL */ `
  query Neighbours($id: ID!, $filter: RecordFilter, $first: Int) {
    actor(id: $id) {
      ...ActorFields
      ties(filter: $filter, first: $first) {
        ...TieSums
        sideA {
          ...ActorFields
        }
        sideB {
          ...ActorFields
        }
      }
    }
  }
  ${ACTOR}
  ${TIE_SUMS}
`;

export const TIMELINE = /* GraphQL */ `
  query Timeline($bucket: Bucket, $filter: RecordFilter) {
    timeline(bucket: $bucket, filter: $filter) {
      periods {
        from
        to
        events
        claims
        scored
        tone
        articles
      }
      vague {
        from
        to
        events
        claims
      }
      undatedEvents
      undatedClaims
    }
  }
`;

/** Summits and visits, to mark on the timeline. */
export const MARKERS = /* GraphQL */ `
  query Markers($filter: RecordFilter) {
    events(filter: $filter, first: 200) {
      totalCount
      edges {
        node {
          id
          kind
          title
          when {
            ...Dates
          }
        }
      }
    }
  }
  ${DATES}
`;

export const FACETS = /* GraphQL */ `
  query Facets($filter: RecordFilter) {
    facets(filter: $filter) {
      eventKinds {
        ...Count
      }
      claimKinds {
        ...Count
      }
      publishers {
        ...Count
      }
      countries {
        ...Count
      }
      topics {
        ...Count
      }
    }
  }

  fragment Count on FacetCount {
    value
    label
    count
  }
`;

export const ACTOR_PANEL = /* GraphQL */ `
  query ActorPanel($id: ID!, $filter: RecordFilter, $on: Date) {
    actor(id: $id) {
      ...ActorFields
      aliases
      ... on Person {
        represents: country {
          id
          name
        }
        offices(on: $on) {
          title
          of {
            id
            name
          }
          from
          to
          acting
          source
        }
      }
      ... on Country {
        people(on: $on) {
          id
          name
        }
      }
      ... on Organization {
        basedIn {
          id
          name
        }
        worksFor: actsFor {
          id
          name
        }
      }
      ties(filter: $filter, first: 40) {
        ...TieSums
        sideA {
          ...ActorFields
        }
        sideB {
          ...ActorFields
        }
      }
      events(filter: $filter, first: 20) {
        totalCount
        edges {
          node {
            ...EventFields
          }
        }
      }
      claims(filter: $filter, first: 20) {
        totalCount
        edges {
          node {
            ...ClaimFields
          }
        }
      }
    }
  }
  ${ACTOR}
  ${TIE_SUMS}
  ${RECORD}
`;

export const TIE_PANEL = /* GraphQL */ `
  query TiePanel(
    $sideA: ID!
    $sideB: ID!
    $filter: RecordFilter
    $first: Int
    $after: String
  ) {
    a: actor(id: $sideA) {
      ...ActorFields
    }
    b: actor(id: $sideB) {
      ...ActorFields
    }
    tie(sideA: $sideA, sideB: $sideB, filter: $filter) {
      ...TieSums
      cooperation
      conflict
      articles
      sources
      firstOn
      lastOn
      sideA {
        id
      }
      records(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            __typename
            ... on Event {
              ...EventFields
            }
            ... on Claim {
              ...ClaimFields
            }
          }
        }
      }
    }
  }
  ${ACTOR}
  ${TIE_SUMS}
  ${RECORD}
`;

export const EVOLUTION = /* GraphQL */ `
  query Evolution(
    $sideA: ID!
    $sideB: ID!
    $bucket: Bucket
    $filter: RecordFilter
  ) {
    evolution(sideA: $sideA, sideB: $sideB, bucket: $bucket, filter: $filter) {
      from
      to
      events
      claims
      verbalCooperation
      materialCooperation
      verbalConflict
      materialConflict
      cooperation
      conflict
      scored
      tone
      articles
    }
  }
`;

export const EVENT_RECORD = /* GraphQL */ `
  query EventRecord($id: ID!) {
    event(id: $id) {
      ...EventFields
      claims {
        ...ClaimFields
      }
    }
  }
  ${RECORD}
`;

export const CLAIM_RECORD = /* GraphQL */ `
  query ClaimRecord($id: ID!) {
    claim(id: $id) {
      ...ClaimFields
    }
  }
  ${DATES}
  ${EVIDENCE}
  ${CLAIM}
`;

const ARTICLE = /* GraphQL */ `
  fragment ArticleFields on Article {
    id
    title
    publisher
    url
    publishedOn
    publishedOnBasis
    kind
    language
    text
    copiesOf {
      id
      title
    }
    supersedes {
      id
      title
    }
    skipped {
      span {
        start
        end
        quote
      }
      reason
    }
    warnings {
      code
      message
      evidence {
        span {
          start
          end
        }
      }
    }
    mentions {
      how
      actor {
        id
        name
      }
      span {
        start
        end
      }
    }
    events {
      ...EventFields
    }
    claims {
      ...ClaimFields
    }
  }
  ${RECORD}
`;

export const ARTICLE_TEXT = /* GraphQL */ `
  query ArticleText($id: ID!) {
    article(id: $id) {
      ...ArticleFields
    }
  }
  ${ARTICLE}
`;

export const READ_ARTICLE = /* GraphQL */ `
  query ReadArticle($input: ArticleInput!) {
    readArticle(input: $input) {
      article {
        ...ArticleFields
      }
    }
  }
  ${ARTICLE}
`;

export const LOAD_ARTICLE = /* GraphQL */ `
  mutation LoadArticle($input: ArticleInput!) {
    loadArticle(input: $input) {
      article {
        id
        title
      }
      alreadyLoaded
      events
      claims
      actors
      warnings {
        code
        message
      }
    }
  }
`;

export const SEARCH = /* GraphQL */ `
  query Search($text: String!, $first: Int) {
    search(text: $text, first: $first) {
      label
      kind
      topic
      actor {
        ...ActorFields
      }
      place {
        id
        name
        country {
          id
          name
        }
      }
      event {
        id
        title
      }
      claim {
        id
        text
        speakers {
          name
        }
      }
    }
  }
  ${ACTOR}
`;

export const RECORDS = /* GraphQL */ `
  query Records(
    $filter: RecordFilter
    $first: Int
    $events: String
    $claims: String
    $withEvents: Boolean!
    $withClaims: Boolean!
  ) {
    events(filter: $filter, first: $first, after: $events)
      @include(if: $withEvents) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...EventFields
        }
      }
    }
    claims(filter: $filter, first: $first, after: $claims)
      @include(if: $withClaims) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...ClaimFields
        }
      }
    }
  }
  ${RECORD}
`;

export const COMPARE = /* GraphQL */ `
  query Compare(
    $before: Window!
    $after: Window!
    $filter: RecordFilter
    $first: Int
  ) {
    compare(before: $before, after: $after, filter: $filter, first: $first) {
      sideA {
        ...ActorFields
      }
      sideB {
        ...ActorFields
      }
      before {
        ...TieSums
      }
      after {
        ...TieSums
      }
      presence
      tone
      volume
      because {
        __typename
        ... on Event {
          id
          title
        }
        ... on Claim {
          id
          text
        }
      }
    }
  }
  ${ACTOR}
  ${TIE_SUMS}
`;

export const PATH = /* GraphQL */ `
  query Path($from: ID!, $to: ID!, $filter: RecordFilter) {
    path(from: $from, to: $to, filter: $filter, maxLength: 6, first: 3) {
      actors {
        ...ActorFields
      }
      ties {
        ...TieSums
        sideA {
          ...ActorFields
        }
        sideB {
          ...ActorFields
        }
        records(first: 3) {
          totalCount
          edges {
            node {
              __typename
              ... on Event {
                id
                eventKind: kind
                title
                when {
                  ...Dates
                }
              }
              ... on Claim {
                id
                claimKind: kind
                text
                when {
                  ...Dates
                }
              }
            }
          }
        }
      }
    }
  }
  ${ACTOR}
  ${TIE_SUMS}
  ${DATES}
`;

/** What editors decided, the newest first. */
export const CORRECTIONS = /* GraphQL */ `
  query Corrections($first: Int, $after: String) {
    corrections(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        summary
        by
        reason
        at
        undone
        attached
        actor {
          id
        }
        record {
          __typename
          ... on Event {
            id
          }
          ... on Claim {
            id
          }
        }
      }
    }
  }
`;

/** Keeps what an editor decided. */
export const CORRECT = /* GraphQL */ `
  mutation Correct($input: CorrectionInput!) {
    correct(input: $input) {
      id
      summary
    }
  }
`;

export const UNDO_CORRECTION = /* GraphQL */ `
  mutation UndoCorrection($id: ID!) {
    undoCorrection(id: $id) {
      id
      undone
    }
  }
`;
