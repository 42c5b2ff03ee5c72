import type { Files } from './stages.ts';

/** A way in which minutes can be large, made so that it grows with a number. */
export interface Shape {
  readonly name: string;
  make(count: number): Files;
}

const HEADER = 'Verslag a: T\nDatum: 16 november 2020\n';

const many = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('');
const one = (text: string): Files => ({ 'a.verslag': text });

/** Pieces that are repeated on one line, in each place where a line can be long. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ['letters', 'x'],
  ['letters beyond ASCII', 'é'],
  ['signs of two units', '😀'],
  ['blanks', ' '],
  ['blanks and letters', 'x  '],
  ['tabs', '\t'],
  ['hard blanks', '\u00a0'],
  ['signs without width', '\u200b'],
  ['carriage returns', '\r'],
  ['line separators', '\u2028'],
  ['accents that combine', '\u0301'],
  ['open parentheses', '('],
  ['open parentheses, each a word', '(x '],
  ['parentheses', '(x) '],
  ['closing parentheses', ')'],
  ['open brackets', '['],
  ['open brackets of links', '[x]('],
  ['open pictures', '!['],
  ['links', '[x](https://e.nl) '],
  ['links in links', '[a](b'],
  ['open angles', '<'],
  ['open addresses', '<https://e'],
  ['addresses', 'https://e.nl/x '],
  ['one address', 'https://e.nl/'],
  ['addresses with dots', 'www.e.nl.'],
  ['mail addresses', 'a@e.nl '],
  ['signs of mail', 'a@'],
  ['open braces', '{'],
  ['closing braces', '}'],
  ['open shields', '{5.1.2e: '],
  ['shields', '{5.1.2e: x} '],
  ['grounds', '5.1.2e '],
  ['half grounds', '{5.1.'],
  ['quotation marks', '"'],
  ['quoted words', '"x" '],
  ['stars', '*'],
  ['stars and words', '*x '],
  ['words in stars', '**x** '],
  ['stars and lines', '*_'],
  ['underscores', '_'],
  ['underscores and words', 'x_'],
  ['ticks', '`'],
  ['ticks and words', '`x '],
  ['ticks of all lengths', '`x``y```z'],
  ['tildes', '~'],
  ['ampersands', '&'],
  ['entities', '&amp;'],
  ['half entities', '&#x'],
  ['backslashes', '\\'],
  ['escaped braces', '\\{'],
  ['commas', ','],
  ['commas and words', 'x, '],
  ['colons', ':'],
  ['semicolons', '; '],
  ['slashes', '/'],
  ['full stops', '.'],
  ['dashes', '-'],
  ['words with dashes', 'x-'],
  ['digits', '1'],
  ['digits and dots', '1.'],
  ['digits and blanks', '1 2 '],
  ['pipes', '|'],
  ['cells', '| x '],
  ['mentions', '@VWS '],
  ['unknown mentions', '@Vws '],
  ['sigils', '@'],
  ['sigils and words', '@x.'],
  ['references', '#A1 '],
  ['references to meetings', '#a/A1 '],
  ['hashes', '#'],
  ['ids with dots', 'a.b'],
  ['dates', '20 november 2020 '],
  ['half dates', '20 november '],
  ['numbers of dates', '20-11-2020 '],
  ['weekdays', 'maandag '],
  ['times', '10:00 '],
  ['misspelt words', 'Akcie '],
  ['keywords', 'Actie '],
  ['keywords with colons', 'Actie: '],
  ['attribute words', 'uiterlijk '],
  ['attributes', ', uiterlijk morgen'],
  ['capitals', 'ABC '],
  ['capitals in one word', 'AB'],
  ['capitals and dashes', 'A-'],
  ['telephone numbers', '06-12345678 '],
  ['numbers of nine', '123456782 '],
  ['names', 'Jan de Vries '],
  ['pronouns', 'zij '],
  ['particles', 'van de '],
  ['initials', 'J.'],
  ['conjunctions', 'en '],
  ['HTML', '<b x="y">'],
  ['comments of HTML', '<!--'],
  ['percent signs', '%41'],
  ['formulas', '=1+'],
];

const PLACES: readonly (readonly [name: string, line: (text: string) => string])[] = [
  ['in prose', (text) => `${HEADER}\nEen ${text} z\n`],
  ['before a line', (text) => `${HEADER}\n${text}z\n`],
  ['at the end of a line', (text) => `${HEADER}\nz${text}\n`],
  ['in a title', (text) => `Verslag a: x${text}y\nDatum: 16 november 2020\n\nx\n`],
  ['in a heading', (text) => `${HEADER}\n# 1. x${text}y\n\nx\n`],
  ['in an item', (text) => `${HEADER}\nActie A1 (@VWS, uiterlijk 20 november 2020): x${text}y\n`],
  ['in a head', (text) => `${HEADER}\nActie A1 (${text}, x): y\n`],
  ['before a head', (text) => `${HEADER}\nActie A1 ${text}: y\n`],
  ['behind a keyword', (text) => `${HEADER}\nActie ${text}\n`],
  ['in a deadline', (text) => `${HEADER}\nActie A1 (@VWS, uiterlijk ${text}): x\n`],
  ['among people', (text) => `${HEADER}Aanwezig: @VWS ${text}\n\nx\n`],
  ['behind a person', (text) => `${HEADER}Aanwezig: @VWS (${text})\n\nx\n`],
  ['in a field', (text) => `${HEADER}Plaats: x${text}y\n\nx\n`],
  ['in a date', (text) => `Verslag a: T\nDatum: ${text}\n\nx\n`],
  ['in a status', (text) => `${HEADER}Status: vastgesteld op ${text}\n\nx\n`],
  ['in an attachment', (text) => `${HEADER}Bijlage: x${text}y <b${text}>\n\nx\n`],
  ['in a name', (text) => `Persoon p (@VWS, functie "${text.replaceAll('"', "'")}"): J. ${text}\n${HEADER}Aanwezig: @p\n\n@p\n`],
  ['in a rhythm', (text) => `Reeks r (elke ${text}): R\n${HEADER}\nx\n`],
  ['in a cell', (text) => `${HEADER}\n| a | b |\n| - | - |\n| x${text} | y |\n`],
  ['in a comment', (text) => `${HEADER}\n// ${text}\nx\n`],
  ['in a label', (text) => `${HEADER}Xx${text}: y\n\nx\n`],
];

const BOOK = 'Organisatie VWS (e-mail a@example.org): Ministerie\nPersoon jan (@VWS): J. de Vries\n';

/** Each piece repeated on one line, in each place. */
const LONG_LINES: readonly Shape[] = PIECES.flatMap(([name, piece]) =>
  PLACES.map(([place, line]) => ({
    name: `${name} ${place}`,
    make: (count: number) => ({ 'adresboek.verslag': BOOK, 'a.verslag': line(piece.repeat(Math.ceil((count * 10) / piece.length))) }),
  })),
);

const LINES: readonly Shape[] = [
  { name: 'prose', make: (n) => one(HEADER + many(n, () => '\nEen regel tekst.\n')) },
  { name: 'one paragraph', make: (n) => one(`${HEADER}\n${many(n, () => 'Een regel tekst.\n')}`) },
  { name: 'blank lines', make: (n) => one(`${HEADER}${'\n'.repeat(n * 10)}x`) },
  { name: 'lines of blanks', make: (n) => one(`${HEADER}${'   \n'.repeat(n * 3)}x`) },
  { name: 'carriage returns as lines', make: (n) => one(`${HEADER}${'x\r'.repeat(n * 5)}x`) },
  { name: 'comments', make: (n) => one(HEADER + many(n, () => '// x\n')) },
  { name: 'headings', make: (n) => one(HEADER + many(n, (i) => `\n# ${i}. Punt\n`)) },
  { name: 'headings in steps', make: (n) => one(HEADER + many(n, (i) => `\n${'#'.repeat((i % 4) + 1)} ${i} Punt\n`)) },
  { name: 'headings without number', make: (n) => one(HEADER + many(n, () => '\n# Punt\n\nx\n')) },
  { name: 'headings with one number', make: (n) => one(HEADER + many(n, () => '\n# 1. Punt\n\nx\n')) },
  { name: 'secret sections', make: (n) => one(HEADER + many(n, () => '\n# Punt\nGeheim: 5.1.2e\n\nx\n')) },
  { name: 'quotes in quotes', make: (n) => one(`${HEADER}\n${'>'.repeat(n * 5)} x\n`) },
  { name: 'quotes in quotes, with blanks', make: (n) => one(`${HEADER}\n${'> '.repeat(n * 5)}x\n`) },
  { name: 'lists in lists', make: (n) => one(`${HEADER}\n${'- '.repeat(n * 5)}x\n`) },
  { name: 'numbered lists in lists', make: (n) => one(`${HEADER}\n${'1. '.repeat(n * 3)}x\n`) },
  { name: 'lists in deeper lists', make: (n) => one(`${HEADER}\n${many(Math.ceil(Math.sqrt(n * 10)), (i) => `${'  '.repeat(i)}- x\n`)}`) },
  { name: 'list items', make: (n) => one(`${HEADER}\n${many(n, () => '- x\n')}`) },
  { name: 'quotes and lists by turns', make: (n) => one(`${HEADER}\n${many(n, (i) => (i % 2 === 0 ? '> x\n' : '- x\n'))}`) },
  { name: 'open fences', make: (n) => one(`${HEADER}\n${many(n, () => '```x\n')}`) },
  { name: 'fences', make: (n) => one(`${HEADER}\n${many(n, () => '```\nx\n```\n')}`) },
  { name: 'rows', make: (n) => one(`${HEADER}\n| a | b |\n| - | - |\n${many(n, () => '| x | y |\n')}`) },
  {
    name: 'rows below a wide cell',
    make: (n) => one(`${HEADER}\n| a | b |\n| - | - |\n| ${'x'.repeat(n * 5)} | y |\n${many(n, () => '| x | y |\n')}`),
  },
  { name: 'columns', make: (n) => one(`${HEADER}\n${'| a '.repeat(n)}|\n${'| - '.repeat(n)}|\n${'| b '.repeat(n)}|\n`) },
  { name: 'columns and short rows', make: (n) => one(`${HEADER}\n${'| a '.repeat(n)}|\n${'| - '.repeat(n)}|\n${'| b |\n'.repeat(n)}`) },
  { name: 'tables', make: (n) => one(`${HEADER}\n${many(n, () => '| a |\n| - |\n| b |\n\n')}`) },
  { name: 'rules across', make: (n) => one(`${HEADER}\n${many(n, () => '---\n\n')}`) },
  { name: 'definitions of links', make: (n) => one(`${HEADER}\n${many(n, (i) => `[a${i}]: https://e.nl\n`)}\n[a1] [a2]\n`) },
  { name: 'a word on each of many indented lines', make: (n) => one(`${HEADER}\nActie A1 (@VWS): x\n${many(n, () => '  x\n')}`) },
];

const STATEMENTS: readonly Shape[] = [
  { name: 'actions', make: (n) => one(HEADER + many(n, (i) => `\nActie A${i} (@VWS, uiterlijk 20 november 2020): Doet iets.\n`)) },
  { name: 'actions without id', make: (n) => one(HEADER + many(n, () => '\nActie (@VWS, uiterlijk 20 november 2020): Doet iets.\n')) },
  { name: 'actions with one id', make: (n) => one(HEADER + many(n, () => '\nActie A1 (@VWS): Doet iets.\n')) },
  {
    name: 'actions each of an owner',
    make: (n) => ({
      'b.verslag': many(n, (i) => `Organisatie O${i} (e-mail a${i}@example.org): Organisatie ${i}\n`),
      'a.verslag': HEADER + many(n, (i) => `\nActie A${i} (@O${i}, uiterlijk 20 november 2020): Doet iets.\n`),
    }),
  },
  { name: 'decisions', make: (n) => one(HEADER + many(n, (i) => `\nBesluit B${i} (@VWS): Het mag.\n`)) },
  { name: 'agreements in an agreement', make: (n) => one(`${HEADER}\nAfspraak A0: x\n${many(n, (i) => `  Actie A0.${i} (@VWS): y\n`)}`) },
  { name: 'secret items', make: (n) => one(HEADER + many(n, (i) => `\nBesluit B${i} (geheim 5.1.2e): x\n`)) },
  {
    name: 'progress to one action',
    make: (n) => one(`${HEADER}\nActie A1 (@VWS, uiterlijk 20 november 2020): x\n${many(n, () => '\nVoortgang #A1 (lopend): y\n')}`),
  },
  {
    name: 'progress that closes one action',
    make: (n) => one(`${HEADER}\nActie A1 (@VWS, uiterlijk 20 november 2020): x\n${many(n, () => '\nVoortgang #A1 (afgerond): y\n')}`),
  },
  {
    name: 'a chain of progress',
    make: (n) =>
      one(`${HEADER}\nActie A0 (@VWS): x\n${many(n, (i) => `\nVoortgang #A${i} (lopend): zie #A${i + 1}\nActie A${i + 1} (@VWS): y\n`)}`),
  },
  { name: 'progress on nothing', make: (n) => one(HEADER + many(n, (i) => `\nVoortgang #A${i} (lopend): y\n`)) },
  {
    name: 'progress over many meetings',
    make: (n) =>
      one(
        `Reeks r (elke maandag 10:00): R\n${many(n, (i) => `\nVerslag m${i} (reeks r): M\nDatum: 16 november 2020\n\n${i === 0 ? 'Actie A1 (@VWS): x\n' : 'Voortgang #m0/A1 (lopend): y\n'}`)}`,
      ),
  },
  {
    name: 'open actions over many meetings',
    make: (n) =>
      one(
        `Reeks r (elke maandag 10:00): R\n${many(n, (i) => `\nVerslag m${i} (reeks r): M\nDatum: ${(i % 28) + 1} november 2020\n\nActie A1 (@VWS): x\n`)}`,
      ),
  },
  {
    name: 'motions that are voted on',
    make: (n) =>
      one(
        HEADER +
          many(
            n,
            (i) =>
              `\n# ${i}. Punt\n\nMotie M${i} (indiener @VWS): x\n\nStemming #M${i} (voor 3, tegen 2): aangenomen\n\nBesluit (over #M${i}): y\n`,
          ),
      ),
  },
  {
    name: 'motions under one heading',
    make: (n) =>
      one(`${HEADER}\n# 1. Punt\n${many(n, (i) => `\nMotie M${i} (indiener @VWS): x\n  Stemming (voor 3, tegen 2): aangenomen\n`)}`),
  },
  {
    name: 'amendments to nothing',
    make: (n) => one(`${HEADER}\n# 1. Punt\n${many(n, (i) => `\nVoorstel V${i} (@VWS): x\n\nAmendement W${i} (indiener @VWS): y\n`)}`),
  },
  {
    name: 'votes that prose tells',
    make: (n) => one(HEADER + many(n, (i) => `\n# ${i}. Punt\n\nMotie M${i} is aangenomen met 12 stemmen voor en 7 tegen.\n`)),
  },
  {
    name: 'votes that prose tells under one heading',
    make: (n) =>
      one(`${HEADER}\n# 1. Punt\n${many(n, (i) => `\nMotie M${i} (indiener @VWS): x\n\nStemming motie M${i}: 12 voor, 7 tegen\n`)}`),
  },
  {
    name: 'votes in many meetings',
    make: (n) =>
      one(
        many(
          n,
          (i) =>
            `\nVerslag m${i}: M\nDatum: 16 november 2020\nAanwezig: @VWS\n\nMotie M1 (indiener @VWS): x\n  Stemming (voor 1 @VWS @VWS): verworpen\n`,
        ),
      ),
  },
  {
    name: 'votes of many members',
    make: (n) =>
      one(
        `${many(n, (i) => `Persoon p${i} (openbaar): A. Naam${i}\n`)}Reeks r (leden ${many(n, (i) => `@p${i} `)}, quorum 2/3): R\nVerslag a (reeks r): T\nDatum: 16 november 2020\nAanwezig: ${many(n, (i) => `@p${i}, `)}\n${many(n, (i) => `\n# ${i}. Punt\n\nMotie M${i} (indiener @p${i}): x\n  Stemming (voor @p${i}, tegen 2): verworpen\n`)}`,
      ),
  },
  {
    name: 'votes that prose tells in many meetings',
    make: (n) => one(many(n, (i) => `\nVerslag m${i}: M\nDatum: 16 november 2020\n\nUnaniem aangenomen.\n`)),
  },
  { name: 'questions', make: (n) => one(HEADER + many(n, (i) => `\nVraag V${i} (@VWS): Wat nu?\n`)) },
  {
    name: 'standby',
    make: (n) =>
      one(
        `Reeks r (piket 24/7, van 1 januari 2020 tot 1 januari 2030): R\n${many(n, () => '  Piket (van 23 juni 2021 08:00 tot 24 juni 2021 08:00): @VWS\n')}\nVerslag a (reeks r): T\nDatum: 23 juni 2021\n`,
      ),
  },
  { name: 'channels', make: (n) => one(`${HEADER}\n${many(n, (i) => `Kanaal k${i} (vanaf 1 juli 2020): Signal\n`)}`) },
  {
    name: 'tracks',
    make: (n) => one(`${HEADER}\n${many(n, (i) => `Spoor s${i} (trekker @VWS): Spoor\n\nActie A${i} (@VWS, spoor s${i}): x\n`)}`),
  },
  {
    name: 'tracks of a series',
    make: (n) =>
      one(
        `Reeks r (elke maandag 10:00): R\n${many(n, (i) => `  Spoor s${i} (trekker @VWS): Spoor\n`)}\nVerslag a (reeks r): T\nDatum: 16 november 2020\n\n${many(n, (i) => `# #s${i}\n\nx\n\n`)}`,
      ),
  },
  {
    name: 'series',
    make: (n) => one(many(n, (i) => `Reeks r${i} (elke maandag 10:00, van 1 januari 2020 tot 1 januari 2030): R\n`) + HEADER),
  },
  { name: 'meetings', make: (n) => one(many(n, (i) => `\nVerslag m${i}: T\nDatum: 16 november 2020\n\nx\n`)) },
  {
    name: 'meetings of a series',
    make: (n) =>
      one(
        `Reeks r (elke maandag 10:00): R\n${many(n, (i) => `\nVerslag m${i} (reeks r): T\nDatum: ${(i % 28) + 1} november 2020\nVolgende: 1 december 2020\n\nx\n`)}`,
      ),
  },
  { name: 'meetings with one id', make: (n) => one(many(n, () => '\nVerslag m: T\nDatum: 16 november 2020\n\nx\n')) },
  {
    name: 'files',
    make: (n) =>
      Object.fromEntries(
        Array.from({ length: Math.ceil(n / 10) }, (_, i) => [
          `m${i}.verslag`,
          `Verslag m${i}: T\nDatum: 16 november 2020\n\nActie A1 (@VWS): x\n`,
        ]),
      ),
  },
  { name: 'people', make: (n) => one(many(n, (i) => `Persoon p${i} (@VWS): J. Achternaam${i}\n`) + HEADER) },
  {
    name: 'people who attend',
    make: (n) =>
      one(
        `${many(n, (i) => `Persoon p${i} (@VWS): J. Achternaam${i}\n`)}${HEADER}Aanwezig: ${many(n, (i) => `@p${i}, `)}\n\n${many(n, (i) => `@p${i} `)}\n`,
      ),
  },
  {
    name: 'people of one surname',
    make: (n) => one(`${many(n, (i) => `Persoon p${i} (@VWS): J. de Vries\n`)}${HEADER}\nMevrouw De Vries en Jan de Vries.\n`),
  },
  {
    name: 'people, each named in prose',
    make: (n) =>
      one(`${many(n, (i) => `Persoon p${i} (@VWS): Jan Achternaam${i}\n`)}${HEADER}\n${many(n, (i) => `Jan Achternaam${i} zei iets.\n`)}`),
  },
  { name: 'people on lines of their own', make: (n) => one(`${HEADER}Aanwezig:\n${many(n, (i) => `  @p${i} (Webex)\n`)}`) },
  { name: 'guests', make: (n) => one(`${HEADER}Aanwezig: ${many(n, (i) => `"Gast ${i}", `)}\n`) },
  { name: 'one person many times', make: (n) => one(`${BOOK}${HEADER}Aanwezig: ${'@jan, '.repeat(n)}\n`) },
  {
    name: 'members of a group',
    make: (n) =>
      one(
        `${many(n, (i) => `Persoon p${i} (e-mail a${i}@example.org): J. A${i}\n`)}Groep g (leden ${many(n, (i) => `@p${i} `)}): G\n${HEADER}Aanwezig: @g\n\nActie A1 (@g, uiterlijk 20 november 2020): x\n`,
      ),
  },
  {
    name: 'groups in groups',
    make: (n) =>
      one(
        `${many(n, (i) => `Groep g${i} (leden @g${i + 1}): G\n`)}${HEADER}Aanwezig: @g0\n\nActie A1 (@g0, uiterlijk 20 november 2020): x\n`,
      ),
  },
  {
    name: 'groups in a circle',
    make: (n) => one(`${many(n, (i) => `Groep g${i} (leden @g${(i + 1) % n}): G\n`)}${HEADER}Aanwezig: @g0\n`),
  },
  {
    name: 'groups that hold the next two',
    make: (n) => one(`${many(n, (i) => `Groep g${i} (leden @g${i + 1} @g${i + 2}): G\n`)}${HEADER}Aanwezig: @g0\n\nActie A1 (@g0): x\n`),
  },
  {
    name: 'aliases',
    make: (n) => one(`Organisatie VWS (ook ${many(n, (i) => `"alias${i}" `)}): M\n${HEADER}\n${many(n, (i) => `alias${i} `)}\n`),
  },
  {
    name: 'abbreviations',
    make: (n) => one(`${many(n, (i) => `Afkorting AB${i}: Afkorting\n`)}${HEADER}\n${many(n, (i) => `AB${i} `)}\n`),
  },
  { name: 'unused declarations', make: (n) => one(many(n, (i) => `Organisatie O${i}: Organisatie\n`)) },
  { name: 'declarations with one id', make: (n) => one(many(n, () => 'Organisatie O: Organisatie\n')) },
  { name: 'unknown references near known ones', make: (n) => one(HEADER + many(n, (i) => `\nBesluit Ba${i}: zie #Bb${i}\n`)) },
  {
    name: 'unknown parties near known ones',
    make: (n) => one(`${many(n, (i) => `Organisatie Oa${i}: O\n`)}${HEADER}\n${many(n, (i) => `@Ob${i} `)}\n`),
  },
  {
    name: 'unknown tracks near known ones',
    make: (n) => one(`${HEADER}\n${many(n, (i) => `Spoor sa${i}: S\n\nActie A${i} (@VWS, spoor sb${i}): x\n`)}`),
  },
  { name: 'unknown series near known ones', make: (n) => one(many(n, (i) => `Reeks ra${i}: R\n\nVerslag m${i} (reeks rb${i}): M\n`)) },
  { name: 'unknown meetings near known ones', make: (n) => one(many(n, (i) => `Verslag ma${i}: M\n\nZie #mb${i}/A1.\n\n`)) },
  {
    name: 'ids that differ in their last sign',
    make: (n) =>
      one(HEADER + many(n, (i) => `\nBesluit B1${String.fromCodePoint(0x4e00 + i)}: zie #B1${String.fromCodePoint(0x8e00 + i)}\n`)),
  },
  {
    name: 'one long unknown id near a known one',
    make: (n) => one(`${HEADER}\nBesluit B1${'x'.repeat(n * 3)}: zie #B1${'x'.repeat(n * 3)}y\n`),
  },
  { name: 'misspelt names', make: (n) => one(`${many(n, (i) => `Organisatie OABC${i}: O\n`)}${HEADER}\n${many(n, (i) => `OABD${i} `)}\n`) },
  { name: 'misspelt keywords', make: (n) => one(HEADER + many(n, (i) => `\nAktie A${i} (@VWS): x\n`)) },
  { name: 'fields', make: (n) => one(`${HEADER}${many(n, () => 'Plaats: x\n')}`) },
  { name: 'fields of all labels', make: (n) => one(`${HEADER}${many(n, (i) => `Label ${i}: x\n`)}`) },
  { name: 'attachments', make: (n) => one(`${HEADER}${many(n, (i) => `Bijlage: x <b${i}.pdf>\n`)}`) },
  { name: 'references in all directions', make: (n) => one(HEADER + many(n, (i) => `\nBesluit B${i}: zie #B${n - i - 1} en #a/B${i}\n`)) },
  {
    name: 'titles that refer to the next twice',
    make: (n) => one(many(n, (i) => `Verslag m${i}: #m${i + 1} #m${i + 1}\nDatum: 16 november 2020\n\nx\n\n`)),
  },
  { name: 'titles in a circle', make: (n) => one(many(n, (i) => `Verslag m${i}: Na #m${(i + 1) % n}\nDatum: 16 november 2020\n\nx\n\n`)) },
  {
    name: 'tracks named after tracks',
    make: (n) => one(`${HEADER}\n${many(n, (i) => `Spoor s${i}: #s${(i + 1) % n} #s${(i + 2) % n}\n`)}`),
  },
];

export const SHAPES: readonly Shape[] = [...LONG_LINES, ...LINES, ...STATEMENTS];
