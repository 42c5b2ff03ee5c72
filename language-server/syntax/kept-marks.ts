import { foldLine } from './folded-line.ts';
import { SOMEBODY } from './home-addresses.ts';
import { PAPERS } from './secrecy-words.ts';
import { endOfWords, LABEL_SIGN, LABEL_START, labelMark, type TopicMark } from './topic-mark.ts';

const END = '[^\\p{L}\\p{N}\\\\]{0,8}$';
const DENIED = '(?!(?:nee|neen|no|geen|none|niets?|nothing|n\\.?v\\.?t\\.?|n/a|onbekend|unknown|volgt)(?![\\p{L}\\p{N}]))';

/** What papers in other languages call themselves, and marks of governments: the languages of Europe and of those who write with the kingdom. */
const FOREIGN_WORDS =
  'vertraulich,streng geheim,vs-nfd,vs - nfd,nur für den dienstgebrauch,nur fur den dienstgebrauch,confidentiel,confidentielle,diffusion restreinte,huis clos,à huis clos,fertroulik,konfidensial,konfidenshal,sekreto,confidencial,reservado,secreto,confidenziale,riservato,segreto,sigiloso,fortrolig,fortroligt,hemlig,hemligt,konfidentiellt,sekretessbelagt,luottamuksellinen,salainen,důvěrné,duverne,tajné,prísne tajné,poufne,poufny,tajne,zastrzeżone,bizalmas,titkos,confidențial,confidential ue,povjerljivo,poverljivo,zaupno,konfidentsiaalne,konfidenciāli,slapta,konfidencialu,kunfidenzjali,rúnda,faoi rún,gizli,hizmete özel,секретно,конфиденциально,совершенно секретно,таємно,конфіденційно,поверително,εμπιστευτικό,απόρρητο,سري,سري للغاية,rahasia,restreint ue,restreint ue/eu restricted,eu restricted,ue/eu restricted,limite,official-sensitive,official sensitive,official: sensitive,law enforcement sensitive,for official use only,controlled unclassified information,sensitive but unclassified';
const folded = (word: string) => foldLine(word, 0, word.length).text;
/** Capitals of other scripts fold to other letters than their small ones. */
const FOREIGN_FOLDED = [
  ...new Set(
    FOREIGN_WORDS.split(',').flatMap((word) =>
      [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()].map((form) => folded(form).toLowerCase()),
    ),
  ),
];
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const FOREIGN = `(?:${[...FOREIGN_FOLDED]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')})`;
const FOREIGN_LABEL = new RegExp(`${LABEL_START}\\(?${FOREIGN}\\)?${LABEL_SIGN}`, 'iu');
const FOREIGN_ALONE = new RegExp(
  `${LABEL_START}(?:(?:rubricering|classificatie|classification|handling|marking|sensitivity(?: label)?|gevoeligheid(?:slabel)?|label|status)[: ]{1,3})?${FOREIGN}${END}`,
  'iu',
);
const FOREIGN_MARK = new RegExp(
  `${LABEL_START}[[(]${FOREIGN}[\\])] ?(?=[\\p{L}\\p{N}@])|[\\p{L}\\p{N}.!?] ?[[(]${FOREIGN}[\\])]${END}|${LABEL_START}(?:RESTREINT UE(?:/EU RESTRICTED)?|EU RESTRICTED|OFFICIAL[-: ]{1,2}SENSITIVE|VS-NfD|LIMITE)[ -]{1,3}(?=[\\p{L}\\p{N}@])`,
  'iu',
);

const ACT =
  '(?:(?:nieuwe )?gemeentewet|gw|decreet (?:over het )?lokaal bestuur|dlb|gemw\\.?|provinciewet|waterschapswet|gemeenschappelijke regelingen|wgr)';
const ART = '(?:artikel|art\\.?) ?';
/** Articles on secrecy and closed meetings, and on what a public body need not tell. */
const ARTICLE = [
  `(?:ex |conform |op grond van )?${ART}(?:23|25|28|37|43|54|55|8[6-9]|9[0-4])[a-d]?(?:,? (?:eerste|tweede|derde|vierde|lid \\d)(?: lid)?)?,? (?:van )?(?:de )?${ACT}`,
  `${ACT},? ${ART}(?:23|25|28|37|43|54|55|8[6-9]|9[0-4])[a-d]?(?:,? lid \\d)?`,
  `wor,? ${ART}20|${ART}20 (?:van )?(?:de )?wor`,
  `(?:${ART})?10(?:\\.2|,? ?lid 2|,? tweede lid)[.,]?(?: ?(?:sub|onder|aanhef en onder))? ?[a-g],? (?:van )?(?:de )?wob`,
].join('|');
const BY_LAW = new RegExp(`${LABEL_START}[[(]?(?:${ARTICLE})(?:([\\])])[: ]{1,2}(?=["'\u201c\\p{L}\\p{N}@])|${LABEL_SIGN})`, 'iu');
/** What is told of the article itself. */
const OF_THE_LAW =
  /(?<!\p{L})(?:geheimhouding\p{L}*|raad|raadsleden|college|commissie|besloten|bekrachtig\p{L}*|artikel|wet|bepaalt|regelt|lid|verordening|openbaar\p{L}*|or|ondernemingsraad|bestuurder)(?!\p{L})/iu;

const DAY = '[\\p{L}\\p{N} .-]{3,30}';
/** Labels behind which stands what somebody wants to keep. */
const LABELS = [
  '(?:dit|dat) blijft (?:strikt )?(?:tussen|onder) ons|(?:this|that) stays (?:strictly )?between us',
  '(?:bestuur|directie|college|raad|commissie|presidium|secretariaat|leden|kerngroep|legal|council|committee|officers)[- ]only',
  'na (?:lezing|gebruik|kennisneming) (?:vernietigen|verwijderen|wissen)|lees en vernietig|(?:burn|destroy|shred|delete) after (?:reading|use)',
  '(?:onder|conform|under|per) (?:de |the )?chatham[- ]house[- ](?:rules?|regels?)',
  `(?:(?:pas )?(?:mag |te )?(?:publiceren|openbaar(?: maken)?|vrijgeven|naar buiten)|to be (?:published|released)|public|publish|release) (?:pas )?(?:vanaf|na|op zijn vroegst|from|only after|after|not before|as of) ${DAY}`,
  `(?:not for publication|not to be (?:published|released)|niet (?:te )?publiceren|niet openbaar(?: maken)?|niet naar buiten) (?:before|until|voor|v\u00f3\u00f3r|tot) ${DAY}`,
  // What Word puts in its margin.
  '(?:commented|comment|opmerking|met opmerkingen|kommentiert|commentaire) ?\\[[a-z]{1,4}\\d{1,3}(?:r\\d{1,2})?\\]',
  '\\[?(?:deleted|verwijderd|gel\u00f6scht|supprim\u00e9)',
].join('|');
const LABEL = new RegExp(`${LABEL_START}(?:${LABELS})${LABEL_SIGN}${DENIED}`, 'iu');

/** Data of a person by their label. */
const PERSONAL = [
  '(?:echte|werkelijke|ware) naam|real name|naam (?:is )?(?:bekend )?bij (?:de |het )?(?:griffier?|redactie|secretariaat|voorzitter|bestuur)(?: bekend)?|name known to (?:the )?(?:clerk|editors?|chair)',
  `adres(?:gegevens)? (?:van )?(?:de |het )?${SOMEBODY}|(?:priv[e\u00e9]|woon|thuis|huis)-?adres(?: van [^:.!?\\\\]{2,40})?|(?:priv[e\u00e9]|06)[- ]?(?:nummer|telefoon(?:nummer)?|mail(?:adres)?|e-?mail(?:adres)?)|geboortedatum|geb\\.? ?datum|geboren|burgerservicenummer|sofi-?nummer|rijksregisternummer|v-nummer|paspoortnummer|kenteken priv[e\u00e9]|kenteken van (?:de |het )?${SOMEBODY}|bsn`,
  'home address|private (?:address|number|phone|e-?mail)|date of birth|d\\.?o\\.?b\\.?|national insurance number|passport number',
].join('|');
const PERSONAL_LABEL = new RegExp(`${LABEL_START}(?:${PERSONAL})${LABEL_SIGN}${DENIED}(?!(?:een|a|zoon|dochter|in|op) )`, 'iu');
const IDENTIFIES = /bsn|service|sofi|register|v-nummer|paspoort|passport|insurance/iu;
const REAL_NAME = /[[(](?:(?:echte|werkelijke|ware) naam|real name)(?: is)?:? \p{L}/iu;
/** `Mag dit openbaar? Nee.` */
const ASKED =
  /(?<!\p{L})(?:(?:mag|kan|moet|mogen) (?:dit|het|dat|we dit) (?:openbaar(?: worden)?|naar buiten|publiek|in (?:het )?verslag|gepubliceerd(?: worden)?|delen)|(?:can|may|should) (?:this|that|it) be (?:published|public|minuted|shared))\? ?(?:nee|neen|liever niet|no|niet)(?!\p{L})/iu;
/** A sentence, and then a V in parentheses. */
const LETTER_BEHIND = /[.!?] ?(\(V\))[^\p{L}\p{N}\\]{0,4}$/u;
/** An address that lets in whoever has it. */
const KEY =
  /https?:\/\/[^ <>"]{1,300}[?&](?:token|access_?token|sig|signature|api_?key|password|passwd|pwd|secret|wachtwoord|invite|sharekey)=[^ <>"&]{4}/iu;

const STATE = '(?:geheim|vertrouwelijk|niet openbaar|confidential|secret|not public)';
/** `De naam Jansen (niet openbaar) is gewijzigd.`, `a) (niet openbaar) De naam is Jansen.` */
const WITHIN = new RegExp(
  `(?:^[^\\p{L}\\p{N}\\\\]{0,8}(?:\\d{1,3}|[a-z])[.)] ?|[\\p{L}\\p{N}"'\u201d\u2019]( ))([[(](?:strikt )?${STATE}[\\])]) (?=[\\p{L}\\p{N}@])`,
  'iu',
);
/** What is handed over, or done, in that way. */
const OF_PAPER = new RegExp(
  `(?<!\\p{L})(?:${PAPERS}|ontvangen|verstuurd|gestuurd|verstrekt|gedeeld|voorgelegd|received|sent|shared)(?!\\p{L})`,
  'iu',
);

/** How all words above begin, for whoever asks first whether there is one. */
export const KEPT_STEMS = [
  ...FOREIGN_FOLDED.map((word) => word.slice(0, 8)),
  '(geheim,[geheim,(strikt,[strikt,(vertrou,[vertrou,(niet op,[niet op,(confid,[confid,(secret,[secret,(not pub,[not pub',
  'sensitive,gw,lokaal bestuur,dlb,gemeentewet,provinciewet,waterschapswet,gemw,regelingen,wgr,art20,art 20,art.20,art. 20,artikel20,artikel 20,wob,tussen ons,onder ons,between us,only,vernietig,na lezing,na gebruik,na kennis,reading,after use,chatham',
  'publiceren,openbaar ,vrijgeven,naar buiten,publish,release,public ,publication',
  'comment [,comment[,commented [,commented[,opmerking [,opmerking[,opmerkingen [,opmerkingen[,kommentiert,commentaire,deleted,verwijderd,gel\u00f6scht,supprim',
  'e naam,real name,naam bij,naam bekend,naam is ,name known,priv\u00e9,prive,woonadres,woon-adres,thuisadres,thuis-adres,huisadres,huis-adres,06nummer,06-,06 ,06telefoon,06mail,06email,06e-mail',
  'geboren,geboorte,adres,sofi,rijksregister,v-nummer,kenteken,geb datum,geb.datum,geb. datum,gebdatum,burgerservice,paspoort,bsn,home address,private ,date of birth,dob,d.o.b,d.ob,do.b,national insurance,passport number',
  '? ne,? no,? li,? ni,?ne,?no,?li,?ni,(v),token=,sig=,signature=,key=,password=,passwd=,pwd=,secret=,wachtwoord=,invite=',
].join(',');

/** The first mark on a folded line that keeps what stands behind it: a label in another language, an article of a law on secrecy, `Dit blijft tussen ons: …`, `Privéadres: …`. */
export function keptMark(line: string): TopicMark | undefined {
  if (/\\[.!?]?$/.test(line)) return undefined;
  const law = BY_LAW.exec(line);
  if (law !== null && !OF_THE_LAW.test(line.slice(law.index + law[0].length))) return labelMark(law, '5.1.2i');
  const label = FOREIGN_LABEL.exec(line) ?? LABEL.exec(line);
  if (label !== null) return labelMark(label, '5.1.2i');
  const personal = PERSONAL_LABEL.exec(line);
  // Numbers that identify somebody have a ground of their own.
  if (personal !== null) return labelMark(personal, IDENTIFIES.test(personal[0]) ? '5.1.1e' : '5.1.2e');
  const behind = LETTER_BEHIND.exec(line);
  if (behind !== null) return { place: 'behind', ground: '5.1.2i', at: behind.index + behind[0].indexOf('(') };
  const within = WITHIN.exec(line);
  if (within !== null && !isOfPaper(line.slice(0, within.index + 1)))
    return { place: 'before', ground: '5.1.2i', at: within.index + within[0].indexOf(within[2]!) };
  const at = endOfWords(line);
  if (REAL_NAME.test(line)) return { place: 'before', ground: '5.1.2e', at };
  if (FOREIGN_ALONE.test(line)) return { place: 'alone', ground: '5.1.2i', at };
  return FOREIGN_MARK.test(line) || ASKED.test(line) || KEY.test(line) ? { place: 'before', ground: '5.1.2i', at } : undefined;
}

function isOfPaper(before: string): boolean {
  return OF_PAPER.test(before) || /stem|ballot|vot(?:e|ing)/iu.test(before);
}
