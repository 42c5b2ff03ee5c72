import type { DateValue, Language } from '../../../model/minutes.ts';
import { isMotion } from '../../../model/outcomes.ts';
import { valueWords } from '../../../model/value-text.ts';
import { type HeldAction, liveRegisterOf } from '../../../register/live-register.ts';
import { isOpen } from '../../../register/register.ts';
import { tallyWords } from '../../../register/tally-words.ts';
import { distance, formatDate } from '../../../syntax/dates.ts';
import { attributeNamed, statusWord } from '../../../vocabulary/attributes.ts';
import type { FeatureContext } from '../../context.ts';
import { LABELS } from '../card-words.ts';
import { itemTitle, namesOf, oneLine, ownersOf } from '../labels.ts';
import { escapeMarkdown } from '../markdown.ts';
import { type MotionChain, motionChain, stepWords } from '../motion-chain.ts';
import { type Card, card, dated, fact } from './card.ts';

/** An item with all that later meetings reported. */
export function itemCard(context: FeatureContext, meetingId: string, id: string): Card | undefined {
  const register = liveRegisterOf(context.project);
  const found = register.item(`${meetingId}/${id}`);
  if (found === undefined) return undefined;
  const { item, meeting } = found;
  const { language } = context;
  const say = LABELS[language];
  const action = register.action(`${meetingId}/${id}`);
  const chain = motionChain(context, found);
  const state = chain?.outcome === undefined ? undefined : attributeNamed(chain.outcome)[language];
  const status = action === undefined ? (state === undefined ? '' : ` · ${state}`) : ` · ${statusWord(action.status, language)}`;
  const owners = ownersOf(item);
  return card(
    `**${escapeMarkdown(itemTitle(item, language))}**${status}`,
    item.text.length === 0 ? undefined : `\n> ${escapeMarkdown(oneLine(item.text, 400))}\n`,
    fact('owners' in item ? say.owner : isMotion(item) ? say.moved : say.parties, owners),
    'movers' in item ? fact(say.seconded, namesOf(item.seconders)) : undefined,
    item.kind === 'vote' ? fact(say.votes, tallyWords(item, language)) : undefined,
    fact(say.promisedTo, 'to' in item ? namesOf(item.to ?? []) : ''),
    action?.due === undefined ? undefined : fact(say.due, dueWords(context, action)),
    fact(say.track, item.track),
    fact(say.meeting, dated(meeting, language)),
    action === undefined || action.reports.length === 0 ? undefined : history(action, language),
    chain === undefined || chain.steps.length === 0 ? undefined : chainList(chain, language),
  );
}

/** `vrijdag 20 november 2020 (over 4 dagen)`; as typed where it is no date. */
function dueWords(context: FeatureContext, { due, status }: HeldAction): string {
  if (due?.date === undefined) return valueWords(due?.text ?? []);
  const written = formatDate(due.date, context.language, { weekday: true });
  return isOpen(status) ? `${written} (${distance(context.today, due.date, context.language)})` : written;
}

/** A line for each step: amended, voted on, decided. */
function chainList({ steps }: MotionChain, language: Language): string {
  const lines = steps.map(
    ({ item, meeting }) => `- ${escapeMarkdown(dated(meeting, language))}: ${escapeMarkdown(stepWords(item, language))}`,
  );
  return `\n${LABELS[language].history}:\n\n${lines.join('\n')}`;
}

function history({ item, meeting, reports }: HeldAction, language: Language): string {
  const say = LABELS[language];
  const first = `- ${escapeMarkdown(dated(meeting, language))}: ${say.made}${item.due === undefined ? '' : `, ${say.due.toLowerCase()} ${escapeMarkdown(shown(item.due, language))}`}`;
  const later = reports.map(({ progress, meeting: held }) => {
    const parts = [
      progress.status && statusWord(progress.status, language),
      progress.due && `${say.due.toLowerCase()} ${shown(progress.due, language)}`,
    ];
    const text = oneLine(progress.text, 120);
    const state = parts.filter((part) => part !== undefined).join(', ');
    return `- ${escapeMarkdown(dated(held, language))}: ${escapeMarkdown([state, text].filter((part) => part !== '').join(' – '))}`;
  });
  return `\n${say.history}:\n\n${[first, ...later].join('\n')}`;
}

function shown(due: DateValue, language: Language): string {
  return due.date === undefined ? valueWords(due.text) : formatDate(due.date, language);
}
