#!/usr/bin/env node
const [major] = process.versions.node.split('.').map(Number);
if (major < 22) {
  process.stderr.write(
    `verslag: Node 22 of nieuwer is nodig; dit is ${process.version}. / Node 22 or newer is needed; this is ${process.version}.\n`,
  );
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache?.();
  await import('../dist/cli.mjs');
}
