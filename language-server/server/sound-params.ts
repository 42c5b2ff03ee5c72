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
  const [needed] = NEEDED.get(method)?.filter((name) => params[name] === undefined || params[name] === null) ?? [];
  if (needed !== undefined) return `${method} has no ${needed}`;
  const list = LISTS.find((name) => params[name] !== undefined && params[name] !== null && !Array.isArray(params[name]));
  if (list !== undefined) return `${list} of ${method} is no list`;
  if (Array.isArray(params.positions) && !params.positions.every(isPosition)) return `a position of ${method} is none`;
  if (method === 'textDocument/codeAction' && !(isRecord(params.context) && Array.isArray(params.context.diagnostics ?? [])))
    return `the context of ${method} is none`;
  if (method.startsWith('callHierarchy/') && !isText(params.item, 'uri')) return `the item of ${method} has no uri`;
  return undefined;
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
  ['textDocument/codeAction', ['range', 'context']],
  ['textDocument/references', ['position', 'context']],
  ['textDocument/rename', ['position', 'newName']],
  ['workspace/diagnostic', ['previousResultIds']],
  ['callHierarchy/incomingCalls', ['item']],
  ['callHierarchy/outgoingCalls', ['item']],
  ['workspace/executeCommand', ['command']],
  ['workspace/symbol', ['query']],
  ['workspace/willRenameFiles', ['files']],
]);

/** Members that are lists wherever they stand. */
const LISTS = ['positions', 'previousResultIds', 'files', 'arguments'];

/** Parameters of a request of LSP 3.17 in which `null` stands for what is left out: some clients write every member that they know. */
export function withoutNulls<P>(method: string, params: P): P {
  return method.startsWith('verslag/') ? params : (bare(params) as P);
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map(bare) : value;
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => (part === null ? [] : [[name, bare(part)]])));
}

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
