import assert from 'node:assert/strict';
import fs from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { VIEWS } from '../../language-server/document/context.ts';
import type { AnyMinutes } from '../../language-server/model/minutes.ts';
import { renderJson } from '../../language-server/output/json.ts';
import { renderingOf } from '../../language-server/output/rendering.ts';
import { projectOf } from '../support/public-forms.ts';
import { englishMinutes, richMinutes, richPublicMinutes } from './example-minutes.ts';
import { context } from './model-builders.ts';

const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(new URL('../../schemas/minutes.schema.json', import.meta.url), 'utf8')));

function assertValid(text: string): void {
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors, null, 2));
}
// biome-ignore lint/suspicious/noExplicitAny: looked into, not used.
const meetingOf = (minutes: AnyMinutes): any => JSON.parse(renderJson([minutes], context())).meetings[0];

describe('JSON of a meeting', () => {
  for (const view of VIEWS) {
    it(`keeps to its published schema: ${view}`, () => {
      for (const minutes of [richMinutes, richPublicMinutes, englishMinutes]) assertValid(renderJson([minutes], context({ view })));
    });
  }

  it('keeps to it for every example, internal and public', () => {
    const files: Record<string, string> = {};
    const folder = new URL('../../examples/', import.meta.url);
    for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.verslag') && !name.startsWith('fouten')) files[name] = fs.readFileSync(new URL(name, folder), 'utf8');
    }
    const models = projectOf(files).files();
    for (const open of [false, true]) {
      const rendering = renderingOf(models, { today: '2021-03-01', timeZone: 'Europe/Amsterdam', view: 'full', public: open });
      const meetings = models.flatMap((file) => file.meetings.map((meeting) => rendering.show(meeting)));
      assert.ok(meetings.length >= 10);
      assertValid(renderJson(meetings, rendering.context));
    }
  });

  it('has every key that other programs rely on', () => {
    const meeting = meetingOf(richMinutes);
    const keys =
      'id name status classification language startDate endDate location reference purpose series chair secretary attendees agenda tracks ' +
      'actions agreements decisions questions progress attachments next';
    for (const key of keys.split(' ')) assert.ok(key in meeting, key);
    assert.equal(meeting.startDate, '2020-11-16T16:30:00+01:00');
    assert.deepEqual(meeting.chair, { id: 'leider', type: 'person', name: 'L. de Leider' });
    assert.equal(meeting.actions[0].ref, 'dobv-3/A1');
  });

  it('has texts as Markdown, with references resolved to names', () => {
    const { agenda } = meetingOf(richMinutes);
    assert.match(agenda[0].text, /heet Nationaal Coördinator Terrorismebestrijding en Veiligheid welkom/);
    assert.match(agenda[0].text, /\*\*ongewijzigd\*\*/);
    assert.match(agenda[0].text, /het vorige overleg/);
    assert.match(agenda[1].text, /\| Noord \| 1\.200 pallets \|/);
    assert.equal(agenda[1].sections[0].title, 'Beveiliging van de (Opslag)hub');
  });

  it('a shielded party is a ground and nothing else', () => {
    assert.deepEqual(meetingOf(richPublicMinutes).chair, { type: 'person', ground: '5.1.2e' });
  });

  it('a time keeps the zone it was given', () => {
    const text = 'Minutes m: Meeting\nDate: 3 November 2020\nOpening: 10:02 EST\nClosing: 11:00\n\n# 1. Opening\nTime: 10:05 CET\n';
    const [meeting] = projectOf({ 'm.verslag': text }).files()[0]!.meetings;
    const { opening, openingOffset, closing, closingOffset, agenda } = meetingOf(meeting!);
    assert.deepEqual([opening, openingOffset, closing, closingOffset], ['10:02', '-05:00', '11:00', undefined]);
    assert.equal(agenda[0].timeOffset, '+01:00');
    assertValid(renderJson([meeting!], context()));
  });
});
