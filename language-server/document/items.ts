import { refOf } from '../model/refs.ts';
import { nameWords } from '../model/value-text.ts';
import { attributeWords, DETAILS, type DetailName, detailWord } from '../vocabulary/attributes.ts';
import { motionFacts } from './motions.ts';
import type { ItemFact, ItemPart, WithheldPart } from './parts.ts';
import { joinPhrases, type Phrase } from './phrase.ts';
import { type AnyDate, type AnyItem, type AnyNestedItem, type AnyText, actionState, type ShownState } from './view.ts';
import { tallyPart, voteFacts } from './votes.ts';
import type { Wording } from './wording.ts';
import { type FixedWord, STATUS_WORDS } from './words.ts';

/** Items where they stand in the body: each id is an anchor once, for one that is given twice is an error in the minutes, never in a page. */
export class ItemWording {
  private readonly wording: Wording;
  private readonly taken = new Set<string>();

  constructor(wording: Wording) {
    this.wording = wording;
  }

  /** @param track the track of the section or item around it: what stands in it need not say it again. */
  part(item: AnyNestedItem, track: string | undefined): ItemPart | WithheldPart {
    const { wording } = this;
    if (item.kind === 'withheld') return { kind: 'withheld', words: wording.withheldSentence(item.ground) };
    const anchor = item.id === undefined || this.taken.has(item.id) ? undefined : item.id;
    if (anchor !== undefined) this.taken.add(anchor);
    return {
      kind: 'item',
      item: item.kind,
      label: labelOf(wording, item),
      secret: wording.secret(item.ground),
      anchor,
      ...wording.source(item.text, item.lines, item.kind === 'approval' ? withCorrections : undefined),
      facts: bodyFacts(wording, item, track),
      tally: tallyPart(wording, item),
      items: item.items.map((child) => this.part(child, item.track)),
      line: wording.lineOf(item.headAt),
    };
  }
}

const MANNERS = attributeWords(['unchanged', 'amended']);

/** `Actie A1`; for a report what it is about: `Voortgang dobv-2/A4`. */
function labelOf(wording: Wording, item: AnyItem): Phrase {
  const word = wording.word(item.kind);
  if (item.kind === 'vote') return item.about === undefined ? [word] : [`${word} `, ...wording.reference(item.about)];
  if (item.kind === 'progress') return [`${word} `, ...wording.reference(item.about)];
  if (item.kind === 'approval') {
    const { label, target } = item.about;
    // The meetings of a series have one name: only its id tells which is meant.
    const id: Phrase = target?.name === undefined || nameWords(target.name) === label ? [] : [' (', ...wording.words(label), ')'];
    return [`${word} `, ...wording.reference(item.about), ...id];
  }
  const name = item.called ?? word;
  return [item.id === undefined ? name : `${name} ${item.id}`];
}

/** About what, who, by when, how it stands, on which track and how urgent. */
function bodyFacts(wording: Wording, item: AnyItem, track: string | undefined): ItemFact[] {
  const state = actionState(item, wording.context, wording.minutes);
  const status = item.kind === 'progress' ? item.status : state?.status === 'open' ? undefined : state?.status;
  return given(wording, [
    // The count comes first: a page shows it as a table, above the rest.
    ...voteFacts(wording, item),
    ['about', aboutWords(wording, item)],
    ['who', wording.mentions('owners' in item ? item.owners : 'parties' in item ? item.parties : [])],
    ['promisedTo', 'to' in item && item.to !== undefined ? wording.mentions(item.to) : []],
    ...motionFacts(wording, item),
    ['due', dueWords(wording, state, 'due' in item ? item.due : undefined)],
    [
      'approved',
      item.kind === 'approval' && item.amended !== undefined ? [MANNERS[item.amended ? 'amended' : 'unchanged'][wording.language]] : [],
    ],
    ['status', status === undefined ? [] : [STATUS_WORDS[status][wording.language]]],
    ['track', item.track === undefined || item.track === track ? [] : wording.track(item.track)],
    ...detailWords(wording, item),
  ]);
}

/** What was to be done: who reads a report does not know the number of an action by heart. */
function aboutWords(wording: Wording, item: AnyItem): Phrase {
  if (!('about' in item) || item.about === undefined) return [];
  const { about } = item;
  const ref = refOf(about.target);
  const named = ref === undefined ? undefined : wording.context.itemOf?.(ref);
  const source = about.target?.meeting === wording.minutes.id ? wording : wording.ofOthers();
  const words = named === undefined ? [] : wording.shielded(named.ground, source.firstLine(named.text));
  // The label of a report names it.
  if (item.kind === 'progress' || item.kind === 'vote' || item.kind === 'approval') return words;
  return joinPhrases([wording.reference(about), words], ': ');
}

/** The deadline as it stands, and whether it has passed. Words that are no date stay as typed. */
export function dueWords(wording: Wording, state: Pick<ShownState, 'due' | 'overdue'> | undefined, own: AnyDate | undefined): Phrase {
  const due = state?.due === undefined ? wording.date(own) : wording.day(state.due);
  return joinPhrases([due, state?.overdue ? [{ kind: 'late', words: wording.word('overdue') }] : []], ', ');
}

/** What a row of a list has no column for; where the items themselves stand above the list, they say it. */
export function moreFacts(wording: Wording, item: AnyItem): ItemFact[] {
  if (wording.context.view === 'full') return [];
  return given(wording, [
    ...motionFacts(wording, item),
    ['track', item.track === undefined ? [] : wording.track(item.track)],
    ...detailWords(wording, item),
  ]);
}

/** What fixed words say of it: its priority. */
function detailWords({ language }: Wording, item: AnyItem): (readonly [DetailName, Phrase])[] {
  if (!('owners' in item)) return [];
  return DETAILS.map((name) => {
    const word = detailWord(name, item[name], language);
    return [name, word === undefined ? [] : [word]];
  });
}

export function given(wording: Wording, facts: readonly (readonly [word: FixedWord, value: Phrase])[]): ItemFact[] {
  return facts.filter(([, value]) => value.length > 0).map(([word, value]) => ({ word, name: wording.word(word), value }));
}

/** Each line below an approval as an entry of a list: a correction. */
function withCorrections(text: AnyText): AnyText {
  return text.map((part) => (typeof part === 'string' ? part.replace(/\n(?![-*+|>\d\s]|$)/g, '\n- ') : part)) as AnyText;
}
