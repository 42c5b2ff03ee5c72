import assert from 'node:assert/strict';
import { formatText } from '../../../language-server/index.ts';
import { everyStage, runOf } from '../../support/stages.ts';

/** Some of all stages, so that there is time for many inputs: the others are tried by the properties. */
const TRIED = /^(?:internal full (?:html|calendar|mail)|public full (?:json|text)|completion|code actions|semantic tokens)$/;

/** Any bytes as minutes: read, checked, rendered, asked about as editors do; the formatter has no second opinion. */
export async function fuzz(data: Uint8Array): Promise<void> {
  const text = new TextDecoder().decode(data);
  await everyStage({ 'a.verslag': text }, TRIED);
  const once = formatted(text);
  assert.equal(formatted(once), once, 'formatted twice');
}

function formatted(text: string): string {
  const { project } = runOf({});
  project.set('file:///a.verslag', text);
  return formatText(project.tree('file:///a.verslag')!);
}
