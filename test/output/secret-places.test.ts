import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Project } from '../../language-server/features/project.ts';
import { sourceOf } from '../../language-server/model/text.ts';
import { projectOf, publicMinutes, publicOutputs, shieldingProblems } from '../support/public-forms.ts';
import { runs } from '../support/runs.ts';
import {
  BOOK,
  CANARY,
  CONTENTS,
  MEETING,
  NEAR_MISSES,
  OPEN_WORDS,
  SECRET_BODIES,
  SECRET_FIELDS,
  SHIELDED_FIELDS,
} from '../support/secret-places.ts';

/** Each canary has a number of its own, so that a finding says where it was planted. */
function planted(text: string, secret: string): string {
  let number = 0;
  return text.replaceAll('¤', () => secret).replaceAll('§', () => `${CANARY}${number++}`);
}

function filesOf(secret: string): Record<string, string> {
  return { 'adresboek.verslag': planted(BOOK, secret), 'm1.verslag': planted(MEETING, secret) };
}

function bodyFiles(body: string): Record<string, string> {
  const head = 'Datum: 16 november 2020\nVoorzitter: @VWS\nNotulist: @VWS\nAanwezig: @VWS\n\n';
  const later = `Verslag m2: Later\nDatum: 23 november 2020\n\n# 1. Volgt op ${body.includes('s§') ? '#m1/s§' : 'iets'}\n\nZie ${body.includes('B§') ? '#m1/B§' : 'iets'}.\n`;
  // One and the same word everywhere: what is declared is mentioned.
  const text = `Verslag m1: Eerste\n${head}${body}\n`.replaceAll('§', `${CANARY}0`);
  const files = { 'a.verslag': 'Organisatie VWS: Ministerie\n', 'm1.verslag': text };
  return /[sB]§/.test(body) ? { ...files, 'm2.verslag': later.replaceAll('§', `${CANARY}0`) } : files;
}

/** What the public models say of the canaries. */
function told(project: Project): string[] {
  const text = JSON.stringify(publicMinutes(project.files()));
  return [...text.matchAll(/.{0,60}kanarie\d*.{0,10}/gi)].map(String);
}

function shieldingLines(project: Project, name: string): Set<number> {
  const errors = shieldingProblems(project, name).filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ range }) => range.start.line));
}

describe('whatever is secret, wherever it stands', () => {
  for (const miss of NEAR_MISSES) {
    it(`is neither told nor passed over where it is only meant so: ${miss}`, () => {
      const files = filesOf(miss);
      const project = projectOf(files);
      assert.deepEqual(told(project), []);
      for (const [name, text] of Object.entries(files)) {
        const reported = shieldingLines(project, name);
        const silent = text.split('\n').filter((line, index) => line.includes(CANARY) && !reported.has(index));
        assert.deepEqual(silent, []);
      }
    });
  }

  for (const [body, wrong] of SECRET_BODIES) {
    it(`is not told${wrong ? ', and is an error' : ''}: ${JSON.stringify(body)}`, () => {
      const project = projectOf(bodyFiles(body));
      assert.deepEqual(told(project), []);
      if (wrong) assert.notEqual(shieldingLines(project, 'm1.verslag').size, 0);
    });
  }

  for (const [fields, wrong] of [
    [SECRET_FIELDS, true],
    [SHIELDED_FIELDS, false],
  ] as const) {
    for (const field of fields) {
      it(`is not told in a field${wrong ? ', and is an error' : ''}: ${JSON.stringify(field)}`, () => {
        const text = `Verslag m1: Eerste\nDatum: 16 november 2020\n${field.replaceAll('§', CANARY)}\n`;
        const project = projectOf({ 'a.verslag': 'Organisatie VWS: Ministerie\n', 'm1.verslag': text });
        assert.deepEqual(told(project), []);
        assert.equal(shieldingLines(project, 'm1.verslag').size > 0, wrong);
      });
    }
  }

  for (const words of OPEN_WORDS) {
    it(`is not what only speaks of it: ${words}`, () => {
      const project = projectOf({
        'm1.verslag': `Verslag m1: Eerste\nDatum: 16 november 2020\n\n# 1. Deel\n\nTekst.\n\n${words}\n\n${CANARY}\n`,
      });
      assert.equal(shieldingLines(project, 'm1.verslag').size, 0);
      assert.equal(told(project).length, 1);
    });
  }

  it('leaves each of its grounds', async () => {
    const files = { 'm.verslag': 'Verslag m: M\nDatum: 16 november 2020\n\nZie {5.1.2e, 5.1.2i: kanarie}.\n' };
    const [internal] = projectOf(files).files();
    assert.equal(
      sourceOf(internal!.meetings[0]!.blocks[0]!.kind === 'prose' ? internal!.meetings[0]!.blocks[0]!.text : []),
      'Zie {5.1.2e, 5.1.2i: kanarie}.',
    );
    for (const [name, text] of await publicOutputs(files)) {
      if (/full (?:html|text|markdown|json)/.test(name)) for (const ground of ['5.1.2e', '5.1.2i']) assert.ok(text.includes(ground), name);
      assert.doesNotMatch(text, /kanarie/);
    }
  });

  it('leaves the same public model, whatever it is', () => {
    const modelOf = (content: string) => {
      return publicMinutes(projectOf(filesOf(`{5.1.2h: ${content}}`)).files());
    };
    const expected = JSON.stringify(modelOf('duizendpoot'));
    assert.doesNotMatch(expected, /duizendpoot/);
    for (const content of CONTENTS) assert.equal(JSON.stringify(modelOf(content)), expected, content);
  });

  it('leaves the same bytes in every form and view, and no trace', async () => {
    const plain = await publicOutputs(filesOf('{5.1.2h: een}'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CONTENTS), async (content) => {
        const outputs = await publicOutputs(filesOf(`{5.1.2h: ${content}}`));
        assert.deepEqual([...outputs.keys()], [...plain.keys()]);
        for (const [name, text] of outputs) assert.equal(text, plain.get(name), name);
      }),
      runs(1, 20201116),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...NEAR_MISSES.map(filesOf)), fc.constantFrom(...SECRET_BODIES.map(([body]) => bodyFiles(body)))),
        async (files) => {
          for (const [name, text] of await publicOutputs(files)) assert.doesNotMatch(text, /kanarie/i, name);
        },
      ),
      runs(1, 20201116),
    );
  });
});
