// Where a program can be changed in one place, and what takes its place.
import { stripTypeScriptTypes } from 'node:module';
import { type AnyNode, parse } from 'acorn';

/** One change to a text. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  readonly name: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const SWAPPED: ReadonlyMap<string, string> = new Map([
  ['===', '!=='],
  ['!==', '==='],
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
]);

/** Every change that can be made to a text: where it stands, what takes its place, and its name. */
export function mutantsOf(text: string): readonly Mutant[] {
  const found: Mutant[] = [];
  const add = (node: Place, put: string, name: string) => found.push({ start: node.start, end: node.end, put, name });
  const source = (node: Place) => text.slice(node.start, node.end);
  const visit = (node: AnyNode): void => {
    switch (node.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        add(node.test, `!(${source(node.test)})`, 'negates a condition');
        break;
      case 'LogicalExpression': {
        const between = text.slice(node.left.end, node.right.start);
        const swapped = node.operator === '&&' ? '||' : '&&';
        add(
          { start: node.left.end, end: node.right.start },
          between.replace(node.operator, swapped),
          `${node.operator} becomes ${swapped}`,
        );
        break;
      }
      case 'ExpressionStatement':
      case 'ContinueStatement':
      case 'BreakStatement':
        add(node, ';', 'drops a statement');
        break;
      case 'ReturnStatement':
        if (node.argument && source(node.argument) !== 'undefined') add(node.argument, 'undefined', 'returns nothing');
        break;
      case 'ArrayExpression':
        for (const one of node.elements) if (one !== null) add(one, '...[]', 'drops an item');
        break;
      case 'ObjectExpression':
        // A property that is undefined is none: nobody can tell the two apart.
        for (const one of node.properties) if (source(one).replace(/^\w+: /, '') !== 'undefined') add(one, '...{}', 'drops a property');
        break;
      case 'Literal':
        if (typeof node.value === 'string' && node.value !== '') add(node, "''", 'empties a string');
        else if (typeof node.value === 'boolean') add(node, String(!node.value), 'turns a truth around');
        break;
      case 'BinaryExpression': {
        const swapped = SWAPPED.get(node.operator);
        const between = { start: node.left.end, end: node.right.start };
        if (swapped !== undefined) add(between, source(between).replace(node.operator, swapped), `${node.operator} becomes ${swapped}`);
        break;
      }
    }
    for (const [key, child] of Object.entries(node)) {
      // Names of modules and keys of objects are no strings of the program.
      if ((key === 'source' && node.type.endsWith('Declaration')) || (key === 'key' && node.type === 'Property')) continue;
      for (const one of [child].flat()) if (isNode(one)) visit(one);
    }
  };
  // Types become blanks, so that every place is the same in the file.
  visit(parse(stripTypeScriptTypes(text), { ecmaVersion: 'latest', sourceType: 'module' }));
  return found;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
