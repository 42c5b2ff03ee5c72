import type * as ast from '../../generated/ast.ts';
import type { AttributeName } from '../../vocabulary/attribute-rows.ts';
import { ACTION_STATUS, type ActionStatus, attributeName } from '../../vocabulary/attributes.ts';
import type { FieldReader } from '../fields.ts';
import type { DateValue } from '../moments.ts';

/** The date that an attribute of this name gives; the first where there are several. */
export function dateOf(attributes: readonly ast.Attribute[], name: AttributeName, fields: FieldReader): DateValue | undefined {
  for (const attribute of attributes) {
    if (attribute.$type === 'DateAttribute' && attributeName(attribute.kind) === name) return fields.date(attribute);
  }
  return undefined;
}

export function statusOf(attributes: readonly ast.Attribute[]): ActionStatus | undefined {
  const status = attributes.find((attribute) => attribute.$type === 'StatusAttribute');
  return status && ACTION_STATUS.get(status.status);
}
