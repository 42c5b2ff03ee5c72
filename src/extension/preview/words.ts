import { t } from '../language.ts';
import type { ShellWords } from './shell.ts';

export function shellWords(): ShellWords {
  return {
    internal: t('Internal'),
    public: t('Public'),
    version: t('Version'),
    part: t('What to show'),
    full: t('Minutes'),
    decisions: t('Decisions'),
    actions: t('Actions'),
    invitation: t('Invitation'),
    email: t('E-mail'),
    pages: t('Pages'),
    pagesHelp: t('The pages of the PDF, as they are when you save'),
    renew: t('Renew pages'),
    sheet: t('Page {0} of {1}', '{0}', '{1}'),
    copy: t('Copy'),
    print: t('Print'),
    empty: t('There are no minutes in this file. Minutes begin with a line such as “Minutes id: Title”.'),
    down: t('The language server does not answer, so there is nothing to show yet.'),
    done: t('Done'),
    oneError: t('{0} error', '{0}'),
    moreErrors: t('{0} errors', '{0}'),
    to: t('To'),
    cc: 'CC',
    subject: t('Subject'),
    missing: t('No address'),
    nobody: t('Nobody: no e-mail address is known.'),
  };
}
