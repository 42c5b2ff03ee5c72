import assert from 'node:assert/strict';
import { renderText } from '../../language-server/output/text.ts';
import { FILE, HEADER, projectOf } from '../support/check.ts';
import { PUBLIC_FORMS, publicOutputs } from '../support/public-forms.ts';
import { context } from './model-builders.ts';

const TEXT = `${HEADER}
# 1. Moties

Motie van wantrouwen M7 (@RIVM): Zegt het vertrouwen op.
  Hoofdelijke stemming: verworpen

RAADSBESLUIT B3: Het plan is vastgesteld.
`;

describe('what an item is called, where its word says more than its kind', () => {
  it('stands in the text and in the list of motions', () => {
    const project = projectOf({ files: { 'overleg-1.verslag': TEXT } });
    const text = renderText(project.file(FILE)!.meetings[0]!, context({ view: 'full' }));
    assert.match(text, /Motie van wantrouwen M7: Zegt/);
    assert.match(text, /M7 +Motie van wantrouwen: Zegt/);
    assert.match(text, /hoofdelijk/);
  });

  it('stands in every public form', async () => {
    const names = ['html', 'json', 'text', 'markdown', 'e-mail', 'Word'];
    const outputs = await publicOutputs(
      { 'overleg-1.verslag': TEXT },
      { forms: PUBLIC_FORMS.filter(({ name }) => names.includes(name)), views: ['full'] },
    );
    assert.equal(outputs.size, names.length);
    for (const [name, output] of outputs) {
      assert.match(output, /Motie van wantrouwen/, name);
      assert.match(output, /Raadsbesluit/, name);
    }
  });
});
