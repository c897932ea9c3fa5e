/** What several questions ask of the same thing. Typed in `schema.generated.ts`. */

export const ACTOR = /* GraphQL */ `
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

export const TIE_SUMS = /* GraphQL */ `
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

export const DATES = /* GraphQL */ `
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

export const EVIDENCE = /* GraphQL */ `
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

export const EVENT = /* GraphQL */ `
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

export const CLAIM = /* GraphQL */ `
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

export const RECORD = DATES + EVIDENCE + EVENT + CLAIM;
