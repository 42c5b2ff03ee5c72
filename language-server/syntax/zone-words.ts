import type { NamedZone } from './zones.ts';

/** Whose clocks words name, `Londense tijd`, `Eastern Time`; no place for those of where the minutes are kept anyway, and for words that name no clocks (`lunch time`). */
const PLACES: readonly (readonly [words: RegExp, place: string | undefined])[] = [
  [/^(?:(?:de )?(?:lokale|plaatselijke|zelfde|gewone)|local|the same|same|our|onze)$/iu, undefined],
  [/^(?:start|end|begin|eind|finish|meeting|vergader|opening|closing|lunch|tea|coffee|some|any|more)$/iu, undefined],
  [/^(?:nederlandse|hollandse|amsterdamse|dutch|amsterdam|netherlands|nl)$/iu, 'Europe/Amsterdam'],
  [/^(?:midden-europese|centraal-europese|central european)(?: zomer| summer| standard)?$/iu, 'Europe/Amsterdam'],
  [/^(?:belgische|brusselse|brussels?|belgian)$/iu, 'Europe/Brussels'],
  [/^(?:londense|britse|engelse|london|british|uk)(?: summer)?$/iu, 'Europe/London'],
  [/^(?:parijse|franse|paris|french)$/iu, 'Europe/Paris'],
  [/^(?:berlijnse|duitse|berlin|german)$/iu, 'Europe/Berlin'],
  [/^(?:surinaamse|paramaribo)$/iu, 'America/Paramaribo'],
  [/^(?:curaçaose|curacaose|antilliaanse|curaçao|curacao|willemstad)$/iu, 'America/Curacao'],
  [/^(?:arubaanse|aruba)$/iu, 'America/Aruba'],
  [/^(?:new yorkse|new york|washington|us eastern|eastern)(?: standard| daylight)?$/iu, 'America/New_York'],
  [/^(?:us central|central|chicago)(?: standard| daylight)?$/iu, 'America/Chicago'],
  [/^(?:us mountain|mountain|denver)(?: standard| daylight)?$/iu, 'America/Denver'],
  [/^(?:us pacific|pacific|los angeles|californian?)(?: standard| daylight)?$/iu, 'America/Los_Angeles'],
  [/^(?:jakarta|jakartaanse)$/iu, 'Asia/Jakarta'],
  [/^(?:tokyo|tokio|japanse|japanese|japan)(?: standard)?$/iu, 'Asia/Tokyo'],
  [/^(?:indian|indiase|india)(?: standard)?$/iu, 'Asia/Kolkata'],
];

/** `Eastern`, `Pacific` need no `time` behind them. */
const ALONE = /^\(?(?<words>(?:US )?(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))?)\)?(?=$|[,;.)/])/u;
const WITH_TIME =
  /^\(?(?<words>\p{L}[\p{L}.'-]{0,20}(?: \p{L}[\p{L}.'-]{0,20}){0,2}) (?:tijd|[Tt]ime)(?: (?:in )?(?<city>\p{Lu}[\p{L}-]{2,20}))?\)?(?=$|[\s,;.)/])/u;
/** `XYZ` and nothing more. */
const LETTERS = /^\(?(?<words>[A-Z]{3})\)?$/u;

/** A zone in words at the start of what follows a time. */
export interface ZoneInWords {
  readonly typed: string;
  readonly words: string;
  /** Undefined where nobody knows whose clocks are meant. */
  readonly zone: NamedZone | undefined;
}

/** The zone that a text opens with in words: `Londense tijd`, `(lokale tijd Paramaribo)`, `Eastern`; undefined where it opens with none, or with that of the minutes. */
export function zoneInWords(text: string): ZoneInWords | undefined {
  const match = ALONE.exec(text) ?? WITH_TIME.exec(text) ?? LETTERS.exec(text);
  if (match === null) return undefined;
  const { words = '', city } = match.groups!;
  const typed = match[0];
  const said = typed.replace(/^\(|\)$/g, '');
  const of = city ?? words;
  const known = PLACES.find(([name]) => name.test(of));
  if (known === undefined) return { typed, words: said, zone: undefined };
  const [, place] = known;
  return place === undefined ? undefined : { typed, words: said, zone: { place } };
}
