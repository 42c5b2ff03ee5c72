import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Git } from '../host.ts';

/** Where git finds the user's own settings, and how far it looks. Everything else that a caller's git has set (a hook's `GIT_DIR`) leads astray. */
const KEPT =
  /^GIT_(?:CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM|CONFIG_COUNT|CONFIG_KEY_\d+|CONFIG_VALUE_\d+|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/;

/** No question, no transport, no lock, no lazy fetching, no replaced objects: whatever a repository asks for. */
const ALWAYS = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '0',
  LC_ALL: 'C',
};

/** Milliseconds before git is stopped. What it would wait for forever is refused before (`readable.ts`). */
const LONGEST = 120_000;

/** Git as a program of this machine. It is started outside the repository, so that no program of that name in it is taken for git. */
export function nodeGit(env: Readonly<Record<string, string | undefined>>): Git {
  const inherited = Object.fromEntries(Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_') || KEPT.test(name)));
  return {
    run: (args, variables, input) => {
      // Most runs ask git nothing.
      const { spawnSync }: typeof import('node:child_process') = createRequire(import.meta.url)('node:child_process');
      const { status, stdout, stderr, error } = spawnSync('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], {
        cwd: path.dirname(process.execPath),
        env: { ...inherited, ...ALWAYS, ...variables },
        maxBuffer: 2 ** 30,
        timeout: LONGEST,
        windowsHide: true,
        input: input ?? '',
      });
      if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
      return { status: error === undefined ? status : null, stdout, stderr: stderr?.toString() || (error?.message ?? '') };
    },
    scratch: () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-'));
      return {
        path: folder,
        write: (name, text) => {
          const file = path.join(folder, name);
          fs.mkdirSync(path.dirname(file), { recursive: true });
          fs.writeFileSync(file, text, { flag: 'wx' });
        },
        remove: () => fs.rmSync(folder, { recursive: true, force: true }),
      };
    },
  };
}
