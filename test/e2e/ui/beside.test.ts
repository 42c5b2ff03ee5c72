import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { WITHOUT_HINTS, Workbench, workbench } from './workbench.ts';

const TABLE = `Verslag tabel: Overleg
Datum: maandag 16 november 2020
Voorzitter: @verbeek
Notulist: @dewit
Aanwezig: @verbeek, @dewit

# 1. Kosten

| Wat | Bedrag |
`;
const ZOOM = `From: Zoom <no-reply@zoom.us>
To: Anna Smit <anna@x.example>
Subject: Jan Jansen is inviting you to a scheduled Zoom meeting
Content-Type: text/plain; charset=utf-8

Jan Jansen is inviting you to a scheduled Zoom meeting.

Topic: Steering group dike
Time: Dec 3, 2020 10:00 AM Amsterdam

Meeting ID: 839 1234 5678
`;
const OLD = `Verslag dobv-3 (reeks dobv): Directeurenoverleg
Datum: maandag 23 november 2020
Voorzitter: @verbeek
Notulist: @dewit
Aanwezig: @verbeek, @dewit, @smeets

# 1. Opslag

Actie A1 (@smeets, uiterlijk vrijdag 27 november 2020): Werkt een plaats uit.
`;

describe('beside the minutes', () => {
  const bench = workbench(
    { settings: WITHOUT_HINTS, files: { 'tabel.verslag': TABLE, 'zoom.eml': ZOOM.replaceAll('\n', '\r\n'), 'dobv-3.verslag': OLD } },
    async (bench) => {
      fs.mkdirSync(path.join(bench.folder, 'concepten'));
      await bench.openFile('tabel.verslag');
      await bench.serverReady();
    },
  );
  /** Most of these are made by a program: in a browser there is none, and that is said. */
  const onlyOnComputer = () => bench.message('works in VS Code on a computer').waitFor();

  it('goes from cell to cell by Tab, with the columns in line, and adds a row at the end', async () => {
    await bench.goTo(9, 16);
    await bench.press('Tab');
    await bench.lineWith('tabel.verslag', '| --- | ------ |');
    await bench.type('Zaal huren');
    await bench.press('Escape', 'Tab');
    await bench.lineWith('tabel.verslag', '| Zaal huren |        |');
    await bench.type('120');
    await bench.press('Escape', 'Tab');
    await bench.lineWith('tabel.verslag', '|            |        |');
    await bench.type('Koffie');
    await bench.press('Escape', 'Shift+Tab');
    await bench.lineWith('tabel.verslag', '| Koffie     |        |');
    await bench.press('Control+s');
    await bench.until(() => bench.read('tabel.verslag').includes('Koffie'));
    await bench.screenshot('table');
    assert.equal(
      bench.read('tabel.verslag').split('# 1. Kosten\n\n')[1],
      '| Wat        | Bedrag |\n| ---------- | ------ |\n| Zaal huren | 120    |\n| Koffie     |        |\n',
    );
  });

  it('tells the number of words in the status bar', async () => {
    await bench.page.locator('.statusbar-item[aria-label*="Words: "]').first().waitFor();
  });

  it('says in words of the meeting what changed since the last commit', async () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...args], { cwd: bench.folder });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    fs.writeFileSync(path.join(bench.folder, 'dobv-3.verslag'), OLD.replace('vrijdag 27 november', 'maandag 30 november'));
    await bench.openFile('dobv-3.verslag');
    await bench.lineWith('dobv-3.verslag', 'maandag 30 november 2020');
    await bench.command(bench.title('compare'));
    if (Workbench.inBrowser) return onlyOnComputer();
    await bench.pick('With the last version in git');
    await bench.lineWith('changes.txt', '30 November 2020');
    await bench.screenshot('changes');
  });

  it('puts the list of all actions into a file, with what is not saved yet', async () => {
    await bench.openFile('tabel.verslag');
    await bench.toEnd();
    await bench.type('\nActie A2 (@dewit, uiterlijk maandag 30 november 2020): Huurt de zaal.');
    await bench.lineWith('tabel.verslag', 'Huurt de zaal.');
    await bench.command(bench.title('exportActions'));
    if (Workbench.inBrowser) return onlyOnComputer();
    await bench.pick('Markdown');
    await bench.pick('Internal version');
    await bench.saveAs('acties.md', '.md');
    await bench.until(() => /dobv-3\/A1.*Werkt een plaats uit\./.test(bench.read('acties.md')));
    assert.match(bench.read('acties.md'), /tabel\/A2.*Huurt de zaal\./);
  });

  it('writes a mail for each owner', async () => {
    await bench.openFile('dobv-3.verslag');
    await bench.command(bench.title('mailPerOwner'));
    if (Workbench.inBrowser) return onlyOnComputer();
    await bench.chooseFolder('concepten');
    const drafts = () => fs.readdirSync(path.join(bench.folder, 'concepten'));
    // It is told when all are written: before that there are files on their way.
    await bench.message('dobv-3--acties-smeets.eml').waitFor();
    assert.deepEqual(drafts(), ['dobv-3--acties-smeets.eml']);
  });

  it('makes minutes of an invitation that is text only, with what opens the meeting shielded', async () => {
    await bench.command(bench.title('newFromInvitation'));
    await bench.pick('zoom.eml');
    if (Workbench.inBrowser) return bench.message('cannot be read in a browser').waitFor();
    await bench.lineWith('zoom.verslag', 'Date: Thursday 3 December 2020');
    await bench.lineWith('zoom.verslag', 'Present: @jansen, @smit');
    await bench.lineWith('zoom.verslag', 'Meeting ID: {5.1.2i: 839 1234 5678}');
    await bench.screenshot('invitation');
  });
});
