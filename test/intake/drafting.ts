import { Project } from '../../language-server/features/project.ts';
import type { DraftOptions, MinutesDraft } from '../../language-server/intake/draft.ts';
import { draftOf } from '../../language-server/intake/draft.ts';
import type { Item } from '../../language-server/model/minutes.ts';
import { itemsOf } from '../../language-server/model/walk.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { blocksOfText } from '../../src/import/plain-text.ts';

/** A draft of text as somebody typed it. */
export function drafted(text: string, options: Partial<DraftOptions> = {}): MinutesDraft {
  return draftOf(blocksOfText(text), { name: 'overleg-1', ...options });
}

/** The project that a draft and its address book make. */
export function projectOf(draft: Pick<MinutesDraft, 'text' | 'declarations'>): Project {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-17' });
  project.set('file:///map/adresboek.verslag', draft.declarations.join('\n'));
  project.set('file:///map/overleg-1.verslag', draft.text);
  return project;
}

/** What the checker says of a draft: errors and warnings, by their rules. */
export function questions(draft: MinutesDraft): string[] {
  return projectOf(draft)
    .check('file:///map/overleg-1.verslag')
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule);
}

export function meetingOf(draft: MinutesDraft) {
  const [meeting] = projectOf(draft).file('file:///map/overleg-1.verslag')!.meetings;
  return meeting!;
}

/** How many items of one kind a draft holds. */
export function itemsIn(draft: MinutesDraft, kind: Item['kind']): number {
  return [...itemsOf(meetingOf(draft))].filter((item) => item.kind === kind).length;
}

/** The words of a text, in small letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
