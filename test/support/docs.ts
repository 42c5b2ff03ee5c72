import { HEADER } from './check.ts';

const FIELD =
  /^(?:Datum|Tijd|Plaats|Voorzitter|Notulist|Contactpersoon|Aanwezig|Afwezig|Aan|CC|Volgende|Bijlage|Status|Rubricering|Model|Kenmerk|Doel|Omschrijving|Date|Time|Location|Chair|Secretary|Present|Absent|Next):/;
const NAMES: Readonly<Record<string, string>> = {
  Date: 'Datum',
  Time: 'Tijd',
  Chair: 'Voorzitter',
  Secretary: 'Notulist',
  Present: 'Aanwezig',
  Absent: 'Afwezig',
};
const WHOLE = /^(?:Verslag|Minutes|Organisatie|Organisation|Persoon|Person|Groep|Group|Reeks|Series|Afkorting|Abbreviation)[ \t]+[^:\n]+:/m;

/** An example without a `Verslag` line of its own stands in a meeting without fault; a field in it takes the place of the same field. */
export function inMeeting(source: string): string {
  if (WHOLE.test(source) || /^(?:Verslag|Minutes)[: ]/.test(source)) return source;
  // Above its first heading: below it, what looks like a field is text.
  const own = new Set(header(source).flatMap(fieldOf));
  const rest = HEADER.split('\n').filter((line) => !fieldOf(line).some((name) => own.has(name)));
  return `${rest.join('\n')}${own.size > 0 || source.startsWith('# ') ? '' : '\n# 1. Onderwerp\n\n'}${source}`;
}

function header(source: string): string[] {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => /^#+ |^$/.test(line));
  return end < 0 ? lines : lines.slice(0, end);
}

function fieldOf(line: string): string[] {
  const name = FIELD.exec(line)?.[0].slice(0, -1);
  return name === undefined ? [] : [NAMES[name] ?? name];
}
