import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';
import { declarationOf, foldedName, idFor, nameForId, namesIn, typeOf } from '../../model/names/naming.ts';
import type { Message } from '../../rules/problem.ts';
import { namesNobody } from '../../rules/shared/no-names.ts';
import { type FeatureContext, offsetAt } from '../context.ts';
import { idsByName } from '../shared/people-names.ts';
import { addressBookOf, declareIn } from './address-book.ts';
import { unknownIdAt } from './declare.ts';
import { type Actions, action, replace } from './request.ts';

const QUOTED = (names: readonly string[], word: string) =>
  names.length === 1
    ? `\`${names[0]}\``
    : `${names
        .slice(0, -1)
        .map((name) => `\`${name}\``)
        .join(', ')} ${word} \`${names.at(-1)}\``;

/**
 * On a name without `@` in a list of people: put whom it names in the address book, as a person or an organisation, and name them by their
 * ids here. `Jansen en Smit` are two. There, and on an `@id` that names nobody: the same for all strangers of the file at once.
 */
export const declareNames: Actions = (context, { params, start, end }) => {
  const all = unquotedNames(context);
  const here = all.filter(({ $cstNode }) => $cstNode!.offset <= end && $cstNode!.end >= start);
  if (here.length === 0 && unknownIdAt(context, params.range.start) === undefined) return [];
  const names = [...new Set(here.flatMap(({ name }) => namesIn(name)))];
  const known = idsByName(context.project);
  const strangers = names.filter((name) => known.get(foldedName(name)) === undefined);
  const actions: CodeAction[] = [];
  if (strangers.length > 0) {
    const say = { nl: QUOTED(strangers, 'en'), en: QUOTED(strangers, 'and') };
    const likeliest = typeOf(strangers[0]!);
    for (const type of likeliest === 'Person' ? (['Person', 'Organization'] as const) : (['Organization', 'Person'] as const))
      actions.push(declare(context, here, [], TITLES[type](say, strangers.length), type));
  }
  const ids = unknownIds(context);
  const everybody = new Set(all.flatMap(({ name }) => namesIn(name).map(foldedName)));
  if (ids.length === 0) {
    const count = everybody.size;
    if (count > strangers.length && all.length > here.length) {
      const title = {
        nl: `Zet alle ${count} namen zonder \`@\` in het adresboek`,
        en: `Declare all ${count} names without \`@\` in the address book`,
      };
      actions.push(declare(context, all, [], title));
    }
    return actions;
  }
  const count = everybody.size + ids.filter((id) => !everybody.has(foldedName(id))).length;
  if (count > Math.max(1, strangers.length)) {
    const title = {
      nl: `Zet alle ${count} onbekenden in het adresboek`,
      en: `Declare all ${count} unknown parties in the address book`,
    };
    actions.push(declare(context, all, ids, title));
  }
  return actions;
};

const TITLES: Readonly<Record<'Person' | 'Organization', (names: Message, count: number) => Message>> = {
  Person: ({ nl, en }, count) => ({
    nl: `Zet ${nl} als ${count === 1 ? 'persoon' : 'personen'} in het adresboek`,
    en: `Declare ${en} as ${count === 1 ? 'a person' : 'persons'} in the address book`,
  }),
  Organization: ({ nl, en }, count) => ({
    nl: `Zet ${nl} als ${count === 1 ? 'organisatie' : 'organisaties'} in het adresboek`,
    en: `Declare ${en} as ${count === 1 ? 'an organisation' : 'organisations'} in the address book`,
  }),
};

function unquotedNames({ tree }: FeatureContext): ast.UnquotedName[] {
  return tree.lines.flatMap((line) =>
    line.$type === 'PeopleField'
      ? line.entries.flatMap(({ party }) =>
          party.$type === 'UnquotedName' && namesIn(party.name).length > 0 && !namesNobody(party.name) ? [party] : [],
        )
      : [],
  );
}

/** Ids of parties that are declared nowhere. What is one letter off a known one was meant as that. */
function unknownIds(context: FeatureContext): string[] {
  const strange = context.problems().filter(({ rule, fixes }) => rule === 'unknown-party' && fixes.length === 0);
  return [...new Set(strange.map(({ range }) => context.text.slice(offsetAt(context, range.start), offsetAt(context, range.end))))];
}

/** Each name becomes its id where it stands; who is not known yet is declared, once, and each of some ids is too. */
function declare(
  context: FeatureContext,
  nodes: readonly ast.UnquotedName[],
  ids: readonly string[],
  title: Message,
  type?: 'Person' | 'Organization',
): CodeAction {
  const book = addressBookOf(context);
  const known = idsByName(context.project);
  const given = new Map<string, string>();
  const texts: Record<'Person' | 'Organization', string[]> = { Person: [], Organization: [] };
  const taken = new Set<string>();
  const idOf = (name: string) => {
    const key = foldedName(name);
    const there = known.get(key) ?? given.get(key);
    if (there !== undefined) return there;
    const id = idFor(name, (candidate) => taken.has(candidate) || context.project.party(candidate) !== undefined);
    given.set(key, id);
    taken.add(id);
    const kind = type ?? typeOf(name);
    texts[kind].push(declarationOf(id, name, book.language, kind));
    return id;
  };
  const edits = nodes.map(
    (node): TextEdit =>
      replace(
        context.root.rangeOf(node.$cstNode!.offset, node.$cstNode!.end),
        namesIn(node.name)
          .map((name) => `@${idOf(name)}`)
          .join(', '),
      ),
  );
  for (const id of ids) {
    if (taken.has(id)) continue;
    const kind = typeOf(id);
    texts[kind].push(declarationOf(id, nameForId(id, kind), book.language, kind));
  }
  const kind = texts.Person.length > 0 ? 'Person' : 'Organization';
  return action(
    context,
    title,
    CodeActionKind.QuickFix,
    declareIn(book, kind, [...texts.Organization, ...texts.Person], { [context.uri]: edits }),
  );
}
