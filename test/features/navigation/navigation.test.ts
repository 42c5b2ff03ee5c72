import assert from 'node:assert/strict';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../../language-server/features/call-hierarchy.ts';
import { asLocations, definition } from '../../../language-server/features/definition.ts';
import type { Project } from '../../../language-server/features/project.ts';
import { documentHighlight, references } from '../../../language-server/features/references.ts';
import { HEADER } from '../../support/check.ts';
import { featureAt } from '../../support/cursor.ts';
import { nameOf } from '../../support/edits.ts';
import { offsetOf } from '../../support/positions.ts';

const EARLIER = {
  'dobv-1.verslag': `Verslag (reeks dobv): Eerste
Datum: maandag 2 november 2020

Spoor eigen: Eigen spoor

Actie A1 (@RIVM, uiterlijk vrijdag 13 november 2020): Regelt een zaal, zie #A2.
Actie A2 (@VWS, uiterlijk vrijdag 13 november 2020): Belt.
`,
};

function show(
  project: Project,
  uri: string,
  range: { start: { line: number; character: number }; end: { line: number; character: number } },
) {
  const text = project.text(uri)!;
  const line = text.split('\n')[range.start.line]!;
  return `${nameOf(uri)}:${range.start.line + 1} ${text.slice(offsetOf(text, range.start), offsetOf(text, range.end))} « ${line}`;
}

/** `from → where the name is`, for the name at the cursor. */
function goesTo(body: string): string[] {
  const { context, position, project } = featureAt(HEADER + body, { files: EARLIER });
  return definition(context, position).map((link) => {
    const origin = show(project, context.uri, link.originSelectionRange!).replace(/^\S+ /, '').replace(/ « .*/, '');
    return `${origin} → ${show(project, link.targetUri, link.targetSelectionRange)}`;
  });
}

describe('definition', () => {
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['a mention, sigil and all', 'Dit zei @jan|sen.', ['@jansen → adresboek.verslag:8 jansen « Persoon jansen']],
    ['from the sigil', 'Dit zei |@jansen.', ['@jansen → adresboek.verslag:8 jansen « Persoon jansen']],
    ['behind the id', 'Dit zei @jansen|.', ['@jansen → adresboek.verslag:8 jansen « Persoon jansen']],
    ['in a shield', 'Dit zei {5.1.2e: @jan|sen}.', ['@jansen → adresboek.verslag:8 jansen « Persoon jansen']],
    ['by an alias', 'Dit zei @Volks|gezondheid.', ['@Volksgezondheid → adresboek.verslag:2 VWS « Organisatie VWS']],
    ['a group', 'Aan @kern|team.', ['@kernteam → adresboek.verslag:10 kernteam « Groep kernteam']],
    ['an owner', 'Actie A1 (@jan|sen, uiterlijk 20 november 2020): x', ['@jansen → adresboek.verslag:8 jansen « Persoon jansen']],
    ['an item below', 'Zie #A|1.\n\nActie A1 (@jansen): x', ['#A1 → overleg-1.verslag:10 A1 « Actie A1 (@jansen): x']],
    ['a whole meeting', 'Zie #dobv|-1.', ['#dobv-1 → dobv-1.verslag:1 Verslag « Verslag (reeks dobv): Eerste']],
    ['the meeting half', 'Zie #dob|v-1/A1.', ['#dobv-1 → dobv-1.verslag:1 Verslag « Verslag (reeks dobv): Eerste']],
    ['the item half', 'Zie #dobv-1/A|1.', ['#dobv-1/A1 → dobv-1.verslag:6 A1 « Actie A1 (@RIVM']],
    ['a report', 'Voortgang #dobv-1/A|1 (lopend): x', ['#dobv-1/A1 → dobv-1.verslag:6 A1 « Actie A1 (@RIVM']],
    ['a track in a heading', 'Spoor hub: Hub\n\n# 1. #hu|b', ['#hub → overleg-1.verslag:8 hub « Spoor hub: Hub']],
    ['a track attribute', 'Spoor hub: Hub\nActie A1 (@jansen, spoor hu|b): x', ['hub → overleg-1.verslag:8 hub « Spoor hub: Hub']],
    ['a declaration leads to itself', 'Actie A|1 (@jansen): x', ['A1 → overleg-1.verslag:8 A1 « Actie A1 (@jansen): x']],
    ['an abbreviation in text', 'Naar de MC|C.', ['MCC → adresboek.verslag:11 MCC « Afkorting MCC: Minist']],
    ['a name of nothing', 'Dit zei @nie|mand.', []],
    ['no name', 'Gewone te|kst.', []],
    ['an address', 'Mail naar x@jan|sen.nl', []],
  ];
  for (const [name, body, expected] of cases) {
    it(name, () => {
      const found = goesTo(body);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, start] of expected.entries()) assert.ok(found[index]!.startsWith(start), found[index]);
    });
  }

  it('finds the series and fields of the header', () => {
    for (const marked of [
      'Verslag x (reeks do|bv): X',
      'Verslag x: X\nVoorzitter: @voor|zitter',
      'Verslag x: X\nAanwezig: "g" (namens @V|WS)',
    ]) {
      const { context, position } = featureAt(marked);
      assert.equal(asLocations(definition(context, position)).length, 1, marked);
    }
  });
});

describe('references', () => {
  const body = `Dit zei @jansen, van {5.1.2e: @jansen}.

Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Belt met #dobv-1 over #dobv-1/A1.
`;
  const all = (marked: string, declaration: boolean, text = HEADER + marked) => {
    const { context, position, project } = featureAt(text, { files: { ...EARLIER, 'elders.verslag': 'Later sprak @jansen nog.\n' } });
    return references(context, position, declaration).map((location) => show(project, location.uri, location.range).replace(/ « .*/, ''));
  };

  it('are in prose, shields, attributes, fields and other files', () => {
    assert.deepEqual(all(body.replace('@jan', '@ja|n'), true), [
      'adresboek.verslag:8 jansen',
      'adresboek.verslag:10 @jansen',
      'elders.verslag:1 @jansen',
      'overleg-1.verslag:6 @jansen',
      'overleg-1.verslag:8 @jansen',
      'overleg-1.verslag:8 @jansen',
      'overleg-1.verslag:10 @jansen',
    ]);
  });
  it('come without the declaration', () => assert.equal(all(body.replace('@jan', '@ja|n'), false).length, 6));
  it('of an organisation count its aliases', () => {
    const found = all('@V|WS en @Volksgezondheid', false);
    assert.ok(found.includes('overleg-1.verslag:8 @Volksgezondheid') && found.includes('overleg-1.verslag:8 @VWS'), found.join('\n'));
  });
  it('of a meeting that is named after its file', () => {
    assert.deepEqual(all(body.replace('#dobv-1 ', '#dob|v-1 '), true), [
      'dobv-1.verslag:1 Verslag',
      'overleg-1.verslag:10 #dobv-1',
      'overleg-1.verslag:10 #dobv-1',
    ]);
  });
  it('of a series and of its meeting from the keyword', () => {
    const { context, position, project } = featureAt(EARLIER['dobv-1.verslag'].replace('Verslag', 'Ver|slag'), {
      file: 'dobv-1.verslag',
      files: { 'overleg-1.verslag': HEADER + body },
    });
    assert.deepEqual(
      references(context, position, false).map(({ uri, range }) => show(project, uri, range).replace(/ « .*/, '')),
      ['overleg-1.verslag:10 #dobv-1', 'overleg-1.verslag:10 #dobv-1'],
    );
  });
  it('follow an edit', () => {
    const { context, position, project } = featureAt(`${HEADER}@jan|sen`);
    const before = references(context, position, false).length;
    project.set('file:///project/nieuw.verslag', 'Ook @jansen.');
    assert.equal(references(project.feature(context.uri)!, position, false).length, before + 1);
    project.delete('file:///project/nieuw.verslag');
    assert.equal(references(project.feature(context.uri)!, position, false).length, before);
  });
});

describe('highlight', () => {
  const kinds = (body: string) => {
    const { context, position, text } = featureAt(HEADER + body);
    return documentHighlight(context, position).map(
      ({ range, kind }) => `${text.slice(offsetOf(text, range.start), offsetOf(text, range.end))} ${kind === 3 ? 'writes' : 'reads'}`,
    );
  };
  it('tells what writes from what reads', () => {
    assert.deepEqual(kinds('Actie A|1 (@jansen): x\n\nZie #A1.\nVoortgang #A1 (lopend): y'), ['A1 writes', '#A1 reads', '#A1 writes']);
  });
  it('stays in the document', () => assert.deepEqual(kinds('@V|WS en @VWS'), ['@VWS reads', '@VWS reads']));
  it('shows a slip that was made twice', () => assert.deepEqual(kinds('@ni|emand en @niemand'), ['@niemand reads', '@niemand reads']));
});

describe('call hierarchy', () => {
  const at = (marked: string) => featureAt(HEADER + marked, { files: EARLIER });
  it('of an action: the meetings that report on it', () => {
    const { context, position } = at('Voortgang #dobv-1/A|1 (lopend): Bijna.\nOok #dobv-1/A1 is genoemd.');
    const [item] = prepareCallHierarchy(context, position);
    assert.equal(item?.name, 'Actie A1: Regelt een zaal, zie #A2.');
    assert.equal(item?.detail, 'dobv-1');
    const calls = incomingCalls(context, item!);
    assert.deepEqual(
      calls.map(({ from, fromRanges }) => [from.name, fromRanges.length]),
      [['overleg-1: Overleg', 2]],
    );
    assert.deepEqual(
      outgoingCalls(context, item!).map(({ to }) => to.name),
      ['Actie A2: Belt.'],
    );
  });
  it('of a meeting: what it names of others', () => {
    const { context } = at('|Voortgang #dobv-1/A1 (lopend): Bijna.\nActie A1 (@jansen): x, zie #A1');
    const [item] = prepareCallHierarchy(context, { line: 0, character: 3 });
    assert.equal(item?.name, 'overleg-1: Overleg');
    assert.deepEqual(
      outgoingCalls(context, item!).map(({ to }) => to.name),
      ['Actie A1: Regelt een zaal, zie #A2.'],
    );
  });
  it('has nothing to say of prose', () => {
    const { context, position } = at('Gewone te|kst.');
    assert.deepEqual(prepareCallHierarchy(context, position), []);
  });
});
