import type * as ast from '../../generated/ast.ts';
import { linesOfParts } from '../../syntax/trimming.ts';
import { attributeName } from '../../vocabulary/attributes.ts';
import type { ItemReference, Public, Text } from '../disclosure.ts';
import type { FieldReader } from '../fields.ts';
import type { PublicText } from '../public-text.ts';
import { saysPutOff } from '../put-off.ts';
import type { TextBuilder } from '../text.ts';
import type { ApprovalParts } from './item.ts';

/** @param text all that stands behind the colon and below it */
export function readApproval({ about, attributes }: ast.Approval, text: Text, fields: FieldReader, texts: TextBuilder): ApprovalParts {
  const manner = attributes.find((attribute) => attribute.$type === 'ApprovalAttribute');
  const amended = manner === undefined ? undefined : attributeName(manner.manner) === 'amended';
  return {
    about: texts.reference(about),
    amended,
    ...(isPutOff(text, attributes) ? { putOff: true } : {}),
    corrections: correctionsIn(text, amended === true),
    parties: fields.partiesOf(attributes),
  };
}

/** In its parentheses, or in the first words behind the colon. */
function isPutOff([first]: Text, attributes: ast.Approval['attributes']): boolean {
  const isSaid = attributes.some((one) => {
    if (one.$type === 'OutcomeAttribute') return one.outcome === 'aangehouden' || one.outcome === 'deferred';
    return one.$type === 'UnknownAttribute' && saysPutOff(one.text);
  });
  return isSaid || (typeof first === 'string' && saysPutOff(first));
}

/** @param about what it approves, which is no secret */
export function publicApproval(approval: ApprovalParts, about: ItemReference<Public>, text: PublicText): ApprovalParts<Public> {
  return {
    about,
    amended: approval.amended,
    corrections: approval.corrections.map((correction) => text.text(correction)),
    parties: approval.parties.map((party) => text.mention(party)),
  };
}

/** The lines below it; where there are none and something was changed, what stands behind its colon. */
function correctionsIn(text: Text, amended: boolean): Text[] {
  const lines = linesOfParts(text);
  const below = lines.slice(1).filter((line) => line.length > 0);
  if (below.length > 0 || !amended) return below.map(withoutBullet);
  return lines.slice(0, 1).filter((line) => line.length > 0);
}

function withoutBullet([first, ...rest]: Text): Text {
  return typeof first === 'string' ? [first.replace(/^[ \t]*[-*•][ \t]+/, ''), ...rest] : first === undefined ? [] : [first, ...rest];
}
