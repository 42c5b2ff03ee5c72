import assert from 'node:assert/strict';
import { AstUtils, GrammarAST } from 'langium';
import { createCore } from '../../language-server/services.ts';
import type { AttributeKind } from '../../language-server/vocabulary/attribute-rows.ts';
import { ATTRIBUTE_WORDS, attributeNamed, DETAILS, UNTIL_WORDS } from '../../language-server/vocabulary/attributes.ts';
import { DECLARATIONS } from '../../language-server/vocabulary/declarations.ts';
import { FIELDS } from '../../language-server/vocabulary/fields.ts';
import { ITEMS, NESTED_ORDER } from '../../language-server/vocabulary/items.ts';
import { STATEMENTS } from '../../language-server/vocabulary/keywords.ts';
import type { FieldRow } from '../../language-server/vocabulary/rows.ts';

const grammar = createCore().language.Grammar;

function ruleNamed(name: string): GrammarAST.ParserRule {
  const rule = grammar.rules.find((candidate) => candidate.name === name);
  assert.ok(GrammarAST.isParserRule(rule), `the grammar has no rule ${name}`);
  return rule;
}

/** The words of a rule, of the part of it that is assigned to a property, or of the whole. */
function wordsOf(name: string, property?: string): string[] {
  const { definition } = ruleNamed(name);
  const from =
    property === undefined
      ? [definition]
      : AstUtils.streamAst(definition).filter((node) => GrammarAST.isAssignment(node) && node.feature === property);
  return [...from]
    .flatMap((node) => [...AstUtils.streamAst(node)])
    .flatMap((node) => (GrammarAST.isKeyword(node) && /\p{L}/u.test(node.value) ? [node.value] : []))
    .sort();
}

/** The rules that a rule is a choice of. */
function choicesOf(name: string): string[] {
  const { definition } = ruleNamed(name);
  assert.ok(GrammarAST.isAlternatives(definition));
  return definition.elements.map((option) => (GrammarAST.isRuleCall(option) ? option.rule.$refText : '?')).sort();
}

/** The declarations and items of a type of the grammar, types in it opened up. */
function membersOf(name: string): string[] {
  const type = grammar.types.find((candidate) => candidate.name === name);
  assert.ok(type !== undefined, `the grammar has no type ${name}`);
  const names = [...AstUtils.streamAst(type.type)].flatMap((node) =>
    GrammarAST.isSimpleType(node) && node.typeRef !== undefined ? [node.typeRef.$refText] : [],
  );
  return names.flatMap((member) => (grammar.types.some((candidate) => candidate.name === member) ? membersOf(member) : [member])).sort();
}

const both = (rows: readonly { readonly nl: string; readonly en: string }[]) => [...new Set(rows.flatMap(({ nl, en }) => [nl, en]))].sort();
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).sort();

const FIELD_RULES: Readonly<Record<string, readonly FieldRow['kind'][]>> = {
  DateField: ['dateField'],
  TextField: ['textField'],
  ValueField: ['valueField', 'sectionField'],
  PeopleField: ['peopleField'],
  AttachmentField: ['attachmentField'],
};

const ATTRIBUTE_RULES: Readonly<Record<AttributeKind, readonly string[]>> = {
  parties: ['RoleAttribute'],
  reference: ['TrackAttribute', 'SeriesAttribute'],
  date: ['DateAttribute'],
  period: ['PeriodAttribute'],
  ground: ['GroundAttribute'],
  item: ['AboutAttribute'],
  side: ['SideAttribute'],
  word: ['StatusAttribute', 'OutcomeAttribute', 'ProcedureAttribute', 'MethodAttribute', 'PublicAttribute', 'ApprovalAttribute'],
  words: ['WordsAttribute'],
  strings: ['AliasesAttribute'],
};

describe('the vocabulary and the grammar', () => {
  it('have the same declarations and the same items', () => {
    assert.deepEqual(choicesOf('Declaration'), names(DECLARATIONS.filter(({ name }) => name !== 'Meeting')));
    assert.deepEqual(choicesOf('Item'), names(ITEMS));
  });

  for (const statement of STATEMENTS)
    it(`spell ${statement.name} in the same words`, () => assert.deepEqual(wordsOf(statement.name), both([statement])));

  it('have the same fields, of the same kinds', () => {
    assert.deepEqual(choicesOf('Field'), Object.keys(FIELD_RULES).sort());
    for (const [rule, kinds] of Object.entries(FIELD_RULES))
      assert.deepEqual(wordsOf(rule, 'keyword'), both(FIELDS.filter(({ kind }) => kinds.includes(kind))), rule);
  });

  it('have the same attributes, of the same kinds', () => {
    for (const [kind, rules] of Object.entries(ATTRIBUTE_RULES)) {
      const words = [...new Set(rules.flatMap((rule) => wordsOf(rule)))].filter((word) => !UNTIL_WORDS.has(word));
      assert.deepEqual(words.sort(), both(ATTRIBUTE_WORDS.filter((attribute) => attribute.kind === kind)), kind);
    }
  });

  it('agree on what has an id of its own', () => {
    assert.deepEqual(membersOf('NamedItem'), names(ITEMS.filter(({ kind }) => kind === 'item')));
    assert.deepEqual(membersOf('Referable'), [...names(ITEMS.filter(({ kind }) => kind === 'item')), 'Meeting', 'Track'].sort());
  });

  it('agree on what may stand indented', () => {
    const nested = [...AstUtils.streamAst(ruleNamed('NestedStatement').definition)].flatMap((node) =>
      GrammarAST.isRuleCall(node) && GrammarAST.isParserRule(node.rule.ref) ? [node.rule.$refText] : [],
    );
    assert.deepEqual(nested.sort(), ['Item', ...names(DECLARATIONS.filter((row) => 'nests' in row))].sort());
  });
});

describe('the vocabulary', () => {
  it('offers every item below another one', () => assert.deepEqual([...NESTED_ORDER].sort(), names(ITEMS)));

  it('spells no two keywords, and no two attributes, alike', () => {
    for (const rows of [[...STATEMENTS, ...FIELDS], ATTRIBUTE_WORDS]) {
      const words = rows.flatMap(({ nl, en }) => [...new Set([nl, en])]);
      assert.deepEqual(
        words.filter((word, index) => words.indexOf(word) !== index),
        [],
      );
    }
  });

  it('gives every item with an id its letter and its nouns', () => {
    for (const row of ITEMS.filter(({ kind }) => kind === 'item')) assert.ok('letter' in row && 'called' in row, row.name);
  });

  it('lets every attribute stand in a statement', () => {
    for (const { name, of } of ATTRIBUTE_WORDS) assert.ok(of.length > 0, name);
  });

  it('gives attributes with a list of values only to what holds them: tasks', () => {
    const tasks: readonly string[] = ITEMS.filter(({ holds }) => holds === 'task').map(({ name }) => name);
    for (const name of DETAILS)
      assert.deepEqual(
        [...attributeNamed(name).of].filter((statement) => !tasks.includes(statement)),
        [],
        name,
      );
  });

  it('says of values that are the only ones what one is called', () => {
    for (const { name } of ATTRIBUTE_WORDS.filter(({ values }) => values !== undefined)) assert.ok(attributeNamed(name).one, name);
  });
});
