import type { Section } from '../../model/minutes.ts';
import { plainText, sourceOf } from '../../model/text.ts';
import { valueWords } from '../../model/value-text.ts';
import type { SectionFieldPart } from './change.ts';
import type { Add } from './header.ts';
import { attendeesValue, plainValue, stretchWords, textValue, type Value, words } from './values.ts';

/** What changed in the fields right below a heading. */
export function sectionFieldChanges(before: Section, after: Section, add: Add): void {
  if (before.fields === undefined && after.fields === undefined) return;
  const [old, now] = [valuesOf(before), valuesOf(after)];
  for (const part of Object.keys(now) as SectionFieldPart[]) {
    if (old[part]?.key === now[part]?.key) continue;
    add({ kind: 'section-field', part, section: plainText(after.title).trim(), ...words(old[part], now[part]), at: after.headAt });
  }
}

function valuesOf({ fields, closed }: Section): Readonly<Record<SectionFieldPart, Value | undefined>> {
  const time = fields?.time;
  const duration = fields?.duration;
  return {
    time: plainValue(
      time && [stretchWords(time), time.offset, time.note && valueWords(time.note)].filter((part) => part !== undefined).join(' '),
    ),
    duration: plainValue(
      duration && [`${duration.minutes} min`, duration.note && valueWords(duration.note)].filter((part) => part !== undefined).join(', '),
    ),
    purpose: textValue(fields?.purpose?.text),
    caseNumber: textValue(fields?.caseNumber),
    portfolioHolder: attendeesValue(fields?.holders ?? []),
    presenter: attendeesValue(fields?.presenters ?? []),
    chair: attendeesValue(fields?.chairs ?? []),
    present: attendeesValue(fields?.present ?? []),
    absent: attendeesValue(fields?.absent ?? []),
    documents: listValue(fields?.documents ?? [], ({ title, target }) => ({
      key: `${sourceOf(title)} <${target ?? ''}>`,
      words: plainText(title).trim() || (target ?? ''),
    })),
    field: listValue(fields?.others ?? [], ({ label, value }) => ({
      key: `${label}: ${sourceOf(value)}`,
      words: `${label}: ${plainText(value).trim()}`,
    })),
    closed: plainValue(closed),
  };
}

function listValue<T>(all: readonly T[], told: (one: T) => Value): Value | undefined {
  if (all.length === 0) return undefined;
  const values = all.map(told);
  return { key: values.map(({ key }) => key).join('\n'), words: values.map((value) => value.words).join(', ') };
}
