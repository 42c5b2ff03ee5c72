import type { DocumentLink } from 'vscode-languageserver-types';
import type { Message } from '../rules/problem.ts';
import type { Leaf } from '../syntax/concrete-tree.ts';
import type { FeatureContext } from './context.ts';
import { leavesOf } from './shared/tokens.ts';

/**
 * What can be opened: attachments that exist, addresses on the web, and e-mail addresses. Nothing but `http`, `https`, `mailto` and files
 * beside the document becomes a link, whatever the text says. Source: LSP 3.17, textDocument/documentLink.
 */
export function documentLinks(context: FeatureContext): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const line of context.tree.lines) {
    for (const leaf of leavesOf(line.$cstNode!)) {
      switch (leaf.tokenType.name) {
        case 'TARGET':
          for (const one of attachment(context, leaf)) links.push(one);
          break;
        case 'TEXT':
        case 'FREE':
        case 'STRING':
        case 'VALUE':
          for (const one of addresses(context, leaf)) links.push(one);
      }
    }
  }
  return links;
}

const WEB: Message = { nl: 'Openen in de browser', en: 'Open in the browser' };
const FILE: Message = { nl: 'Bijlage openen', en: 'Open the attachment' };
const MAIL: Message = { nl: 'Mail schrijven', en: 'Write an e-mail' };

function link(context: FeatureContext, start: number, end: number, target: string, tooltip: Message): DocumentLink {
  return { range: context.root.rangeOf(start, end), target, tooltip: tooltip[context.language] };
}

/** Between the angle brackets. */
function attachment(context: FeatureContext, leaf: Leaf): DocumentLink[] {
  const inside = leaf.text.slice(1, -1);
  const target = inside.trim();
  if (target === '') return [];
  const start = leaf.offset + 1 + inside.length - inside.trimStart().length;
  const end = start + target.length;
  const address = webAddress(target) ?? mailAddress(target);
  if (address !== undefined) return [link(context, start, end, address, address.startsWith('mailto:') ? MAIL : WEB)];
  if (/^[a-z][a-z0-9+.-]+:/i.test(target) || context.project.attachmentExists(context.uri, target) !== true) return [];
  try {
    const file = new URL(target.replaceAll('\\', '/'), context.uri);
    return file.protocol === new URL(context.uri).protocol ? [link(context, start, end, file.toString(), FILE)] : [];
  } catch {
    return [];
  }
}

const ADDRESS =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"'`{}|\\^]+|(?:mailto:)?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

function addresses(context: FeatureContext, leaf: Leaf): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const match of leaf.text.matchAll(ADDRESS)) {
    const found = withoutPunctuation(match[0]);
    const start = leaf.offset + match.index;
    const web = webAddress(found);
    const target = web ?? mailAddress(found);
    if (target !== undefined) links.push(link(context, start, start + found.length, target, web === undefined ? MAIL : WEB));
  }
  return links;
}

/** What closes the sentence, or a parenthesis around it, is no part of an address. */
function withoutPunctuation(found: string): string {
  let end = found.length;
  let extra = found.split(')').length - found.split('(').length;
  for (;;) {
    const last = found[end - 1] ?? '';
    if (last === ')' && extra > 0) extra--;
    else if (!/[.,;:!?*_\]]/.test(last)) return found.slice(0, end);
    end--;
  }
}

function webAddress(text: string): string | undefined {
  if (!/^(?:https?:\/\/|www\.)/i.test(text)) return undefined;
  try {
    const url = new URL(/^www\./i.test(text) ? `https://${text}` : text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.toString() : undefined;
  } catch {
    return undefined;
  }
}

/** The address alone: a subject or a body that the text asks for is left out. */
function mailAddress(text: string): string | undefined {
  const [, address] = /^(?:mailto:)?([^\s?&<>@]+@[^\s?&<>@.]+\.[^\s?&<>@]+)$/i.exec(text) ?? [];
  return address === undefined ? undefined : `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}
