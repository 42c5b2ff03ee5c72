import * as ast from '../../generated/ast.ts';
import { statementOf } from '../../references/outline.ts';
import { type Composite, isLeaf, tokenTypeOf, treeOf } from '../../syntax/concrete-tree.ts';
import { type DataKind, mayHoldData, personalDataIn } from '../../syntax/personal-data.ts';
import { shieldsFrom } from '../../syntax/shields.ts';
import type { Span } from '../../syntax/spans.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Message } from '../problem.ts';

/** `personal-data-in-prose`: numbers and addresses that say who somebody is, outside a shield. */
export const personalData = defineRule({
  name: 'personal-data-in-prose',
  family: 'shielding',
  severity: 'warning',
  summary: {
    nl: 'Een e-mailadres, telefoonnummer, adres of nummer van een persoon staat in de tekst.',
    en: 'An e-mail address, phone number, address or number of a person is in the text.',
  },
  fixable: true,
  check(context) {
    for (const line of context.tree.lines) {
      const node = statementOf(line);
      if (ast.isParty(node) || ast.isAbbreviation(node)) continue;
      const tree = treeOf(node);
      if (!mayHoldData(tree.text)) continue;
      const shown = shownOf(tree);
      for (const { start, end, kind } of personalDataIn(shown.text)) {
        if (shown.isRead(start) && shown.isRead(end - 1)) reportData(context, tree.offset + start, tree.offset + end, kind);
      }
    }
  },
});

type Context = ContextOf<typeof personalData>;

interface Described {
  readonly ground: string;
  readonly message: Message;
}

const OF_PERSON = '5.1.2e';
/** Numbers that the state gave somebody to be known by. */
const OF_IDENTITY = '5.1.1e';

const KINDS: Readonly<Record<DataKind, Described>> = {
  mail: {
    ground: OF_PERSON,
    message: { nl: 'Een e-mailadres in de tekst is een persoonsgegeven.', en: 'An e-mail address in the text is personal data.' },
  },
  phone: {
    ground: OF_PERSON,
    message: { nl: 'Een telefoonnummer in de tekst is een persoonsgegeven.', en: 'A phone number in the text is personal data.' },
  },
  citizen: {
    ground: OF_IDENTITY,
    message: {
      nl: 'Dit getal voldoet aan de elfproef van het burgerservicenummer.',
      en: 'This number passes the eleven-test of the citizen service number.',
    },
  },
  identity: {
    ground: OF_IDENTITY,
    message: { nl: 'Aan dit nummer is iemand te herkennen.', en: 'This number identifies somebody.' },
  },
  account: {
    ground: OF_PERSON,
    message: { nl: 'Een rekeningnummer in de tekst kan een persoonsgegeven zijn.', en: 'A bank account in the text may be personal data.' },
  },
  card: {
    ground: OF_PERSON,
    message: { nl: 'Dit lijkt het nummer van een betaalkaart.', en: 'This looks like the number of a payment card.' },
  },
  number: {
    ground: OF_PERSON,
    message: { nl: 'Dit nummer kan van een persoon zijn.', en: 'This number may be of a person.' },
  },
  birth: {
    ground: OF_PERSON,
    message: { nl: 'Een geboortedatum in de tekst is een persoonsgegeven.', en: 'A date of birth in the text is personal data.' },
  },
  home: {
    ground: OF_PERSON,
    message: { nl: 'Het adres van een persoon is een persoonsgegeven.', en: 'The address of a person is personal data.' },
  },
};

/** Tokens of text that is shown as it stands: prose, values, roles, names of guests. The rest of a line is read around them. */
const READ = new Set(['TEXT', 'FREE', 'VALUE', 'STRING', 'CAPTION']);

/** A statement as it shows, with signs that no data holds in the place of what is shielded. */
function shownOf(tree: Composite): { text: string; isRead(at: number): boolean } {
  const read: Span[] = [];
  const hidden: Span[] = [];
  addSpans(tree, read, hidden);
  const source = tree.text;
  let text = '';
  let at = 0;
  for (const { start, end } of hidden) {
    text += `${source.slice(at, start - tree.offset)}${'\u25a1'.repeat(end - start)}`;
    at = end - tree.offset;
  }
  return {
    text: text + source.slice(at),
    isRead: (place) => read.some(({ start, end }) => start <= place + tree.offset && place + tree.offset < end),
  };
}

function addSpans(tree: Composite, read: Span[], hidden: Span[]): void {
  for (const child of tree.content) {
    const span = { start: child.offset, end: child.end };
    if (!isLeaf(child)) {
      if (child.astNode.$type === 'Shield') hidden.push(span);
      else addSpans(child, read, hidden);
      continue;
    }
    const type = tokenTypeOf(child);
    // Public output names no guest, whatever is in that name.
    if (!READ.has(type) || child.astNode.$type === 'Guest') continue;
    read.push(span);
    // Such words hold their shields; in prose these are parts of their own.
    if (type !== 'TEXT')
      for (const { start, end } of shieldsFrom(child.text, 0)) hidden.push({ start: span.start + start, end: span.start + end });
  }
}

function reportData(context: Context, start: number, end: number, kind: DataKind): void {
  const { ground, message } = KINDS[kind];
  const range = context.range(start, end);
  const shield = `{${ground}: ${context.text.slice(start, end)}}`;
  context.report(
    'personal-data-in-prose',
    range,
    { nl: `${message.nl} Scherm het af: \`{${ground}: …}\`.`, en: `${message.en} Shield it: \`{${ground}: …}\`.` },
    { fixes: [fix({ nl: `Scherm af op grond van ${ground}`, en: `Shield on ground ${ground}` }, [context.replace(range, shield)])] },
  );
}
