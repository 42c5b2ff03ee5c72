import assert from 'node:assert/strict';
import { readSentence } from '../../../language-server/features/code-actions/sentence.ts';
import { acted, actionsAt } from '../../support/acting.ts';
import { BOOK, HEADER } from '../../support/check.ts';

const FILE = 'overleg-1.verslag';
/** A body in a whole meeting; what comes back is the body alone. */
function body(marked: string, title: string, options: Parameters<typeof acted>[2] = {}): string {
  const text = acted(`${HEADER}\n${marked}`, title, options)[FILE]!;
  assert.ok(text.startsWith(`${HEADER}\n`), text);
  return text.slice(HEADER.length + 1);
}

describe('declare in the address book', () => {
  const text = `${HEADER}\nDit zei @van-d|ijk.`;
  it('behind the last of its type', () => {
    const person = acted(text, 'Zet `@van-dijk` als persoon in het adresboek');
    assert.deepEqual(person, { 'adresboek.verslag': BOOK.replace(/^(Persoon bakker .*)$/m, '$1\nPersoon van-dijk: Van Dijk') });
    const group = acted(text, 'Zet `@van-dijk` als groep in het adresboek')['adresboek.verslag']!;
    assert.match(group, /^Groep kernteam .*\nGroep van-dijk: Van Dijk\nAfkorting/m);
    const organisation = acted(text.replace('van-d|ijk', 'KN|MI'), 'Declare `@KNMI` as an organisation in the address book', {
      language: 'en',
    });
    assert.match(organisation['adresboek.verslag']!, /^Organisatie JenV .*\nOrganisatie KNMI: KNMI\nPersoon/m);
  });
  it('in the order of likelihood', () => {
    assert.match(actionsAt(text.replace('van-d|ijk', 'KN|MI')).titles[0]!, /als organisatie/);
    assert.match(actionsAt(text).titles[0]!, /als persoon/);
  });
  it('makes the address book where there is none', () => {
    const files = { 'map/deel/x.verslag': 'Verslag x: X\n' };
    const texts = acted('Verslag y: Y\n\nDit zei @ni|euw.', 'Zet `@nieuw` als persoon in het adresboek', {
      book: false,
      files,
      file: 'map/y.verslag',
    });
    assert.deepEqual(texts, { 'map/adresboek.verslag': 'Persoon nieuw: Nieuw\n' });
  });
  it('takes a file of declarations for one, in its language and with its line ends', () => {
    const texts = acted('Verslag y: Y\n\nDit zei @ni|euw.', 'Zet `@nieuw` als persoon in het adresboek', {
      book: false,
      files: { 'people.verslag': 'Organisation KNMI: Weather\r\nPerson jo: J. Jo\r\n' },
    });
    assert.deepEqual(texts, { 'people.verslag': 'Organisation KNMI: Weather\r\nPerson jo: J. Jo\r\nPerson nieuw: Nieuw\r\n' });
  });
  it('is not offered on a party that is known, nor on an item that is not', () => {
    for (const marked of ['@jan|sen', '#A|9', 'te|kst'])
      assert.ok(!actionsAt(marked).titles.some((title) => title.includes('als persoon')), marked);
  });
});

describe('add to Aanwezig', () => {
  it('behind the last name', () => {
    const text = acted(`${HEADER}\nOok @kern|team sprak.`, 'Zet `@kernteam` op Aanwezig')[FILE]!;
    assert.match(text, /^Aanwezig: @voorzitter, @secretaris, @jansen, @kernteam$/m);
  });
  it('by its id where an alias is typed', () => {
    assert.match(acted(`${HEADER}\nOok @Volks|gezondheid.`, 'Zet `@VWS` op Aanwezig')[FILE]!, /@jansen, @VWS$/m);
  });
  it('makes the field, in the language of the minutes', () => {
    const marked = 'Minutes x: X\nDate: Monday 16 November 2020\nChair: @voorzitter\nSecretary: @secretaris\n\nSo said @jan|sen.';
    const text = acted(marked, 'Add `@jansen` to Present', { language: 'en' })[FILE]!;
    assert.match(text, /^Secretary: @secretaris\nPresent: @jansen\n\nSo/m);
  });
  it('fills an empty field', () => {
    const text = acted('Verslag x: X\nAanwezig:\nDatum: maandag 16 november 2020\n\nDit zei @jan|sen.', 'Zet `@jansen` op Aanwezig')[FILE]!;
    assert.match(text, /^Aanwezig: @jansen$/m);
  });
  it('is not offered for who is on a list, nor where the rule offers it', () => {
    for (const marked of ['Zo zei @jan|sen.', 'Zo zei @bak|ker.', 'Actie A1 (@Je|nV, uiterlijk vrijdag 20 november 2020): x']) {
      assert.ok(!actionsAt(`${HEADER}\n${marked}`).titles.some((title) => title.includes('op Aanwezig')), marked);
    }
  });
});

describe('replace by a date', () => {
  const replaced = (marked: string, title: RegExp) => {
    const found = actionsAt(`${HEADER}\n${marked}`).titles.find((one) => title.test(one));
    assert.ok(found, `${title} in ${actionsAt(`${HEADER}\n${marked}`).titles.join('\n')}`);
    return body(marked, found);
  };
  it('takes the longest words around the cursor', () => {
    assert.equal(
      replaced('We spreken elkaar a.s. vr|ijdag weer.', /door `vrijdag 20 november 2020`/),
      'We spreken elkaar vrijdag 20 november 2020 weer.',
    );
    assert.equal(replaced('Dat is over tw|ee weken klaar.', /over twee weken.*30 november 2020/), 'Dat is maandag 30 november 2020 klaar.');
  });
  it('leaves the full stop', () =>
    assert.equal(replaced('Het is klaar over 2 we|ken.', /30 november/), 'Het is klaar maandag 30 november 2020.'));
  it('takes what is selected', () =>
    assert.equal(replaced('Het kan <|morgen|> al.', /17 november/), 'Het kan dinsdag 17 november 2020 al.'));
  it('leaves dates alone, and words that mean no day', () => {
    for (const marked of ['Op vrij|dag 20 november 2020 weer.', 'Gewone te|kst.', 'Het is spoe|dig klaar.']) {
      assert.ok(!actionsAt(`${HEADER}\n${marked}`).titles.some((title) => /^Vervang/.test(title)), marked);
    }
  });
  it('needs the day of the meeting', () =>
    assert.deepEqual(
      actionsAt('Verslag x: X\n\nTot mor|gen.').titles.filter((title) => /^Vervang/.test(title)),
      [],
    ));
});

describe('give the next free id', () => {
  it('goes on with the numbers of the meeting', () => {
    const marked = 'Actie A4 (@jansen, uiterlijk vrijdag 20 november 2020): x\n\nAct|ie (@jansen, uiterlijk vrijdag 20 november 2020): y';
    assert.match(body(marked, 'Geef het id `A5`'), /^Actie A5 \(@jansen.*: y$/m);
  });
  it('numbers below the item above', () => {
    assert.match(body('Afspraak A1: x\n  Afspr|aak: y', 'Geef het id `A1.1`'), /^ {2}Afspraak A1\.1: y$/m);
  });
  it('numbers all that is selected, each by its kind', () => {
    assert.equal(
      body('<|Besluit: a\nVraag: b\nBesluit: c|>\nBesluit: d', 'Geef 3 punten een id'),
      'Besluit B1: a\nVraag V1: b\nBesluit B2: c\nBesluit: d',
    );
  });
  it('is not offered where there is one', () =>
    assert.ok(!actionsAt(`${HEADER}\nBesl|uit B1: x`).titles.some((title) => /^Geef/.test(title))));
});

describe('turn a line into an item', () => {
  it('takes owner and deadline out of the sentence', () => {
    assert.equal(
      body('- @jansen wer|kt de locatie uit, uiterlijk vrijdag 20 november 2020.', 'Maak er een actie van'),
      'Actie A1 (@jansen, uiterlijk vrijdag 20 november 2020): Werkt de locatie uit.',
    );
  });
  it('leaves what is missing to its rules', () => {
    assert.equal(
      body('De locatie wordt uit|gewerkt.', 'Maak er een actie van', { prompts: ['action-without-owner', 'missing-deadline'] }),
      'Actie A1: De locatie wordt uitgewerkt.',
    );
  });
  it('makes a decision, a question, an agreement', () => {
    assert.equal(body('* de locatie blijft ge|heim', 'Maak er een besluit van'), 'Besluit B1: De locatie blijft geheim');
    assert.equal(body('1. Wie doet d|it, @NCTV?', 'Maak er een vraag van'), 'Vraag V1: Wie doet dit, @NCTV?');
    assert.equal(body('Iedereen leest m|ee (@jansen).', 'Maak er een afspraak van'), 'Afspraak A1 (@jansen): Iedereen leest mee.');
  });
  it('makes items of all lines that are selected, in the language of the minutes', () => {
    const text = acted(`Minutes x: X\n\n<|- One.\n- Two.\n\n- [ ] Three.|>\n`, 'Turn into 3 decisions', { language: 'en', prompts: [] })[
      FILE
    ]!;
    assert.equal(text, 'Minutes x: X\n\nDecision D1: One.\nDecision D2: Two.\n\nDecision D3: Three.\n');
  });
  it('takes the rest of the paragraph along', () => {
    assert.equal(
      body('Een.\n\nDe locatie bl|ijft\ngeheim voor\n  iedereen.\n- punt\n', 'Maak er een besluit van'),
      'Een.\n\nBesluit B1: De locatie blijft\n  geheim voor\n  iedereen.\n- punt\n',
    );
    assert.equal(
      body('<|- een\ntwee\n- drie\n\nvier\nvijf|>', 'Maak er 3 besluiten van'),
      'Besluit B1: Een\n  twee\nBesluit B2: Drie\n\nBesluit B3: Vier\n  vijf',
    );
  });
  it('goes on with the numbers that are there', () =>
    assert.match(body('Besluit B7: x\n\nTek|st.', 'Maak er een besluit van'), /Besluit B8: Tekst\.$/));
  it('is not offered on tables, code, headings and items, nor outside minutes', () => {
    for (const marked of ['| a <||>| b |', '> qu<||>ote', '```\nco<||>de\n```', '# 1. K<||>op', 'Besluit B1: <||>x']) {
      assert.ok(!actionsAt(`${HEADER}\n${marked}`).titles.some((title) => title.startsWith('Maak er een')), marked);
    }
    assert.ok(!actionsAt('Losse te|kst.').titles.some((title) => /^Maak/.test(title)));
  });
  it('reads sentences as secretaries write them', () => {
    const cases: readonly (readonly [string, readonly string[], string | undefined, string])[] = [
      ['Actie: @a en @b: bellen elkaar', ['@a', '@b'], undefined, 'Bellen elkaar'],
      ['**Actiepunt 3:** regelt een zaal (@a).', ['@a'], undefined, 'Regelt een zaal.'],
      ['- [ ] @a, @b sturen het toe (uiterlijk 1 december 2020)', ['@a', '@b'], '1 december 2020', 'Sturen het toe'],
      ['@a levert uiterlijk volgende week vrijdag', ['@a'], 'volgende week vrijdag', 'Levert'],
      ['@a doet uiterlijk wat mogelijk is', ['@a'], undefined, 'Doet uiterlijk wat mogelijk is'],
      ['Dit doet @a', [], undefined, 'Dit doet @a'],
      ['@a', [], undefined, '@a'],
    ];
    for (const [source, owners, due, text] of cases) assert.deepEqual(readSentence(source, true), { owners, due, text }, source);
    assert.equal(readSentence('- @a vindt dit goed', false).text, '@a vindt dit goed');
  });
});

describe('shield', () => {
  const title = 'Scherm af op grond van 5.1.2e (persoonlijke levenssfeer)';
  it('what is selected, names whole, blanks left out', () => {
    assert.equal(body('Hij <|woont hier |>ergens.', title), 'Hij {5.1.2e: woont hier} ergens.');
    assert.equal(body('Dit zei <|@jan|>sen thuis.', title), 'Dit zei {5.1.2e: @jansen} thuis.');
  });
  it('a mention, in text, on a field and as owner', () => {
    assert.equal(body('Dit zei @jan|sen thuis.', title), 'Dit zei {5.1.2e: @jansen} thuis.');
    assert.match(acted(HEADER.replace('@jansen', '@jan|sen'), title)[FILE]!, /@secretaris, \{5\.1\.2e: @jansen\}$/m);
    assert.match(body('Actie A1 (@jan|sen, uiterlijk vrijdag 20 november 2020): x', title), /^Actie A1 \(\{5\.1\.2e: @jansen\}, uiterlijk/);
  });
  it('on three grounds', () => {
    assert.deepEqual(
      actionsAt(`${HEADER}\nHij <|woont|> hier.`)
        .titles.filter((one) => one.startsWith('Scherm'))
        .map((one) => /\d[\d.]+[a-z]?/.exec(one)![0]),
      ['5.1.2e', '5.1.2i', '5.2'],
    );
  });
  it('nothing in a shield, across lines, in heads, in declarations, or with braces', () => {
    for (const marked of [
      'Dit {5.1.2e: is <|ge|>heim}.',
      'Een <|twee\ndrie|> vier.',
      'Actie A1 (@jansen, <|uiterlijk|> 1 mei 2020): x',
      'Een <|{a|>} b.',
      'Persoon x (@V|WS): X',
      'Te|kst',
      'Pad <|c:\\|>',
    ]) {
      assert.ok(!actionsAt(`${HEADER}\n${marked}`).titles.some((one) => one.startsWith('Scherm')), marked);
    }
  });
});

describe('move the declaration to the address book', () => {
  it('takes it from the minutes, with one blank line', () => {
    const texts = acted(`${HEADER}\nPersoon vos (@VWS):| V. Vos\n\nTekst van @vos.\n`, 'Verplaats naar het adresboek');
    assert.equal(texts[FILE], `${HEADER}\nTekst van @vos.\n`);
    assert.match(texts['adresboek.verslag']!, /^Persoon bakker .*\nPersoon vos \(@VWS\): V\. Vos\nGroep/m);
  });
  it('takes all that is selected, and what continues them', () => {
    const texts = acted(`<|Persoon vos:\n  V. Vos\nOrganisatie KNMI: Weer|>\n${HEADER}`, 'Move 2 lines to the address book', {
      language: 'en',
    });
    assert.equal(texts[FILE], HEADER);
    assert.match(texts['adresboek.verslag']!, /^Persoon vos:\n {2}V\. Vos\nOrganisatie KNMI: Weer\nGroep/m);
  });
  it('makes the address book where there is none', () => {
    const texts = acted('Verslag x: X\n\nPersoon v|os: V. Vos\n\nTekst @vos.\n', 'Verplaats naar het adresboek', { book: false });
    assert.deepEqual(texts, { [FILE]: 'Verslag x: X\n\nTekst @vos.\n', 'adresboek.verslag': 'Persoon vos: V. Vos\n' });
  });
  it('is not offered in the address book itself', () => {
    assert.deepEqual(actionsAt(BOOK.replace('Persoon bakker', 'Persoon bak|ker'), { file: 'adresboek.verslag' }).titles, []);
    assert.deepEqual(actionsAt('Persoon v|os: V. Vos\n', { book: false }).titles, []);
  });
});

describe('all code actions', () => {
  const unsorted = HEADER.replace('@secretaris, @jansen', '@jansen, @secretaris');
  it('of a whole meeting come when their kind is asked for', () => {
    const kinds = actionsAt(`${unsorted}\nDit zei @jan|sen.`, { only: ['source'] }).actions.map(({ kind }) => kind);
    assert.ok(kinds.includes('source.sortAttendees'));
  });
  it('of a whole meeting come on its first line, else not unasked', () => {
    assert.ok(actionsAt(`|${unsorted}`).titles.includes('Sorteer Aanwezig en Afwezig'));
    assert.ok(!actionsAt(`${unsorted}\nTe|kst`).titles.includes('Sorteer Aanwezig en Afwezig'));
  });
});
