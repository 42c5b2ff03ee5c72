import assert from 'node:assert/strict';
import { draftOf } from '../../language-server/intake/index.ts';
import { blocksOfMarkdown } from '../../src/import/markdown.ts';
import { blocksOfTranscript } from '../../src/import/transcript.ts';
import { drafted } from './drafting.ts';

const HEAD = 'Overleg\nDatum: 16 november 2020\nAanwezig: Jan Jansen\n\n1. Punt\n\n';
const lines = (text: string) => drafted(`${HEAD}${text}\n`).text.split('\n');

describe('what a document denies', () => {
  it('is no deadline: before that day it is not to be done', () => {
    for (const said of [
      'mailt niet voor 20 november 2020.',
      'mailt niet vóór 20 november 2020.',
      'belt nooit voor vrijdag.',
      'does not call before 20 november 2020.',
    ])
      assert.ok(lines(`Actie Jan: ${said}`).includes(`Actie A1 (@jansen): ${said}`), lines(`Actie Jan: ${said}`).join('\n'));
    for (const said of ['mailt voor 20 november 2020.', 'vergeet niet te mailen, voor 20 november 2020.'])
      assert.match(lines(`Actie Jan: ${said}`).join('\n'), /^Actie A1 \(@jansen, uiterlijk 20 november 2020\)/m);
  });
  it('is nobody who was there', () => {
    const { text } = drafted(
      'Overleg\nDatum: 16 november 2020\nAanwezig: Jan Jansen, Rob Rood (afwezig), Piet Pot (ziek), Ann Bak (afwezig vanaf punt 2), Wim Wit (later)\nAfwezig: Cor Cas\n\nTekst.\n',
    );
    assert.match(text, /^Aanwezig: @jansen, @bak \(afwezig vanaf punt 2\), @wit \(later\)\nAfwezig: @cas, @rood, @pot \(ziek\)$/m);
    const alone = drafted('Overleg\nDatum: 16 november 2020\nPresent: Jan Jansen, Rob Rood (absent)\nAbsent: none\n\nText.\n').text;
    assert.match(alone, /: @jansen\n\p{L}+: @rood$/mu);
  });
  it('is no item: there is none', () => {
    for (const said of ['Actie: geen.', 'Besluit: geen', 'Besluit: n.v.t.', 'Actie: geen acties.', 'Action: none', 'Vraag: -'])
      assert.ok(lines(said).includes(said.replace(':', '\\:')), lines(said).join('\n'));
    assert.ok(lines('Actiepunten\n\n- Geen.\n- Jan belt.').includes('- Geen.'));
    for (const said of ['Actie: geen geld uitgeven', 'Besluit: geen nieuwe zaal', 'Besluit: nee tegen de zaal'])
      assert.match(lines(said).join('\n'), /^(?:Actie A1|Besluit B1): /m);
  });
  it('is no decision: it is still to come', () => {
    const draft = (said: string) =>
      draftOf(blocksOfTranscript(`WEBVTT\n\n00:01:00.000 --> 00:01:05.000\n<v Jan Jansen>${said}</v>\n`), { name: 'x' }).text;
    for (const said of [
      'We besluiten niet vandaag.',
      'We besluiten volgende week pas.',
      'We besluiten nog niet.',
      'Wij besluiten hierover later.',
      'We spreken af volgende week.',
    ])
      assert.doesNotMatch(draft(said), /^(?:Besluit|Afspraak)/m, said);
    for (const said of [
      'We besluiten volgende week te stoppen.',
      'We besluiten niet te kopen.',
      'We besluiten dat het later komt.',
      'We besluiten unaniem tot aankoop.',
    ])
      assert.match(draft(said), /^Besluit B1: /m, said);
  });
  it('is no item in a piece of code', () => {
    const { text, findings } = draftOf(
      blocksOfMarkdown(
        '# Notulen\n\nDatum: 16 november 2020\n\n## Punt\n\n```\nBesluit: x\nActie: {Jan} belt jan@x.example\n```\n\n    Actie: Piet\n\nBesluit: ja\n',
      ),
      { name: 'x' },
    );
    assert.match(text, /^Besluit\\: x\nActie\\: \\\{Jan\\\} belt \{5\.1\.2e: jan@x\.example\}\n\nActie\\: Piet\n\nBesluit B1: ja$/m);
    assert.equal(findings.filter(({ kind }) => kind === 'hidden').length, 0);
  });
});
