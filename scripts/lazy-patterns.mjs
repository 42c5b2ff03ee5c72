import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { transform } from 'esbuild';

/** What may make up a value that is made later than it stands: to make it asks for nothing and changes nothing. */
const PURE = new Set([
  'Literal',
  'TemplateLiteral',
  'TemplateElement',
  'Identifier',
  'ArrayExpression',
  'ObjectExpression',
  'Property',
  'SpreadElement',
]);
const PURE_CONSTRUCTORS = new Set(['RegExp', 'Map', 'Set']);

/**
 * A plugin of esbuild. Patterns, and tables of them, that a file of ours makes where it is loaded are made where they are first asked for: V8 reads each
 * pattern when it is made, and one with letters of any language takes as long to read as a small function takes to compile.
 */
export function lazyPatterns(root) {
  const own = ['language-server', 'src'].map((folder) => path.join(root, folder) + path.sep);
  return {
    name: 'lazy-patterns',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        if (!own.some((folder) => file.startsWith(folder))) return undefined;
        const text = fs.readFileSync(file, 'utf8');
        const { code } = await transform(text, { loader: 'ts', format: 'esm', target: 'es2022', sourcefile: file, sourcemap: 'inline' });
        return { contents: withLazyPatterns(code), loader: 'js' };
      });
    },
  };
}

/** A module in which constants that hold patterns are made at their first use. Those that it exports stay as they are. */
export function withLazyPatterns(code) {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const made = new Map();
  for (const { type, kind, declarations } of body)
    if (type === 'VariableDeclaration' && kind === 'const' && declarations.length === 1) {
      const [{ id, init }] = declarations;
      if (id.type === 'Identifier' && isPure(init) && holdsPattern(init)) made.set(id.name, { init, uses: [], isPlain: true });
    }
  for (const statement of body) readNames(statement, undefined, made);
  const edits = [];
  for (const statement of body) {
    const name = statement.type === 'VariableDeclaration' ? statement.declarations[0].id.name : undefined;
    const { init, uses, isPlain } = made.get(name) ?? {};
    if (!isPlain || uses.length === 0) continue;
    const value = () => `${name}$ ??= ${edited(init.start, init.end)}`;
    const getter = uses.length > 1 ? () => ` function ${name}$$() { return ${value()}; }` : () => '';
    edits.push({ start: statement.start, end: statement.end, text: () => `let ${name}$;${getter()}` });
    for (const { start, end, isShort } of uses)
      edits.push({ start, end, text: () => `${isShort ? `${name}: ` : ''}${uses.length > 1 ? `${name}$$()` : `(${value()})`}` });
  }
  // V8 reads a pattern that stands in a function once more when it compiles the function, to see whether it is one: not where it is a text.
  const kept = [];
  const write = (node, isOnce) => {
    if (node.regex !== undefined) {
      const { pattern, flags } = node.regex;
      if (!pattern.includes('\\p{') || !(isOnce || /^[iu]*$/.test(flags))) return;
      const text = `new RegExp(${JSON.stringify(pattern)}, "${flags}")`;
      if (!isOnce) kept.push(`pattern$${kept.length}`);
      const name = kept.at(-1);
      edits.push({ start: node.start, end: node.end, text: () => (isOnce ? text : `(${name} ??= ${text})`) });
      return;
    }
    for (const child of childrenOf(node)) write(child, isOnce);
  };
  for (const statement of body) {
    const { init, uses, isPlain } = (statement.type === 'VariableDeclaration' && made.get(statement.declarations[0].id.name)) || {};
    if (isPlain && uses.length > 0) write(init, true);
    else for (const part of functionsIn(statement)) write(part, false);
  }
  edits.sort((a, b) => a.start - b.start);
  return (kept.length === 0 ? '' : `let ${kept.join(', ')};`) + edited(0, code.length);

  function edited(from, to) {
    let text = '';
    let at = from;
    for (const edit of edits)
      if (edit.start >= at && edit.end <= to) {
        text += code.slice(at, edit.start) + edit.text();
        at = edit.end;
      }
    return text + code.slice(at, to);
  }
}

/** Notes each use of the names of constants; a name that is declared twice, given on or assigned is left alone. */
function readNames(node, parent, made) {
  if (node.type === 'Identifier' && made.has(node.name)) {
    const constant = made.get(node.name);
    if (parent.type === 'VariableDeclarator' && parent.init === constant.init && parent.id === node) return;
    if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) return;
    if (parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand) return;
    if ((parent.type === 'PropertyDefinition' || parent.type === 'MethodDefinition') && parent.key === node && !parent.computed) return;
    if (!isRead(node, parent)) constant.isPlain = false;
    else if (!constant.uses.some(({ start }) => start === node.start))
      constant.uses.push({ start: node.start, end: node.end, isShort: parent.type === 'Property' && parent.shorthand });
    return;
  }
  // In a pattern, what stands behind a key is given a name.
  if (node.type === 'ObjectPattern') for (const { value, argument } of node.properties) readNames(value ?? argument, node, made);
  else for (const child of childrenOf(node)) readNames(child, node, made);
}

/** Whether an identifier stands where a value is read, and is no name that something is given. */
function isRead(node, parent) {
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.init === node;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.right === node;
    case 'MemberExpression':
    case 'Property':
    case 'CallExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'BinaryExpression':
    case 'UnaryExpression':
    case 'ReturnStatement':
    case 'ExpressionStatement':
    case 'SequenceExpression':
    case 'ParenthesizedExpression':
    case 'IfStatement':
      return true;
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.right === node;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    default:
      return false;
  }
}

/** The functions and classes of a statement that stand in no other. */
function functionsIn(node) {
  return /Function|^Class/.test(node.type) ? [node] : childrenOf(node).flatMap(functionsIn);
}

function isPure(node) {
  if (node.type === 'NewExpression') return PURE_CONSTRUCTORS.has(node.callee.name) && node.arguments.every(isPure);
  if (node.type === 'ArrowFunctionExpression') return true;
  if (node.type === 'MemberExpression') return !node.computed && node.property.name === 'source' && isPure(node.object);
  return PURE.has(node.type) && childrenOf(node).every(isPure);
}

function holdsPattern(node) {
  if (node.regex !== undefined || (node.type === 'NewExpression' && node.callee.name === 'RegExp')) return true;
  return node.type !== 'ArrowFunctionExpression' && childrenOf(node).some(holdsPattern);
}

function childrenOf(node) {
  return Object.values(node)
    .flat()
    .filter((value) => typeof value?.type === 'string');
}
