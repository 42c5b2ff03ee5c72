import type { Cell } from './rows.ts';
import { TABLES, VERSION } from './schema.ts';
import { type ProjectRows, type StagedRow, stagedRows } from './staged.ts';
import type { Audience } from './write.ts';

/** How every script begins: who finds one knows what made it, and it is replaced by a later run. */
export const SCRIPT_HEAD = '-- Made by `verslag export --to postgres`.';

/** Rows in one statement. */
const BATCH = 200;
/** Two runs at once wait for each other: any number that nobody else takes. */
const LOCK = 0x5645_5253;

/**
 * A script that brings a PostgreSQL database up to date, in one transaction: the tables and views of the schema `verslag`, and the rows. Run again
 * it changes nothing. It needs no extension, and no rights beyond a schema of its own.
 */
export function postgresScript(projects: readonly ProjectRows[], audience: Audience): string {
  const staged = projects.flatMap(stagedRows);
  return `${[
    SCRIPT_HEAD,
    `-- ${audience === 'public' ? 'Public: what a citizen may see.' : 'Internal: it holds what is shielded.'} Run it by psql -v ON_ERROR_STOP=1 -f FILE`,
    "SET client_encoding = 'UTF8';",
    'SET standard_conforming_strings = on;',
    'SET client_min_messages = warning;',
    'BEGIN;',
    `SELECT pg_advisory_xact_lock(${LOCK});`,
    'CREATE SCHEMA IF NOT EXISTS verslag;',
    'SET LOCAL search_path TO verslag, pg_temp;',
    postgresTables(),
    guard('audience', audience, `These tables are not ${audience}: rows of the other kind never go beside them.`),
    guard('version', String(VERSION), 'These tables are of another version of Verslag: DROP SCHEMA verslag CASCADE, and run this again.'),
    VIEWS.trim(),
    ...TABLE_NAMES.map((table) => `CREATE TEMP TABLE new_${table} (LIKE ${table}) ON COMMIT DROP;`),
    ...[...Map.groupBy(staged, ({ table }) => table)].flatMap(([table, rows]) => inserts(table, rows)),
    ...projects.map(({ project, isWhole }) => removal(project, isWhole)),
    'CREATE TEMP TABLE fresh ON COMMIT DROP AS SELECT n.project, n.id FROM new_meetings n',
    '  WHERE NOT EXISTS (SELECT FROM meetings m WHERE m.project = n.project AND m.id = n.id);',
    'INSERT INTO meetings SELECT n.* FROM new_meetings n JOIN fresh f ON f.project = n.project AND f.id = n.id;',
    ...TABLE_NAMES.filter((table) => table !== 'meetings').map(
      (table) => `INSERT INTO ${table} SELECT n.* FROM new_${table} n JOIN fresh f ON f.project = n.project AND f.id = n.meeting;`,
    ),
    'COMMIT;',
  ].join('\n')}\n`;
}

/** In the order in which they can be filled: what others refer to comes first. */
const TABLE_NAMES = [...TABLES.matchAll(/CREATE TABLE (\w+) \(/g)].flatMap(([, name = '']) => (name === 'meta' ? [] : [name]));

/** The tables of the schema, as PostgreSQL takes them. */
function postgresTables(): string {
  return TABLES.replaceAll('CREATE TABLE ', 'CREATE TABLE IF NOT EXISTS ')
    .replaceAll('CREATE INDEX ', 'CREATE INDEX IF NOT EXISTS ')
    .replaceAll(') STRICT;', ');')
    .trim();
}

function guard(name: string, value: string, message: string): string {
  return `INSERT INTO meta VALUES (${literal(name)}, ${literal(value)}) ON CONFLICT DO NOTHING;
DO $guard$ BEGIN
  IF EXISTS (SELECT FROM verslag.meta WHERE name = ${literal(name)} AND value <> ${literal(value)}) THEN RAISE EXCEPTION ${literal(message)}; END IF;
END $guard$;`;
}

function inserts(table: string, rows: readonly StagedRow[]): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = Object.keys(first.cells);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const statements: string[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const values = rows.slice(at, at + BATCH).map(({ cells }) => `(${columns.map((column) => literal(cells[column] ?? null)).join(', ')})`);
    statements.push(`INSERT INTO new_${table} (${names}) VALUES\n${values.join(',\n')};`);
  }
  return statements;
}

/** Meetings that are gone or changed; what hangs on them goes with them. */
function removal(project: string, isWhole: boolean): string {
  const same = 'SELECT FROM new_meetings n WHERE n.project = m.project AND n.id = m.id';
  const changed = `EXISTS (${same} AND n.hash <> m.hash)`;
  return `DELETE FROM meetings m WHERE m.project = ${literal(project)} AND ${isWhole ? `(${changed} OR NOT EXISTS (${same}))` : changed};`;
}

/** With `standard_conforming_strings`, which the script sets, nothing but a quote ends a string. PostgreSQL's text holds no NUL. */
export function literal(value: Cell): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'NULL';
  return `'${value.replaceAll('\0', '\ufffd').replaceAll("'", "''")}'`;
}

/** As the views of SQLite, in PostgreSQL's words. */
const VIEWS = `
CREATE OR REPLACE VIEW open_actions AS
  SELECT i.project, i.meeting, i.ref, i.kind, i.text, i.track, m.series, m.date AS opened, i.due, i.status,
    current_date - m.date::date AS days_open, coalesce((i.due::date < current_date)::integer, 0) AS overdue,
    (SELECT string_agg(coalesce(p.name, '[' || p.ground || ']'), ', ' ORDER BY p.n) FROM item_parties p
      WHERE p.project = i.project AND p.meeting = i.meeting AND p.item = i.n AND p.part = 'owner') AS owners
  FROM items i JOIN meetings m ON m.project = i.project AND m.id = i.meeting
  WHERE i.kind IN ('action', 'agreement', 'commitment') AND i.status IN ('open', 'ongoing');
CREATE OR REPLACE VIEW actions_by_owner AS
  SELECT p.project, p.type, p.name, count(*) AS opened, count(*) FILTER (WHERE i.status = 'done') AS done,
    count(*) FILTER (WHERE i.status = 'dropped') AS dropped, count(*) FILTER (WHERE i.status IN ('open', 'ongoing')) AS open,
    count(*) FILTER (WHERE i.status IN ('open', 'ongoing') AND i.due::date < current_date) AS overdue
  FROM item_parties p JOIN items i ON i.project = p.project AND i.meeting = p.meeting AND i.n = p.item
  WHERE p.part = 'owner' AND i.kind IN ('action', 'commitment') GROUP BY p.project, p.type, p.party, p.name;
CREATE OR REPLACE VIEW attendance_by_organization AS
  SELECT project, coalesce(on_behalf_of, CASE WHEN type IN ('organization', 'group') THEN coalesce(party, name) END, organization) AS organization,
    count(DISTINCT meeting) AS meetings, sum(present) AS present, sum(1 - present) AS absent
  FROM attendance WHERE name IS NOT NULL GROUP BY 1, 2;
CREATE OR REPLACE VIEW decisions_by_year AS
  SELECT i.project, substr(m.date, 1, 4) AS year, count(*) FILTER (WHERE i.kind = 'decision') AS decisions,
    count(*) FILTER (WHERE i.kind IN ('motion', 'proposal', 'amendment') AND i.outcome = 'adopted') AS adopted,
    count(*) FILTER (WHERE i.kind IN ('motion', 'proposal', 'amendment') AND i.outcome = 'rejected') AS rejected
  FROM items i JOIN meetings m ON m.project = i.project AND m.id = i.meeting
  WHERE i.kind IN ('decision', 'motion', 'proposal', 'amendment') GROUP BY 1, 2;
CREATE OR REPLACE VIEW votes_by_party AS
  SELECT b.project, b.type, b.name, count(DISTINCT b.meeting || ' ' || b.item) AS votes, count(*) FILTER (WHERE b.option = 'yes') AS yes,
    count(*) FILTER (WHERE b.option = 'no') AS no, count(*) FILTER (WHERE b.option = 'abstain') AS abstain
  FROM ballots b WHERE b.name IS NOT NULL GROUP BY b.project, b.type, b.party, b.name;
`;
