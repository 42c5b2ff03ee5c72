import { randomFrom } from './random-edits.ts';

const SERIES = ['stuur', 'werk'];
const PEOPLE = ['vos', 'bos', 'kuiper', 'smit'];

/**
 * Many small files that refer to each other in every way: reports, open actions of a series, repeated actions, tracks, abbreviations, an address
 * book, files without a series. The same for the same seed.
 */
export function archiveFiles(count: number, seed: number): Map<string, string> {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;
  const texts = new Map([
    [
      'file:///archive/adresboek.verslag',
      [
        'Organisatie VWS (ook "V&W"): Ministerie',
        ...PEOPLE.map((id, at) => `Persoon ${id} (@VWS${at % 2 === 0 ? ', openbaar' : ''}): ${id.toUpperCase()[0]}. ${id}`),
        'Groep team (leden @vos @bos): Team',
        'Afkorting ACC: Adviescommissie',
        ...SERIES.map(
          (id) => `Reeks ${id} (elke maandag 10:00-11:00, voorzitter @vos): ${id}\nSpoor hub-${id} (streefdatum 1 december 2030): Hub`,
        ),
      ].join('\n'),
    ],
  ]);
  for (let number = 1; number <= count; number++) {
    const series = random() < 0.7 ? pick(SERIES) : undefined;
    const day = new Date(Date.UTC(2021, 0, 4 + 7 * Math.floor(random() * count))).toISOString().slice(0, 10);
    const other = 1 + Math.floor(random() * count);
    const lines = [
      `Verslag m${number}${series === undefined ? '' : ` (reeks ${series})`}: Overleg ${number}`,
      ...(random() < 0.95 ? [`Datum: ${day}`] : []),
      `Aanwezig: @${pick(PEOPLE)}, @${pick(PEOPLE)}`,
      `# 1. Stand`,
      `Zie #m${other}/A1, #m${other} en ${pick(['ACC', 'JenV', '@vos', `#hub-${series ?? 'stuur'}`])}.`,
      `Actie A1 (@${pick(PEOPLE)}, uiterlijk 1 maart ${pick([2020, 2030])}): ${pick(['Belt.', `Schrijft stuk ${number}.`])}`,
      `Actie 21-${1 + Math.floor(random() * 3)} (@${pick(PEOPLE)}, uiterlijk 1 maart 2030): Gaat door.`,
      `Voortgang #m${other}/A1 (${pick(['lopend', 'afgerond'])}): Stand.`,
      ...(random() < 0.3 ? [`Voortgang #m${other}/B1: Nergens.`, `Besluit B1: Akkoord met #A1.`] : []),
    ];
    texts.set(`file:///archive/m${String(number).padStart(3, '0')}.verslag`, lines.join('\n'));
  }
  return texts;
}

/** Edits that reach other files: a date, a state, a series, an id or a name becomes another one, or lines move. */
export function reachingEdit(text: string, random: () => number): string {
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;
  const [pattern, replacement] = pick<readonly [RegExp, () => string]>([
    [/\d{4}-\d\d-\d\d/, () => `2021-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`],
    [/maart 20\d\d/g, () => `maart 20${pick([19, 20, 30, 31])}`],
    [/lopend|afgerond|vervallen/, () => pick(['lopend', 'afgerond', 'vervallen'])],
    [/ \(reeks \w+\)/, () => pick(['', ' (reeks stuur)', ' (reeks werk)', ' (reeks weg)'])],
    [/Verslag m\d+/, () => `Verslag m${1 + Math.floor(random() * 12)}`],
    [/A1/, () => pick(['A1', 'A2', '21-1'])],
    [/#m\d+/g, () => `#m${1 + Math.floor(random() * 12)}`],
    [/ACC/, () => pick(['ACC', 'ADC', 'VWS'])],
    [/@\w+/, () => pick(['@vos', '@bos', '@team', '@niemand', '@VWS'])],
    [/\n/, () => '\n\n'],
    [/Spoor \S+/, () => pick(['Spoor hub-stuur', 'Spoor hub', 'Spoor A1'])],
  ]);
  return text.replace(pattern, replacement);
}
