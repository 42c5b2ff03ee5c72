import assert from 'node:assert/strict';
import { clientFrom } from '../../language-server/server/client.ts';
import { DiagnosticsPublisher } from '../../language-server/server/publisher.ts';

describe('telling what is wrong', () => {
  it('goes on with the other files where checking one of them fails, and says so', () => {
    const logged: string[] = [];
    const check = (uri: string) => {
      if (uri === 'file:///stuk.verslag') throw new Error('stuk');
      return [];
    };
    const workspace = {
      uris: () => ['file:///stuk.verslag', 'file:///heel.verslag'],
      projectOf: () => ({ project: { check } }),
      language: () => 'nl',
      isForeign: () => false,
    };
    const client = clientFrom({
      capabilities: { textDocument: { diagnostic: {} } },
      processId: null,
      rootUri: null,
      workspaceFolders: null,
    });
    const parts = {
      workspace,
      versions: new Map(),
      rulePages: undefined,
      client: () => client,
      log: (uri: string, error: unknown) => logged.push(`${uri}: ${error}`),
    };
    const publisher = new DiagnosticsPublisher(parts as never);
    const reports = [...publisher.reports(new Map())];
    assert.deepEqual(
      reports.map(({ uri, kind }) => [uri, kind]),
      [
        ['file:///stuk.verslag', 'full'],
        ['file:///heel.verslag', 'full'],
      ],
    );
    assert.match(logged.join(), /stuk\.verslag: Error: stuk/);
  });
});
