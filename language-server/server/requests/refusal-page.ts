import type { Language } from '../../model/minutes.ts';
import { escapeHtml } from '../../output/names.ts';
import type { Problem } from '../../rules/problem.ts';
import { placeOf, refusalHeading } from '../../rules/publishing/refusal.ts';

/** Why there is no public version, as the body of a page: it stands where that version would. Reasons in this file have their lines. */
export function refusalPage(reasons: readonly Problem[], uri: string, language: Language): string {
  const items = reasons.map((one) => {
    const line = one.uri === uri ? ` data-line="${one.range.start.line}"` : '';
    return `<li${line}><strong>${escapeHtml(placeOf(one))}</strong><br>${escapeHtml(one.message[language])}</li>`;
  });
  return `<main class="refusal" lang="${language}">\n<p>${escapeHtml(refusalHeading(reasons.length)[language])}</p>\n<ul>\n${items.join('\n')}\n</ul>\n</main>`;
}
