import { contentLines, partsOfValue, textOfValue } from '../content-lines.ts';
import { UnreadableDocument } from '../reading.ts';
import { MOST_ROWS, type PersonRow } from './row.ts';

type Card = { -readonly [Key in keyof Omit<PersonRow, 'email' | 'others'>]: PersonRow[Key] } & { preferred?: boolean; others: string[] };

/** The people of one or more vCards (RFC 6350, and the older 2.1 and 3.0). @throws UnreadableDocument where there is none. */
export function peopleOfCards(text: string): readonly PersonRow[] {
  const cards: Card[] = [];
  let card: Card | undefined;
  for (const line of contentLines(text)) {
    if (line.name === 'BEGIN' && /^vcard$/i.test(line.value.trim())) {
      // One that does not end is somebody all the same.
      if (card !== undefined) cards.push(card);
      card = { at: cards.length + 1, name: '', others: [] };
    } else if (card === undefined) continue;
    else if (line.name === 'FN') card.name = textOfValue(line);
    else if (line.name === 'N' && card.name === '') {
      const [last = '', first = '', middle = ''] = partsOfValue(line);
      card.name = [first, middle, last].filter((part) => part !== '').join(' ');
    } else if (line.name === 'EMAIL') {
      const preferred = /pref/i.test([...line.parameters].flat().join(' '));
      const address = textOfValue(line);
      if (preferred && card.preferred !== true) card.others.unshift(address);
      else card.others.push(address);
      card.preferred ||= preferred;
    } else if (line.name === 'ORG') card.organization = partsOfValue(line)[0];
    else if (line.name === 'TITLE' || (line.name === 'ROLE' && card.role === undefined)) card.role = textOfValue(line);
    else if (line.name === 'END') {
      cards.push(card);
      card = undefined;
      if (cards.length > MOST_ROWS) throw new UnreadableDocument('tooManyRows');
    }
  }
  // The file was cut off within one.
  if (cards.length === 0 || card !== undefined) throw new UnreadableDocument('brokenFile');
  return cards.map(({ at, name, others, organization, role }) => ({ at, name, others, organization, role }));
}
