import type { ReferenceTarget } from './minutes.ts';

/** The full name of what a reference leads to: `dobv-2/A1`. Undefined where it leads nowhere, or to what stands in no meeting. */
export function refOf(target: Pick<ReferenceTarget, 'meeting' | 'id'> | undefined): string | undefined {
  return target?.meeting === undefined ? undefined : `${target.meeting}/${target.id}`;
}
