import type { Language } from '../../model/minutes.ts';
import type { Change } from '../../register/changes/change.ts';
import { HTML_STYLE, htmlPage } from '../html.ts';
import { escapeHtml, harmlessText } from '../names.ts';
import { wrap } from '../plain-prose.ts';
import { changeSentence } from './sentences.ts';

/** One thing to tell of a meeting: a heading, what was and what is, and what is to be known beside it. */
export interface ChangeEntry {
  readonly meeting: string;
  readonly heading: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly notes: readonly string[];
}

const TITLE = { nl: 'Wijzigingen', en: 'Changes' } as const;
const NOTHING = { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' } as const;

export function changeEntries(changes: readonly Change[], language: Language): ChangeEntry[] {
  return changes.map((change) => ({ meeting: change.meeting, ...changeSentence(change, language), notes: [] }));
}

/** As text: each with a heading, what was behind `-` and what is behind `+`. */
export function entriesToText(entries: readonly ChangeEntry[], language: Language): string {
  if (entries.length === 0) return `${NOTHING[language]}\n`;
  const parts = [...Map.groupBy(entries, ({ meeting }) => meeting)].map(([meeting, own]) => {
    const lines = own.map(({ heading, before, after, notes }) => {
      const old = before === undefined || before === '' ? [] : [wrap(harmlessText(before), '  - ', '    ')];
      const now = after === undefined || after === '' ? [] : [wrap(harmlessText(after), '  + ', '    ')];
      return [harmlessText(heading), ...old, ...now, ...notes.map((note) => wrap(harmlessText(note), '    ', '    '))].join('\n');
    });
    return `${harmlessText(meeting)}\n${'='.repeat([...meeting].length)}\n\n${lines.join('\n\n')}\n`;
  });
  return parts.join('\n');
}

const STYLE = `.changes dt { font-weight: 600; margin-top: 1em; }
.changes dd { margin: 0.2em 0 0 1.2em; }
.changes del, .changes ins { padding: 0.05em 0.25em; }
.changes del::before { content: "− "; }
.changes ins { text-decoration: none; border-bottom: 2px solid; }
.changes ins::before { content: "+ "; }`;

/** As one self-contained page: what was removed and what was added are marked in words of HTML (`del`, `ins`), not by colour alone. */
export function entriesToHtml(entries: readonly ChangeEntry[], language: Language): string {
  const sections = [...Map.groupBy(entries, ({ meeting }) => meeting)].map(
    ([meeting, own]) => `<section>
<h2>${escapeHtml(meeting)}</h2>
<dl class="changes">
${own.map(entryToHtml).join('\n')}
</dl>
</section>`,
  );
  const body = `<main>
<h1>${TITLE[language]}</h1>
${sections.length === 0 ? `<p>${NOTHING[language]}</p>` : sections.join('\n')}
</main>`;
  return htmlPage(language, TITLE[language], `${HTML_STYLE}\n${STYLE}`, body);
}

function entryToHtml({ heading, before, after, notes }: ChangeEntry): string {
  const old = before === undefined || before === '' ? '' : `<dd><del>${escapeHtml(before)}</del></dd>`;
  const now = after === undefined || after === '' ? '' : `<dd><ins>${escapeHtml(after)}</ins></dd>`;
  const beside = notes.map((note) => `<dd>${escapeHtml(note)}</dd>`).join('');
  // A description list wants a description for each term.
  return `<dt>${escapeHtml(heading)}</dt>\n${old + now + beside || '<dd></dd>'}`;
}
