import { ACTOR, DATES, TIE_SUMS } from "./fragments.ts";

/** Questions of the map, the timeline, the filters and the search. */

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
      cameoClasses {
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

export const SEARCH = /* GraphQL */ `
  query Search($text: String!, $first: Int) {
    search(text: $text, first: $first) {
      label
      kind
      topic
      actor {
        ...ActorFields
      }
      tie {
        id
        events
        claims
        sideA {
          id
        }
        sideB {
          id
        }
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
        when {
          ...Dates
        }
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
  ${DATES}
`;
