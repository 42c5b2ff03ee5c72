// A file system that is neither a disk nor a remote computer, as those of vscode.dev: the files of a test's folder, over HTTP.
const vscode = require('vscode');

exports.activate = (context) => {
  const { scheme, authority } = context.extensionUri;
  const changes = new vscode.EventEmitter();

  async function ask(method, uri, body) {
    const answer = await fetch(`${scheme}://${authority}/files${encodeURI(uri.path)}`, { method, body });
    if (answer.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (!answer.ok) throw vscode.FileSystemError.Unavailable(uri);
    return answer;
  }
  const told = (type, uri) => changes.fire([{ type, uri }]);

  const provider = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    async stat(uri) {
      const { isFolder, size, mtime } = await (await ask('OPTIONS', uri)).json();
      return { type: isFolder ? vscode.FileType.Directory : vscode.FileType.File, ctime: mtime, mtime, size };
    },
    async readDirectory(uri) {
      const { entries } = await (await ask('OPTIONS', uri)).json();
      return entries.map(({ name, isFolder }) => [name, isFolder ? vscode.FileType.Directory : vscode.FileType.File]);
    },
    async readFile(uri) {
      return new Uint8Array(await (await ask('GET', uri)).arrayBuffer());
    },
    async writeFile(uri, content) {
      await ask('PUT', uri, content);
      told(vscode.FileChangeType.Changed, uri);
    },
    async createDirectory(uri) {
      await ask('POST', uri);
      told(vscode.FileChangeType.Created, uri);
    },
    async delete(uri) {
      await ask('DELETE', uri);
      told(vscode.FileChangeType.Deleted, uri);
    },
    async rename(from, to) {
      await provider.writeFile(to, await provider.readFile(from));
      await provider.delete(from);
    },
  };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('verslag-test', provider, { isCaseSensitive: true }));
};
