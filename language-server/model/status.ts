import type { Disclosure, Minutes } from './minutes.ts';

/** Whether nothing has been said yet at the meeting, or ever will be. */
export function isToCome<D extends Disclosure>({ status }: Pick<Minutes<D>, 'status'>): boolean {
  return status?.value === 'invitation' || status?.value === 'cancelled';
}
