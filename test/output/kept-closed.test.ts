import assert from 'node:assert/strict';
import { formatText } from '../../language-server/features/formatting.ts';
import type { Project } from '../../language-server/features/project.ts';
import { fixFile } from '../../src/cli/fixing.ts';
import { ACCESS_ROWS } from '../support/access-secrets.ts';
import { CALLED_ROWS } from '../support/called-secrets.ts';
import { CLERKS_ROWS } from '../support/clerks-secrets.ts';
import { KEPT_ROWS } from '../support/kept-secrets.ts';
import { MARKED_FIELDS, PERHAPS_FIELDS } from '../support/marked-secrets.ts';
import { PERHAPS_MEANT, SURELY_MEANT } from '../support/meant-secrets.ts';
import { projectOf, publicMinutes } from '../support/public-forms.ts';
import { READER_ROWS } from '../support/reader-secrets.ts';
import { CLOSED_FIELDS, RESTRICTED_FIELDS } from '../support/restricted-secrets.ts';
import { VEILED_FIELDS } from '../support/veiled-secrets.ts';

const HEADER = 'Verslag m1: Eerste\nDatum: 16 november 2020\nVoorzitter: @VWS\nNotulist: @VWS\nAanwezig: @VWS\n';
const FILE = 'file:///project/m1.verslag';
const CANARY = 'kanarie';

const BODIES = [...SURELY_MEANT, ...PERHAPS_MEANT, ...[ACCESS_ROWS, CALLED_ROWS, CLERKS_ROWS, KEPT_ROWS, READER_ROWS].flat()];
/** What stands in a header stands right below a heading, too. */
const FIELDS = [MARKED_FIELDS, CLOSED_FIELDS, PERHAPS_FIELDS, RESTRICTED_FIELDS, VEILED_FIELDS].flat();
/** Marks that a missing or a wrong sign makes none of: a fix of that sign must not make text of them. */
const BROKEN = [
  'Besluit B1 (@VWS) [Woo 5.1.2b]: § krijgt geld.',
  'Besluit B1 (@VWS): [Woo 5.1.2b]: § krijgt geld.',
  'Actie A1 (@VWS) (geheim 5.1.2b): § bellen.',
  'Actie A1 (@VWS, [5.1.2e]: § bellen.',
  '# 1. Deel\nBesloten: personele zaken\n\n§ is ontslagen.',
  '# 1. Deel\nBesloten: §',
  '# 1. Deel\nTijd: 10:00\nBesloten: personele zaken\n\n§ is ontslagen.',
  '# 1. Item\nClosed: staff\n\n§ leaves.',
];

const TEXTS = [
  ...[...BODIES, ...BROKEN].map((body) => (body.startsWith('#') ? `${HEADER}\n${body}\n` : `${HEADER}\n# 1. Deel\n\nTekst.\n\n${body}\n`)),
  ...FIELDS.map((field) => `${HEADER}\n# 1. Deel\n${field}\n\nSlot.\n`),
].map((text) => text.replaceAll('§', CANARY));

const tells = (project: Project) => JSON.stringify(publicMinutes(project.files())).includes(CANARY);

/** The same without blank lines, and the same with a sign less behind the header. */
const crowded = (text: string) => text.replace(/\n{2,}/g, '\n');
const broken = (sign: string) => (text: string) => {
  const at = text.indexOf(sign, HEADER.length);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + 1);
};

/** The texts that tell nothing, and tell something once they were changed. */
function opened(texts: readonly string[], change: (project: Project) => string): { opened: string[]; tried: number; changed: number } {
  const project = projectOf({ 'a.verslag': 'Organisatie VWS: Ministerie\n' });
  const found: string[] = [];
  let [tried, changed] = [0, 0];
  for (const text of new Set(texts)) {
    project.set(FILE, text);
    if (tells(project)) continue;
    tried++;
    const after = change(project);
    if (after === text) continue;
    changed++;
    project.set(FILE, after);
    if (tells(project)) found.push(after);
  }
  return { opened: found, tried, changed };
}

describe('what is kept out of a public version stays out', () => {
  it('behind the one layout', () => {
    const { opened: found, tried, changed } = opened([...TEXTS, ...TEXTS.map(crowded)], (project) => formatText(project.tree(FILE)!));
    assert.deepEqual(found, []);
    assert.ok(tried > 1000 && changed > 50, `${changed} of ${tried}`);
  });

  it('behind the fixes that are applied unasked', () => {
    const {
      opened: found,
      tried,
      changed,
    } = opened([...TEXTS, ...[':', ')', '('].flatMap((sign) => TEXTS.map(broken(sign)))], (project) => {
      fixFile(project, FILE);
      return project.text(FILE)!;
    });
    assert.deepEqual(found, []);
    assert.ok(tried > 1000 && changed > 3, `${changed} of ${tried}`);
  });
});
