/** What says that a database was made here (SQLite's application id): `VERS` in ASCII. */
export const APPLICATION = 0x56455253;
/** Rises when tables or views change; a database of another version is made anew. */
export const VERSION = 1;

/** The tables of a database. `docs/export.md` explains each column; a test compares the two. */
export const TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE meetings (
  project TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, date TEXT, start TEXT, "end" TEXT, status TEXT NOT NULL,
  classification TEXT NOT NULL, language TEXT NOT NULL, kind TEXT, series TEXT, location TEXT, hash TEXT NOT NULL,
  PRIMARY KEY (project, id)
) STRICT;
CREATE TABLE attendance (
  project TEXT NOT NULL, meeting TEXT NOT NULL, n INTEGER NOT NULL, party TEXT, type TEXT NOT NULL, name TEXT, ground TEXT, present INTEGER NOT NULL,
  mode TEXT, role TEXT, on_behalf_of TEXT, organization TEXT,
  PRIMARY KEY (project, meeting, n), FOREIGN KEY (project, meeting) REFERENCES meetings (project, id) ON DELETE CASCADE
) STRICT;
CREATE TABLE agenda (
  project TEXT NOT NULL, meeting TEXT NOT NULL, n INTEGER NOT NULL, depth INTEGER NOT NULL, number TEXT, title TEXT NOT NULL, text TEXT, track TEXT, ground TEXT,
  PRIMARY KEY (project, meeting, n), FOREIGN KEY (project, meeting) REFERENCES meetings (project, id) ON DELETE CASCADE
) STRICT;
CREATE TABLE items (
  project TEXT NOT NULL, meeting TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, ref TEXT, text TEXT NOT NULL, section TEXT, track TEXT, ground TEXT,
  due TEXT, due_text TEXT, status TEXT, closed TEXT, outcome TEXT, about TEXT,
  PRIMARY KEY (project, meeting, n), FOREIGN KEY (project, meeting) REFERENCES meetings (project, id) ON DELETE CASCADE
) STRICT;
CREATE TABLE item_parties (
  project TEXT NOT NULL, meeting TEXT NOT NULL, item INTEGER NOT NULL, n INTEGER NOT NULL, part TEXT NOT NULL, party TEXT, type TEXT NOT NULL, name TEXT, ground TEXT,
  PRIMARY KEY (project, meeting, item, n), FOREIGN KEY (project, meeting, item) REFERENCES items (project, meeting, n) ON DELETE CASCADE
) STRICT;
CREATE TABLE vote_counts (
  project TEXT NOT NULL, meeting TEXT NOT NULL, item INTEGER NOT NULL, option TEXT NOT NULL, value INTEGER NOT NULL,
  PRIMARY KEY (project, meeting, item, option), FOREIGN KEY (project, meeting, item) REFERENCES items (project, meeting, n) ON DELETE CASCADE
) STRICT;
CREATE TABLE ballots (
  project TEXT NOT NULL, meeting TEXT NOT NULL, item INTEGER NOT NULL, n INTEGER NOT NULL, option TEXT NOT NULL, party TEXT, type TEXT NOT NULL, name TEXT, ground TEXT,
  weight INTEGER,
  PRIMARY KEY (project, meeting, item, n), FOREIGN KEY (project, meeting, item) REFERENCES items (project, meeting, n) ON DELETE CASCADE
) STRICT;
CREATE TABLE reports (
  project TEXT NOT NULL, meeting TEXT NOT NULL, item INTEGER NOT NULL, n INTEGER NOT NULL, reported_in TEXT NOT NULL, date TEXT, status TEXT, due TEXT, text TEXT NOT NULL,
  PRIMARY KEY (project, meeting, item, n), FOREIGN KEY (project, meeting, item) REFERENCES items (project, meeting, n) ON DELETE CASCADE
) STRICT;
CREATE INDEX items_by_kind ON items (kind, status, due);
`;

const VIEWS = `
CREATE VIEW open_actions AS
  SELECT i.project, i.meeting, i.ref, i.kind, i.text, i.track, m.series, m.date AS opened, i.due, i.status,
    CAST(julianday('now') - julianday(m.date) AS INTEGER) AS days_open, coalesce(i.due < date('now'), 0) AS overdue,
    (SELECT group_concat(coalesce(p.name, '[' || p.ground || ']'), ', ') FROM item_parties p
      WHERE p.project = i.project AND p.meeting = i.meeting AND p.item = i.n AND p.part = 'owner') AS owners
  FROM items i JOIN meetings m ON m.project = i.project AND m.id = i.meeting
  WHERE i.kind IN ('action', 'agreement', 'commitment') AND i.status IN ('open', 'ongoing');
CREATE VIEW actions_by_owner AS
  SELECT p.project, p.type, p.name, count(*) AS opened, sum(i.status = 'done') AS done, sum(i.status = 'dropped') AS dropped,
    sum(i.status IN ('open', 'ongoing')) AS open, sum(i.status IN ('open', 'ongoing') AND coalesce(i.due < date('now'), 0)) AS overdue
  FROM item_parties p JOIN items i ON i.project = p.project AND i.meeting = p.meeting AND i.n = p.item
  WHERE p.part = 'owner' AND i.kind IN ('action', 'commitment') GROUP BY p.project, p.type, p.party, p.name;
CREATE VIEW attendance_by_organization AS
  SELECT project, coalesce(on_behalf_of, CASE WHEN type IN ('organization', 'group') THEN coalesce(party, name) END, organization) AS organization,
    count(DISTINCT meeting) AS meetings, sum(present) AS present, sum(1 - present) AS absent
  FROM attendance WHERE name IS NOT NULL GROUP BY 1, 2;
CREATE VIEW decisions_by_year AS
  SELECT i.project, substr(m.date, 1, 4) AS year, sum(i.kind = 'decision') AS decisions,
    sum(i.kind IN ('motion', 'proposal', 'amendment') AND i.outcome = 'adopted') AS adopted,
    sum(i.kind IN ('motion', 'proposal', 'amendment') AND i.outcome = 'rejected') AS rejected
  FROM items i JOIN meetings m ON m.project = i.project AND m.id = i.meeting
  WHERE i.kind IN ('decision', 'motion', 'proposal', 'amendment') GROUP BY 1, 2;
CREATE VIEW votes_by_party AS
  SELECT b.project, b.type, b.name, count(DISTINCT b.meeting || ' ' || b.item) AS votes, sum(b.option = 'yes') AS yes, sum(b.option = 'no') AS no,
    sum(b.option = 'abstain') AS abstain
  FROM ballots b WHERE b.name IS NOT NULL GROUP BY b.project, b.type, b.party, b.name;
`;

/** The tables and views of a database of SQLite. */
export const SCHEMA = `${TABLES}${VIEWS}`;
