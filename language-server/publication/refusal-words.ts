import type { Language } from '../model/minutes.ts';
import { escapeHtml } from '../output/names.ts';
import type { Message, Problem } from '../rules/problem.ts';
import { decoded } from '../syntax/addresses.ts';

/** Why there is no public version, above the reasons. */
export function refusalHeading(reasons: number): Message {
  return {
    nl: `Er is geen openbare versie gemaakt: ${reasons === 1 ? 'één fout' : `${reasons} fouten`} in het afschermen. Herstel eerst:`,
    en: `No public version was made: ${reasons === 1 ? 'one error' : `${reasons} errors`} of shielding. Mend first:`,
  };
}

/** As {@link refusalHeading}, with the reasons below it, each with its place. */
export function refusalText(reasons: readonly Problem[]): Message {
  const heading = refusalHeading(reasons.length);
  const text = (language: Language) => [heading[language], ...reasons.map((one) => `${placeOf(one)}: ${one.message[language]}`)].join('\n');
  return { nl: text('nl'), en: text('en') };
}

/** The same as the body of a page: it stands where the public version would. Reasons in this file bear their lines. */
export function refusalPage(reasons: readonly Problem[], uri: string, language: Language): string {
  const items = reasons.map((one) => {
    const line = one.uri === uri ? ` data-line="${one.range.start.line}"` : '';
    return `<li${line}><strong>${escapeHtml(placeOf(one))}</strong><br>${escapeHtml(one.message[language])}</li>`;
  });
  return `<main class="refusal" lang="${language}">\n<p>${escapeHtml(refusalHeading(reasons.length)[language])}</p>\n<ul>\n${items.join('\n')}\n</ul>\n</main>`;
}

function placeOf({ uri, range }: Problem): string {
  return `${decoded(uri.split('/').at(-1)!)}:${range.start.line + 1}`;
}
