/** What editors decide. */

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
