import type { ServerCapabilities } from 'vscode-languageserver';
import { LEGEND, TOKEN_TYPES, type TokenTypeInfo } from '../../features/semantic-tokens/legend.ts';
import type { Client } from '../client.ts';

/**
 * The tokens that a client can ask for: nothing where it asks for none. Types of our own are named by the standard ones for clients that do
 * not know them, so that names have colours everywhere (LSP 3.17, SemanticTokensClientCapabilities).
 */
export function tokenCapability(client: Client): ServerCapabilities {
  const ability = client.capabilities.textDocument?.semanticTokens;
  if (ability === undefined || ability.formats?.includes('relative') === false) return {};
  const { full, range } = ability.requests ?? {};
  if (!full && !range) return {};
  const delta = typeof full === 'object' && full.delta === true;
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: typesFor(client), tokenModifiers: [...LEGEND.tokenModifiers] },
      ...(full ? { full: delta ? { delta } : true } : {}),
      ...(range ? { range: true } : {}),
    },
  };
}

function typesFor({ capabilities, isVisualStudioCode }: Client): string[] {
  // There they are contributed by the extension, with colours of their own.
  if (isVisualStudioCode) return [...LEGEND.tokenTypes];
  const known = capabilities.textDocument?.semanticTokens?.tokenTypes ?? [];
  return TOKEN_TYPES.map(({ id, superType }: TokenTypeInfo) => (known.includes(id) ? id : (superType ?? id)));
}
