import type * as ast from '../../generated/ast.ts';
import { utcOffset } from '../../syntax/dates.ts';
import { parseTimeRange } from '../../syntax/times.ts';
import type { RuleContext } from '../context.ts';

const LABEL = /^(?:tijdzone|time ?zone)[ \t]*:/iu;
/** Whose clocks are meant anyway. */
const OURS = /(?<!\p{L})(?:nederland|dutch|the netherlands|amsterdam|w\. europe|west[- ]europa|lokale?|plaatselijke?|local)(?!\p{L})/iu;

/** `Tijdzone: America/New_York` beside a time: it counts nowhere, and the time is that of the project. */
export function checkZoneLine(context: RuleContext<'unknown-zone'>, { $cstNode: node }: ast.LabelField): void {
  const label = LABEL.exec(node?.text ?? '')?.[0];
  if (node === undefined || label === undefined) return;
  const behind = node.text.slice(label.length).split(/[\r\n]/)[0]!;
  const zone = behind.trim();
  if (zone === '') return;
  const { timeZone } = context.config;
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  if (zone.includes(city) || (timeZone === 'Europe/Amsterdam' && OURS.test(zone))) return;
  const days = ['2021-01-15', '2021-07-15'];
  const ours = days.map((day) => utcOffset(day, '12:00', timeZone));
  const told = parseTimeRange(`12:00 ${zone}`);
  const theirs = told?.place === undefined ? undefined : days.map((day) => utcOffset(day, '12:00', told.place));
  if (theirs === undefined ? told?.offset !== undefined && ours.includes(told.offset) : theirs.join() === ours.join()) return;
  const at = node.offset + label.length + behind.indexOf(zone);
  context.report('unknown-zone', context.range(at, at + zone.length), {
    nl: `Deze regel telt niet: de tijden zijn die van ${timeZone}. Zet de zone achter de tijd, \`Tijd: 10:00 (UTC-05:00)\`, of reken de tijd om en haal de regel weg.`,
    en: `This line counts for nothing: the times are those of ${timeZone}. Put the zone behind the time, \`Time: 10:00 (UTC-05:00)\`, or convert the time and take the line out.`,
  });
}
