import { isAudience } from '../syntax/audience-marks.ts';
import { isClosedName, namesClosedPart } from '../syntax/closed-parts.ts';
import { foldLine } from '../syntax/folded-line.ts';
import { meantGrounds } from '../syntax/meant-grounds.ts';
import { isSecrecyAlone, secrecyMark } from '../syntax/secrecy-words.ts';
import { foldedWithShields } from './marked-grounds.ts';
import { folded, type MeantSecret, maySay, saidOfAudience, WORD } from './meant-secrets.ts';
import { SECRECY } from './meant-statements.ts';
import { openingGround } from './opening-grounds.ts';

/** Whether a heading calls its section secret: `# 2. Personeel (geheim 5.1.2e)`, or perhaps: `# 3. Personeel (intern)`. */
export function meantSecretHeading(source: string): MeantSecret | undefined {
  const title = withoutNumber(source);
  const ground = groundOfHeading(source, folded(title));
  if (ground !== undefined) return { ground, reach: 'section' };
  const named = namesClosedPart(titleOf(source));
  if (named === 'sure') return { ground: '', reach: 'section' };
  if (named === 'perhaps') return { ground: '', reach: 'section', perhaps: true };
  const opened = openingGround(title);
  if (opened !== undefined) return { ground: opened.ground, reach: 'section', perhaps: true };
  const words = titleOf(source);
  if (!TOPIC.test(words) && !OR_TOPIC.test(words) && isAudience(words)) return { ground: '', reach: 'section', perhaps: true };
  const meant = saidOfAudience(title, {});
  return meant && { ...meant, reach: 'section' };
}

/** `# 4. Alleen voor leden`, `# 5. INTERN`; `# 6. Intern` and `# 7. Privacy` are as often what it is about. */
const TOPIC = /^(?:avg|gdpr|privacy|persoonlijk|personal|anoniem|geheimhouding|embargo|(?:weg)?lakken|exempt)(?!\p{L})/iu;
const OR_TOPIC = /^(?:[Ii]ntern|[Ii]nternal)(?!\p{L})/u;

function groundOfHeading(source: string, title: string): string | undefined {
  // `#### 5.1.2e`: a number with no title.
  if (/^[^\p{L}\p{N}]*\d[\d.]*[a-z][^\p{L}\p{N}]*$/iu.test(source)) return meantGrounds(source)[0]?.ground;
  const grounds = meantGrounds(title);
  const ground = grounds.find((one) => ENDS_WITH_GROUND.test(`${title.slice(0, one.start)}¤${title.slice(one.end)}`));
  if (ground !== undefined && /\p{L}\)?$/u.test(title.slice(ground.start, ground.end))) return ground.ground;
  const bare =
    /[{[(] ?(?:(?:woo|wob|art\.?|artikel|geheim|secret|vertrouwelijk|confidential|besloten) ?:? ?){0,2}(\d[\d.]*[a-z]) ?[}\])] ?$/iu.exec(
      foldLine(source, 0, source.length).text,
    )?.[1];
  const alone = bare === undefined ? undefined : meantGrounds(bare)[0];
  if (alone !== undefined) return alone.ground;
  if (BRACED_WORD.test(source)) return '';
  if (!maySay(title)) return undefined;
  const first = grounds[0];
  if (first !== undefined && SECRECY.test(title)) return first.ground;
  return TITLE.test(title) || isSecrecyAlone(title) || secrecyMark(title) !== undefined ? '' : undefined;
}

/** The words of a heading as a reader sees them, without its number and with a sign in the place of each shield. */
export function titleOf(source: string): string {
  return foldedWithShields(withoutNumber(source)).trim();
}

function withoutNumber(source: string): string {
  return source.slice(/^#+[ \t]*(?:\d[\p{L}\d.]*[.)]?[ \t]+)?/u.exec(source)?.[0].length ?? 0);
}

/** The ground that stands in the place of a heading's number, with a title behind it: `# 5.1.2e Jansen`. It may be a number: `# 5.1.2a Financi\u00ebn`. */
export function groundAsNumber(source: string): string | undefined {
  const number = /^#+[ \t]*(\d[\d.]*[a-z])[.)]?[ \t]+[^\s]/iu.exec(source)?.[1];
  const [ground] = number === undefined ? [] : meantGrounds(number);
  return ground?.ground || undefined;
}

/** Whether the numbers of the headings above make one of a ground: it goes on from `5.1.2`, or from `5.1`. */
export function isNextNumber(ground: string, numbers: Iterable<string>): boolean {
  const around = ground.replace(/[a-z]$/, '');
  const outer = around.slice(0, around.lastIndexOf('.'));
  for (const number of numbers) if (number === around || number === outer || number.startsWith(`${outer}.`)) return true;
  return false;
}

/** Whether a heading names the point at which the public leaves: `# 10. Exclusion of press and public`. */
export function excludesPublic(title: string): boolean {
  return namesClosedPart(title) === 'excludes';
}

/** Whether a heading names a closed part and says no word of what it is about: `# 5. Besloten deel`. */
export function isOnlyClosedPart(source: string): boolean {
  if (isClosedName(titleOf(source))) return true;
  return /^(?:besloten|geheim|vertrouwelijk|closed|executive)(?:e? (?:deel|gedeelte|zitting|sessie|vergadering|behandeling|session|part))?[ .]*$/iu.test(
    withoutNumber(source),
  );
}

/** `Personeel (Woo 5.1.2e)`, `Personeel - 5.1.2e`: the ground stands for a sign here. */
const ENDS_WITH_GROUND =
  /(?:[[({] ?|[-,\u2013\u2014:] )(?:(?:woo|wob|art\.?|artikel|article|grond|ground)[ :]{1,2}){0,3}¤(?: ?(?:woo|wob))?(?: ?[\])}])?[ .]*$/iu;
/** `# 2. Personeel {geheim}` */
const BRACED_WORD = /\{ ?(?:geheim|secret|vertrouwelijk|confidential|besloten|closed)[ :.]{0,2}\}[ .]*$/iu;
/** The whole title, or brackets in it, what stands before its colon, or behind its dash. */
const TITLE = new RegExp(
  `^(?:\\*{0,2})(?:${WORD}|(?:geheim|besloten|vertrouwelijk)e? (?:deel|gedeelte|zitting|sessie|vergadering|behandeling)|(?:in )?(?:beslotenheid|camera|(?:closed|executive|private) (?:session|part))|besloten)(?:\\*{0,2}|[:] ?\\S.*| [[(][^\\])]{1,60}[\\])])$|[[(](?:${WORD}|besloten|in beslotenheid|(?:in )?(?:closed|executive) session|closed|in camera)[\\])]|(?:[ ][-\u2013\u2014|]|,)[ ](?:${WORD}|besloten(?: (?:deel|gedeelte|zitting|sessie|vergadering|behandeling))?|in beslotenheid|(?:closed|executive) (?:session|part)|closed|in camera)[^\\p{L}\\p{N}]{0,4}$`,
  'iu',
);
