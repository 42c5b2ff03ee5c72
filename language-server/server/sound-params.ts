/**
 * What is wrong with the parameters of a request of LSP 3.17, in words, for who sent it (JSON-RPC 2.0, -32602); undefined where what every feature reads of
 * them is there, and for requests of our own, each of which reads its own.
 */
export function faultIn(method: string, params: unknown): string | undefined {
  if (method.startsWith('verslag/')) return undefined;
  if (!isRecord(params)) return `${method} has no parameters`;
  if (method.startsWith('textDocument/') && !isText(params.textDocument, 'uri')) return `${method} has no textDocument.uri`;
  if ('position' in params && !isPosition(params.position)) return `the position of ${method} is none`;
  if ('range' in params && !isRange(params.range)) return `the range of ${method} is none`;
  const [needed] = NEEDED.get(method)?.filter((name) => !(name in params)) ?? [];
  return needed === undefined ? undefined : `${method} has no ${needed}`;
}

const AT_POSITION = [
  ...['hover', 'completion', 'definition', 'references', 'documentHighlight', 'rename', 'prepareRename', 'onTypeFormatting'],
  ...['linkedEditingRange', 'prepareCallHierarchy'],
];
const IN_RANGE = ['codeAction', 'rangeFormatting', 'inlayHint', 'semanticTokens/range'];
/** Members that a request cannot be answered without. */
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...AT_POSITION.map((name): [string, readonly string[]] => [`textDocument/${name}`, ['position']]),
  ...IN_RANGE.map((name): [string, readonly string[]] => [`textDocument/${name}`, ['range']]),
  ['textDocument/selectionRange', ['positions']],
  ['workspace/executeCommand', ['command']],
  ['workspace/symbol', ['query']],
  ['workspace/willRenameFiles', ['files']],
]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, name: string): boolean {
  return isRecord(value) && typeof value[name] === 'string';
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && typeof value.line === 'number' && typeof value.character === 'number';
}

function isRange(value: unknown): boolean {
  return isRecord(value) && isPosition(value.start) && isPosition(value.end);
}
