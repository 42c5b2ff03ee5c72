import type { Language } from '../../model/minutes.ts';
import { decoded } from '../../syntax/addresses.ts';
import type { Message, Problem } from '../problem.ts';

/** Why there is no public version, above the reasons. */
export function refusalHeading(reasons: number): Message {
  return {
    nl: `Er is geen openbare versie gemaakt: ${reasons === 1 ? 'één fout' : `${reasons} fouten`} in het afschermen. Herstel eerst:`,
    en: `No public version was made: ${reasons === 1 ? 'one error' : `${reasons} errors`} of shielding. Fix first:`,
  };
}

/** As {@link refusalHeading}, with the reasons below it, each with its place. */
export function refusalText(reasons: readonly Problem[]): Message {
  const heading = refusalHeading(reasons.length);
  const text = (language: Language) => [heading[language], ...reasons.map((one) => `${placeOf(one)}: ${one.message[language]}`)].join('\n');
  return { nl: text('nl'), en: text('en') };
}

export function placeOf({ uri, range }: Problem): string {
  return `${decoded(uri.split('/').at(-1)!)}:${range.start.line + 1}`;
}
