import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { COMMAND } from '../../../src/extension/names.ts';

const ID = 'verslag.verslag';
const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const file = (name: string) => vscode.Uri.joinPath(folder(), name);

async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Settles when the diagnostics of a file are as wanted; the test's own limit ends a wait in vain. */
function diagnostics(uri: vscode.Uri, fits: (rules: readonly string[]) => boolean): Promise<vscode.Diagnostic[]> {
  const found = () => vscode.languages.getDiagnostics(uri);
  const rules = () => found().map(({ code }) => String(typeof code === 'object' ? code.value : code));
  if (fits(rules())) return Promise.resolve(found());
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (!fits(rules())) return;
      listener.dispose();
      resolve(found());
    });
  });
}

const messages = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(({ message }) => message);

/** Language servers among the processes that a process has started, as `/proc` tells. */
function serversBelow(parent: number): number[] {
  const told = (pid: number, name: string) => {
    try {
      return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
    } catch {
      return '';
    }
  };
  const all = fs.readdirSync('/proc').map(Number).filter(Number.isInteger);
  // The parent is the fourth field, behind the name of the program in parentheses (proc(5)).
  return all.filter(
    (pid) => told(pid, 'stat').split(') ').at(-1)?.split(' ')[1] === String(parent) && /verslag.*server/.test(told(pid, 'cmdline')),
  );
}

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  assert.ok(start >= 0, `${from} is not in ${document.uri}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** What is offered at a place, by the labels that are shown. */
async function completions(
  document: vscode.TextDocument,
  place: vscode.Position,
  trigger?: string,
): Promise<Map<string, vscode.CompletionItem>> {
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, place, trigger);
  return new Map(items.map((item) => [typeof item.label === 'string' ? item.label : item.label.label, item]));
}

/**
 * What the menu of fixes holds. VS Code gives an empty one where any extension registers fixes of its own while it asks (it cancels as its list of
 * providers changes), as some do in its first seconds: a user opens the menu once more.
 */
async function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const ask = () =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
  for (;;) {
    const actions = await ask();
    if (actions.length > 0) return actions;
  }
}

const at = (document: vscode.TextDocument, text: string, offset = 0) => document.positionAt(document.getText().indexOf(text) + offset);

async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    // The editor writes its own settings meanwhile.
    if (!document.isDirty || document.languageId !== 'verslag') continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** What the extension gives through VS Code's own interface, installed as a user installs it. */
export function defineSuite(): void {
  describe('the extension', () => {
    afterEach(revertAll);

    it('is there, and starts with the first minutes that are opened', async () => {
      const extension = vscode.extensions.getExtension(ID);
      assert.ok(extension, 'not installed');
      const document = await open('dobv-2.verslag');
      assert.equal(document.languageId, 'verslag');
      const api = (await extension.activate()) as { ready: Promise<void> };
      await api.ready;
      assert.ok(extension.isActive);
    });

    it('registers every command that it names', async () => {
      await vscode.extensions.getExtension(ID)!.activate();
      const known = new Set(await vscode.commands.getCommands(true));
      assert.deepEqual(
        Object.values(COMMAND).filter((name) => !known.has(name)),
        [],
      );
    });

    it('says in the language of the editor what it is called', () => {
      const { displayName, contributes } = vscode.extensions.getExtension(ID)!.packageJSON;
      assert.doesNotMatch(JSON.stringify({ displayName, contributes }), /%[a-z][\w.]*%/i);
    });

    it('reports what is wrong, with names from files that are not open', async () => {
      const document = await open('dobv-2.verslag');
      await diagnostics(document.uri, (rules) => !rules.includes('unknown-party'));
      await replace(document, 'Aanwezig: @verbeek', 'Aanwezig: @verbek');
      const [problem] = (await diagnostics(document.uri, (rules) => rules.includes('unknown-party'))).filter(({ message }) =>
        message.includes('verbek'),
      );
      assert.equal(problem!.severity, vscode.DiagnosticSeverity.Error);
      assert.equal(problem!.source, 'verslag');
      // Its link shows the page of the rule, rendered.
      const { code } = problem!;
      assert.ok(typeof code === 'object');
      assert.equal(code.target.toString(true), 'command:verslag.showRule?["unknown-party"]');
      await vscode.commands.executeCommand('verslag.showRule', 'unknown-party');
    });

    it('fixes by quick fix', async () => {
      const document = await open('dobv-2.verslag');
      // What another test did to the same file is told until it is read anew.
      await diagnostics(document.uri, (rules) => !rules.includes('unknown-party'));
      await replace(document, 'Aanwezig: @verbeek', 'Aanwezig: @verbek');
      const [problem] = (await diagnostics(document.uri, (rules) => rules.includes('unknown-party'))).filter(({ message }) =>
        message.includes('verbek'),
      );
      const actions = await quickFixes(document, problem!.range);
      const fix = actions.find(({ title }) => title.includes('verbeek'));
      assert.ok(fix?.edit, actions.map(({ title }) => title).join(' | '));
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      await diagnostics(document.uri, (rules) => !rules.includes('unknown-party'));
      assert.match(document.getText(), /^Aanwezig: @verbeek,/m);
    });

    it('completes people, by function too', async () => {
      const document = await open('dobv-2.verslag');
      await replace(document, 'Niemand heeft nog iets.', 'Dank aan @');
      const offered = await completions(document, at(document, 'Dank aan @', 10), '@');
      const smeets = [...offered].find(([label]) => label.includes('smeets'))?.[1];
      assert.ok(smeets);
      assert.match(smeets.filterText ?? '', /projectleider/);
    });

    it('completes statements on an empty line, and dates behind uiterlijk', async () => {
      const document = await open('dobv-2.verslag');
      await replace(document, 'Niemand heeft nog iets.', '');
      const empty = await completions(document, new vscode.Position(at(document, '# 3. Rondvraag').line + 2, 0));
      const labels = [...empty.keys()];
      assert.ok(
        labels.some((label) => label.startsWith('Actie')),
        labels.join(),
      );
      await replace(document, 'uiterlijk vrijdag 27 november 2020', 'uiterlijk ');
      const dates = await completions(document, at(document, 'uiterlijk )', 10), ' ');
      assert.ok([...dates.keys()].some((label) => /\b2020$/.test(label)));
    });

    it('renames over files, and undoes nothing else', async () => {
      const document = await open('dobv-2.verslag');
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at(document, '@smeets', 3),
        'pietersen',
      );
      assert.equal(edit.entries().length, 3);
      assert.ok(await vscode.workspace.applyEdit(edit));
      const book = await vscode.workspace.openTextDocument(file('adresboek.verslag'));
      assert.match(book.getText(), /^Persoon pietersen \(@RIVM/m);
      assert.doesNotMatch(document.getText(), /@smeets/);
      await diagnostics(document.uri, (rules) => !rules.includes('unknown-party'));
    });

    it('finds definitions, references, symbols and what to hover', async () => {
      const document = await open('dobv-2.verslag');
      const place = at(document, '#dobv-1/A1', 9);
      const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        place,
      );
      const target = definitions[0]!;
      assert.equal(('targetUri' in target ? target.targetUri : target.uri).path, file('dobv-1.verslag').path);
      const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, place);
      assert.ok(references.length >= 2);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      const names = (of: readonly vscode.DocumentSymbol[]): string[] => of.flatMap(({ name, children }) => [name, ...names(children)]);
      assert.ok(
        names(symbols).some((name) => name.includes('B1')),
        names(symbols).join(' | '),
      );
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place);
      // A MarkdownString keeps its text behind a getter, which JSON leaves out.
      const told = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)));
      assert.match(told.join('\n'), /projectgroep/);
    });

    it('formats without changing a word', async () => {
      const document = await open('dobv-2.verslag');
      const before = document.getText();
      await replace(document, 'Tijd: 10:00', 'Tijd:     10:00');
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
        tabSize: 2,
        insertSpaces: true,
      });
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, edits);
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.equal(document.getText(), before);
    });

    it('numbers the sections by a command of the palette, about the minutes that are open', async () => {
      const document = await open('dobv-2.verslag');
      const before = document.getText();
      await replace(document, '# 3. Rondvraag', '# Rondvraag');
      await vscode.commands.executeCommand('verslag.numberSections');
      assert.equal(document.getText(), before);
    });

    it('speaks the language that the setting asks for', async () => {
      const settings = vscode.workspace.getConfiguration('verslag');
      const document = await open('dobv-2.verslag');
      await replace(document, 'Aanwezig: @verbeek', 'Aanwezig: @verbek');
      const told = async (language: string, words: RegExp) => {
        await settings.update('language', language, vscode.ConfigurationTarget.Global);
        for (;;) {
          const [problem] = (await diagnostics(document.uri, (rules) => rules.includes('unknown-party'))).filter(({ message }) =>
            message.includes('verbek'),
          );
          if (words.test(problem?.message ?? '')) return;
          await new Promise<void>((resolve) => {
            const listener = vscode.languages.onDidChangeDiagnostics(() => {
              listener.dispose();
              resolve();
            });
          });
        }
      };
      try {
        await told('en', /is declared nowhere/);
        await told('nl', /nergens opgegeven/);
      } finally {
        await settings.update('language', undefined, vscode.ConfigurationTarget.Global);
      }
    });

    it('starts its server anew when asked, and knows what it knew', async () => {
      const document = await open('dobv-2.verslag');
      await replace(document, 'Aanwezig: @verbeek', 'Aanwezig: @verbek');
      await diagnostics(document.uri, (rules) => rules.includes('unknown-party'));
      await vscode.commands.executeCommand(COMMAND.restartServer);
      await diagnostics(document.uri, (rules) => rules.includes('unknown-party'));
      await replace(document, 'Aanwezig: @verbek', 'Aanwezig: @verbeek');
      await diagnostics(document.uri, (rules) => !rules.includes('unknown-party'));
    });

    // Its processes are found where Linux tells them.
    if (process.platform === 'linux')
      it('goes on where its server is killed: nothing that was typed is lost, and all of it is known again', async () => {
        const document = await open('dobv-2.verslag');
        await replace(document, 'Aanwezig: @verbeek', 'Aanwezig: @verbek');
        await diagnostics(document.uri, (rules) => rules.includes('unknown-party'));
        const killed = serversBelow(process.pid);
        assert.ok(killed.length > 0, 'no server was found');
        for (const pid of killed) process.kill(pid, 'SIGKILL');
        await replace(document, 'Aanwezig: @verbek', 'Aanwezig: @verbekk');
        const [problem] = await diagnostics(document.uri, () => messages(document.uri).some((message) => message.includes('verbekk')));
        assert.ok(problem);
        assert.match(document.getText(), /@verbekk/);
        assert.ok(serversBelow(process.pid).every((pid) => !killed.includes(pid)));
        await replace(document, 'Aanwezig: @verbekk', 'Aanwezig: @verbeek');
        await diagnostics(document.uri, (rules) => !rules.includes('unknown-party'));
      });

    it('shows both views without complaint', async () => {
      await vscode.commands.executeCommand('verslag.actions.focus');
      await vscode.commands.executeCommand('verslag.meetings.focus');
    });

    it('opens a preview beside the text, and closes it', async () => {
      await open('dobv-2.verslag');
      await vscode.commands.executeCommand(COMMAND.showPreviewToSide);
      const previews = () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview);
      if (previews().length === 0)
        await new Promise<void>((resolve) => {
          const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
            if (previews().length === 0) return;
            listener.dispose();
            resolve();
          });
        });
      await vscode.window.tabGroups.close(previews());
    });

    it('says what it may do in a workspace that is not trusted', () => {
      const { capabilities } = vscode.extensions.getExtension(ID)!.packageJSON;
      assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
      assert.ok(capabilities.untrustedWorkspaces.description.length > 20);
    });
  });
}
