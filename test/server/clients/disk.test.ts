import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { nodeFiles } from '../../../language-server/server/node-files.ts';
import { applyTextEdits } from '../../support/edits.ts';
import { address } from '../../support/lsp-client.ts';
import { able, BOOK, CLEAN, clients, FILES, PUSHING, WITH_JANSSEN, WRONG } from './minutes.ts';

/** Changes a file without a word to the server, as `git pull` does where a client watches nothing. */
const NOTE = '// Een aantekening erbij.\n';
const SECOND = CLEAN.replace('overleg-1', 'overleg-2');

describe('files that change outside the editor', () => {
  const start = clients();

  describe('where the client watches nothing', () => {
    it('are renamed in as they are now', async () => {
      const client = await start({ ...FILES, 'overleg-2.verslag': SECOND });
      await client.open('overleg-1.verslag');
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
      client.disk.set(address('overleg-2.verslag'), NOTE + SECOND);
      client.disk.set(address('overleg-3.verslag'), SECOND.replace('overleg-2', 'overleg-3'));
      const { changes } = await client.request<WorkspaceEdit>('textDocument/rename', 'overleg-1.verslag', {
        position: { line: 5, character: 42 },
        newName: 'pietersen',
      });
      for (const name of ['overleg-1.verslag', 'overleg-2.verslag', 'overleg-3.verslag', 'adresboek.verslag']) {
        const text = client.disk.get(address(name))!;
        const after = applyTextEdits(text, changes![address(name)] ?? []);
        assert.equal(after, text.replaceAll('@jansen', '@pietersen').replace('Persoon jansen', 'Persoon pietersen'), name);
      }
    });

    it('get the edits of a code action as they are now', async () => {
      const client = await start({ ...FILES, 'overleg-1.verslag': WRONG });
      await client.open('overleg-1.verslag');
      await client.problems('overleg-1.verslag');
      client.disk.set(address('adresboek.verslag'), NOTE + BOOK);
      const at = { line: 10, character: WRONG.split('\n')[10]!.indexOf('@janssen') + 3 };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'overleg-1.verslag', {
        range: { start: at, end: at },
        context: { diagnostics: [] },
      });
      const edits = actions.flatMap(({ edit }) => (edit?.changes?.[address('adresboek.verslag')] as TextEdit[] | undefined) ?? []);
      assert.ok(edits.length > 0);
      for (const edit of edits) {
        const after = applyTextEdits(NOTE + BOOK, [edit]);
        assert.ok(after.startsWith(NOTE) && after.replace(edit.newText, '') === NOTE + BOOK, JSON.stringify(edit));
      }
    });

    it('are renamed around, moved and carried over as they are now', async () => {
      const first = `${CLEAN.replace('Verslag overleg-1:', 'Verslag (reeks dobv):')}\nActie A1 (@jansen, uiterlijk 1 december 2020): Een stuk maken.\n`;
      const second = `${SECOND}\nZie #overleg-1/A1.\n`;
      const client = await start({ ...FILES, 'overleg-1.verslag': first, 'overleg-2.verslag': second });
      assert.deepEqual(
        (await client.problems('overleg-2.verslag')).filter((one) => one.endsWith('unknown-item')),
        [],
      );
      client.disk.set(address('overleg-2.verslag'), NOTE + second);
      const files = [{ oldUri: address('overleg-1.verslag'), newUri: address('start-1.verslag') }];
      const edit = await client.connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files });
      const after = applyTextEdits(NOTE + second, edit.changes![address('overleg-2.verslag')]!);
      assert.equal(after, NOTE + second.replace('#overleg-1/', '#start-1/'));
    });

    it('are looked at when something is saved', async () => {
      const client = await start({ ...FILES, 'overleg-1.verslag': WRONG }, { host: {} });
      await client.open('overleg-1.verslag');
      assert.deepEqual(await client.problems('overleg-1.verslag'), ['11 unknown-party']);
      client.disk.set(address('adresboek.verslag'), WITH_JANSSEN);
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: address('overleg-1.verslag') } });
      assert.deepEqual(await client.problems('overleg-1.verslag'), []);
    });

    it('are watched by the server itself, also in folders that come', async () => {
      const home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-watch-')));
      try {
        for (const [name, text] of Object.entries({ ...FILES, 'overleg-1.verslag': WRONG })) fs.writeFileSync(path.join(home, name), text);
        const uri = (name: string) => pathToFileURL(path.join(home, name)).toString();
        const client = await start({}, { host: { files: nodeFiles }, folders: [uri('')], capabilities: PUSHING });
        const is = (code: string, name: string) =>
          client.pushedDiagnostics(uri(name), (found) => found.map((one) => one.code).join() === code);
        await is('unknown-party', 'overleg-1.verslag');
        fs.writeFileSync(path.join(home, 'adresboek.verslag'), WITH_JANSSEN);
        await is('', 'overleg-1.verslag');
        fs.mkdirSync(path.join(home, 'oud'));
        fs.writeFileSync(path.join(home, 'oud/overleg-0.verslag'), WRONG.replace('overleg-1', 'overleg-0').replace('@janssen', '@weg'));
        await is('unknown-party', 'oud/overleg-0.verslag');
        fs.rmSync(path.join(home, 'oud'), { recursive: true });
        await is('', 'oud/overleg-0.verslag');
      } finally {
        fs.rmSync(home, { recursive: true, force: true });
      }
    });
  });

  describe('of which the client tells the folder alone', () => {
    const IN_FOLDER = { ...FILES, 'map/overleg-2.verslag': WRONG.replace('overleg-1', 'overleg-2') };
    const BAD = 'map/overleg-2.verslag';
    const wrong = (found: readonly unknown[]) => found.length > 0;
    const none = (found: readonly unknown[]) => found.length === 0;
    const watching = able({ diagnostics: { refreshSupport: false }, didChangeWatchedFiles: { dynamicRegistration: true } });
    const move = (client: Awaited<ReturnType<typeof start>>, from: string, to: string | undefined) => {
      for (const [name, text] of [...client.disk]) {
        if (!name.startsWith(`${address(from)}/`)) continue;
        client.disk.delete(name);
        if (to !== undefined) client.disk.set(name.replace(address(from), address(to)), text);
      }
    };

    it('go with it', async () => {
      for (const tell of [
        ['workspace/didChangeWatchedFiles', { changes: [{ uri: address('map'), type: 3 }] }],
        ['workspace/didChangeWatchedFiles', { changes: [{ uri: `${address('map')}/`, type: 3 }] }],
        ['workspace/didDeleteFiles', { files: [{ uri: address('map') }] }],
      ] as const) {
        const client = await start(IN_FOLDER, { capabilities: watching });
        await client.pushedDiagnostics(BAD, wrong);
        move(client, 'map', undefined);
        await client.connection.sendNotification(tell[0], tell[1]);
        await client.pushedDiagnostics(BAD, none);
      }
    });

    it('come with it', async () => {
      for (const tell of [
        ['workspace/didChangeWatchedFiles', { changes: [{ uri: address('nieuw'), type: 1 }] }],
        ['workspace/didCreateFiles', { files: [{ uri: address('nieuw') }] }],
      ] as const) {
        const client = await start(FILES, { capabilities: watching });
        await client.settled();
        client.disk.set(address('nieuw/overleg-2.verslag'), WRONG.replace('overleg-1', 'overleg-2'));
        await client.connection.sendNotification(tell[0], tell[1]);
        await client.pushedDiagnostics('nieuw/overleg-2.verslag', wrong);
      }
    });

    it('move with it, also with a slash behind it, and right behind a document that is closed', async () => {
      for (const slash of ['', '/']) {
        const client = await start(IN_FOLDER, { capabilities: watching });
        await client.open(BAD);
        await client.pushedDiagnostics(BAD, wrong);
        await client.close(BAD);
        move(client, 'map', 'nieuw');
        const files = [{ oldUri: `${address('map')}${slash}`, newUri: `${address('nieuw')}${slash}` }];
        await client.connection.sendNotification('workspace/didRenameFiles', { files });
        await client.pushedDiagnostics('nieuw/overleg-2.verslag', wrong);
        await client.pushedDiagnostics(BAD, none);
      }
    });

    it('are asked for: every file is watched as it comes and goes', async () => {
      let registered:
        | { registrations: { method: string; registerOptions: { watchers: { globPattern: string; kind?: number }[] } }[] }
        | undefined;
      const client = await start(FILES, {
        capabilities: watching,
        before: (connection) =>
          connection.onRequest('client/registerCapability', (params) => {
            registered = params as typeof registered;
            return null;
          }),
      });
      await client.until(() => registered !== undefined);
      const watchers = registered!.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles')!.registerOptions
        .watchers;
      assert.ok(watchers.some(({ globPattern, kind }) => globPattern === '**/*' && kind === 5));
      assert.ok(watchers.some(({ globPattern, kind }) => globPattern === '**/*.verslag' && kind === undefined));
    });
  });

  it('are forgotten by a client that asks, also where it was told of them as an open document only', async () => {
    const client = await start({ ...FILES, 'weg.verslag': WRONG.replace('overleg-1', 'weg') });
    await client.open('weg.verslag');
    assert.deepEqual(await client.problems('weg.verslag'), ['11 unknown-party']);
    await client.close('weg.verslag');
    await client.changeOnDisk('weg.verslag', undefined);
    await client.until(() => client.heard.includes('workspace/diagnostic/refresh'));
    type Report = { items: { uri: string; kind: string; items?: unknown[] }[] };
    const report: Report = await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    const gone = report.items.find(({ uri }) => uri === address('weg.verslag'));
    assert.deepEqual([gone?.kind, gone?.items], ['full', []]);
  });

  it('beside the minutes count: an attachment that comes is missed no more', async () => {
    const text = CLEAN.replace('Afwezig:', 'Bijlage: Plan <plan.pdf>\nAfwezig:');
    const client = await start({ ...FILES, 'overleg-1.verslag': text });
    await client.open('overleg-1.verslag');
    assert.deepEqual(await client.problems('overleg-1.verslag'), ['7 missing-attachment']);
    await client.changeOnDisk('plan.pdf', '%PDF');
    assert.deepEqual(await client.problems('overleg-1.verslag'), []);
    await client.changeOnDisk('plan.pdf', undefined);
    assert.deepEqual(await client.problems('overleg-1.verslag'), ['7 missing-attachment']);
  });
});
