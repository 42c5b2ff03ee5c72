import fs from 'node:fs';
import type { Database } from './host.ts';

/** A database of Node's own SQLite; undefined where this Node has none. Its file is made for its owner only. */
export async function openDatabase(file: string): Promise<Database | undefined> {
  const sqlite = await withoutWarning(() => import('node:sqlite')).catch(() => undefined);
  if (sqlite === undefined) return undefined;
  const isNew = !fs.existsSync(file);
  if (isNew) fs.closeSync(fs.openSync(file, 'wx', 0o600));
  const database = new sqlite.DatabaseSync(file);
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, values) => {
      database.prepare(sql).run(...values);
    },
    all: (sql, values = []) => database.prepare(sql).all(...values),
    close: () => database.close(),
    drop: () => {
      database.close();
      if (!isNew) return;
      try {
        fs.rmSync(file, { force: true });
      } catch {
        // Why it could not be filled is what is said.
      }
    },
  };
}

/** Node says of its SQLite that it is experimental, on standard error: it is what is documented here, and no news for who runs it. */
async function withoutWarning<T>(work: () => Promise<T>): Promise<T> {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return await work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
