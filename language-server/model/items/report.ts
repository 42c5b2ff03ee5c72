import type * as ast from '../../generated/ast.ts';
import type { ItemReference, Public } from '../disclosure.ts';
import type { FieldReader } from '../fields.ts';
import type { PublicText } from '../public-text.ts';
import type { TextBuilder } from '../text.ts';
import { dateOf, statusOf } from './attributes.ts';
import type { ReportParts } from './item.ts';

export function readReport({ about, attributes }: ast.Progress, fields: FieldReader, texts: TextBuilder): ReportParts {
  return {
    about: texts.reference(about),
    status: statusOf(attributes),
    due: dateOf(attributes, 'due', fields),
    parties: fields.partiesOf(attributes),
  };
}

/** @param about what it is about, which is no secret */
export function publicReport(report: ReportParts, about: ItemReference<Public>, text: PublicText): ReportParts<Public> {
  return {
    about,
    status: report.status,
    due: text.date(report.due),
    parties: report.parties.map((party) => text.mention(party)),
  };
}
