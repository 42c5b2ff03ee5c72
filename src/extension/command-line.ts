import type * as vscode from 'vscode';

/** How a run of the command line ended, and what it said. */
export interface Ended {
  readonly status: number;
  readonly said: string;
  /** What it put out, line by line. */
  readonly out: string;
}

/** Runs the command line of the package, on the Node that VS Code itself runs on; no shell takes part. */
export async function runCommandLine(context: vscode.ExtensionContext, args: readonly string[], cwd: string): Promise<Ended> {
  const { execFile } = await import('node:child_process');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [context.asAbsolutePath('dist/cli.mjs'), ...args],
      { cwd, env, windowsHide: true, maxBuffer: Number.POSITIVE_INFINITY },
      (error, stdout, stderr) => {
        const said = `${stderr}${stdout}`.trim().split(/\r?\n/).join(' ');
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 2;
        resolve({ status, said: said === '' && error !== null ? error.message : said, out: stdout });
      },
    );
  });
}
