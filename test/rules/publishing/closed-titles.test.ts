import assert from 'node:assert/strict';
import { Project } from '../../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../../language-server/project/config.ts';
import { checkPublication } from '../../../language-server/rules/publication.ts';

/** The lines at which a public version of these minutes is warned about. */
function warned(text: string): number[] {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-17' });
  project.set('file:///p/a.verslag', text);
  const [meeting] = project.files().flatMap(({ meetings }) => meetings);
  return checkPublication(meeting!, DEFAULT_CONFIG).map(({ range }) => range.start.line + 1);
}

describe('minutes whose title or kind says that they are closed', () => {
  for (const title of [
    'Besloten raadsvergadering',
    'Verslag van de besloten vergadering van 3 mei',
    'MT (vertrouwelijk)',
    'Geheim overleg inkoop',
    'Minutes of the closed session',
    'Board - confidential',
  ])
    it(`are warned about in public: ${title}`, () => assert.deepEqual(warned(`Verslag a: ${title}\nDatum: 16 november 2020\n`), [1]));

  it('are warned about for their kind', () =>
    assert.deepEqual(warned('Verslag a: Raad\nDatum: 16 november 2020\nSoort: besloten vergadering\n'), [1]));

  it('are not where their classification says that they are public', () =>
    assert.deepEqual(warned('Verslag a: Besloten raadsvergadering\nDatum: 16 november 2020\nRubricering: openbaar\n'), []));

  for (const title of [
    'Raadsvergadering',
    'Overleg besloten wonen',
    'Werkgroep geheimhouding',
    'Closed loop project',
    'Commissie Vertrouwenszaken',
  ])
    it(`are no others: ${title}`, () => assert.deepEqual(warned(`Verslag a: ${title}\nDatum: 16 november 2020\n`), []));
});
