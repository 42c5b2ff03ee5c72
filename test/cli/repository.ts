import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeGit } from '../../src/cli/git/run.ts';
import { main } from '../../src/cli/main.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { makeHost } from './memory-host.ts';

/** Git of the tests alone: no settings of whoever runs them. */
const ENV = {
  PATH: process.env.PATH,
  HOME: '/nowhere',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'T',
  GIT_AUTHOR_EMAIL: 't@example.org',
  GIT_COMMITTER_NAME: 'T',
  GIT_COMMITTER_EMAIL: 't@example.org',
};

/** A git repository in a folder of its own. Everything that a test makes is removed by {@link removeRepositories}. */
export class TestRepository {
  readonly folder: string;

  constructor(folder = temporary()) {
    this.folder = folder;
  }

  static make(): TestRepository {
    const repository = new TestRepository();
    repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env: ENV, stdio: 'pipe', encoding: 'utf8' }).trim();
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  write(name: string, text: string): this {
    fs.mkdirSync(path.dirname(this.path(name)), { recursive: true });
    fs.writeFileSync(this.path(name), text);
    return this;
  }

  names(folder: string): string[] {
    return fs.readdirSync(this.path(folder));
  }

  remove(name: string): void {
    fs.rmSync(this.path(name));
  }

  commit(message = 'versie'): this {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this;
  }

  /** Runs the command line in the repository, with the git of this machine. */
  async run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const host = { git: nodeGit({ ...ENV, ...env }) };
    const made = makeHost(nodeFiles, { cwd: this.folder, env: { HOME: '/nowhere', ...env }, host });
    const status = await main(args, made.host);
    return { status, ...made.output };
  }

  /** `FILE:LINE` of each change to approved minutes. */
  async approved(...paths: readonly string[]): Promise<{ status: number; found: string[]; stderr: string }> {
    const { status, stdout, stderr } = await this.run(['check', ...paths, '--approved', '--format', 'json']);
    const { problems } = JSON.parse(stdout) as { problems: { file: string; line: number; rule: string }[] };
    const found = problems.filter(({ rule }) => rule === 'changed-after-approval').map(({ file, line }) => `${file}:${line}`);
    return { status, found, stderr };
  }
}

const made: string[] = [];

export function temporary(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-test-')));
  made.push(folder);
  return folder;
}

export function removeRepositories(): void {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}
