import { foldLine } from '../syntax/folded-line.ts';
import { meantGrounds } from '../syntax/meant-grounds.ts';
import { isSecrecyAlone, secrecyMark } from '../syntax/secrecy-words.ts';
import { folded, MAY_SAY, type MeantSecret, SECRECY, saidOfAudience, WORD } from './meant-secrets.ts';
import { openingGround } from './opening-grounds.ts';

/** Whether a heading calls its section secret: `# 2. Personeel (geheim 5.1.2e)`, or perhaps: `# 3. Personeel (intern)`. */
export function meantSecretHeading(source: string): MeantSecret | undefined {
  const numbered = /^#+[ \t]*(?:\d[\p{L}\d.]*[.)]?[ \t]+)?/u.exec(source)?.[0].length ?? 0;
  const title = source.slice(numbered);
  const ground = groundOfHeading(source, folded(title));
  if (ground !== undefined) return { ground, reach: 'section' };
  const opened = openingGround(title);
  if (opened !== undefined) return { ground: opened.ground, reach: 'section', perhaps: true };
  const meant = saidOfAudience(title, {});
  return meant && { ...meant, reach: 'section' };
}

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
  if (!MAY_SAY.test(title)) return undefined;
  const first = grounds[0];
  if (first !== undefined && SECRECY.test(title)) return first.ground;
  return TITLE.test(title) || isSecrecyAlone(title) || secrecyMark(title) !== undefined ? '' : undefined;
}

/** Whether a heading names a closed part and says no word of what it is about: `# 5. Besloten deel`. */
export function isOnlyClosedPart(source: string): boolean {
  return /^#{1,4}[ \t]*(?:\d[\p{L}\d.]*[.)]?[ \t]+)?(?:besloten|geheim|vertrouwelijk|closed|executive)(?:e? (?:deel|gedeelte|zitting|sessie|vergadering|behandeling|session|part))?[ .]*$/iu.test(
    source,
  );
}

/** `Personeel (Woo 5.1.2e)`, `Personeel - 5.1.2e`: the ground stands for a sign here. */
const ENDS_WITH_GROUND =
  /(?:[[({] ?|[-\u2013\u2014:] )(?:(?:woo|wob|art\.?|artikel|article|grond|ground)[ :]{1,2}){0,3}¤(?: ?(?:woo|wob))?(?: ?[\])}])?[ .]*$/iu;
/** `# 2. Personeel {geheim}` */
const BRACED_WORD = /\{ ?(?:geheim|secret|vertrouwelijk|confidential|besloten|closed)[ :.]{0,2}\}[ .]*$/iu;
/** The whole title, or brackets in it, what stands before its colon, or behind its dash. */
const TITLE = new RegExp(
  `^(?:\\*{0,2})(?:${WORD}|(?:geheim|besloten|vertrouwelijk)e? (?:deel|gedeelte|zitting|sessie|vergadering|behandeling)|(?:in )?(?:beslotenheid|camera|(?:closed|executive|private) (?:session|part))|besloten)(?:\\*{0,2}|[:] ?\\S.*| [[(][^\\])]{1,60}[\\])])$|[[(](?:${WORD}|besloten|in beslotenheid|(?:in )?(?:closed|executive) session|closed|in camera)[\\])]|[ ][-\u2013\u2014|][ ](?:${WORD}|besloten(?: (?:deel|gedeelte|zitting|sessie|vergadering|behandeling))?|in beslotenheid|(?:closed|executive) (?:session|part)|closed|in camera)[^\\p{L}\\p{N}]{0,4}$`,
  'iu',
);
