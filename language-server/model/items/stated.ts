import type * as ast from '../../generated/ast.ts';
import type { Public } from '../disclosure.ts';
import type { FieldReader } from '../fields.ts';
import type { PublicText } from '../public-text.ts';
import type { StatedParts } from './item.ts';

export function readStated(attributes: readonly ast.Attribute[], fields: FieldReader): StatedParts {
  return { parties: fields.partiesOf(attributes) };
}

export function publicStated({ parties }: StatedParts, text: PublicText): StatedParts<Public> {
  return { parties: parties.map((party) => text.mention(party)) };
}
