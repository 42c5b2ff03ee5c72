import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { EDIT_KIND, LANGUAGE } from '../names.ts';
import { AttachmentDrop } from './attachment-drop.ts';
import { MinutesDrop } from './minutes-drop.ts';
import { MinutesPaste } from './minutes-paste.ts';
import { NamesPaste } from './names-paste.ts';
import { NotesAction } from './notes-action.ts';
import { PICTURE_TYPES, PictureDrop, PicturePaste } from './pictures.ts';
import { ProsePaste } from './prose-paste.ts';

/** How an edit of a kind is called in the menu of pasting and dropping. */
const kind = (name: keyof typeof EDIT_KIND) => vscode.DocumentDropOrPasteEditKind.Text.append(...EDIT_KIND[name].split('.'));

export function registerEditing(app: App): vscode.Disposable[] {
  const { server } = app;
  const selector = { language: LANGUAGE };
  return [
    vscode.languages.registerDocumentPasteEditProvider(selector, new NamesPaste(server, kind('mentions')), {
      providedPasteEditKinds: [kind('mentions')],
      pasteMimeTypes: ['text/plain'],
    }),
    vscode.languages.registerDocumentPasteEditProvider(selector, new ProsePaste(kind('prose')), {
      providedPasteEditKinds: [kind('prose')],
      pasteMimeTypes: ['text/html'],
    }),
    vscode.languages.registerCodeActionsProvider(selector, new NotesAction(app), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.languages.registerDocumentDropEditProvider(selector, new AttachmentDrop(server, kind('attachment'), kind('picture')), {
      providedDropEditKinds: [kind('attachment')],
      dropMimeTypes: ['text/uri-list'],
    }),
    vscode.languages.registerDocumentPasteEditProvider(selector, new MinutesPaste(app, kind('minutes')), {
      providedPasteEditKinds: [kind('minutes')],
      pasteMimeTypes: ['text/html', 'text/plain'],
    }),
    vscode.languages.registerDocumentDropEditProvider(selector, new MinutesDrop(app, kind('minutes')), {
      providedDropEditKinds: [kind('minutes')],
      dropMimeTypes: ['text/uri-list'],
    }),
    vscode.languages.registerDocumentPasteEditProvider(selector, new PicturePaste(kind('picture')), {
      providedPasteEditKinds: [kind('picture')],
      pasteMimeTypes: PICTURE_TYPES,
    }),
    vscode.languages.registerDocumentDropEditProvider(selector, new PictureDrop(kind('picture')), {
      providedDropEditKinds: [kind('picture')],
      dropMimeTypes: ['text/uri-list', ...PICTURE_TYPES],
    }),
  ];
}
