import type * as ast from '../../generated/ast.ts';
import { labelOf, meaningOf } from '../../model/meanings.ts';
import { fieldName, keywordNamed } from '../../vocabulary/keywords.ts';
import { type ContextOf, definePass } from '../define.ts';
import { checkBelowHeading, checkValue } from './field-values.ts';
import { checkFieldInText } from './fields-in-text.ts';

/** `duplicate-field`, `field-out-of-place`, and fields whose value is none they can have. */
export const fields = definePass({
  family: 'structure',
  rules: {
    'duplicate-field': {
      severity: 'error',
      summary: { nl: 'Een veld staat twee keer in de kop.', en: 'A field is in the header twice.' },
      affectsPublic: true,
    },
    'field-out-of-place': {
      severity: 'warning',
      summary: {
        nl: 'Een veld staat niet in de kop van een verslag, of niet direct onder een kopje.',
        en: 'A field is not in the header of minutes, or not right below a heading.',
      },
      fixable: true,
      affectsPublic: true,
    },
  },
  alsoReports: ['malformed-statement'],
  check(context) {
    let inMeeting = false;
    let heading: ast.Heading | undefined;
    let seen = new Map<string, ast.Field>();
    for (const line of context.tree.lines) {
      switch (line.$type) {
        case 'Meeting':
          inMeeting = true;
          heading = undefined;
          seen = new Map();
          break;
        case 'Heading':
          seen = new Map();
          heading = line;
          break;
        case 'Prose':
          checkFieldInText(context, line, heading);
          break;
        case 'DateField':
        case 'TextField':
        case 'ValueField':
        case 'PeopleField':
        case 'AttachmentField':
          if (inMeeting) checkDuplicate(context, line, seen, heading !== undefined);
          if (line.$type === 'ValueField' || line.$type === 'DateField') checkValue(context, line);
          if (heading !== undefined) checkBelowHeading(context, line);
          break;
      }
    }
  },
});

type Context = ContextOf<typeof fields>;

function keywordRange(context: Context, field: ast.Field) {
  return context.range(field.$cstNode!.offset, field.$cstNode!.offset + labelOf(field).length);
}

function checkDuplicate(context: Context, field: ast.Field, seen: Map<string, ast.Field>, belowHeading: boolean): void {
  const name = fieldName(field);
  // What another word for a field says besides is a field of its own: nothing of it is lost.
  if (meaningOf(field) !== undefined) {
    if (meaningOf(field)?.end !== true && !seen.has(name)) seen.set(name, field);
    return;
  }
  const first = seen.get(name);
  if (first === undefined || keywordNamed(name).repeats) {
    seen.set(name, field);
    return;
  }
  context.report(
    'duplicate-field',
    keywordRange(context, field),
    belowHeading
      ? {
          nl: `\`${field.keyword}\` staat al eerder onder dit kopje; het eerste telt.`,
          en: `\`${field.keyword}\` stands below this heading before; the first one counts.`,
        }
      : {
          nl: `\`${field.keyword}\` staat al eerder in deze kop; het eerste telt.`,
          en: `\`${field.keyword}\` is in this header before; the first one counts.`,
        },
    {
      related: [
        { uri: context.uri, range: keywordRange(context, first), message: { nl: 'Hier staat het eerst.', en: 'Here it comes first.' } },
      ],
    },
  );
}
