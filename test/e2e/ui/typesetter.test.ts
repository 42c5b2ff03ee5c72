import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { workbench } from './workbench.ts';

describe('with the package of this platform', () => {
  const bench = workbench({ typesetter: true }, async (bench) => {
    await bench.openFile('dobv-2.verslag');
    await bench.serverReady();
  });

  it('writes PDF, without anything else installed', async () => {
    await bench.command(bench.title('exportPdf'));
    await bench.pick('Public version');
    await bench.saveAs('overleg.pdf', '.pdf');
    const bytes = fs.readFileSync(path.join(bench.folder, 'overleg.pdf'));
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    await bench.command('Notifications: Clear All Notifications');
  });
});
