-- Articles and what each adds, as JSON, just as they were read; the columns are what is looked up by. What counting
-- needs of them is derived, with the corrections applied, and kept in `record_chunk`.

CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
-- `revision` rises with every change. The other two are the revision of the last change that took something away or
-- altered it, and of the last one that touched links: whoever remembers older ones reads them anew.
INSERT INTO meta VALUES ('revision', 0), ('altered', 0), ('links', 0), ('derivation', 0);

CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  url TEXT,
  published TEXT,
  publisher TEXT,
  supersedes TEXT,
  copy_of TEXT,
  -- Of event data the actors that it names, as a list of their numbers; of others see article_actor.
  actors TEXT,
  json TEXT NOT NULL
);
CREATE INDEX article_by_url ON article (url) WHERE url IS NOT NULL AND kind = 'ARTICLE';
CREATE INDEX article_by_day ON article (published DESC, id);
CREATE INDEX article_by_supersedes ON article (supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX article_by_copy_of ON article (copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE fingerprint (
  band TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (band, article)
) WITHOUT ROWID;
CREATE INDEX fingerprint_by_article ON fingerprint (article);

-- How many articles were published on a day: '' stands for no publisher, and for all of those of imported data.
CREATE TABLE publication (
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  publisher TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (kind, day, publisher)
) WITHOUT ROWID;

CREATE TABLE actor (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  -- How many articles of event data name it.
  rows INTEGER NOT NULL DEFAULT 0,
  -- As the first article that names it has it.
  base TEXT NOT NULL,
  -- The same with the names that other articles use.
  json TEXT NOT NULL
);
CREATE INDEX actor_by_revision ON actor (revision);

-- Which article names which actor. `given` is the actor as the article has it; null: the same as its `base`.
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

-- `type` is 0 for an event and 1 for a claim; `event` is where a claim was said. Numbers are never used twice.
CREATE TABLE record (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  type INTEGER NOT NULL,
  event TEXT,
  json TEXT NOT NULL
);
CREATE INDEX record_by_article ON record (article);
CREATE INDEX record_by_event ON record (event) WHERE event IS NOT NULL;

CREATE TABLE place (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;

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

-- What is derived for counting: texts by number, dyads by number, and the columns of records; see columns.ts.
CREATE TABLE term (n INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE dyad_chunk (n INTEGER PRIMARY KEY, revision INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE record_chunk (n INTEGER PRIMARY KEY, revision INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX dyad_chunk_by_revision ON dyad_chunk (revision);
CREATE INDEX record_chunk_by_revision ON record_chunk (revision);
