import * as vscode from 'vscode';
import { t } from '../language.ts';
import { setting } from '../settings.ts';
import { droppedFile, uriList } from './dropped-files.ts';
import { pictureName } from './picture-name.ts';

/** What pages show, and how a file of it ends. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
]);
export const PICTURE_TYPES: readonly string[] = [...ENDINGS.keys()];
const IS_PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/i;
/** As much as the outputs take. */
const LARGEST = 20 * 1024 * 1024;

type Kind = vscode.DocumentDropOrPasteEditKind;

/** A picture that is pasted is stored beside the minutes and stands where the cursor is, with words that are asked for. */
export class PicturePaste implements vscode.DocumentPasteEditProvider {
  private readonly kind: Kind;

  constructor(kind: Kind) {
    this.kind = kind;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    // Cells and rich text bring a picture of themselves.
    if (!setting('paste', document.uri) || data.get('text/plain') !== undefined) return undefined;
    const stored = await storedFrom(document, data);
    if (stored === undefined) return undefined;
    const edit = new vscode.DocumentPasteEdit(pictureText(stored.name), t('Insert picture'), this.kind);
    edit.additionalEdit = stored.edit;
    return [edit];
  }
}

/** A picture that is dropped on the text stands there; one that is not of the project is stored beside the minutes. */
export class PictureDrop implements vscode.DocumentDropEditProvider {
  private readonly kind: Kind;

  constructor(kind: Kind) {
    this.kind = kind;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    if (!setting('drop', document.uri)) return undefined;
    const [first, ...others] = uriList((await data.get('text/uri-list')?.asString()) ?? '');
    if (others.length > 0 || (first !== undefined && !IS_PICTURE.test(vscode.Uri.parse(first).path))) return undefined;
    const own = first === undefined ? undefined : droppedFile(document.uri.toString(), first)?.target;
    if (own !== undefined && !own.startsWith('../') && !/[\s()<>]/.test(own))
      return new vscode.DocumentDropEdit(pictureText(own), t('Insert picture'), this.kind);
    const stored = first === undefined ? await storedFrom(document, data) : await storedCopy(document, vscode.Uri.parse(first));
    if (stored === undefined) return undefined;
    const edit = new vscode.DocumentDropEdit(pictureText(stored.name), t('Insert picture'), this.kind);
    edit.additionalEdit = stored.edit;
    return edit;
  }
}

/** The words come first: whoever sees no picture reads them, and the public version has nothing else of it. */
function pictureText(target: string): vscode.SnippetString {
  return new vscode.SnippetString('![').appendPlaceholder(t('What the picture shows')).appendText(`](${target})`);
}

interface Stored {
  readonly name: string;
  readonly edit: vscode.WorkspaceEdit;
}

async function storedFrom(document: vscode.TextDocument, data: vscode.DataTransfer): Promise<Stored | undefined> {
  for (const [type, ending] of ENDINGS) {
    const bytes = await data.get(type)?.asFile()?.data();
    if (bytes !== undefined) return stored(document, bytes, ending);
  }
  return undefined;
}

async function storedCopy(document: vscode.TextDocument, from: vscode.Uri): Promise<Stored | undefined> {
  const ending = IS_PICTURE.exec(from.path)![0].slice(1).toLowerCase();
  try {
    if ((await vscode.workspace.fs.stat(from)).size > LARGEST) return undefined;
    return await stored(document, await vscode.workspace.fs.readFile(from), ending);
  } catch {
    // It cannot be read, or lies where this window does not reach.
    return undefined;
  }
}

async function stored({ uri }: vscode.TextDocument, bytes: Uint8Array, ending: string): Promise<Stored | undefined> {
  // What was never saved has no folder yet.
  if (uri.scheme === 'untitled' || bytes.length === 0 || bytes.length > LARGEST) return undefined;
  const folder = vscode.Uri.joinPath(uri, '..');
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  const name = pictureName(uri.path, ending, (one) => taken.has(one.toLowerCase()));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(vscode.Uri.joinPath(folder, name), { contents: bytes });
  return { name, edit };
}
