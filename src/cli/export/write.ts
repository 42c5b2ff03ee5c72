import type { Database } from '../host.ts';
import type { MeetingRows } from './rows.ts';
import { APPLICATION, SCHEMA, VERSION } from './schema.ts';
import { hashOf } from './staged.ts';

export type Audience = 'public' | 'internal';

/** Why nothing can be written to a database. */
export type WhyNot = 'foreign' | 'audience' | 'version';

/** Makes the tables where there are none. @returns why this database cannot be used; undefined where it can. */
export function prepare(database: Database, audience: Audience): WhyNot | undefined {
  // What is deleted is overwritten with zeros: a name that became secret is gone from the file, not only from the tables.
  database.exec('PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;');
  if (numberOf(database, 'PRAGMA page_count') === 0) {
    database.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION}; BEGIN IMMEDIATE; ${SCHEMA}`);
    database.run('INSERT INTO meta VALUES (?, ?)', ['audience', audience]);
    database.exec('COMMIT');
    return undefined;
  }
  if (numberOf(database, 'PRAGMA application_id') !== APPLICATION) return 'foreign';
  if (numberOf(database, 'PRAGMA user_version') !== VERSION) return 'version';
  const [row] = database.all("SELECT value FROM meta WHERE name = 'audience'");
  return row?.value === audience ? undefined : 'audience';
}

export interface Written {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
}

/**
 * Writes the meetings of a project, all or nothing. One whose rows are what they were is left alone, so that a second run changes nothing.
 * @param isWhole these are all meetings of the project: others that are there of an earlier run are removed.
 */
export function writeMeetings(database: Database, project: string, meetings: readonly MeetingRows[], isWhole: boolean): Written {
  database.exec('BEGIN IMMEDIATE');
  try {
    const known = new Map(
      database.all('SELECT id, hash FROM meetings WHERE project = ?', [project]).map(({ id, hash }) => [String(id), hash]),
    );
    let [added, changed, same] = [0, 0, 0];
    for (const meeting of meetings) {
      const hash = hashOf(meeting);
      const before = known.get(meeting.id);
      known.delete(meeting.id);
      if (before === hash) {
        same++;
        continue;
      }
      if (before === undefined) added++;
      else changed++;
      database.run('DELETE FROM meetings WHERE project = ? AND id = ?', [project, meeting.id]);
      insert(database, 'meetings', { project, id: meeting.id, ...meeting.head, hash });
      for (const [table, cells] of meeting.rows) insert(database, table, { project, meeting: meeting.id, ...cells });
    }
    const gone = isWhole ? [...known.keys()] : [];
    for (const id of gone) database.run('DELETE FROM meetings WHERE project = ? AND id = ?', [project, id]);
    database.exec('COMMIT');
    // A page that is filled anew can keep pieces of what stood there before: the file is written anew.
    if (changed + gone.length > 0) database.exec('VACUUM');
    return { added, changed, removed: gone.length, same };
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** Where the disk is full, SQLite has done so already. */
function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // There is nothing to roll back.
  }
}

/** Names of tables and columns are this program's own; every value is bound. */
function insert(database: Database, table: string, cells: Readonly<Record<string, string | number | null>>): void {
  const columns = Object.keys(cells);
  const names = columns.map((column) => `"${column}"`).join(', ');
  database.run(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(cells));
}

function numberOf(database: Database, pragma: string): number {
  return Number(Object.values(database.all(pragma)[0] ?? { none: 0 })[0]);
}
