import assert from 'node:assert/strict';
import { allAttendees } from '../../language-server/model/walk.ts';
import { check, FILE, HEADER, projectOf } from '../support/check.ts';
import { applyTextEdits } from '../support/edits.ts';

describe('a guest who stands for somebody', () => {
  const head = (absent: string) => HEADER.replace('Afwezig: @bakker', `Afwezig: ${absent}`);
  const text = (absent: string) => `${head(absent)}\n# 1. Onderwerp\n\nP. de Wit spreekt.\n`;
  it('is read behind the words for it', () => {
    for (const [said, key] of [
      ['volmacht aan', 'proxy'],
      ['machtigt', 'proxy'],
      ['m.k., vervangen door', 'replacedBy'],
    ] as const) {
      const project = projectOf({});
      project.set(FILE, text(`@bakker (${said} "P. de Wit")`));
      const [bakker] = allAttendees(project.file(FILE)!.meetings[0]!).absent;
      assert.deepEqual([bakker?.[key], bakker?.role], [{ type: 'guest', name: 'P. de Wit' }, undefined], said);
    }
  });
  it('is a guest elsewhere too, and not reported where the name is quoted', () => {
    const names = check(text('@bakker (volmacht aan "P. de Wit")')).filter(({ rule }) => rule === 'name-in-prose');
    assert.deepEqual(
      names.map(({ range }) => range.start.line),
      [10],
    );
  });
  it('is one in the list of a section, too', () => {
    const typed = `${head('@bakker (volmacht aan "Piet de Wit")')}\n# 1. Onderwerp\nAanwezig: "Klaas Vaak" (volmacht aan "Piet de Wit")\n\nTekst.\n`;
    assert.ok(!check(typed).some(({ rule }) => rule === 'name-in-prose'));
  });
  it('and what else is in quotes stays a role', () => {
    const project = projectOf({});
    project.set(FILE, text('@bakker (lid "de Zwaan")'));
    assert.deepEqual(project.file(FILE)!.meetings[0]!.absent[0]?.role, ['lid "de Zwaan"']);
  });
});

describe('an outcome in plain text', () => {
  const motions = ['Motie M1 (indiener @jansen): Iets.', 'Motie M2 (indiener @jansen): Anders.'];
  const of = (...lines: readonly string[]) => {
    const text = `${HEADER}\n# 1. Onderwerp\n\n${lines.join('\n\n')}\n`;
    const problem = check(text).find(({ rule }) => rule === 'untyped-motion');
    return (problem?.fixes ?? []).map(({ edits, preferred }) => {
      const line = applyTextEdits(text, edits)
        .split('\n')
        .find((one) => one.includes('ingetrokken)'));
      return [line?.slice(0, 8), preferred];
    });
  };
  it('is that of the motion right above it', () => {
    assert.deepEqual(of(...motions, 'De motie wordt ingetrokken.'), [['Motie M2', false]]);
  });
  it('is that of the motion that it names', () => {
    assert.deepEqual(of(...motions, 'De fracties spreken erover.', 'Motie M1 wordt ingetrokken.'), [['Motie M1', false]]);
  });
  it('is offered to each of two that it may be about, and to the one that has none yet', () => {
    assert.deepEqual(of(...motions, 'De fracties spreken erover.', 'De motie wordt ingetrokken.'), [
      ['Motie M1', false],
      ['Motie M2', false],
    ]);
    const [one = '', two = ''] = motions;
    assert.deepEqual(of(one, two.replace('@jansen)', '@jansen, verworpen)'), 'De fracties spreken.', 'De motie wordt ingetrokken.'), [
      ['Motie M1', false],
    ]);
  });
  it('tells apart what it offers for two without an id', () => {
    const unnamed = motions.map((motion) => motion.replace(/ M\d/, ''));
    const text = `${HEADER}\n# 1. Onderwerp\n\n${unnamed.join('\n\n')}\n\nDe fracties spreken.\n\nDe motie wordt ingetrokken.\n`;
    const titles = check(text)
      .find(({ rule }) => rule === 'untyped-motion')!
      .fixes.map(({ title }) => title.nl);
    assert.equal(titles.length, 2);
    assert.notEqual(titles[0], titles[1]);
  });
  it('a count two paragraphs on names no motion where two fit', () => {
    const text = `${HEADER}\n# 1. Onderwerp\n\n${motions.join('\n\n')}\n\nDe fracties spreken.\n\nStemming: 2 voor, 1 tegen\n`;
    const [fix] = check(text).find(({ rule }) => rule === 'untyped-vote')!.fixes;
    assert.match(applyTextEdits(text, fix!.edits), /^Stemming \(voor 2, tegen 1\)/m);
  });
});
