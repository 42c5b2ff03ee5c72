import { BRACED } from '../syntax/label-marks.ts';
import { STATES } from '../syntax/secrecy-words.ts';
import { folded, type MeantSecret, meantSecret, WORD } from './meant-secrets.ts';

/** Whether the title of an attachment calls it secret: `Nota (geheim)`. */
export function meantSecretTitle(source: string): MeantSecret | undefined {
  const meant = meantSecret(source);
  if (meant !== undefined && meant.perhaps === undefined) return meant;
  const title = folded(source);
  if (BRACKETED_WORD.test(title) || SECRET_PAPER.test(title)) return { ground: '', reach: 'line' };
  if (meant !== undefined) return meant;
  const [, before = '', address = '', behind = ''] = /^[^:]*:([^<]*)(?:<([^>]*)>(.*))?/s.exec(source) ?? [];
  const own = meantSecret(before.trim());
  if (own !== undefined) return own;
  const says =
    TITLE_END.test(folded(before)) ||
    SAYS_BESIDE.test(folded(behind)) ||
    BRACED.test(behind) ||
    SECRET_NAME.test(address) ||
    CALLED.test(folded(before));
  return says ? { ground: '', reach: 'line', perhaps: true } : undefined;
}

/** `Bijlage: Nota, vertrouwelijk <nota.pdf>` */
const TITLE_END = new RegExp(`[,;/|\\-\u2013\u2014] ?${WORD}[^\\p{L}\\p{N}]*$`, 'iu');
/** `Bijlage: Nota <nota.pdf> geheim` */
const SAYS_BESIDE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WORD}|(?<!wordt )besloten(?! (?:op|in|door|tot|dat) )|(?:ter )?vertrouwelijke? (?:ter )?(?:inzage|kennis(?:name|neming)))(?![\\p{L}\\p{N}])`,
  'iu',
);
/** `Offerte (alleen voor de raad)`, `Offerte (vtrw)`, `Vertr. offerte`, `Pink paper 3`, `Part II report` */
const CALLED =
  /[[(](?:(?:alleen|uitsluitend) (?:voor )?(?:de |het )?\p{L}{2,20}|vtrw?\.?|vertr\.?|conf\.?|pink|exempt|part (?:2|ii|two)|\p{L}{4,12} only)[\])]|^ ?(?:vertr|vtrw|conf)\. \p{L}|^ ?(?:pink (?:papers?|reports?|items?)|part (?:ii|two) (?:reports?|papers?|minutes|agenda)|exempt (?:reports?|papers?|appendix|annex|minutes))(?!\p{L})/iu;
/** `<vertrouwelijk/nota.pdf>`, `<nota-geheim.pdf>` */
const SECRET_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${STATES}|niet-?openbaar|besloten|vertr|vtrw|exempt|embargo|pink-papers?)(?![\\p{L}\\p{N}])`,
  'iu',
);

/** `Bijlage: Geheim rapport <rapport.pdf>`: the paper itself is secret. `Geheimhoudingsbesluit` and `Opheffing geheimhouding` are not. */
const SECRET_PAPER =
  /^[^:]{0,40}:[^\p{L}\p{N}]{0,4}(?:geheime?|vertrouwelijke?|secret|confidential|confidentiële|besloten)[- ](?:\p{L}{1,20} )?\p{L}*(?:nota|notitie|bijlage|stuk|stukken|brief|rapport|rapportage|memo|advies|document|verslag|notulen|besluit|lijst|overzicht|dossier|versie|deel|paper|note|letter|report|annex|minutes|document|file|list|version)(?![\p{L}])/iu;

const BRACKETED_WORD = new RegExp(`[[(]${WORD}[\\])]`, 'iu');
