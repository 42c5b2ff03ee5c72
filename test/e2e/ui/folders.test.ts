import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { workbench } from './workbench.ts';

const book = (name: string) =>
  `Organisatie eigen: ${name}\nPersoon chef (@eigen): Chef van ${name}\nReeks staf (elke maandag 10:00-11:00, van 2 november 2020 tot 31 december 2029, voorzitter @chef, leden @eigen): Staf ${name}\n`;
const minutes = (name: string) => `Verslag staf-1 (reeks staf): Staf ${name}
Status: concept
Datum: maandag 9 november 2020
Voorzitter: @chef
Notulist: @chef
Aanwezig: @chef

# 1. Begin

Actie A1 (@chef, uiterlijk maandag 16 november 2020): Belt ${name}.
`;

describe('more folders at once', () => {
  const bench = workbench({
    from: null,
    workspace: 'alles.code-workspace',
    files: {
      'alles.code-workspace': '{ "folders": [{ "path": "noord" }, { "path": "zuid" }] }',
      'noord/verslag.config.json': '{}',
      'noord/adresboek.verslag': book('Noord'),
      'noord/noord-1.verslag': minutes('Noord'),
      'zuid/verslag.config.json': '{}',
      'zuid/adresboek.verslag': book('Zuid'),
      'zuid/zuid-1.verslag': minutes('Zuid'),
    },
  });

  it('each have names of their own', async () => {
    await bench.openFile('zuid-1.verslag');
    await bench.serverReady();
    await bench.goTo(4, 14);
    await bench.press('Control+k', 'Control+i');
    await bench.page.locator('.monaco-hover:visible', { hasText: 'Chef van Zuid' }).first().waitFor();
    await bench.press('Escape');
  });

  it('are one list of actions', async () => {
    await bench.page.locator('.activitybar .action-item a[aria-label*="Verslag"]').first().click();
    // Who has the same id elsewhere is somebody else.
    for (const name of ['Noord', 'Zuid'])
      for (const row of [`Chef van ${name}`, `Belt ${name}`])
        await bench.page.locator('.pane-body .monaco-list-row', { hasText: row }).first().waitFor();
    await bench.screenshot('folders');
  });

  it('get a new meeting where its series is', async () => {
    await bench.command(bench.title('newMeeting'));
    await bench.pick('Staf Zuid');
    await bench.page.locator('.quick-input-title', { hasText: 'New meeting: Date' }).waitFor();
    await bench.press('Enter');
    await bench.page.locator('.tab.active', { hasText: 'staf-2.verslag' }).waitFor();
    assert.ok(fs.existsSync(path.join(bench.folder, 'zuid', 'staf-2.verslag')));
    assert.ok(!fs.existsSync(path.join(bench.folder, 'noord', 'staf-2.verslag')));
  });

  it('are exported to one folder, though their meetings have one name', async () => {
    fs.mkdirSync(path.join(bench.folder, 'zuid', 'uit'));
    await bench.command(bench.title('exportWorkspace'));
    await bench.pick('Plain text');
    await bench.pick('Internal version');
    await bench.chooseFolder('uit');
    const made = () => fs.readdirSync(path.join(bench.folder, 'zuid', 'uit')).sort();
    await bench.until(() => made().length === 3);
    assert.deepEqual(made(), ['staf-1 (2).txt', 'staf-1.txt', 'staf-2.txt']);
  });

  it('are asked for where a sample is to be made', async () => {
    await bench.command(bench.title('createSample'));
    await bench.pick('noord');
    await bench.preview.locator('h1', { hasText: 'First meeting' }).waitFor();
    assert.ok(fs.existsSync(path.join(bench.folder, 'noord', 'first-meeting.verslag')));
  });
});
