import type { AttributeName } from './attribute-rows.ts';
import { ITEMS, type ItemName } from './items.ts';
import { type ItemKeyword, keywordNamed } from './keywords.ts';
import type { Language } from './language.ts';

/** Another word that opens an item of other bodies' minutes. */
export interface ItemLabel {
  readonly keyword: ItemKeyword;
  readonly language: Language;
  /** What the word says beside its keyword: a `Hamerstuk` was decided without debate. */
  readonly says?: AttributeName;
}

interface ItemLabelRow {
  readonly item: ItemName;
  readonly says?: AttributeName;
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/** Each can mean one thing only, as it is spelled here. A word of any sentence (`Agreed: …`, `Taak: …`) is not among them. */
const ITEM_LABEL_ROWS: readonly ItemLabelRow[] = [
  {
    item: 'Action',
    nl: ['Actiepunt'],
    en: ['Action item', 'Action Item', 'Action point', 'Action Point', 'TODO'],
  },
  {
    item: 'Decision',
    nl: ['Beslispunt', 'Besluitpunt', 'Beslissing', 'Resolutie', 'Raadsbesluit', 'Collegebesluit', 'Bestuursbesluit'],
    en: ['Resolution', 'RESOLVED', 'AGREED', 'DECIDED', 'Decision point', 'Decision Point'],
  },
  { item: 'Decision', says: 'consent', nl: ['Hamerstuk'], en: ['Consent item', 'Consent Item'] },
  { item: 'Agreement', nl: ['Afspraakpunt'], en: [] },
  { item: 'Proposal', nl: ['Raadsvoorstel', 'Initiatiefvoorstel', 'Collegevoorstel', 'Bestuursvoorstel'], en: [] },
  { item: 'Amendment', nl: ['Subamendement'], en: ['Subamendment'] },
];

function* labels(): Generator<readonly [word: string, label: ItemLabel]> {
  for (const language of ['nl', 'en'] as const) {
    for (const { item, says, ...words } of ITEM_LABEL_ROWS) {
      const label = { keyword: keywordNamed(item), language, ...(says === undefined ? {} : { says }) };
      for (const word of words[language]) {
        yield [word, label];
        yield [word.toUpperCase(), label];
      }
    }
    // `BESLUIT: …`
    for (const item of ITEMS) yield [item[language].toUpperCase(), { keyword: keywordNamed(item.name), language }];
  }
}

const LABELS: ReadonlyMap<string, ItemLabel> = new Map(labels());

const WORDS = [...LABELS.keys()].sort((a, b) => b.length - a.length);
const LABEL = new RegExp(`(?:${WORDS.join('|')})(?![\\p{L}\\p{N}_-])`, 'uy');

/** The other word for an item at `offset` of a text, as it is typed; undefined where there is none. */
export function itemLabelAt(text: string, offset: number): string | undefined {
  LABEL.lastIndex = offset;
  return LABEL.exec(text)?.[0];
}

/** What another word that opens an item means; undefined where it means none that has a keyword. */
export function itemLabel(typed: string): ItemLabel | undefined {
  return LABELS.get(typed);
}
