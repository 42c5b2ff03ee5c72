import type { ExportForm } from '../../../language-server/server/protocol.ts';
import { t } from '../language.ts';

/** What each form of output is called, and how its files end. */
export function formLabels(): Readonly<
  Record<ExportForm, { readonly label: string; readonly description: string; readonly ending: string }>
> {
  return {
    html: { label: t('Web page'), description: 'HTML', ending: 'html' },
    email: { label: t('E-mail draft'), description: 'eml', ending: 'eml' },
    calendar: { label: t('Calendar'), description: 'ics', ending: 'ics' },
    json: { label: t('Data'), description: 'JSON', ending: 'json' },
    markdown: { label: 'Markdown', description: 'md', ending: 'md' },
    text: { label: t('Plain text'), description: 'txt', ending: 'txt' },
  };
}
