import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import type { Minutes } from '../../model/minutes.ts';
import { meetingAt } from '../../model/walk.ts';
import { idOf } from '../../references/referrers.ts';
import type { Message } from '../../rules/problem.ts';
import { tokenOf } from '../../syntax/concrete-tree.ts';
import { lineEndOf } from '../../syntax/positions.ts';
import { keywordNamed } from '../../vocabulary/keywords.ts';
import type { FeatureContext } from '../context.ts';
import { fieldNamed, headerOf } from '../shared/surroundings.ts';
import { symbolAt } from '../shared/symbol.ts';
import { type Actions, action, here, insert, meetingAround } from './request.ts';

/** On the mention of a party that is on neither Aanwezig nor Afwezig: put it on Aanwezig; the field is made where there is none. */
export const addAttendee: Actions = (context, { params, start }) => {
  const symbol = symbolAt(context, params.range.start);
  if (symbol?.target === undefined || !ast.isParty(symbol.target) || symbol.container.$type !== 'Mention') return [];
  const names = meetingAround(context, start);
  const meeting = meetingAt(context.file.meetings, params.range.start.line);
  const id = idOf(context.project.names, symbol.target);
  if (names === undefined || meeting === undefined || id === undefined) return [];
  if (symbol.container.$container?.$type === 'Attendee' || isListed(meeting, id) || isOffered(context, params.range.start.line, id))
    return [];
  const word = keywordNamed('Present')[meeting.language];
  const title: Message = { nl: `Zet \`@${id}\` op ${word}`, en: `Add \`@${id}\` to ${word}` };
  const field = fieldNamed(headerOf(context, names), 'Present');
  const last = meeting.present.at(-1);
  if (last !== undefined) {
    const end = context.root.lineStart(last.at.end.line) + last.at.end.character;
    return [action(context, title, CodeActionKind.RefactorRewrite, here(context, insert(context, end, `, @${id}`)))];
  }
  if (field !== undefined) {
    const colon = tokenOf(field, ':')!.end;
    return [action(context, title, CodeActionKind.RefactorRewrite, here(context, insert(context, colon, ` @${id}`)))];
  }
  const end = (headerOf(context, names).at(-1) ?? names.outline.node).$cstNode!.end;
  const line = `${lineEndOf(context.text)}${word}: @${id}`;
  return [action(context, title, CodeActionKind.RefactorRewrite, here(context, insert(context, end, line)))];
};

function isListed(meeting: Minutes, id: string): boolean {
  return [...meeting.present, ...meeting.absent].some(({ party }) => party.type !== 'guest' && party.id === id);
}

/** The rule about owners offers the same. */
function isOffered(context: FeatureContext, line: number, id: string): boolean {
  return context
    .problems()
    .some(
      ({ rule, range, fixes }) =>
        rule === 'owner-not-attending' &&
        range.start.line === line &&
        fixes.some(({ title }) => /(?:Aanwezig|Present)$/.test(title.nl) && title.nl.includes(`\`@${id}\``)),
    );
}
