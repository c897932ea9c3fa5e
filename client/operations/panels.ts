import {
  ACTOR,
  CLAIM,
  DATES,
  EVIDENCE,
  RECORD,
  TIE_SUMS,
} from "./fragments.ts";

/** Questions of what is looked at: an actor, a tie, a record, a comparison, a way, a table. */

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

/** An actor's strongest ties, each with its newest records, to stand as lanes beside one another. */
export const LANES = /* GraphQL */ `
  query Lanes($id: ID!, $filter: RecordFilter, $ties: Int, $records: Int) {
    actor(id: $id) {
      id
      ties(filter: $filter, first: $ties) {
        id
        sideA {
          id
          name
        }
        sideB {
          id
          name
        }
        records(first: $records) {
          totalCount
          edges {
            node {
              __typename
              ... on Event {
                id
                eventKind: kind
                title
                goldstein
                when {
                  ...Dates
                }
              }
              ... on Claim {
                id
                claimKind: kind
                text
                goldstein
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
  ${DATES}
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
    spells(sideA: $sideA, sideB: $sideB, bucket: $bucket, filter: $filter) {
      from
      to
      level
      records
      expected
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
