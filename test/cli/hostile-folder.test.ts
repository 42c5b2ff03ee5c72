import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { only, PROJECT, WRONG } from './fixtures.ts';
import { removeRepositories, TestRepository, temporary } from './repository.ts';

const APPROVED =
  'Verslag overleg-1: Overleg\nStatus: vastgesteld op 23 november 2020\nDatum: maandag 16 november 2020\n\nBesluit B1: Ja.\n';

/** A folder as someone else sent it. Nothing in it is the user's. */
function planted(): TestRepository {
  return TestRepository.make().write('verslag.config.json', only('changed-after-approval')).write('a.verslag', APPROVED).commit();
}

describe('a repository that names programs', () => {
  after(removeRepositories);

  it('runs none of them, whatever is asked', async () => {
    const made = planted();
    const program = made.write('kwaad.sh', `#!/bin/sh\necho "$0 $*" >> ${made.path('GEDRAAID')}\nexit 1\n`).path('kwaad.sh');
    fs.chmodSync(program, 0o755);
    // A commit with a signature.
    const tree = made.git('rev-parse', 'HEAD^{tree}');
    const parent = made.git('rev-parse', 'HEAD');
    const who = 'T <t@example.org> 1600000000 +0000';
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n xx\n -----END PGP SIGNATURE-----';
    made.write('commit.txt', `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n${signature}\n\nx\n`);
    made.git('reset', '--quiet', '--hard', made.git('hash-object', '-t', 'commit', '-w', 'commit.txt'));
    made.write('.gitattributes', '*.verslag filter=kwaad diff=kwaad merge=kwaad\n');
    made.write('.git/hooks/post-index-change', fs.readFileSync(program, 'utf8'));
    fs.chmodSync(made.path('.git/hooks/post-index-change'), 0o755);
    const settings = [
      ['log.showSignature', 'true'],
      ...['gpg.program', 'gpg.ssh.program', 'core.fsmonitor', 'core.pager', 'core.editor', 'core.askPass', 'core.sshCommand'],
      ...['core.alternateRefsCommand', 'diff.external', 'diff.kwaad.textconv', 'diff.kwaad.command', 'filter.kwaad.smudge'],
      ...['filter.kwaad.clean', 'filter.kwaad.process', 'credential.helper', 'pager.log', 'pager.show', 'interactive.diffFilter'],
      ['alias.log', `!${program}`],
      ['alias.rev-list', `!${program}`],
      ['alias.cat-file', `!${program}`],
      ['protocol.ext.allow', 'always'],
      ['protocol.file.allow', 'always'],
    ].map((setting) => (typeof setting === 'string' ? [setting, program] : setting));
    for (const [name, value] of settings) made.git('config', name!, value!);
    await made.run(['check', '--approved']);
    await made.run(['diff', 'HEAD:a.verslag', 'a.verslag']);
    // A file that is missing, and may be asked for at a place that runs a program.
    const blob = made.git('rev-parse', 'HEAD:a.verslag');
    fs.rmSync(made.path(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`));
    assert.equal((await made.run(['check', '--approved'])).status, 2);
    made.git('config', 'core.repositoryformatversion', '1');
    made.git('config', 'extensions.partialClone', 'origin');
    made.git('config', 'remote.origin.promisor', 'true');
    made.git('config', 'remote.origin.uploadpack', program);
    for (const url of [`ext::${program}`, 'ssh://localhost.invalid/x', made.folder]) {
      made.git('config', 'remote.origin.url', url);
      assert.equal((await made.run(['diff', 'HEAD:a.verslag', 'a.verslag'])).status, 2);
      assert.equal((await made.run(['check', '--approved'])).status, 2);
    }
    assert.ok(!fs.existsSync(made.path('GEDRAAID')));
  });

  it('is read as itself in a hook, where git has set the variables of another folder', async () => {
    const made = planted().write('sub/n.verslag', APPROVED.replaceAll('overleg-1', 'overleg-2')).commit();
    made.write('sub/n.verslag', APPROVED.replaceAll('overleg-1', 'overleg-2').replace('Ja.', 'Nee.'));
    const env = { GIT_DIR: made.path('.git'), GIT_WORK_TREE: made.path('sub'), GIT_INDEX_FILE: '/nowhere', GIT_EXTERNAL_DIFF: 'false' };
    const { stdout } = await made.run(['check', '--approved', '--format', 'lines'], env);
    assert.match(stdout, /^sub\/n\.verslag:5:1: error: .*\[changed-after-approval\]/);
    assert.match((await made.run(['diff', 'HEAD:sub/n.verslag', 'sub/n.verslag'], env)).stdout, /- Ja\.[\s\S]*\+ Nee\./);
  });

  it('takes a revision for a revision, and a folder of one for all that lay in it', async () => {
    const made = planted();
    for (const wrong of [
      '--help:a.verslag',
      '--output=x:a.verslag',
      '-p:a.verslag',
      'HEAD~9:a.verslag',
      'HEAD:b.verslag',
      'HEAD:../a.verslag',
    ])
      assert.equal((await made.run(['diff', '--', wrong, 'a.verslag'])).status, 2, wrong);
    assert.ok(!fs.existsSync(made.path('x')));
    made.write('sub/n.verslag', APPROVED.replaceAll('overleg-1', 'overleg-2')).commit();
    assert.equal((await made.run(['diff', 'HEAD:sub', 'sub'])).status, 0);
    assert.equal((await made.run(['diff', 'HEAD:.', '.'])).status, 0);
    assert.equal((await made.run(['diff', 'main@{0}:a.verslag', 'a.verslag'])).status, 0);
    made.write('sub/n.verslag', APPROVED.replaceAll('overleg-1', 'overleg-2').replace('Ja.', 'Nee.'));
    assert.match((await made.run(['diff', 'HEAD:sub', 'sub'])).stdout, /^overleg-2\n[\s\S]*- Ja\.\n {2}\+ Nee\.\n$/);
  });
});

describe('a folder with links', () => {
  after(removeRepositories);

  it('is not left by a walk, a name, a configuration or a change', async () => {
    const outside = temporary();
    const secret = path.join(outside, 'o.verslag');
    fs.writeFileSync(secret, 'Verslag   o-1:   GEHEIM @niemand\n');
    fs.writeFileSync(path.join(outside, 'c.json'), '{');
    const made = planted();
    fs.symlinkSync(outside, made.path('map'));
    fs.symlinkSync(secret, made.path('b.verslag'));
    for (const args of [['check'], ['check', '.'], ['check', '**/*.verslag'], ['format'], ['check', '--fix'], ['actions']]) {
      const { stdout, stderr } = await made.run(args);
      assert.doesNotMatch(stdout, /o-1|GEHEIM|niemand/);
      assert.match(stderr, /map: deze koppeling leidt de map uit/);
    }
    for (const args of [
      ['check', 'b.verslag'],
      ['format', 'b.verslag'],
      ['check', 'map'],
      ['format', 'map/o.verslag'],
      ['check', '--fix', 'map/*.verslag'],
    ]) {
      const { status, stdout } = await made.run(args);
      assert.equal(status, 2, args.join(' '));
      assert.doesNotMatch(stdout, /GEHEIM|niemand/);
    }
    assert.equal(fs.readFileSync(secret, 'utf8'), 'Verslag   o-1:   GEHEIM @niemand\n');
    fs.rmSync(made.path('verslag.config.json'));
    fs.symlinkSync(path.join(outside, 'c.json'), made.path('verslag.config.json'));
    assert.match((await made.run(['check', 'a.verslag'])).stderr, /verslag\.config\.json: deze koppeling leidt de map uit/);
    fs.rmSync(made.path('verslag.config.json'));
    fs.symlinkSync('weg.json', made.path('verslag.config.json'));
    const dangling = await made.run(['check', 'a.verslag']);
    assert.equal(dangling.status, 2);
    assert.match(dangling.stderr, /verslag\.config\.json: kan niet worden gelezen \(ENOENT\)/);
  });

  it('names what is called as minutes are and is no file, and goes on', async () => {
    const made = planted();
    fs.symlinkSync('weg', made.path('los.verslag'));
    fs.symlinkSync('rond.verslag', made.path('rond.verslag'));
    execFileSync('mkfifo', [made.path('pijp.verslag')]);
    const { status, stderr } = await made.run(['check', '.']);
    assert.equal(status, 0);
    for (const name of ['los', 'rond', 'pijp']) assert.match(stderr, new RegExp(`^${name}\\.verslag: dit is geen bestand`, 'm'));
  });

  it('is written to at its own places only', async () => {
    const outside = temporary();
    const victim = path.join(outside, 'kostbaar');
    fs.writeFileSync(victim, 'kostbaar');
    const made = planted();
    fs.symlinkSync(outside, made.path('uit'));
    fs.mkdirSync(made.path('ook'));
    fs.symlinkSync(victim, made.path('ook/overleg-1.txt'));
    const home = { HOME: temporary() };
    assert.equal((await made.run(['render', 'a.verslag', '--to', 'text', '--out', 'uit'], home)).status, 2);
    assert.equal((await made.run(['render', 'a.verslag', '--to', 'text', '--out', 'uit/nieuw/map', '--force'], home)).status, 2);
    assert.deepEqual(fs.readdirSync(outside), ['kostbaar']);
    const link = await made.run(['render', 'a.verslag', '--to', 'text', '--out', 'ook'], home);
    assert.match(link.stderr, /overleg-1\.txt: bestaat al/);
    // Told to, the link is replaced, and never what it leads to.
    assert.equal((await made.run(['render', 'a.verslag', '--to', 'text', '--out', 'ook', '--force'], home)).status, 0);
    assert.ok(fs.lstatSync(made.path('ook/overleg-1.txt')).isFile());
    assert.equal(fs.readFileSync(victim, 'utf8'), 'kostbaar');
  });

  it('holds no cache that is believed or written', async () => {
    const made = planted().write('verslag.config.json', PROJECT['verslag.config.json']).write('a.verslag', WRONG);
    const victim = path.join(temporary(), 'kostbaar');
    fs.writeFileSync(victim, 'kostbaar');
    fs.mkdirSync(made.path('node_modules/.cache/verslag'), { recursive: true });
    fs.symlinkSync(victim, made.path('node_modules/.cache/verslag/check.json'));
    assert.equal((await made.run(['check', '--cache'], { HOME: temporary() })).status, 1);
    const own = await made.run(['check', '--cache'], { XDG_CACHE_HOME: made.path('.cache') });
    assert.equal(own.status, 1);
    assert.match(own.stderr, /de cachemap ligt in het project zelf/);
    assert.ok(!fs.existsSync(made.path('.cache')));
    assert.equal(fs.readFileSync(victim, 'utf8'), 'kostbaar');
  });

  it('a cache that was tampered with is no cache', async () => {
    const made = planted().write('verslag.config.json', PROJECT['verslag.config.json']).write('a.verslag', WRONG);
    const cache = { XDG_CACHE_HOME: temporary() };
    assert.equal((await made.run(['check', '--cache'], cache)).status, 1);
    const folder = path.join(cache.XDG_CACHE_HOME, 'verslag');
    const [file] = fs.readdirSync(folder);
    const [head, ...rest] = fs
      .readFileSync(path.join(folder, file!), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const [known, end] = [rest.find(({ uri }) => uri?.endsWith('/a.verslag')), rest.at(-1)];
    const tamper = (lines: readonly unknown[]) =>
      fs.writeFileSync(path.join(folder, file!), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    for (const problems of [{ x: 1 }, [1], [{ rule: 'x' }], 'x', [{ range: {} }]]) {
      tamper([head, { ...known, problems }, end]);
      const { status, stdout } = await made.run(['check', '--cache', '--format', 'sarif'], cache);
      assert.equal(status, 1, stdout);
    }
    for (const wrong of [
      [{ ...head, looked: { 'geen adres': true } }, known, end],
      [head, { ...known, digest: 1 }, end],
      [head, 'x', end],
      [head, { ...known, names: {} }, end],
      [head, { ...known, surface: { ...known.surface, factPlaces: 99 } }, end],
      [head, { ...known, surface: { ...known.surface, places: [1, 2, 3] } }, end],
      [head, { ...known, surface: { ...known.surface, places: known.surface.places.map(() => 2 ** 32 - 1) } }, end],
      [head, { ...known, surface: { ...known.surface, parties: { names: [], places: [0, 0, 0, 0] } } }, end],
      [head, { ...known, surface: { ...known.surface, meetings: [{ place: 7 }] } }, end],
      [head, known, known, { ...end, files: 2 }],
      [head, known, { ...end, words: [['ACC']] }],
      [head, known, { ...end, files: 7 }],
      [head, known],
      [known, end],
      [],
    ]) {
      tamper(wrong);
      // With another text it is what was stored of the project that counts.
      made.write('a.verslag', `${WRONG}\nNog een zin.\n`);
      const { status, stderr } = await made.run(['check', '--cache', '--format', 'sarif'], cache);
      assert.equal(status, 1, JSON.stringify(wrong));
      assert.doesNotMatch(stderr, /Error|fout in verslag/, JSON.stringify(wrong));
    }
  });

  it('has no file without an end', async () => {
    const made = planted();
    execFileSync('mkfifo', [made.path('pijp.verslag'), made.path('pijp2.verslag')]);
    fs.symlinkSync('/dev/zero', made.path('nul.verslag'));
    assert.equal((await made.run(['check', 'a.verslag'])).status, 0);
    for (const name of ['pijp.verslag', 'nul.verslag']) {
      const { status, stderr } = await made.run(['check', name]);
      assert.equal(status, 2);
      assert.match(stderr, /geen gewoon bestand|leidt de map uit/);
    }
    assert.throws(() => nodeFiles.read('/dev/zero'), { code: 'ENOTFILE' });
    fs.rmSync(made.path('verslag.config.json'));
    execFileSync('mkfifo', [made.path('verslag.config.json')]);
    assert.equal((await made.run(['check', 'a.verslag'])).status, 2);
  });
});
