import type { Language } from '../vocabulary/language.ts';

export interface Ground {
  /** Article as the law cites it. */
  readonly article: { readonly nl: string; readonly en: string };
  readonly nl: string;
  readonly en: string;
}

type Row = readonly [ground: string, nl: string, en: string];

/** Woo (Wet open overheid), articles 5.1, 5.2 and 5.4. */
const WOO: readonly Row[] = [
  ['5.1.1a', 'eenheid van de Kroon', 'unity of the Crown'],
  ['5.1.1b', 'veiligheid van de Staat', 'security of the State'],
  ['5.1.1c', 'vertrouwelijk meegedeelde bedrijfs- en fabricagegegevens', 'business and manufacturing data given in confidence'],
  ['5.1.1d', 'bijzondere persoonsgegevens', 'special categories of personal data'],
  ['5.1.1e', 'identificatienummers', 'identification numbers'],
  ['5.1.2a', 'internationale betrekkingen', 'international relations'],
  ['5.1.2b', 'economische of financiële belangen', 'economic or financial interests'],
  ['5.1.2c', 'opsporing en vervolging', 'investigation and prosecution'],
  ['5.1.2d', 'inspectie, controle en toezicht', 'inspection, control and supervision'],
  ['5.1.2e', 'persoonlijke levenssfeer', 'private life'],
  ['5.1.2f', 'andere concurrentiegevoelige bedrijfsgegevens', 'other competition-sensitive business data'],
  ['5.1.2g', 'bescherming van het milieu', 'protection of the environment'],
  ['5.1.2h', 'beveiliging van personen en bedrijven', 'security of persons and companies'],
  ['5.1.2i', 'goed functioneren van de Staat', 'good functioning of the State'],
  ['5.1.4', 'eerst geadresseerde', 'first addressee'],
  ['5.1.5', 'onevenredige benadeling', 'disproportionate harm'],
  ['5.1.6', 'milieu-informatie', 'environmental information'],
  ['5.2', 'persoonlijke beleidsopvattingen', 'personal views on policy'],
  ['5.2.1', 'persoonlijke beleidsopvattingen', 'personal views on policy'],
  ['5.2.2', 'persoonlijke beleidsopvattingen, niet tot personen herleidbaar', 'personal views on policy, not traceable to persons'],
  ['5.4', 'formatie', 'formation of a government'],
];

/** Wob (Wet openbaarheid van bestuur), articles 10 and 11: in force until 1 May 2022. */
const WOB: readonly Row[] = [
  ['10.1a', 'eenheid van de Kroon', 'unity of the Crown'],
  ['10.1b', 'veiligheid van de Staat', 'security of the State'],
  ['10.1c', 'vertrouwelijk meegedeelde bedrijfs- en fabricagegegevens', 'business and manufacturing data given in confidence'],
  ['10.1d', 'bijzondere persoonsgegevens', 'special categories of personal data'],
  ['10.2a', 'internationale betrekkingen', 'international relations'],
  ['10.2b', 'economische of financiële belangen', 'economic or financial interests'],
  ['10.2c', 'opsporing en vervolging', 'investigation and prosecution'],
  ['10.2d', 'inspectie, controle en toezicht', 'inspection, control and supervision'],
  ['10.2e', 'persoonlijke levenssfeer', 'private life'],
  ['10.2f', 'eerst geadresseerde', 'first addressee'],
  ['10.2g', 'onevenredige bevoordeling of benadeling', 'disproportionate advantage or harm'],
  ['11.1', 'persoonlijke beleidsopvattingen', 'personal views on policy'],
];

/** Where a ground's article ends and its paragraph and letter begin: `5.1`, `2`, `e` of the Woo; `10`, `2`, `e` of the Wob. */
const PARTS = { Woo: /^(5\.\d)(?:\.(\d))?([a-z])?$/, Wob: /^(1\d)\.(\d)([a-z])?$/ } as const;

function table(law: keyof typeof PARTS, rows: readonly Row[]): [string, Ground][] {
  return rows.map(([ground, nl, en]) => {
    const [, article, paragraph, letter] = PARTS[law].exec(ground)!;
    const cited = (words: readonly [string, string, string]) =>
      [`${words[0]} ${article}`, paragraph && `${words[1]} ${paragraph}`, letter && `${words[2]} ${letter}`, law]
        .filter(Boolean)
        .join(', ');
    const text = { nl: cited(['artikel', 'lid', 'onder']), en: cited(['article', 'paragraph', 'under']) };
    return [ground, { article: text, nl, en }];
  });
}

/** Every ground on which something may be kept from the public, by its short name. */
export const GROUNDS: ReadonlyMap<string, Ground> = new Map([...table('Woo', WOO), ...table('Wob', WOB)]);

export function isGround(text: string): boolean {
  return GROUNDS.has(text);
}

/** Where each of several grounds stands in what was typed: `5.1.2e, 5.1.2i`, `5.1.2e en 5.1.2i`. One place where it is anything else. */
export function groundPlaces(typed: string): readonly { readonly start: number; readonly end: number }[] {
  if (!SEVERAL.test(typed)) return [{ start: 0, end: typed.length }];
  return [...typed.matchAll(ONE)].map(({ 0: ground, index }) => ({ start: index, end: index + ground.length }));
}

/** The grounds of something, as the model has them: with commas between them. */
export function groundList(typed: string): string {
  return groundPlaces(typed)
    .map(({ start, end }) => typed.slice(start, end))
    .join(', ');
}

/** Each ground of such a list. */
export function groundsOf(list: string): readonly string[] {
  return list.split(', ');
}

const ONE = /\d[\d.]*[A-Za-z]?/g;
const SEVERAL = /^\d[\d.]*[A-Za-z]?(?:(?:[ \t]*,[ \t]*|[ \t]+(?:en|and|&)[ \t]+)\d[\d.]*[A-Za-z]?)+$/;

/** What a ground protects; undefined for one that is none. */
export function meaning(ground: string, language: Language): string | undefined {
  return GROUNDS.get(ground)?.[language];
}
