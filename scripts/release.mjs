// `node scripts/release.mjs v0.2.0 ADDRESS`: makes all that a release holds, in out/release: the package for npm, the extension for every computer,
// for each platform and for browsers, the list of what is in them (SBOM, CycloneDX) and the notes out of the changelog. Publishes nothing. ADDRESS is that of the repository.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, run } from './install.mjs';
import { notesOf, reasonsAgainst, withoutPrepare } from './release-notes.ts';

function release(tag, address) {
  const manifestFile = path.join(root, 'package.json');
  const written = fs.readFileSync(manifestFile, 'utf8');
  const manifest = JSON.parse(written);
  const changelog = fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  const reasons = reasonsAgainst(tag, manifest, changelog);
  if (reasons.length > 0) {
    console.error(reasons.join('\n'));
    process.exit(1);
  }
  const out = path.join(root, 'out/release');
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  // Where the package comes from is known where it is released: npm compares it with the provenance.
  const links = {
    repository: { type: 'git', url: `git+${address}.git` },
    bugs: { url: `${address}/issues` },
    homepage: `${address}#readme`,
  };
  try {
    fs.writeFileSync(manifestFile, `${JSON.stringify({ ...withoutPrepare(manifest), ...links }, null, 2)}\n`);
    run('node', ['scripts/package.mjs', '--target', 'all']);
    for (const name of fs.readdirSync(path.join(root, 'dist')).filter((file) => file.endsWith('.vsix')))
      fs.copyFileSync(path.join(root, 'dist', name), path.join(out, name.replace('.vsix', `-${manifest.version}.vsix`)));
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', out]);
  } finally {
    fs.writeFileSync(manifestFile, written);
  }
  // All is bundled: what is in the package are the development dependencies that the bundles import, so they are listed too.
  const sbom = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  fs.writeFileSync(path.join(out, `verslag-${manifest.version}.cdx.json`), sbom);
  fs.writeFileSync(path.join(out, 'notes.md'), `${notesOf(changelog, manifest.version)}\n`);
  for (const name of fs.readdirSync(out))
    console.log(`out/release/${name}: ${Math.round(fs.statSync(path.join(out, name)).size / 1000)} KB`);
}

release(process.argv[2] ?? '', process.argv[3] ?? '');
