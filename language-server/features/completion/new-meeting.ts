// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippet syntax of LSP looks like a template.

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Language } from '../../model/minutes.ts';
import { plainText } from '../../model/text.ts';
import { type FollowingMeeting, nextMeeting } from '../../register/next-meeting.ts';
import { registerOf } from '../../register/register.ts';
import { decoded } from '../../syntax/addresses.ts';
import { isId } from '../../syntax/characters.ts';
import { formatDate } from '../../syntax/dates.ts';
import { hasEnding, withoutEnding } from '../../syntax/ending.ts';
import { KEYWORD_OF, keywordNamed } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import { namesHere } from '../shared/surroundings.ts';
import { MINUTES } from './statement-words.ts';
import { escapeSnippet, type Suggestion } from './suggestion.ts';

/** So many series are offered with their next meeting filled in. */
const MOST_SERIES = 8;
const KEYWORD = keywordNamed('Meeting');

/**
 * New minutes with their header: of each series (or only the one given) the next meeting, with all that its declaration and its last
 * meeting tell; then minutes to fill in. `alone`: nothing else stands on the line.
 */
export function meetingSuggestions(context: FeatureContext, language: Language, alone: boolean, seriesId?: string): Suggestion[] {
  const word = KEYWORD[language];
  const data = { kind: 'keyword', id: word } as const;
  const description = KEYWORD.help[context.language].what.split('. ', 1)[0]!;
  if (!alone) return [{ label: word, kind: CompletionItemKind.Keyword, text: word, description, data }];
  const series = nextMeetings(context, language, seriesId).map(({ id, next, name }): Suggestion => {
    const lead = KEYWORD_OF.get(next.text.split(' ', 1)[0]!) === KEYWORD ? next.text.split(' ', 1)[0]! : word;
    return {
      label: `${lead} ${next.id}`,
      kind: CompletionItemKind.Snippet,
      snippet: `${escapeSnippet(next.text.trimEnd())}\n$0`,
      description: described(context, name, next),
      filter: `${lead} ${next.id} ${id}`,
      data: { kind: 'series', id },
    };
  });
  return [...series, { label: word, kind: CompletionItemKind.Snippet, snippet: blank(context, language), description, filter: word, data }];
}

/** Behind `Verslag `: the id of each series' next meeting with the rest of its line, and the file's own name. */
export function meetingHeads(context: FeatureContext, language: Language): Suggestion[] {
  const own = ownName(context);
  const heads = nextMeetings(context, language).map(({ id, next, name }): Suggestion => {
    const line = next.text.split('\n', 1)[0]!;
    const text = line.slice(line.indexOf(' ') + 1);
    return {
      label: next.id,
      kind: CompletionItemKind.Value,
      text,
      description: described(context, name, next),
      data: { kind: 'series', id },
    };
  });
  const bare = own === undefined ? [] : [{ label: own, kind: CompletionItemKind.Value, snippet: `${escapeSnippet(own)}: $0` }];
  return [...heads, ...bare];
}

function described(context: FeatureContext, name: string, { date, carried }: FollowingMeeting): string {
  const day = date && formatDate(date, context.language, { weekday: true });
  const words = context.language === 'nl' ? (carried === 1 ? 'open actie' : 'open acties') : carried === 1 ? 'open action' : 'open actions';
  return [name, day, carried > 0 ? `${carried} ${words}` : undefined].filter(Boolean).join(' · ');
}

function nextMeetings(context: FeatureContext, language: Language, only?: string): { id: string; name: string; next: FollowingMeeting }[] {
  const { project } = context;
  const ids = only === undefined ? [...project.names.series.keys()] : [only];
  return ids
    .filter((id) => id !== '')
    .slice(0, MOST_SERIES)
    .flatMap((id) => {
      const series = project.series(id);
      if (series === undefined) return [];
      const next = project.cached(`next meeting of ${id} in ${language}`, () =>
        nextMeeting({
          series,
          meetings: project.meetingsOfSeries(id),
          register: registerOf(context.project),
          language,
          today: context.today,
          holidays: context.config.holidays,
          isTaken: (candidate) => project.names.meetings.has(candidate),
        }),
      );
      return [{ id, name: plainText(series.name), next }];
    });
}

function blank(context: FeatureContext, language: Language): string {
  const id = ownName(context);
  return MINUTES[language].replace('${1:id}', () => (id === undefined ? '${1:id}' : `\${1:${escapeSnippet(id)}}`));
}

/** The file's name without ending, where no meeting has it yet and a meeting can be called so. */
function ownName(context: FeatureContext): string | undefined {
  if ((namesHere(context)?.meetings.length ?? 0) > 0) return undefined;
  const file = decoded(context.uri).split('/').at(-1)!;
  const name = withoutEnding(file);
  return hasEnding(file) && isId(name) && !context.project.names.meetings.has(name) ? name : undefined;
}
