// The types of what the JSON schemas describe, and the names of the forms of output, for those who use the library from TypeScript.
import fs from 'node:fs';
import path from 'node:path';

/** Declarations of a schema: its own under `name`, and one for each of its `$defs`. Throws at a keyword that it does not know how to say. */
export function typesOf(schema, name) {
  const of = (definition) => `${name}${definition[0].toUpperCase()}${definition.slice(1)}`;
  const declared = [[name, schema], ...Object.entries(schema.$defs ?? {}).map(([key, definition]) => [of(key), definition])];
  return declared
    .map(([title, definition]) => `${comment(definition, '')}export type ${title} = ${typeOf(definition, of, '')};\n`)
    .join('\n');
}

function typeOf(schema, of, indent) {
  const { $ref, properties, items, type, enum: values, anyOf, oneOf } = schema;
  const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) throw new Error(`no type for ${unknown.join(', ')}`);
  const own = () => objectOf(schema, of, indent);
  if ($ref !== undefined) {
    const base = of($ref.replace('#/$defs/', ''));
    return properties === undefined ? base : `${base} & ${own()}`;
  }
  if (anyOf ?? oneOf) return (anyOf ?? oneOf).map((one) => typeOf(one, of, indent)).join(' | ');
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (properties !== undefined) return own();
  if (type === 'array') return `readonly (${typeOf(items, of, indent)})[]`;
  const plain = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' }[type];
  if (plain === undefined) throw new Error(`no type for ${JSON.stringify(schema).slice(0, 200)}`);
  return plain;
}

function objectOf({ properties, required = [] }, of, indent) {
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([key, value]) => {
    const label = /^\w+$/.test(key) ? key : JSON.stringify(key);
    return `${comment(value, inner)}${inner}readonly ${label}${required.includes(key) ? '' : '?'}: ${typeOf(value, of, inner)};\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

function comment({ description }, indent) {
  return description === undefined ? '' : `${indent}/** ${description.replaceAll('*/', '*\\/')} */\n`;
}

/** What is read, and what says no more than the type does. */
const KNOWN = new Set(
  '$schema $id $defs $ref title description type required additionalProperties unevaluatedProperties properties items enum const anyOf oneOf format pattern minimum maximum minItems maxItems uniqueItems minLength minProperties propertyNames'.split(
    ' ',
  ),
);

/** The type of what `--to` may ask for. The compiler compares it with the table in `src/library/index.ts`. */
function typeOfForms(root) {
  const rows = fs.readFileSync(path.join(root, 'language-server/output/forms.ts'), 'utf8');
  return `export type OutputForm = ${Array.from(rows.matchAll(/ option: '(\w+)'/g), ([, option]) => `'${option}'`).join(' | ')};\n`;
}

/** Writes the types of every schema of what is printed. */
export function writeTypes(root) {
  const folder = path.join(root, 'src/library/generated');
  fs.mkdirSync(folder, { recursive: true });
  for (const [file, name] of SCHEMAS) {
    const schema = JSON.parse(fs.readFileSync(path.join(root, `schemas/${file}.schema.json`), 'utf8'));
    fs.writeFileSync(path.join(folder, `${file}.d.ts`), typesOf(schema, name));
  }
  fs.writeFileSync(path.join(folder, 'forms.d.ts'), typeOfForms(root));
}

/** The declarations as they are packed: `dist/types/index.d.ts` and those it imports. */
export function packTypes(root) {
  const out = path.join(root, 'dist/types');
  fs.mkdirSync(out, { recursive: true });
  const api = fs.readFileSync(path.join(root, 'src/library/api.d.ts'), 'utf8');
  fs.writeFileSync(path.join(out, 'index.d.ts'), api.replace(/'\.\/generated\/(\w+)\.d\.ts'/g, "'./$1.js'"));
  for (const file of [...SCHEMAS.map(([name]) => name), 'forms'])
    fs.copyFileSync(path.join(root, `src/library/generated/${file}.d.ts`), path.join(out, `${file}.d.ts`));
}

const SCHEMAS = [
  ['minutes', 'Minutes'],
  ['register', 'Register'],
  ['stats', 'Stats'],
];
