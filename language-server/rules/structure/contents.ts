import { isNobody } from '../../model/attendance.ts';
import type { Item, Minutes, Section } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { allAttachments, itemsOf } from '../../model/walk.ts';
import { ITEMS } from '../../vocabulary/items.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix } from '../problem.ts';
import { saysNone } from '../shared/no-item.ts';

/** What stands below headings and in items: `duplicate-number`, `empty-section`, `empty-item`, `decision-outside-besluitvorming`, `missing-attachment`. */
export const contents = definePass({
  family: 'structure',
  rules: {
    'duplicate-number': {
      severity: 'warning',
      summary: { nl: 'Twee agendapunten hebben hetzelfde nummer.', en: 'Two agenda items have the same number.' },
      fixable: true,
    },
    'empty-section': { severity: 'info', summary: { nl: 'Onder een kopje staat niets.', en: 'There is nothing under a heading.' } },
    'empty-item': {
      severity: 'error',
      summary: { nl: 'Een punt heeft geen tekst, of zegt dat er geen is.', en: 'An item has no text, or says that there is none.' },
      fixable: true,
    },
    'decision-outside-besluitvorming': {
      severity: 'warning',
      summary: { nl: 'Een besluit staat buiten Besluitvorming.', en: 'A decision is outside Besluitvorming.' },
    },
    'missing-attachment': { severity: 'error', summary: { nl: 'Een bijlage bestaat niet.', en: 'An attachment does not exist.' } },
  },
  alsoReports: ['malformed-statement'],
  check(context) {
    for (const meeting of context.file.meetings) {
      checkNumbers(context, meeting.sections);
      checkSections(context, meeting, meeting.sections);
      for (const item of itemsOf(meeting)) checkItem(context, item);
      if (meeting.decisionModel === 'BOB') checkBob(context, meeting);
      checkAttachments(context, meeting);
    }
  },
});

type Context = ContextOf<typeof contents>;

// ---------------------------------------------------------------- numbers

function checkNumbers(context: Context, siblings: readonly Section[]): void {
  const seen = new Map<string, Section>();
  const free = new FreeNumbers(siblings);
  for (const section of siblings) {
    checkNumbers(context, section.sections);
    if (section.number === undefined) continue;
    const key = `${section.level} ${section.number}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, section);
    else reportNumber(context, section, first, free.after(section.number));
  }
}

function reportNumber(context: Context, section: Section, first: Section, next: string | undefined): void {
  const { number } = section;
  const { start } = section.headAt;
  const offset = context.offsetAt(start);
  const at = context.text.indexOf(number!, offset + section.level);
  const range = context.range(at, at + number!.length);
  context.report(
    'duplicate-number',
    range,
    {
      nl: `Nummer ${number} is al gebruikt voor «${plainText(first.title)}».`,
      en: `Number ${number} is used before, for “${plainText(first.title)}”.`,
    },
    {
      related: [{ uri: context.uri, range: first.headAt, message: { nl: 'Hier staat hetzelfde nummer.', en: 'The same number is here.' } }],
      fixes: next === undefined ? [] : [fix({ nl: `Maak er ${next} van`, en: `Make it ${next}` }, [context.replace(range, next)])],
    },
  );
}

/** The lowest number above another that none of its neighbours has, found once for each. */
class FreeNumbers {
  private readonly taken: ReadonlySet<string | undefined>;
  private readonly found = new Map<string, string>();

  constructor(siblings: readonly Section[]) {
    this.taken = new Set(siblings.map((section) => section.number));
  }

  /** Undefined where nobody knows what comes after it. */
  after(number: string): string | undefined {
    const known = this.found.get(number);
    if (known !== undefined) return known;
    const lettered = /^(.*\d)([A-Za-z])$/.exec(number);
    if (lettered !== null) return this.afterLetter(lettered[1]!, lettered[2]!);
    if (!/\d$/.test(number)) return undefined;
    const [, stem = '', last = '0'] = /^(.*\.)?(\d+)$/.exec(number) ?? [];
    let next = Number(last) + 1;
    while (this.taken.has(`${stem}${next}`)) next++;
    this.found.set(number, `${stem}${next}`);
    return `${stem}${next}`;
  }

  private afterLetter(stem: string, letter: string): string | undefined {
    let next = letter;
    do next = String.fromCharCode(next.charCodeAt(0) + 1);
    while (this.taken.has(stem + next));
    return /[A-Za-z]/.test(next) ? stem + next : undefined;
  }
}

// ---------------------------------------------------------------- sections and items

function checkSections(context: Context, meeting: Minutes, sections: readonly Section[]): void {
  for (const section of sections) {
    checkSections(context, meeting, section.sections);
    const holdsSomething = section.blocks.length > 0 || section.sections.length > 0 || section.fields !== undefined;
    // The agenda of an invitation is made of bare headings, and stays so where the meeting is called off.
    if (meeting.status?.value === 'invitation' || meeting.status?.value === 'cancelled' || holdsSomething) continue;
    context.report('empty-section', section.headAt, { nl: 'Onder dit kopje staat niets.', en: 'There is nothing under this heading.' });
  }
}

function checkItem(context: Context, item: Item): void {
  if (saysNone(item)) reportNone(context, item);
  if (item.items.length > 0 || plainText(item.text).trim() !== '') return;
  // A status alone says enough: `Voortgang #overleg-1/A1 (afgerond):`
  if (item.kind === 'progress' && item.status !== undefined) return;
  if (item.kind === 'approval' && item.amended !== undefined) return;
  // Of a vote its count says enough; `no-outcome` tells where there is none either.
  if (item.kind === 'vote') return;
  context.report('empty-item', item.headAt, {
    nl: 'Achter de dubbele punt ontbreekt de tekst.',
    en: 'The text behind the colon is missing.',
  });
}

/** `Besluit: geen.` counts as a decision; the word for several of them opens none. */
function reportNone(context: Context, { headAt, id }: Item): void {
  const start = context.offsetAt(headAt.start);
  const [word = ''] = /^\p{L}+/u.exec(context.text.slice(start, start + 40)) ?? [];
  const row = ITEMS.find(({ nl, en }) => word === nl || word === en);
  const several = row !== undefined && id === undefined && 'called' in row ? row.called[word === row.nl ? 'nl' : 'en'][1] : undefined;
  const typed = several === undefined ? '' : several.charAt(0).toUpperCase() + several.slice(1);
  context.report(
    'empty-item',
    headAt,
    {
      nl: `Dit telt als een punt, en zegt dat er geen is.${typed === '' ? '' : ` \`${typed}: geen\` is gewone tekst.`}`,
      en: `This counts as an item, and says that there is none.${typed === '' ? '' : ` \`${typed}: none\` is plain text.`}`,
    },
    {
      severity: 'warning',
      fixes:
        typed === ''
          ? []
          : [
              fix({ nl: `Maak er \`${typed}\` van`, en: `Make it \`${typed}\`` }, [
                context.replace(context.range(start, start + word.length), typed),
              ]),
            ],
    },
  );
}

// ---------------------------------------------------------------- the BOB model

const PHASES = ['beeldvorming', 'oordeelsvorming', 'besluitvorming'] as const;

function phaseOf(section: Section): number {
  return PHASES.indexOf(plainText(section.title).trim().toLowerCase() as (typeof PHASES)[number]);
}

function checkBob(context: Context, meeting: Minutes): void {
  checkPhases(context, meeting);
  checkDecisions(context, meeting, false);
}

function checkDecisions(context: Context, holder: Minutes | Section, allowed: boolean): void {
  if (!allowed) {
    for (const block of holder.blocks) {
      if (!('items' in block)) continue;
      for (const item of [block, ...block.items]) {
        if (item.kind !== 'decision') continue;
        context.report('decision-outside-besluitvorming', item.headAt, {
          nl: 'Volgens het BOB-model staat een besluit onder Besluitvorming.',
          en: 'In the BOB model a decision stands under Besluitvorming.',
        });
      }
    }
  }
  for (const section of holder.sections) checkDecisions(context, section, allowed || phaseOf(section) === 2);
}

/** Each phase is there, in this order. */
function checkPhases(context: Context, meeting: Minutes): void {
  const found = [...allSections(meeting)].filter((section) => phaseOf(section) >= 0);
  const missing = PHASES.filter((_, phase) => found.every((section) => phaseOf(section) !== phase));
  if (missing.length > 0) {
    const names = missing.map((phase) => `${phase[0]!.toUpperCase()}${phase.slice(1)}`).join(', ');
    context.report('decision-outside-besluitvorming', meeting.headAt, {
      nl: `Volgens het BOB-model heeft het verslag ook dit kopje: ${names}.`,
      en: `In the BOB model the minutes have this heading too: ${names}.`,
    });
  }
  for (let index = 1; index < found.length; index++) {
    if (phaseOf(found[index]!) >= phaseOf(found[index - 1]!)) continue;
    context.report('decision-outside-besluitvorming', found[index]!.headAt, {
      nl: 'De volgorde is Beeldvorming, Oordeelsvorming, Besluitvorming.',
      en: 'The order is Beeldvorming, Oordeelsvorming, Besluitvorming.',
    });
  }
}

function* allSections(holder: Minutes | Section): Generator<Section> {
  for (const section of holder.sections) {
    yield section;
    yield* allSections(section);
  }
}

// ---------------------------------------------------------------- attachments

function checkAttachments(context: Context, meeting: Minutes): void {
  for (const { target, targetAt, at } of allAttachments(meeting)) {
    if (target === undefined || target === '') {
      const offset = context.offsetAt(at.start);
      const typed = context.text.slice(offset, context.offsetAt(at.end));
      if (isNobody(typed.slice(typed.indexOf(':') + 1))) continue;
      context.report(
        'malformed-statement',
        targetAt ?? at,
        {
          nl: 'Een bijlage of stuk noemt ook waar het staat: `Bijlage: Ketenplaat <bijlagen/ketenplaat.pdf>`.',
          en: 'An attachment or document says where it is, too: `Attachment: Chain map <attachments/chain-map.pdf>`.',
        },
        { severity: 'warning', fixes: attachmentFixes(context, typed, offset) },
      );
    } else if (context.project.attachmentExists(context.uri, target) === false) {
      context.report('missing-attachment', targetAt ?? at, {
        nl: `Het bestand \`${target}\` bestaat niet. Het pad telt vanaf de map van dit verslag.`,
        en: `The file \`${target}\` does not exist. The path is relative to the folder of these minutes.`,
      });
    }
  }
}

const PATH = String.raw`[^\s()<>\[\]]{1,200}\.\p{L}[\p{L}\p{N}]{1,4}|https?://[^\s()<>\[\]]{1,300}`;
const LINK = new RegExp(String.raw`^(?:\[(?<linked>[^\[\]]{1,200})\]|(?<title>[^()\[\]<>]{1,200}?)) ?\((?<inside>${PATH})\)$`, 'u');
const BARE_PATH = new RegExp(`^(?:${PATH})$`, 'u');

/** `[Nota](nota.pdf)`, `Nota (nota.pdf)`, `nota.pdf`: the address between angle brackets, with its title before it. */
function attachmentFixes(context: Context, typed: string, offset: number): Fix[] {
  const value = typed.slice(typed.indexOf(':') + 1);
  const words = value.trim();
  const { linked, title = linked, inside } = LINK.exec(words)?.groups ?? {};
  const path = inside ?? (BARE_PATH.test(words) ? words : undefined);
  if (path === undefined) return [];
  const start = offset + typed.length - value.length + value.search(/\S/);
  const name = title ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const text = `${name} <${path}>`;
  return [
    fix({ nl: `Maak er \`${text}\` van`, en: `Make it \`${text}\`` }, [context.replace(context.range(start, start + words.length), text)]),
  ];
}
