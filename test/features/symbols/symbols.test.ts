import assert from 'node:assert/strict';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { documentLinks } from '../../../language-server/features/document-links.ts';
import { documentSymbols } from '../../../language-server/features/document-symbols.ts';
import { foldingRanges } from '../../../language-server/features/folding.ts';
import { selectionRanges } from '../../../language-server/features/selection.ts';
import { foldedScore } from '../../../language-server/features/shared/fuzzy.ts';
import { workspaceSymbols } from '../../../language-server/features/workspace-symbols.ts';
import { HEADER, projectOf } from '../../support/check.ts';
import { type FeatureOptions, featureAt } from '../../support/cursor.ts';
import { offsetOf } from '../../support/positions.ts';

function context(text: string, options: FeatureOptions = {}) {
  return featureAt(`\u0000${text}`, options, '\u0000').context;
}

const BODY = `${HEADER}
# 1. Opening

Tekst.

## 1.1 Deel #hub

Spoor hub (trekker @RIVM, streefdatum 15 december 2020): Opslag

Actie A1 (@jansen @VWS, uiterlijk vrijdag 20 november 2020): Werkt de
  reservelocatie uit.
  Actie A2 (@bakker, uiterlijk zsm): Belt.

# 2. Slot

Besluit: Ja.
`;

function outline(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` | ${detail}`}`,
    ...outline(children, depth + 1),
  ]);
}

function isWithin(inner: Range, outer: Range): boolean {
  const before = (a: Range['start'], b: Range['start']) => a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

function checkNesting(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void {
  for (const symbol of symbols) {
    assert.ok(symbol.name.trim() !== '');
    assert.ok(isWithin(symbol.selectionRange, symbol.range), symbol.name);
    if (parent !== undefined) assert.ok(isWithin(symbol.range, parent.range), `${symbol.name} in ${parent.name}`);
    checkNesting(symbol.children ?? [], symbol);
  }
}

describe('document symbols', () => {
  it('have the fields of a section first below it', () => {
    const symbols = documentSymbols(
      context(`${HEADER}\n# 1. Plan\nZaaknummer: Z-12\nInbreng: @jansen\n\nBesluit B1: Ja.\n\n## 1.1 Deel\n\nDossier: tekst.\n`),
    );
    checkNesting(symbols);
    const lines = outline(symbols).map((line) => line.trim());
    assert.deepEqual(lines.slice(lines.indexOf('1 Plan')), [
      '1 Plan',
      'Zaaknummer | Z-12',
      'Inbreng | @jansen',
      'Besluit B1: Ja.',
      '1.1 Deel',
    ]);
  });
  it('are meeting, header, sections and items', () => {
    const symbols = documentSymbols(context(BODY));
    assert.deepEqual(outline(symbols), [
      'overleg-1 | Overleg, 16 november 2020',
      '  Kop',
      '  1 Opening',
      '    1.1 Deel #hub',
      '      hub | Opslag · 15 december 2020',
      '      Actie A1: Werkt de reservelocatie uit. | J. Jansen, Ministerie van Volksgezondheid, Welzijn en Sport · 20 november 2020',
      '        Actie A2: Belt. | B. Bakker · zsm',
      '  2 Slot',
      '    Besluit: Ja.',
    ]);
    checkNesting(symbols);
  });
  it('are declarations, with the tracks of a series below it', () => {
    const symbols = documentSymbols(
      context('Organisatie VRIJ: Veiligheidsregio\nReeks r (elke maandag): Reeks\nSpoor s: Spoor\nAfkorting XYZ: Iets', { language: 'en' }),
    );
    assert.deepEqual(outline(symbols), ['VRIJ | Veiligheidsregio', 'r | Reeks · elke maandag', '  s | Spoor', 'XYZ | Iets']);
    checkNesting(symbols);
  });
});

describe('workspace symbols', () => {
  const project = projectOf({
    files: {
      'overleg-1.verslag': BODY,
      'overleg-2.verslag': 'Verslag overleg-2: Tweede\nDatum: maandag 23 november 2020\n\nActie A1 (@jansen): Later',
    },
  });
  const find = (query: string) => workspaceSymbols(project.view, query, 'nl').map(({ name }) => name);
  it('find meetings, items, parties, tracks, series and abbreviations', () => {
    assert.equal(find('overleg-2')[0], 'overleg-2: Tweede, 23 november 2020');
    assert.equal(find('reservelocatie')[0], 'Actie A1: Werkt de reservelocatie uit.');
    assert.equal(find('jansen')[0], 'jansen: J. Jansen');
    assert.equal(find('hub')[0], 'hub: Opslag');
    assert.equal(find('dobv')[0], 'dobv: Directeurenoverleg');
    assert.equal(find('MCC')[0], 'MCC: Ministeriële Commissie Covid-19');
  });
  it('find a party by function and alias, and letters in order', () => {
    assert.deepEqual(find('projectleider'), ['jansen: J. Jansen']);
    assert.ok(find('volksgezondheid').some((name) => name.startsWith('VWS')));
    assert.ok(find('wrkrsv').includes('Actie A1: Werkt de reservelocatie uit.'));
    assert.equal(find('ministeriele')[0], 'MCC: Ministeriële Commissie Covid-19');
  });
  it('find what a sigil asks for', () => {
    assert.equal(find('@jan')[0], 'jansen: J. Jansen');
    assert.ok(
      find('@').includes('VWS: Ministerie van Volksgezondheid, Welzijn en Sport') &&
        find('@').every((name) => !/^(?:Actie|overleg)/.test(name)),
    );
    assert.ok(find('#').includes('Actie A2: Belt.') && find('#').every((name) => !name.startsWith('jansen')));
  });
  it('come in one order, the latest item first, and not without end', () => {
    const names = find('');
    assert.ok(names.indexOf('Actie A1: Later') < names.indexOf('Actie A2: Belt.'));
    const many = projectOf({ book: false, files: { 'x.verslag': `Verslag x: X\n${'\nBesluit: Ja.'.repeat(500)}` } });
    assert.equal(workspaceSymbols(many.view, 'ja', 'nl').length, 200);
    assert.deepEqual(find('zzzqqq'), []);
  });
  it('score a whole word over a start over letters here and there', () => {
    const [whole, start, inside, apart] = ['hub', 'hubs', 'de nihub', 'h a u b'].map((text) => foldedScore('hub', text)!);
    assert.ok(whole! > start! && start! > inside! && inside! > apart!);
    assert.equal(foldedScore('xyz', 'hub'), undefined);
  });
});

describe('folding', () => {
  const folds = (text: string) =>
    foldingRanges(context(text, { book: false })).map(
      ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind === undefined ? '' : ` ${kind}`}`,
    );
  it('folds header, sections, items with what is below them', () => {
    assert.deepEqual(folds(BODY), ['1-7', '9-19', '13-19', '17-19', '21-23']);
  });
  it('folds lists of people, statements that go on, and comments', () => {
    assert.deepEqual(folds('// een\n// twee\nVerslag x: X\nAanwezig:\n  @a,\n  @b\nCC: @c\n\nKanaal k: x\n  y'), [
      '1-2 comment',
      '3-7',
      '4-6',
      '9-10',
    ]);
  });
  it('folds each of several meetings whole', () => {
    assert.deepEqual(folds('Verslag a: A\nDatum: x\nTijd: y\n\nTekst\n\nVerslag b: B\n\nTekst'), ['1-5', '2-3', '7-9']);
  });
});

describe('selection', () => {
  const grow = (marked: string) => {
    const { context: here, position, text } = featureAt(marked, { book: false });
    const steps: string[] = [];
    let range = selectionRanges(here, [position])[0];
    for (; range !== undefined; range = range.parent) {
      if (range.parent !== undefined) assert.ok(isWithin(range.range, range.parent.range));
      steps.push(text.slice(offsetOf(text, range.range.start), offsetOf(text, range.range.end)));
    }
    return steps;
  };
  it('grows from word over mention, shield, line and item to section, meeting and file', () => {
    const section = '# 1. A\n\nActie A1 (@x): Zie {5.1.2e: @jansen en zo} dan.\n  Verder.';
    const steps = grow(`Afkorting Q: q\nVerslag x: X\n\n${section.replace('jansen', 'jan|sen')}\n\n# 2. B\n\nTekst`);
    assert.deepEqual(steps, [
      '',
      'jansen',
      '@jansen',
      '{5.1.2e: @jansen en zo}',
      'Actie A1 (@x): Zie {5.1.2e: @jansen en zo} dan.',
      'Actie A1 (@x): Zie {5.1.2e: @jansen en zo} dan.\n  Verder.',
      section,
      `Verslag x: X\n\n${section}\n\n# 2. B\n\nTekst`,
      `Afkorting Q: q\nVerslag x: X\n\n${section}\n\n# 2. B\n\nTekst`,
    ]);
  });
  it('grows from an attribute', () => {
    assert.deepEqual(grow('Actie A1 (@x, uiterlijk vrij|dag 20 november 2020): y').slice(1, 4), [
      'vrijdag',
      'vrijdag 20 november 2020',
      'uiterlijk vrijdag 20 november 2020',
    ]);
  });
  it('answers each position', () => {
    assert.equal(
      selectionRanges(context('a b'), [
        { line: 0, character: 0 },
        { line: 9, character: 9 },
      ]).length,
      2,
    );
  });
});

describe('links', () => {
  const links = (text: string, attachments: readonly string[] = []) => {
    const here = context(text, { attachments });
    return documentLinks(here).map(
      ({ range, target }) => `${text.slice(offsetOf(text, range.start), offsetOf(text, range.end))} → ${target}`,
    );
  };
  it('open attachments that exist', () => {
    assert.deepEqual(links('Verslag x: X\nBijlage: A <a%20b.pdf>\nBijlage: B < weg.pdf >', ['a%20b.pdf']), [
      'a%20b.pdf → file:///project/a%20b.pdf',
    ]);
  });
  it('open addresses on the web and of people, without the full stop behind them', () => {
    assert.deepEqual(links('Zie (https://example.org/a_(b)?c=d#e). Of www.example.org, of mail info@example.org!'), [
      'https://example.org/a_(b)?c=d#e → https://example.org/a_(b)?c=d#e',
      'www.example.org → https://www.example.org/',
      'info@example.org → mailto:info@example.org',
    ]);
    assert.deepEqual(links('Persoon x (e-mail x@example.org): X'), ['x@example.org → mailto:x@example.org']);
    assert.deepEqual(links('Verslag x: X\nBijlage: W <https://example.org/>\nBijlage: M <mailto:a@example.org>'), [
      'https://example.org/ → https://example.org/',
      'mailto:a@example.org → mailto:a@example.org',
    ]);
  });
  it('open nothing else', () => {
    const hostile = [
      'command:workbench.action.quit',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'vscode://x/y',
      'mailto:a@b.nl?bcc=c@d.nl',
      '//evil/x',
    ];
    for (const target of hostile) assert.deepEqual(links(`Verslag x: X\nBijlage: Plaat <${target}>\n`, []), [], target);
    for (const target of hostile.slice(0, 4)) assert.deepEqual(links(`Zie ${target} en [x](${target}).`), [], target);
  });
  it('take no time over a line of punctuation', () => {
    assert.equal(links(`Zie https://x.nl/${').'.repeat(50_000)}`).length, 1);
  });
});
