-- Articles and what each adds. Values are kept as they were read, as JSON; the columns are what is looked up by.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('revision', '0');

CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  url TEXT,
  published TEXT,
  supersedes TEXT,
  copy_of TEXT,
  json TEXT NOT NULL
);
CREATE INDEX article_by_url ON article (url) WHERE url IS NOT NULL;
CREATE INDEX article_by_day ON article (published DESC, id);
CREATE INDEX article_by_supersedes ON article (supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX article_by_copy_of ON article (copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE fingerprint (
  band TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (band, article)
) WITHOUT ROWID;
CREATE INDEX fingerprint_by_article ON fingerprint (article);

CREATE TABLE actor (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);

-- Which article names which actor. `given` is the actor as the article has it, null when it is as the graph has it.
CREATE TABLE article_actor (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor,
  given TEXT,
  PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE INDEX article_actor_by_actor ON article_actor (actor, article);

CREATE TABLE office (
  n INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  json TEXT NOT NULL
);
CREATE INDEX office_by_article ON office (article);

-- `type` is 0 for an event and 1 for a claim.
CREATE TABLE record (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  type INTEGER NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX record_by_article ON record (article);

-- Ends may be records that are not there: such a link waits for them and is not shown.
CREATE TABLE link (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX link_by_article ON link (article);
CREATE INDEX link_by_from ON link (from_id);
CREATE INDEX link_by_to ON link (to_id);

CREATE TABLE correction (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  json TEXT NOT NULL
);

-- Words to find records and articles by, folded before they come here; rowid is `n`.
CREATE VIRTUAL TABLE record_text USING fts5(words, content='', contentless_delete=1, detail=none);
CREATE VIRTUAL TABLE article_text USING fts5(words, content='', contentless_delete=1, detail=none);
