import { RECORD } from "./fragments.ts";

/** An article as it is kept, as it is understood before, and taken in. */

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

/** What came since somebody was here last. */
export const CHANGES_SINCE = /* GraphQL */ `
  query ChangesSince($revision: ID!, $first: Int) {
    changesSince(revision: $revision, first: $first) {
      articles {
        id
        title
        publisher
        publishedOn
        events {
          id
        }
        claims {
          id
        }
      }
    }
  }
`;
