import type * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { type Composite, isLeaf, isToken, type Leaf, treeOf } from '../../syntax/concrete-tree.ts';
import { type ContextOf, defineRule } from '../define.ts';

/** How far behind a shield a pronoun is still taken for whoever is shielded. */
const NEAR = 120;

// `zijn` is a verb more often than not, and `zij` and `ze` are many people as often as one.
const PRONOUN = /(?<![\p{L}\p{N}@#])(?:hij|hem|haar|he|him|she|her|his)(?![\p{L}\p{N}])/iu;
const TITLE = /(?<![\p{L}\p{N}@#])(?:de heer|dhr\.?|meneer|mevrouw|mevr\.?|mw\.?|mr\.|mrs\.?|ms\.)[ \t]*$/iu;

/** `pronoun-near-shield`: what is left beside a shield can say who is behind it. */
export const pronouns = defineRule({
  name: 'pronoun-near-shield',
  family: 'shielding',
  severity: 'hint',
  summary: {
    nl: 'Een woord naast een afscherming zegt iets over wie erachter zit.',
    en: 'A word beside a shield says something of who is behind it.',
  },
  check(context) {
    if (!context.isOn('pronoun-near-shield')) return;
    for (const line of context.tree.lines) {
      const node = statementOf(line);
      if ('parts' in node && node.parts.length > 0) checkLine(context, treeOf(node));
    }
  },
});

type Context = ContextOf<typeof pronouns>;

function checkLine(context: Context, line: Composite): void {
  /** Where the last shielded part ended. */
  let shielded: number | undefined;
  let before: Leaf | undefined;
  for (const child of line.content) {
    if (!isLeaf(child)) {
      if (hides(context, child.astNode as ast.Part)) {
        const title = before === undefined ? null : TITLE.exec(before.text);
        if (title !== null && before !== undefined) report(context, before.offset + title.index, title[0].trimEnd());
        shielded = child.end;
      }
      before = undefined;
    } else {
      before = isToken(child, 'TEXT') ? child : undefined;
      if (before === undefined || shielded === undefined) continue;
      const found = PRONOUN.exec(before.text);
      if (found === null || before.offset + found.index - shielded > NEAR) continue;
      report(context, before.offset + found.index, found[0]);
      shielded = undefined;
    }
  }
}

/** A shield, or a person of whom public output shows the ground only. */
function hides(context: Context, part: ast.Part): boolean {
  if (part.$type === 'Shield') return true;
  if (part.$type !== 'Mention') return false;
  const party = context.project.party(part.party.$refText)?.party;
  return party?.type === 'person' && !party.public;
}

function report(context: Context, offset: number, word: string): void {
  context.report('pronoun-near-shield', context.range(offset, offset + word.length), {
    nl: `\`${word}\` blijft in de openbare versie staan en zegt iets over wie is afgeschermd. Schrijf de zin zonder, of scherm meer af.`,
    en: `\`${word}\` stays in the public version and says something of who is shielded. Write the sentence without it, or shield more.`,
  });
}
