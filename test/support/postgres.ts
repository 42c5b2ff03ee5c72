import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Postgres {
  /** Runs a script by psql. @returns what it printed, one row a line, and its exit status. */
  psql(script: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  stop(): void;
}

/** A server of PostgreSQL in a folder of its own, reached by a socket only; undefined where none is installed. */
export function startPostgres(): Postgres | undefined {
  const [found] = fs.globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse();
  if (found === undefined) return undefined;
  const bin = path.dirname(found);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pg-'));
  const user = userOfServer();
  if (user !== undefined) fs.chownSync(folder, user.uid, user.gid);
  const run = (name: string, args: readonly string[], input = '') =>
    spawnSync(path.join(bin, name), args, {
      ...user,
      input,
      encoding: 'utf8',
      cwd: folder,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    });
  const data = path.join(folder, 'data');
  const made = run('initdb', ['-D', data, '-A', 'trust', '-U', 'verslag', '-E', 'UTF8', '--no-sync']);
  if (made.status !== 0) throw new Error(made.stderr);
  const log = path.join(folder, 'log');
  const started = run('pg_ctl', ['-D', data, '-w', '-l', log, '-o', `-k ${folder} -c listen_addresses= -F`, 'start']);
  if (started.status !== 0) throw new Error(started.stdout);
  return {
    psql: (script) =>
      run('psql', ['-h', folder, '-U', 'verslag', '-d', 'postgres', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-f', '-'], script),
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server refuses to be run by root: then it is run by the user whom its package makes. */
function userOfServer(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(fs.readFileSync('/etc/passwd', 'utf8')) ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
