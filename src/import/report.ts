import type { Language } from '../../language-server/index.ts';
import type { Finding, MinutesDraft } from '../../language-server/intake/index.ts';
import { visibleLine } from '../visible.ts';

const NAMES: Readonly<Record<Finding['kind'], Readonly<Record<Language, string>>>> = {
  title: { nl: 'titel', en: 'title' },
  date: { nl: 'datum', en: 'date' },
  time: { nl: 'tijd', en: 'time' },
  location: { nl: 'plaats', en: 'location' },
  field: { nl: 'veld', en: 'field' },
  present: { nl: 'aanwezig', en: 'present' },
  absent: { nl: 'afwezig', en: 'absent' },
  person: { nl: 'persoon', en: 'person' },
  section: { nl: 'agendapunt', en: 'section' },
  action: { nl: 'actie', en: 'action' },
  progress: { nl: 'voortgang', en: 'progress' },
  decision: { nl: 'besluit', en: 'decision' },
  agreement: { nl: 'afspraak', en: 'agreement' },
  question: { nl: 'vraag', en: 'question' },
  motion: { nl: 'motie', en: 'motion' },
  vote: { nl: 'stemming', en: 'vote' },
  owner: { nl: 'eigenaar', en: 'owner' },
  deadline: { nl: 'uiterste datum', en: 'deadline' },
  next: { nl: 'volgende keer', en: 'next meeting' },
  hidden: { nl: 'verborgen of zwartgemaakt in het document, hier afgeschermd', en: 'hidden or blacked out in the document, shielded here' },
};
const SURE: Readonly<Record<Finding['sure'], Readonly<Record<Language, string>>>> = {
  certain: { nl: 'zeker', en: 'certain' },
  likely: { nl: 'waarschijnlijk', en: 'likely' },
  open: { nl: 'aan u', en: 'up to you' },
};
const COUNTED = ['section', 'decision', 'action', 'progress', 'agreement', 'question', 'motion', 'vote'] as const;

/** What was recognised in documents, at which line of the draft, and how sure: to read, as JSON, and in a line each. */
export function reportOf(
  drafts: readonly { readonly shown: string; readonly draft: Pick<MinutesDraft, 'id' | 'language' | 'findings' | 'declarations'> }[],
  language: Language,
): { readonly text: string; readonly json: string; readonly summary: readonly string[] } {
  const nl = language === 'nl';
  const text = drafts.flatMap(({ shown, draft }) => [
    `${shown} → ${draft.id}.verslag`,
    ...draft.findings.map(
      ({ kind, line, text: found, sure }) =>
        `  ${nl ? 'regel' : 'line'} ${line}: ${NAMES[kind][language]} (${SURE[sure][language]})${found === '' ? '' : `: ${visibleLine(found)}`}`,
    ),
    ...draft.declarations.map((one) => `  ${nl ? 'adresboek' : 'address book'}: ${visibleLine(one)}`),
    '',
  ]);
  const json = {
    version: 1,
    documents: drafts.map(({ shown, draft }) => ({
      file: shown,
      id: draft.id,
      language: draft.language,
      findings: draft.findings,
      declarations: draft.declarations,
    })),
  };
  const summary = drafts.map(({ shown, draft }) => {
    const counts = COUNTED.map(
      (kind) => [NAMES[kind][language], draft.findings.filter((one) => one.kind === kind && one.sure !== 'open').length] as const,
    );
    const hidden = draft.findings.filter(({ kind }) => kind === 'hidden').length;
    const open = draft.findings.filter(({ sure }) => sure === 'open').length;
    const told = [
      ...counts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`),
      `${nl ? 'adresboek' : 'address book'} ${draft.declarations.length}`,
      ...(hidden === 0
        ? []
        : [
            nl
              ? `regels met verborgen of zwartgemaakte tekst, afgeschermd: ${hidden}`
              : `lines with hidden or blacked out text, shielded: ${hidden}`,
          ]),
    ];
    return `${shown}: ${told.join(', ')}; ${nl ? `vragen aan u: ${open}` : `questions to you: ${open}`}.`;
  });
  return { text: text.join('\n'), json: `${JSON.stringify(json, undefined, 2)}\n`, summary };
}
