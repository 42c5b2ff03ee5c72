import { l10n } from 'vscode';
import type { ShellWords } from './shell.ts';

export function shellWords(): ShellWords {
  return {
    internal: l10n.t('Internal'),
    public: l10n.t('Public'),
    version: l10n.t('Version'),
    part: l10n.t('What to show'),
    full: l10n.t('Minutes'),
    decisions: l10n.t('Decisions'),
    actions: l10n.t('Actions'),
    invitation: l10n.t('Invitation'),
    email: l10n.t('E-mail'),
    copy: l10n.t('Copy'),
    print: l10n.t('Print'),
    empty: l10n.t('There are no minutes in this file. Minutes begin with a line such as “Minutes id: Title”.'),
    down: l10n.t('The language server does not answer, so there is nothing to show yet.'),
    done: l10n.t('Done'),
    oneError: l10n.t('{0} error', '{0}'),
    moreErrors: l10n.t('{0} errors', '{0}'),
  };
}
