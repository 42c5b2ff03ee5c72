import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../../language-server/server/node-files.ts';
import type { ExportedFile, RenderResult } from '../../../language-server/server/protocol.ts';
import { ONE_POINT_BASE64 } from '../../support/one-point.ts';
import { clients } from '../clients/minutes.ts';

const minutes = (path: string) => `Verslag overleg-1: Overleg
Datum: maandag 16 november 2020
Bijlage: Foto <foto.png>

# 1. Opening

![De zaal](${path})
`;

describe('the pictures of minutes in the editor', () => {
  const start = clients();
  let top: string;
  const uri = () => pathToFileURL(path.join(top, 'werk/overleg-1.verslag')).toString();
  beforeEach(() => {
    top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'verslag-pictures-')));
    for (const name of ['werk/foto.png', 'werk/.geheim/foto.png', 'buiten.png']) {
      fs.mkdirSync(path.dirname(path.join(top, name)), { recursive: true });
      fs.writeFileSync(path.join(top, name), Buffer.from(ONE_POINT_BASE64, 'base64'));
    }
    fs.symlinkSync('../buiten.png', path.join(top, 'werk/link.png'));
    fs.writeFileSync(path.join(top, 'werk/verslag.config.json'), '{}');
  });
  afterEach(() => fs.rmSync(top, { recursive: true, force: true }));

  async function asked<R>(text: string, method: string, params: object): Promise<R> {
    const client = await start({}, { host: { files: nodeFiles }, folders: [pathToFileURL(path.join(top, 'werk')).toString()] });
    await client.open(uri(), text);
    return client.connection.sendRequest<R>(method, { uri: uri(), line: 0, view: 'full', public: false, ...params });
  }
  const shown = async (text: string, params: object = {}) =>
    (await asked<RenderResult>(text, 'verslag/render', { form: 'html', ...params })).html;

  it('stand in the preview, as page and as mail', async () => {
    for (const form of ['html', 'email']) {
      const html = await shown(minutes('foto.png'), { form });
      assert.ok(html.includes(`src="data:image/png;base64,${ONE_POINT_BASE64.slice(0, 40)}`), form);
      assert.doesNotMatch(html, /cid:/);
    }
  });

  it('are said to be missing where they are, with what the house style lacks, once and only where it counts', async () => {
    fs.writeFileSync(path.join(top, 'werk/verslag.config.json'), '{ "style": { "logo": "weg.png", "word": "weg.docx" } }');
    const text = minutes('er-is-niets.png').replace('![De', '![De zaal](er-is-niets.png) ![De');
    for (const [form, parts] of [
      ['html', ['style.logo', 'er-is-niets.png']],
      ['docx', ['style.logo', 'style.word', 'er-is-niets.png']],
      ['text', []],
    ] as const) {
      const [file] = await asked<ExportedFile[]>(text, 'verslag/export', { form });
      assert.equal(file!.notices.length, parts.length, file!.notices.join('\n'));
      for (const [at, part] of parts.entries()) assert.ok(file!.notices[at]!.includes(part), file!.notices[at]);
    }
    const [open] = await asked<ExportedFile[]>(text, 'verslag/export', { form: 'html', public: true });
    assert.doesNotMatch(open!.notices.join(), /er-is-niets/);
  });

  it('stay out where their path leads out of the project, to what is hidden, or to the web', async () => {
    const hostile = ['../buiten.png', 'link.png', '.geheim/foto.png', '%2e%2e/buiten.png', '..\\\\buiten.png', 'https://example.org/a.png'];
    for (const target of [...hostile, path.join(top, 'buiten.png'), 'file:///etc/passwd', 'overleg-1.verslag', 'er-is-niets.png']) {
      for (const form of ['html', 'email'])
        assert.doesNotMatch(await shown(minutes(target), { form }), /<img|data:/, `${target} as ${form}`);
    }
  });

  it('stay out of the public version: nobody knows what a picture shows', async () => {
    assert.doesNotMatch(await shown(minutes('foto.png'), { public: true }), /<img|data:/);
  });

  it('go along with what is exported, attachments too', async () => {
    const [page] = await asked<ExportedFile[]>(minutes('foto.png'), 'verslag/export', { form: 'html' });
    assert.ok(page!.content.includes('data:image/png;base64,'));
    const [mail] = await asked<ExportedFile[]>(minutes('foto.png'), 'verslag/export', { form: 'email' });
    assert.match(mail!.content, /Content-Disposition: attachment;\s*filename="?foto\.png/);
  });
});
