import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { DEFAULT_CONFIG, Project } from '../../language-server/index.ts';
import {
  compareFiles,
  deliveryRenderingOf,
  meetingDraft,
  renderCalendar,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderText,
} from '../../language-server/output/index.ts';
import { runs } from '../support/runs.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');
const TEXTS = fs
  .readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.verslag'))
  .sort()
  .map((name) => fs.readFileSync(path.join(EXAMPLES, name), 'utf8'));
const OPTIONS = { today: '2020-11-16', view: 'full' } as const;

/** All that is made of a file that stands alone, in one string. */
function outputsOf(project: Project): string {
  const { context, show } = deliveryRenderingOf(project.files(), DEFAULT_CONFIG, OPTIONS);
  return project
    .files()
    .flatMap(({ meetings }) => meetings.map(show))
    .flatMap((minutes) => [
      renderHtml(minutes, context),
      renderText(minutes, context),
      renderMarkdown(minutes, context),
      renderJson([minutes], context),
      renderCalendar(minutes, context),
      JSON.stringify(meetingDraft(minutes, context)),
    ])
    .join('\0');
}

function projectOf(text: string): Project {
  const project = new Project({ config: DEFAULT_CONFIG, today: OPTIONS.today });
  project.set('file:///a.verslag', text);
  return project;
}

type Edit = (lines: string[], at: number, other: number) => void;
const EDITS: readonly Edit[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at]!),
  (lines, at, other) => {
    [lines[at], lines[other]] = [lines[other]!, lines[at]!];
  },
  (lines, at, other) => lines.splice(other, 0, ...lines.splice(at, 1)),
  (lines, at) => {
    lines[at] = `  ${lines[at]}`;
  },
  (lines, at) => {
    lines[at] = lines[at]!.replace(/^[ \t]+/, '');
  },
  (lines, at) => {
    lines[at] = lines[at]!.replace(/^#/, '##');
  },
  (lines, at) => {
    lines[at] = lines[at]!.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
  },
  (lines, at, other) => {
    const words = lines[at]!.split(' ');
    const [one, two] = [other % words.length, (other + 1) % words.length];
    [words[one], words[two]] = [words[two]!, words[one]!];
    lines[at] = words.join(' ');
  },
  (lines, at) => lines.splice(at, 0, ''),
  (lines, at) => {
    lines[at] = `${lines[at]}  `;
  },
  (lines, at) => {
    lines[at] = lines[at]!.replace(/ /, '\n');
  },
  (lines, at) => lines.splice(at, 0, '// Een opmerking.'),
  (lines, at) => {
    lines[at] = lines[at]!.replace(/@(\w+)/, '@x$1');
  },
  (lines, at) => {
    lines[at] = lines[at]!.replace(/^(\w)/, (letter) => letter.toUpperCase());
  },
  // What stands right below a heading, and what one body votes, promises and approves.
  (lines, at, other) => lines.splice(below(lines, at), 0, BELOW_HEADING[other % BELOW_HEADING.length]!),
  (lines, at, other) => lines.splice(at, 0, '', ITEMS[other % ITEMS.length]!, ''),
];
const BELOW_HEADING = [
  ...[
    'Tijd: 10:00-10:15',
    'Duur: 15 minuten',
    'Duur: lang',
    'Doel: besluiten',
    'Zaaknummer: Z-1',
    'Portefeuillehouder: @rood',
    'Inbreng: @rood',
  ],
  ...['Voorzitter: @rood', 'Aanwezig: @rood', 'Afwezig: @rood', 'Stuk: Voorstel <voorstel.pdf>', 'Besloten: Gemeentewet artikel 23'],
];
const ITEMS = [
  'Motie M9 (indiener @rood, mede @wit): Verzoekt het bestuur.\n  Stemming (voor 10, tegen @rood 3): aangenomen',
  'Stemming #M9 (voor 11, tegen @wit 3, hoofdelijk, meerderheid 2/3): aangenomen',
  'Toezegging T9 (@rood, aan @wit, uiterlijk 1 maart 2021): Stuurt een brief.',
  'Vaststelling #dobv-2 (met wijzigingen): Vastgesteld.\n  Pagina 2: drie wordt vier.',
  'Aanwezig:\n  Leden OR: @rood, @wit (vanaf punt 2)',
];

/** Behind the heading above a line. */
function below(lines: readonly string[], at: number): number {
  return lines.findLastIndex((line, index) => index <= at && line.startsWith('#')) + 1;
}

const edited = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }))
  .map(([text, edits]) => {
    const lines = text.split('\n');
    for (const [edit, at, other] of edits) edit(lines, at % lines.length, other % lines.length);
    return { before: text, after: lines.join('\n') };
  });

describe('what a comparison of two versions tells', () => {
  it('something, wherever any output tells them apart', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const [old, now] = [projectOf(before), projectOf(after)];
        if (outputsOf(old) === outputsOf(now)) return;
        assert.notEqual(compareFiles(old.files(), now.files()).length, 0);
      }),
      runs(400, 11),
    );
  });

  it('nothing of one version', () => {
    for (const text of TEXTS) assert.deepEqual(compareFiles(projectOf(text).files(), projectOf(text).files()), []);
  });
});
