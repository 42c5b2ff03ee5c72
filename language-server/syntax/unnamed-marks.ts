import { endOfWords, labelMark, type TopicMark } from './topic-mark.ts';

/**
 * Somebody is named, and beside the name stands that it is not to be told: `De klager is Terpstra (i.v.m. AVG niet vermelden).`, `De klager is X (= Terpstra).`,
 * `Mrs Jones (who asked not to be named) complained.`
 */

const NAME = '(?:(?:de |zijn |haar |the )?(?:echte |volledige |full |real )?(?:naam|namen|achternaam|name|surname|names))';
const LEAVE =
  '(?:weglaten|weghalen|verwijderen|schrappen|eruit(?: halen)?|er ?uit|(?:weg)?lakken|zwarten|anonimiseren|vervangen(?: door [^()]{1,30})?|veranderen|(?:liever |graag )?niet (?:vermelden|noemen|opnemen|publiceren|genoemd|vermeld|in (?:het )?(?:verslag|de notulen))|remove|omit|withheld|removed|changed|anonymi[sz]ed?|redacted|leave out|(?:is |are )?not to be (?:minuted|recorded|named|published|given|used|mentioned)|do not (?:name|use|minute|publish))';
/** Within brackets, up to their end. */
const ASKED = [
  `${NAME}(?: (?:wordt|is|graag|svp|i\\.?v\\.?m\\.?|vanwege|wegens|om|in verband met) ?[^()[\\]]{0,30}?)? ${LEAVE}`,
  `(?:i\\.?v\\.?m\\.?|vanwege|wegens|in verband met|because of|due to) (?:de |the )?(?:avg|privacy|gdpr|veiligheid|woo) ${LEAVE}`,
  '(?:alleen|enkel|only) (?:de )?(?:voorletters?|initialen|functie|voornaam|initials?|first name|role)(?: (?:vermelden|noemen|opnemen|to be (?:used|minuted)))?',
  `[^()[\\]]{2,60}, (?:graag |svp )?(?:${NAME} )?${LEAVE}`,
  `[^()[\\]]{2,60},? (?:maar|but) (?:dat|dit|die|${NAME}|that|this) (?:mag|hoeft|moet|wil|must|should|may) (?:er )?(?:niet|not) [^()[\\]]{1,30}`,
  '(?:die|who|whose name) (?:anoniem (?:wil|wenst te) blijven|niet (?:met naam )?(?:genoemd|vermeld) wil (?:worden)?|(?:has )?(?:asked|wishes|wants|prefers|wished|preferred) (?:not to be (?:named|identified|minuted)|to (?:remain|stay) anonymous))',
].join('|');
const BRACKET = new RegExp(`[[(](?:${ASKED})[.!]?[\\])]`, 'iu');
/** A sign in the place of a name, and the name beside it. */
const BESIDE =
  /(?<![\p{L}\p{N}])(?:X{1,3}|Y|N\.? ?N\.?|\p{Lu}\.|\[[^\][]{1,20}\]|[Kk]lager|[Mm]elder|[Bb]ewoner|[Vv]erzoeker|[Ii]ndiener|[Cc]omplainant|[Rr]esident|[Aa]pplicant)(?: [A-Z1-9])? ?[([](?:= ?|lees:? |i\.e\. |namelijk |dus ):? ?(?:[Dd]e heer |[Mm]evrouw |[Dd]hr\.? |[Mm]w\.? |Mrs? |Ms )?\p{Lu}[\p{L}'\u2019-]+|(?<![\p{L}\p{N}])(?:N\.? ?N\.|X{1,3}) \((?:[Dd]e heer |[Mm]evrouw )?\p{Lu}\p{Ll}/u;
const LABEL =
  /^[^\p{L}\p{N}\\[(]{0,8}(?:name|names|naam|namen) (?:is |zijn )?(?:withheld|not published|redacted|achterwege(?: gelaten)?|weggelaten|niet (?:vermelden|noemen|publiceren)|onbekend gelaten)(?: (?:on request|at (?:his|her|their) request|op verzoek))?[*_]{0,3} ?([:=])[ *_]{0,3}(?=[\p{L}\p{N}@])/iu;

/** What the words above hold, for whoever asks first whether there is one. */
export const UNNAMED_STEMS =
  'weglaten,weghalen,verwijder,schrap,uit,lakken,zwarten,anonimi,vervangen,veranderen,niet ,remove,omit,withheld,changed,anonym,redact,leave out,not ,alleen,enkel,only,anoniem,n.n,nn,n. n,n n,(=,[=,(lees,[lees,(i.e,[i.e,(namelijk,[namelijk,(dus,[dus,x (,achterwege,weggel,onbekend gel';

/** The first such words on a folded line. */
export function unnamedMark(line: string): TopicMark | undefined {
  const label = LABEL.exec(line);
  if (label !== null) return labelMark(label, '5.1.2e');
  if (!/[[(]/.test(line) || /\\[.!?]?$/.test(line) || !(BRACKET.test(line) || BESIDE.test(line))) return undefined;
  return { place: 'before', ground: '5.1.2e', at: endOfWords(line) };
}
