import type * as ast from '../../generated/ast.ts';
import { detailsBy, detailsOf } from '../../vocabulary/attributes.ts';
import { valueNamed } from '../../vocabulary/values.ts';
import type { Public } from '../disclosure.ts';
import type { FieldReader } from '../fields.ts';
import { words } from '../parties.ts';
import type { PublicText } from '../public-text.ts';
import { dateOf, statusOf } from './attributes.ts';
import type { TaskParts } from './item.ts';

export function readTask(node: ast.Action | ast.Agreement | ast.Commitment, fields: FieldReader): TaskParts {
  const { attributes } = node;
  return {
    owners: fields.partiesOf(attributes),
    ...(node.$type === 'Commitment' ? { to: fields.role(attributes, 'to') } : {}),
    due: dateOf(attributes, 'due', fields),
    ...detailsBy((name, values) => valueNamed(values, words(node, name))),
    status: statusOf(attributes) ?? 'open',
  };
}

export function publicTask(task: TaskParts, text: PublicText): TaskParts<Public> {
  return {
    owners: task.owners.map((owner) => text.mention(owner)),
    ...(task.to === undefined ? {} : { to: task.to.map((party) => text.mention(party)) }),
    due: text.date(task.due),
    ...detailsOf(task),
    status: task.status,
  };
}
