import type { InitializeParams } from 'vscode-languageserver-protocol/node';

/**
 * What editors that cannot be had in every test say of themselves, as far as this server looks: taken from their sources (Helix,
 * `helix-lsp/src/client.rs`; Zed, `crates/lsp/src/lsp.rs`; Sublime Text, `plugin/core/sessions.py` of its package LSP), 2024.
 */
export type Editor = Pick<InitializeParams, 'clientInfo' | 'capabilities'>;

const dynamicRegistration = true;
const kinds = (...valueSet: string[]) => ({ codeActionKind: { valueSet } });

export const EDITORS: Readonly<Record<string, Editor>> = {
  Helix: {
    clientInfo: { name: 'helix', version: '24.07' },
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: false },
        workspaceFolders: true,
        applyEdit: true,
        symbol: { dynamicRegistration: false },
        inlayHint: { refreshSupport: false },
        workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'], failureHandling: 'abort' },
        didChangeWatchedFiles: { dynamicRegistration, relativePatternSupport: false },
        fileOperations: { willRename: true, didRename: true },
      },
      textDocument: {
        completion: {
          completionItem: {
            snippetSupport: true,
            resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
            insertReplaceSupport: true,
            deprecatedSupport: true,
            tagSupport: { valueSet: [1] },
          },
          completionItemKind: {},
        },
        hover: { contentFormat: ['markdown'] },
        rename: { dynamicRegistration: false, prepareSupport: true },
        formatting: { dynamicRegistration: false },
        codeAction: {
          codeActionLiteralSupport: kinds('', 'quickfix', 'refactor', 'refactor.extract', 'refactor.inline', 'refactor.rewrite', 'source'),
          isPreferredSupport: true,
        },
        publishDiagnostics: { versionSupport: true, tagSupport: { valueSet: [1, 2] } },
        inlayHint: { dynamicRegistration: false },
      },
      window: { workDoneProgress: true },
      general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
    },
  },
  Zed: {
    clientInfo: { name: 'Zed', version: '0.160.0' },
    capabilities: {
      workspace: {
        configuration: true,
        didChangeWatchedFiles: { dynamicRegistration, relativePatternSupport: true },
        didChangeConfiguration: { dynamicRegistration },
        workspaceFolders: true,
        symbol: {},
        inlayHint: { refreshSupport: true },
        diagnostics: { refreshSupport: true },
        workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
        fileOperations: { willRename: true, didRename: true },
        applyEdit: true,
      },
      textDocument: {
        definition: { linkSupport: true },
        codeAction: { codeActionLiteralSupport: kinds('refactor', 'quickfix', 'source'), dataSupport: true },
        completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true } },
        rename: { prepareSupport: true },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: { relatedInformation: true },
        formatting: { dynamicRegistration },
        synchronization: { didSave: true },
        diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true },
      },
      experimental: { serverStatusNotification: true, localDocs: true },
      window: { workDoneProgress: true },
    },
  },
  'Sublime Text': {
    clientInfo: { name: 'Sublime Text LSP', version: '1.25.0' },
    capabilities: {
      workspace: {
        applyEdit: true,
        didChangeConfiguration: { dynamicRegistration },
        executeCommand: {},
        workspaceEdit: { documentChanges: true, failureHandling: 'abort' },
        workspaceFolders: true,
        configuration: true,
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
      },
      textDocument: {
        definition: { dynamicRegistration, linkSupport: true },
        formatting: { dynamicRegistration },
        codeAction: { dynamicRegistration, codeActionLiteralSupport: kinds('quickfix', 'refactor', 'refactor.rewrite'), dataSupport: true },
        rename: { dynamicRegistration, prepareSupport: true },
        publishDiagnostics: {
          relatedInformation: true,
          tagSupport: { valueSet: [1, 2] },
          versionSupport: true,
          codeDescriptionSupport: true,
        },
        codeLens: { dynamicRegistration },
        semanticTokens: {
          requests: { range: true, full: { delta: true } },
          tokenTypes: ['class', 'variable', 'property', 'keyword', 'string', 'number'],
          tokenModifiers: ['declaration'],
          formats: ['relative'],
        },
      },
      window: { showDocument: { support: true }, workDoneProgress: true },
    },
  },
  'one that says nothing of itself': { capabilities: {} },
};
