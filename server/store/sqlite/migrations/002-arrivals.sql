-- Which articles came, or grew, with which revision: those from `least` to `greatest`, by row number.
CREATE TABLE arrival (
  revision INTEGER NOT NULL,
  least INTEGER NOT NULL,
  greatest INTEGER NOT NULL,
  PRIMARY KEY (revision, least)
) WITHOUT ROWID;
