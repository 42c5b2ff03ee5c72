import assert from 'node:assert/strict';
import type { InsertReplaceEdit } from 'vscode-languageserver-types';
import { type CompletionClient, FULL_CLIENT, plainSnippet } from '../../../language-server/features/completion/suggestion.ts';
import { accept, labels, offered } from '../../support/completing.ts';

const HEADER = `Verslag overleg-1 (reeks dobv): Overleg
Datum: maandag 16 november 2020
Voorzitter: @voorzitter
Aanwezig: @voorzitter, @jansen
Afwezig: @bakker
`;
const BODY = `${HEADER}\n# 1. Opening\n\n`;

/** Two meetings of the series before the one under test, with what is still open. */
const FILES = {
  'dobv-1.verslag': `Verslag dobv-1 (reeks dobv): Directeurenoverleg
Datum: maandag 2 november 2020
Tijd: 10:00-11:00
Plaats: Turfmarkt 147
Aanwezig: @voorzitter, @bakker

# 1. Opening

Actie A1 (@jansen, uiterlijk vrijdag 6 november 2020): Schrijft de brief.
Actie A2 (@bakker, uiterlijk vrijdag 13 november 2020): Belt de leverancier.
`,
  'dobv-2.verslag': `Verslag dobv-2 (reeks dobv): Directeurenoverleg
Datum: maandag 9 november 2020
Aanwezig: @voorzitter, @secretaris, @bakker

# 1. Opening

Voortgang #dobv-1/A1 (afgerond): Verstuurd.
Besluit B1: Zo doen we het.
Actie A1 (@bakker, uiterlijk vrijdag 27 november 2020): Maakt een planning.
`,
};

function first(marked: string, count: number, options = {}): string[] {
  return labels(marked, options).slice(0, count);
}

describe('completion: what opens a line', () => {
  it('begins an empty file with the next meeting of a series, then with minutes to fill in', () => {
    assert.deepEqual(first('|', 3, { files: FILES, file: 'nieuw.verslag', today: '2020-11-10' }), [
      'Verslag dobv-3',
      'Verslag',
      'Organisatie',
    ]);
    assert.match(
      accept('|', undefined, { files: FILES, file: 'nieuw.verslag', today: '2020-11-10' }),
      /^Verslag dobv-3 \(reeks dobv\)[\s\S]*Voortgang #dobv-2\/A1/,
    );
  });
  it('follows the language of the editor in an empty file, of the first keyword elsewhere', () => {
    assert.equal(labels('|', { language: 'en', file: 'new.verslag', book: false })[0], 'Minutes');
    assert.equal(labels('|', { language: 'nl', file: 'new.verslag', book: false })[0], 'Verslag');
    assert.equal(labels('Minutes x: X\n|', { language: 'nl' })[0], 'Status');
    assert.equal(labels('Minutes x: X\n# 1. A\n|', { language: 'nl' })[0], 'Action A1');
  });
  it('finds a keyword of the other language while no keyword has settled it', () => {
    assert.ok(labels('Min|', { language: 'nl', book: false }).includes('Minutes'));
    assert.ok(!labels('Verslag x: X\n\n# 1. A\n\nAction|').some((label) => label.startsWith('Action')));
  });
  it('names the file in minutes of no series', () => {
    assert.match(accept('|', 'Verslag', { file: 'overleg-maart.verslag' }), /^Verslag \|overleg-maart: titel\nStatus: concept\nDatum: /);
  });
  it('offers the fields of a header that are not there yet, from the one above on', () => {
    assert.deepEqual(first('Verslag x: X\n|', 5), ['Status', 'Datum', 'Tijd', 'Plaats', 'Doel']);
    assert.deepEqual(first('Verslag x: X\nStatus: concept\nDatum: 16 november 2020\n|\nPlaats: y', 3), ['Tijd', 'Doel', 'Kenmerk']);
    assert.ok(!labels('Verslag x: X\nStatus: concept\n|').includes('Status'));
    assert.ok(labels('Verslag x: X\nBijlage: a <a.pdf>\n|').includes('Bijlage'));
  });
  it('goes on to the first heading behind a blank line below a header', () => {
    assert.equal(labels(`${HEADER}\n|`)[0], '# 1.');
  });
  it('offers items in a section, each with the next free id', () => {
    assert.deepEqual(first(`${BODY}|`, 4), ['Actie A1', 'Besluit B1', 'Afspraak A1', 'Vraag V1']);
    assert.deepEqual(first(`${BODY}Actie A3: x\nBesluit 7: y\n|`, 3), ['Actie A4', 'Besluit 8', 'Afspraak A4']);
    assert.equal(accept(`${BODY}Act|`), `${BODY}Actie A1 (@|eigenaar, uiterlijk datum): `);
  });
  it('offers a report on each action of the series that is still open', () => {
    const found = labels(`${BODY}|`, { files: FILES });
    const reports = found.filter((label) => label.startsWith('Voortgang #'));
    assert.deepEqual(reports, ['Voortgang #dobv-2/A1', 'Voortgang #dobv-1/A2']);
    assert.equal(accept(`${BODY}|`, 'Voortgang #dobv-1/A2', { files: FILES }), `${BODY}Voortgang #dobv-1/A2 (|open): `);
    const reported = labels(`${BODY}Voortgang #dobv-2/A1 (lopend): x\n|`, { files: FILES });
    assert.ok(!reported.includes('Voortgang #dobv-2/A1'));
  });
  it('numbers nested items below their own', () => {
    assert.equal(labels(`${BODY}Afspraak A5: x\n  |`)[0], 'Actie A5.1');
    assert.equal(labels(`${BODY}Afspraak A5: x\n  Actie A5.1 (@jansen): y\n  |`)[0], 'Actie A5.2');
  });
  it('offers declarations in an address book, another of the same kind first', () => {
    assert.deepEqual(first('Organisatie A: A\nPersoon x (@A): X\n|', 2, { book: false, file: 'mensen.verslag' }), [
      'Persoon',
      'Organisatie',
    ]);
  });
  it('offers Geheim right below a heading only', () => {
    assert.ok(labels(`${HEADER}\n# 1. Opening\n|`).includes('Geheim'));
    assert.ok(!labels(`${BODY}Tekst.\n|`).includes('Geheim'));
  });
  it('offers the next heading and its parts', () => {
    assert.deepEqual(first(`${BODY}#|`, 2), ['# 2.', '## 1.1']);
    assert.deepEqual(first(`${BODY}##|`, 1), ['## 1.1']);
    assert.equal(accept('Verslag x: X\nModel: BOB\n\n#|'), 'Verslag x: X\nModel: BOB\n\n# 1. Beeldvorming\n\n|');
  });
  it('replaces the keyword alone where a head follows it', () => {
    assert.equal(accept(`${BODY}Bes|luit A1 (@jansen): x`, 'Besluit'), `${BODY}Besluit| A1 (@jansen): x`);
    assert.equal(accept(`${BODY}Act|`, undefined, { language: 'en' }), `${BODY}Actie A1 (@|eigenaar, uiterlijk datum): `);
  });
  it('says nothing in prose, comments and indented prose', () => {
    for (const text of ['Gewone tekst |', 'Gewone |', '// Act|', '> Act|', '- |', '    Act|'])
      assert.deepEqual(labels(`${BODY}${text}`), [], text);
  });
});

describe('completion: parties', () => {
  it('puts the attendees of this meeting first', () => {
    assert.deepEqual(first(`${BODY}Volgens @|`, 3), ['@voorzitter', '@jansen', '@bakker']);
  });
  it('finds a person by function, name and organisation', () => {
    assert.equal(labels(`${BODY}Volgens @projectleider|`)[0], '@jansen');
    assert.equal(accept(`${BODY}Volgens @proj|`), `${BODY}Volgens @jansen|`);
    assert.equal(labels(`${BODY}Volgens @welzijn|`)[0], '@VWS');
    assert.equal(labels(`${BODY}Volgens @rijksinst|`)[0], '@RIVM');
  });
  it('finds an organisation by its other names', () => {
    assert.equal(accept(`${BODY}Volgens @J&|`.replace('J&|', 'JenV|')), `${BODY}Volgens @JenV|`);
    assert.ok(
      offered(`${BODY}@|`)
        .find((item) => item.label === '@JenV')!
        .filterText!.includes('J&V'),
    );
  });
  it('replaces the whole id in the middle of it, or inserts', () => {
    assert.equal(accept(`${BODY}Volgens @jan|sen en`, '@jansen'), `${BODY}Volgens @jansen| en`);
    assert.equal(accept(`${BODY}Volgens @jan|sen en`, '@jansen', { mode: 'insert' }), `${BODY}Volgens @jansen|sen en`);
  });
  it('works behind emoji, in CRLF and in a file with a byte order mark', () => {
    assert.equal(accept(`${BODY}🎉 naar @jan|!`), `${BODY}🎉 naar @jansen|!`);
    const crlf = BODY.replaceAll('\n', '\r\n');
    assert.equal(accept(`${crlf}Naar @jan|\r\nx`), `${crlf}Naar @jansen|\r\nx`);
    assert.equal(accept('\ufeffVers|', 'Verslag', { book: false }).slice(0, 9), '\ufeffVerslag ');
  });
  it('needs no sigil on a list of people, and leaves out who is on it', () => {
    assert.equal(accept(`Verslag x: X\nAanwezig: @bakker, proj|`), 'Verslag x: X\nAanwezig: @bakker, @jansen|');
    assert.ok(!labels('Verslag x: X\nAanwezig: @jansen, |').includes('@jansen'));
  });
  it('begins a list with who was there the last time', () => {
    const text = 'Verslag x (reeks dobv): X\nDatum: maandag 16 november 2020\nAanwezig: |';
    assert.deepEqual(first(text, 3, { files: FILES }), ['@voorzitter', '@secretaris', '@bakker']);
  });
  it('offers one contact only, and another chair behind a comma', () => {
    assert.deepEqual(labels('Verslag x: X\nContactpersoon: @jansen, |'), []);
    assert.ok(labels('Verslag x: X\nVoorzitter: @jansen, |').includes('@voorzitter'));
    assert.deepEqual(labels('Verslag x: X\nVoorzitter: @jansen |'), []);
  });
  it('says nothing in an address or behind a backslash', () => {
    for (const text of ['info@|', '\\@|', 'https://x.nl/@|', '@jansen.|']) assert.deepEqual(labels(`${BODY}x ${text}`), [], text);
  });
});

describe('completion: references', () => {
  it('offers items and tracks here, then open actions of earlier meetings, then meetings', () => {
    const text = `${BODY}Actie A1 (@jansen, uiterlijk 20 november 2020): Belt.\nSpoor hub (trekker @RIVM): Hub\nZie #|`;
    const found = labels(text, { files: FILES });
    assert.deepEqual(found, ['#A1', '#hub', '#dobv-2/A1', '#dobv-1/A2', '#dobv-2', '#dobv-1']);
  });
  it('offers behind the name of a meeting what it holds', () => {
    assert.deepEqual(labels(`${BODY}Zie #dobv-2/|`, { files: FILES }), ['#dobv-2/B1', '#dobv-2/A1']);
    assert.equal(accept(`${BODY}Zie #dobv-2/A| en`, '#dobv-2/A1', { files: FILES }), `${BODY}Zie #dobv-2/A1| en`);
  });
  it('finds an action by its words', () => {
    assert.equal(labels(`${BODY}Zie #planning|`, { files: FILES })[0], '#dobv-2/A1');
  });
  it('reports on an open action with a status to choose', () => {
    assert.equal(labels(`${BODY}Voortgang #|`, { files: FILES })[0], '#dobv-2/A1');
    assert.equal(accept(`${BODY}Voortgang #|`, undefined, { files: FILES }), `${BODY}Voortgang #dobv-2/A1 (|open): `);
    assert.equal(accept(`${BODY}Voortgang |`, undefined, { files: FILES }), `${BODY}Voortgang #dobv-2/A1 (|open): `);
  });
});

describe('completion: heads', () => {
  it('gives the next id and the rest of the head behind a keyword', () => {
    assert.equal(accept(`${BODY}Actie |`), `${BODY}Actie A1 (@|eigenaar, uiterlijk datum): `);
    assert.equal(accept(`${BODY}Actie A1 |`), `${BODY}Actie A1 (@|eigenaar, uiterlijk datum): `);
  });
  it('offers owners and then the attributes that fit behind the parenthesis', () => {
    const found = labels(`${BODY}Actie A1 (|)`);
    assert.equal(found[0], '@voorzitter');
    assert.ok(found.includes('uiterlijk') && !found.includes('reeks') && !found.includes('functie'));
  });
  it('offers behind a comma only what is not there yet', () => {
    assert.deepEqual(first(`${BODY}Actie A1 (@jansen, |)`, 4), ['uiterlijk', 'spoor', 'prioriteit', 'geheim']);
    assert.deepEqual(first(`${BODY}Actie A1 (@jansen, |, spoor hub)`, 3), ['uiterlijk', 'prioriteit', 'geheim']);
    assert.equal(accept(`${BODY}Actie A1 (@jansen,|)`), `${BODY}Actie A1 (@jansen, uiterlijk |)`);
    assert.equal(accept(`${BODY}Actie A1 (@jansen, ui|)`), `${BODY}Actie A1 (@jansen, uiterlijk |)`);
  });
  it('uses the language of the document', () => {
    assert.deepEqual(first('Minutes x: X\n\n# 1. A\n\nAction A1 (@jansen, |)', 3), ['due', 'track', 'priority']);
  });
  it('offers organisations to a person, rhythms to a series, statuses to a report', () => {
    assert.equal(labels('Persoon x (|)')[0], '@VWS');
    assert.deepEqual(first('Reeks x (|)', 2), ['elke maandag 10:00-11:00', 'werkdagen 09:30-10:00']);
    assert.deepEqual(first(`${BODY}Voortgang #dobv-2/A1 (|)`, 3, { files: FILES }), ['afgerond', 'lopend', 'vervallen']);
    assert.equal(labels(`${BODY}Voortgang #dobv-2/A1 (lopend, |)`, { files: FILES })[0], 'uiterlijk');
  });
  it('offers the values of attributes', () => {
    assert.deepEqual(labels(`${BODY}Spoor hub (trekker @RIVM): Hub\nActie A1 (spoor |)`), ['hub']);
    assert.deepEqual(labels('Verslag x (reeks |)'), ['dobv']);
    assert.deepEqual(labels(`${BODY}Actie A1 (@jansen, prioriteit |)`), ['hoog', 'midden', 'laag']);
    assert.equal(labels(`${BODY}Actie A1 (@jansen, geheim |)`)[0], '5.1.2e');
    assert.deepEqual(labels('Reeks x (van 1 december 2020 |)'), ['tot']);
  });
  it('finds a ground by what it protects, and closes a shield', () => {
    assert.equal(labels(`${BODY}Actie A1 (@jansen, geheim persoonlijke l|)`)[0], '5.1.2e');
    assert.equal(accept(`${BODY}De plek {5.1.2h|`), `${BODY}De plek {5.1.2h: |}`);
    assert.equal(accept(`${BODY}De plek {|} is`, '5.1.2h'), `${BODY}De plek {5.1.2h: |} is`);
    assert.equal(accept(`${BODY}De plek {5.1.2|e: x}`, '5.1.2h'), `${BODY}De plek {5.1.2h|: x}`);
  });
});

describe('completion: dates', () => {
  const due = (typed: string, after = ')') => `${BODY}Actie A1 (@jansen, uiterlijk ${typed}|${after}`;
  it('offers working days with their weekday and distance from the meeting, the next meeting by its name', () => {
    const found = offered(due(''));
    assert.deepEqual(
      found.slice(0, 5).map((item) => `${item.label}: ${item.labelDetails?.description}`),
      [
        'dinsdag 17 november 2020: morgen',
        'woensdag 18 november 2020: overmorgen',
        'donderdag 19 november 2020: over 3 dagen',
        'vrijdag 20 november 2020: over 4 dagen',
        'maandag 23 november 2020: volgend overleg · over 7 dagen',
      ],
    );
  });
  it('leaves out weekends and holidays', () => {
    const text = BODY.replace('maandag 16 november 2020', 'woensdag 23 december 2020');
    const found = labels(`${text}Actie A1 (@jansen, uiterlijk |)`);
    assert.deepEqual(found.slice(0, 3), ['donderdag 24 december 2020', 'maandag 28 december 2020', 'dinsdag 29 december 2020']);
  });
  it("names the target of the item's track, or of the heading's", () => {
    const track = 'Spoor hub (trekker @RIVM, streefdatum 15 december 2020): Hub\n';
    for (const text of [
      `${BODY}${track}Actie A1 (@jansen, spoor hub, uiterlijk |)`,
      `${BODY}${track}\n## 1.1 Over #hub\n\nActie A1 (@jansen, uiterlijk |)`,
    ]) {
      const item = offered(text).find((candidate) => candidate.label === 'dinsdag 15 december 2020');
      assert.match(item?.labelDetails?.description ?? '', /^streefdatum van spoor hub/);
    }
  });
  it('understands relative words, whole and as they are typed', () => {
    assert.equal(labels(due('volgende week woensdag'))[0], 'woensdag 25 november 2020');
    assert.equal(labels(due('volgende week w'))[0], 'woensdag 25 november 2020');
    assert.equal(labels(due('eind december'))[0], 'donderdag 31 december 2020');
    assert.equal(labels(due('over twee weken'))[0], 'maandag 30 november 2020');
    // At each letter there is something, else the editor stops asking while one types on.
    for (const words of ['over 2 weken', 'over 10 dagen', 'binnen 1 maand', 'over vier weken', 'over 3 werkdagen'])
      for (let length = words.lastIndexOf(' '); length <= words.length; length++)
        assert.notDeepEqual(labels(due(words.slice(0, length))), [], words.slice(0, length));
    assert.equal(accept(due('volgende week vrijdag')), `${BODY}Actie A1 (@jansen, uiterlijk vrijdag 27 november 2020|)`);
  });
  it('completes figures to coming dates', () => {
    assert.equal(labels(due('20 nov'))[0], 'vrijdag 20 november 2020');
    assert.equal(labels(due('vrijdag 2'))[0], 'vrijdag 20 november 2020');
    assert.equal(labels(due('4'))[0], 'vrijdag 4 december 2020');
  });
  it('replaces what stands up to the comma', () => {
    assert.equal(
      accept(`${BODY}Actie A1 (@jansen, uiterlijk |zsm, spoor hub): x`),
      `${BODY}Actie A1 (@jansen, uiterlijk dinsdag 17 november 2020|, spoor hub): x`,
    );
  });
  it('says nothing for words that mean no day', () => {
    assert.deepEqual(labels(due('ooit eens')), []);
  });
});

describe('completion: fields', () => {
  it('offers the words of a field', () => {
    assert.deepEqual(first('Verslag x: X\nStatus: |', 3), ['uitnodiging', 'concept', 'vastgesteld']);
    assert.equal(accept('Verslag x: X\nStatus:|', 'concept'), 'Verslag x: X\nStatus: concept|');
    assert.equal(accept('Verslag x: X\nStatus: con|cept', 'concept'), 'Verslag x: X\nStatus: concept|');
    assert.deepEqual(labels('Minutes x: X\nClassification: |').slice(0, 4), ['public', 'internal', 'confidential', 'restricted']);
    assert.deepEqual(labels('Verslag x: X\nModel: |'), ['BOB']);
    assert.equal(labels(`${HEADER}\n# 1. A\nGeheim: |`)[0], '5.1.2e');
  });
  it("gives day, time and place from the series' rhythm and its last meeting", () => {
    const head = 'Verslag x (reeks dobv): X\n';
    assert.equal(labels(`${head}Datum: |`, { files: FILES, today: '2020-11-10' })[0], 'maandag 16 november 2020');
    assert.equal(labels(`${head}Tijd: |`)[0], '10:00-11:00');
    assert.equal(labels(`${head}Datum: maandag 9 november 2020\nPlaats: |`, { files: FILES })[0], 'Turfmarkt 147');
    assert.equal(labels(`${head}Datum: maandag 16 november 2020\nVolgende: |`)[0], 'maandag 23 november 2020 10:00');
    assert.equal(labels(`${head}Datum: maandag 16 november 2020\nVolgende: maandag 23 november 2020 |`)[0], '10:00');
  });
  it('offers ways of attending, whom one speaks for, and what else may stand behind a name', () => {
    assert.deepEqual(labels('Verslag x: X\nAanwezig: @jansen (|)'), [
      ...['Webex', 'Teams', 'online', 'fysiek', 'telefonisch', 'm.k.', 'z.k.', 'vz'],
      ...['namens', 'vanaf punt', 'tot punt', 'volmacht aan', 'vervangen door'],
    ]);
    assert.equal(labels('Minutes x: X\nAbsent: @jansen (prox|)')[0], 'proxy');
    assert.equal(labels('Verslag x: X\nAfwezig: @jansen (volmacht aan @|)')[0], '@RIVM');
    assert.equal(labels('Verslag x: X\nAanwezig: @jansen (Webex, namens @|)')[0], '@RIVM');
    assert.deepEqual(labels('Verslag x: X\nAanwezig:\n  @jansen (tel|)'), ['telefonisch']);
  });
  it('says nothing in a field below the header, where it is prose', () => {
    assert.deepEqual(labels(`${BODY}Status: |`), []);
  });
});

describe('completion: what a client can do', () => {
  const bare: CompletionClient = {
    ...FULL_CLIENT,
    ...{ snippets: false, insertReplace: false, labelDetails: false, commitCharacters: false, preselect: false, retrigger: false },
  };
  it('sends plain text and plain edits to one without snippets', () => {
    const [item] = offered(`${BODY}Act|`, {}, { ...bare, insertReplace: true });
    assert.equal((item!.textEdit as InsertReplaceEdit).newText, 'Actie A1 (@eigenaar, uiterlijk datum): ');
    assert.equal(item!.insertTextFormat, undefined);
    assert.equal(item!.labelDetails, undefined);
  });
  it('sends commands to those that know them only', () => {
    const text = `${BODY}Actie A1 (@jansen, |)`;
    assert.equal(offered(text)[0]!.command?.command, 'editor.action.triggerSuggest');
    assert.equal(offered(text, {}, { ...bare, insertReplace: true })[0]!.command, undefined);
  });
  it('makes plain text of a snippet', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the snippet syntax of LSP.
    assert.equal(plainSnippet('a ${1:b} ${2|c,d|} $3${4}e \\$f \\} $0'), 'a b c e $f } ');
  });
});

describe('completion of the day of a meeting', () => {
  /** A Wednesday. */
  const options = { today: '2026-11-25' };
  const days = (typed: string) => labels(`Verslag x: X\nDatum: ${typed}|`, options);
  it('begins with today, where today has that name', () => {
    for (const typed of ['', 'wo', 'woe', 'woensdag', 'vandaag', 'vand']) assert.equal(days(typed)[0], 'woensdag 25 november 2026', typed);
    assert.equal(labels('Minutes x: X\nDate: wed|', options)[0], 'Wednesday 25 November 2026');
    assert.equal(labels('Minutes x: X\nDate: tod|', options)[0], 'Wednesday 25 November 2026');
  });
  it('takes a day in the weekend by its name, and words as they are typed', () => {
    assert.equal(days('zat')[0], 'zaterdag 28 november 2026');
    assert.equal(days('volgende dins')[0], 'dinsdag 1 december 2026');
    assert.equal(days('1 dec')[0], 'dinsdag 1 december 2026');
  });
  it('of a deadline stays behind the meeting', () => {
    assert.equal(
      labels('Verslag x: X\nDatum: 25 november 2026\n\n# 1. A\n\nActie A1 (@jansen, uiterlijk woe|', options)[0],
      'woensdag 2 december 2026',
    );
  });
});

describe('completion behind another word for a field', () => {
  const head = 'Verslag overleg-1: Overleg\nDatum: maandag 16 november 2020\n';
  it('offers those whom the field may name', () => {
    for (const label of ['Griffier', 'Secretaris', 'Dagvoorzitter']) {
      const found = labels(`${head}${label}: @|\n`);
      assert.deepEqual(found, labels(`${head}Notulist: @|\n`), label);
      assert.ok(found.length > 0, label);
    }
    for (const label of ['Afgemeld', 'Gasten', 'Verhinderd'])
      assert.deepEqual(labels(`${head}${label}: @voorzitter, @|\n`), labels(`${head}Afwezig: @voorzitter, @|\n`), label);
  });
  it('offers what the field holds', () => {
    assert.deepEqual(labels(`${head}Volgende vergadering: |\n`), labels(`${head}Volgende: |\n`));
  });
  it('stays out of words', () => {
    assert.deepEqual(labels(`${head}Griffier: vac|\n`), []);
    assert.deepEqual(labels(`${head}Aanvang: na|\n`), []);
  });
  it('goes on in a list below the label', () => {
    const people = labels(`${head}Aanwezig: @|\n`);
    assert.deepEqual(labels(`${head}Aanwezig:\n- @|\n`), people);
    assert.deepEqual(labels(`${head}Aanwezig:\n  - @|\n`), people);
    assert.deepEqual(labels(`${head}Gasten:\n- @|\n`), people);
  });
});
