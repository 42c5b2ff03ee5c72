import { type AnyMinutes, type DeliveryContext, RENDERERS } from '../../../language-server/output/index.ts';

/** A meeting as a file of Word. */
export async function wordOf(minutes: AnyMinutes, context: DeliveryContext): Promise<Uint8Array> {
  const made = await RENDERERS.docx(minutes, context);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}
