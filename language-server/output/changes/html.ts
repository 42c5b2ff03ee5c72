import type { Language } from '../../model/minutes.ts';
import type { Change } from '../../register/changes/change.ts';
import { HTML_STYLE, htmlPage } from '../html.ts';
import { escapeHtml } from '../names.ts';
import { changeSentence } from './sentences.ts';

const TITLE = { nl: 'Wijzigingen', en: 'Changes' } as const;
const NOTHING = { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' } as const;

const STYLE = `.changes dt { font-weight: 600; margin-top: 1em; }
.changes dd { margin: 0.2em 0 0 1.2em; }
.changes del, .changes ins { padding: 0.05em 0.25em; }
.changes del::before { content: "− "; }
.changes ins { text-decoration: none; border-bottom: 2px solid; }
.changes ins::before { content: "+ "; }`;

/** The changes as one self-contained page: what was removed and what was added are marked in words of HTML (`del`, `ins`), not by colour alone. */
export function changesToHtml(changes: readonly Change[], language: Language): string {
  const sections = [...Map.groupBy(changes, ({ meeting }) => meeting)].map(
    ([meeting, own]) => `<section>
<h2>${escapeHtml(meeting)}</h2>
<dl class="changes">
${own.map((change) => entry(change, language)).join('\n')}
</dl>
</section>`,
  );
  const body = `<main>
<h1>${TITLE[language]}</h1>
${sections.length === 0 ? `<p>${NOTHING[language]}</p>` : sections.join('\n')}
</main>`;
  return htmlPage(language, TITLE[language], `${HTML_STYLE}\n${STYLE}`, body);
}

function entry(change: Change, language: Language): string {
  const { heading, before, after } = changeSentence(change, language);
  const old = before === undefined || before === '' ? '' : `<dd><del>${escapeHtml(before)}</del></dd>`;
  const now = after === undefined || after === '' ? '' : `<dd><ins>${escapeHtml(after)}</ins></dd>`;
  // A description list wants a description for each term.
  return `<dt>${escapeHtml(heading)}</dt>\n${old + now || '<dd></dd>'}`;
}
