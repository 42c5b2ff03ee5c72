// The typesetter of each platform that VS Code has packages for: fetched by npm, compared with the lock, and put where the extension finds it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const TYPESETTER = '@myriaddreamin/typst-ts-node-compiler';

/** VS Code's names of platforms, and those of the package that is made for each. */
export const PLATFORMS = {
  'win32-x64': 'win32-x64-msvc',
  'win32-arm64': 'win32-arm64-msvc',
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'linux-armhf': 'linux-arm-gnueabihf',
  'alpine-x64': 'linux-x64-musl',
  'alpine-arm64': 'linux-arm64-musl',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

/** The packages that typeset on a platform: what every platform has, and its native part. */
export const typesettersOf = (target) => [TYPESETTER, `${TYPESETTER}-${PLATFORMS[target]}`];

/** What the lock says of a package. */
export function locked(name) {
  return JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages[`node_modules/${name}`];
}

/** Puts the typesetter of a platform into a folder `node_modules`. */
export function putTypesetter(target, modules) {
  for (const name of typesettersOf(target)) {
    const into = path.join(modules, name);
    fs.mkdirSync(into, { recursive: true });
    const here = path.join(root, 'node_modules', name);
    if (isLocked(here, name)) {
      fs.cpSync(here, into, { recursive: true });
      continue;
    }
    const file = fetched(name);
    execFileSync('tar', ['-xzf', path.basename(file), '--strip-components=1', '-C', path.relative(path.dirname(file), into)], {
      cwd: path.dirname(file),
    });
  }
}

/** Whether `npm ci` put the package here: it compared it with the lock. */
function isLocked(folder, name) {
  const manifest = path.join(folder, 'package.json');
  return fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).version === locked(name).version;
}

/** The package as npm's registry gives it, once. @throws where it is not the one that the lock names */
function fetched(name) {
  const { version, integrity } = locked(name);
  const folder = path.join(root, 'out/typesetters');
  const file = path.join(folder, `${name.slice(1).replace('/', '-')}-${version}.tgz`);
  const isIt = () => {
    if (!fs.existsSync(file)) return false;
    const [algorithm, digest] = integrity.split(/-(.*)/s);
    return createHash(algorithm).update(fs.readFileSync(file)).digest('base64') === digest;
  };
  if (isIt()) return file;
  fs.mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (!isIt()) throw new Error(`${name}@${version} is not what package-lock.json says it is.`);
  return file;
}
