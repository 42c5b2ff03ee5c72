import { tellsAccess } from './access-codes.ts';
import { ACCESS_GROUND, accessToldAt } from './access-labels.ts';
import { announcingMark } from './announcing-marks.ts';
import { citedMark } from './cited-marks.ts';
import { closedBracket } from './closed-brackets.ts';
import { everydayMark } from './everyday-marks.ts';
import { keptMark } from './kept-marks.ts';
import { quietMark } from './quiet-labels.ts';
import { quietOpening, quietSentence, toldInTrust } from './quiet-sentences.ts';
import { readerField } from './reader-fields.ts';
import { mayHold } from './secrecy-stems.ts';
import { endOfWords, labelMark, type TopicMark } from './topic-mark.ts';
import { unnamedMark } from './unnamed-marks.ts';
import { veiledMark } from './veiled-marks.ts';
import { NO_END } from './within-sentences.ts';

const START = '^[^\\p{L}\\p{N}\\\\[({]{0,8}(?:(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[a-z])[.)] ?[*_]{0,3})?';
/** Words that begin a sentence, before which the word for secrecy belongs to none. */
const SUBJECT =
  '(?:de|het|een|dit|dat|deze|die|er|wij|we|ik|hij|zij|ze|men|mijn|onze|ons|hun|haar|the|an?|this|that|these|those|we|he|she|they|it|there|our|dhr\\.?|mw\\.?|mevr\\.?|mevrouw|meneer|mr\\.?|mrs\\.?|ms\\.?|dr\\.?)';
const VERB =
  '(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|gaat|gaan|komt|komen|krijgt|kost|vertrekt|stopt|verlaat|koopt|verkoopt|wil|zal|kan|has|have|will|are|were|gets?|costs?|leaves|resigns|sells|buys)';
const WORD =
  '(?:geheim|vertrouwelijk|secret|confidential|(?:niet|not|non)[- ](?:openbaar|public)|afgeschermd|gelakt|(?:te )?(?:weg)?lakken|embargo)';
/** What may be called so, and is what the sentence is about. */
const CALLED =
  '(?:overleg|gesprek|beraad|advies|stuk|stukken|document|rapport|memo|verslag|deel|gedeelte|onderzoek|bericht|karakter|informatie|ballots?|votes?|voting|reporting|documents|files?|talks|details|data|stemming|information|matters?|items?|papers?|minutes|reports?|session|meeting|business|service|services|santa)';
const BARE = new RegExp(
  `${START}${WORD}(?:[*_]{0,3}) (?:[*_"'\u201c\u2018(]{0,3}${SUBJECT} (?!niet(?!\\p{L})|not(?!\\p{L}))|@|["\u201c\u2018([]|\\p{N}|(?!${SUBJECT} |${VERB} |${CALLED}(?!\\p{L}))[\\p{L}\\p{N}][\\p{L}\\p{N}.'\u2019-]{1,30} (?:\\p{L}{2,20} )?${VERB} |\\p{L}\\.[\\p{L}.-]{0,20} (?:[\\p{L}'\u2019-]{1,20} ){1,4}${VERB} )`,
  'iu',
);
/** A name or what else has a capital, behind a word of Dutch: titles in English have capitals. */
const BARE_NAME =
  /^[^\p{L}\p{N}\\[({]{0,8}(?:(?:\d{1,3}|[a-z])[.)] ?)?(?:[Gg]eheim|[Vv]ertrouwelijk|[Nn]iet openbaar|secret|confidential|not public|[Aa]fgeschermd|[Ll]akken|[Ww]eglakken)[*_]{0,3} \p{Lu}/u;
/** `geheim "5 miljoen"`, `geheim{5 miljoen}`, `GEHEIM`s of one's own around a text: `LAK 5 miljoen LAK`. */
const GLUED = new RegExp(
  `^[^\\p{L}\\p{N}\\\\]{0,8}(?:geheim|vertrouwelijk|secret|confidential) ?[{["\u201c\u2018][\\p{L}\\p{N}]|(?<![\\p{L}\\p{N}])LAK (?:[^.!?]|${NO_END}){1,200} LAK(?![\\p{L}\\p{N}])`,
  'u',
);

/** `[V]`, `(n.o.)`, `[conf.]`: letters that lists of minutes use for one thing only. */
const LETTERS = '(?:V|G|C|B|VTR|vtr|vertr\\.?|[Cc]onf\\.?|CONF|N\\.?O\\.?|n\\.o\\.?|N\\.?V\\.?P\\.?|n\\.v\\.p\\.?|[Nn]iet opnemen|zwart)';
const BEFORE = new RegExp(
  `${START}(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?[.)]? )?(?:\\[ ?(?:${LETTERS}) ?\\]|\\((?:V|n\\.o\\.?|n\\.v\\.p\\.?|niet opnemen)\\)) ?[-:\u2013]? ?(?=[*_"'\u201c]{0,3}[\\p{L}\\p{N}@])`,
  'u',
);
const BEHIND = new RegExp(
  `[\\p{L}\\p{N}"'\u201d\u2019.!?)%*_\u25a1] ?(?<!\\\\)(?:\\[ ?(?:${LETTERS}) ?\\]|\\( ?(?:n\\.o\\.?|n\\.v\\.p\\.?|(?:s\\.?v\\.?p\\.? |graag |aub |nog |te )?(?:niet opnemen|weglaten|anonimiseren|mondje dicht|niet verder vertellen|keep quiet|keep (?:it|this) quiet|nog niet bekend(?: (?:bij|gemaakt|aan) [\\p{L}\\p{N} ]{2,30})?|(?:let op|nb|note)[:!,]? (?:nog )?(?:vertrouwelijk|geheim|niet openbaar|confidential|secret|niet publiceren))) ?[!.]? ?\\))[^\\p{L}\\p{N}\\\\]{0,4}$`,
  'u',
);

/** What is told about these, and what is told to be kept under them, stand behind the same label. */
const TOPICS =
  '(?:geheimhouding(?:splicht)?|zwijgplicht|medische?(?: (?:gegevens|informatie|situatie|reden|redenen|toestand|details))?|medical(?: (?:information|details|reasons?))?|bijzondere persoonsgegevens|(?:woo|wob|avg|gdpr)(?:[- ]?(?:grond|uitzondering|gevoelig|weigeringsgrond|exemption))?(?: (?:art(?:ikel|\\.)? ?)?[\\d.]{1,6}[a-z]?)?|sub judice|anoniem|anonymous)';
const ABOUT =
  /(?<!\p{L})(?:bijlagen?|annex|besproken|behandeld|toegelicht|toelicht\p{L}*|licht|lichten|fg|verzoek\p{L}*|bekrachtig\p{L}*|opgeheven|opheff\p{L}*|hef\p{L}*|opleg\p{L}*|opgelegd\p{L}*|legt|leggen|verleng\p{L}*|termijn\p{L}*|beleid\p{L}*|procedures?|coördinator|functionaris|register|regeling|verordening|training\p{L}*|audit|toets|publi\p{L}*|openbaar\p{L}*|openbare?|actieve|passieve|inwerking\p{L}*|geheimhouding\p{L}*|compliance|stand van zaken|jaarverslag|requests?|act|policy|wet|artikel|art\.?|voortgang|implementatie|afdeling|team|project|overleg|loket|afhandeling|zaken|stukken|college|raad|commissie|bestuur|besluit\p{L}*|gemeente\p{L}*|plan\p{L}*|huisarts\p{L}*|zorg|centrum|keuring\p{L}*|dienst|melding\p{L}*|gemeld|ingediend|peiling|enquête|stem\p{L}*|survey|donat\p{L}*|feedback)(?!\p{L})/iu;
const DENIED =
  /^[ *_]{0,3}(?:er (?:is|zijn|was|waren) (?:geen|niets)|geen|niets?|none|no|not|nothing|nee|neen|ja|yes|n\.?v\.?t|n\/a|\d{1,3} \p{L}+$)(?!\p{L})/iu;
const TOPIC = new RegExp(`${START}${TOPICS}[*_ ]{0,3}([:=])[ *_]{0,3}(?=[^\\s\\p{L}\\p{N}]{0,6}[\\p{L}\\p{N}@])`, 'iu');
/** Nothing else stands behind such a label than what is to be kept. */
const LABELS = [
  'grondslag (?:voor )?geheimhouding|embargoed(?: (?:until|till) [\\p{L}\\p{N} ]{3,25})?|niet (?:lekken|uitlekken)|dit mag niet uitlekken',
  '(?:alleen|uitsluitend|slechts|only) (?:voor |for )?(?:het |de |the )?(?:db|ab|mt|dt|cvb|rvt|rvb|b&w|dagelijks bestuur)|(?:db|ab|mt|dt|mt-leden|board|mgmt)[- ]only',
  '(?:uitgezonderd|uitgesloten) van (?:publicatie|openbaarmaking|openbaarheid|verspreiding)|(?:excluded|exempted) from (?:publication|disclosure)',
  '(?:ter )?vertrouwelijke? (?:inzage|kennisname|kennisneming)|(?:graag |s\\.?v\\.?p\\.? |gaarne |please )?(?:vertrouwelijk (?:te )?behandelen|treat (?:this )?as (?:confidential|private))',
  'buiten (?:de|het) (?:notulen|verslag) om|schuil(?:locatie|adres)|geheime? (?:locatie|adres)|(?:[^:.!?]{3,40},? )?(?:is )?niet (?:naar|voor) buiten',
  '(?:noot|opmerking|notitie) [^:()]{3,30} \\((?:wordt|te|moet worden) (?:verwijderd|verwijderen|weggehaald)\\)|\\[?todo:? ?(?:weg)?lakken\\]?|(?:weg)?lakken|zwart|dossier: (?:geheim|vertrouwelijk)',
  '(?:let op|nb|attentie)[:,!]? niet (?:geschikt )?voor (?:publicatie|de pers|verspreiding)(?: geschikt)?',
].join('|');
const LABEL = new RegExp(
  `${START}\\[?(?:${LABELS})[*_ ]{0,3}(?:([:=])|(?<= )([-\u2013\u2014])(?= )|([.!])(?= ))[ *_]{0,3}(?=[^\\s\\p{L}\\p{N}]{0,6}[\\p{L}\\p{N}@])`,
  'iu',
);

/** `In vertrouwen vertelt Jansen …`, `Jansen heeft dit in vertrouwen verteld.` */
const TELLS =
  '(?:vertel\\p{L}*|zeg\\p{L}*|zei|meld\\p{L}*|gemeld|verteld|gezegd|meegedeeld|medegedeeld|deel\\p{L}*|noem\\p{L}*|genoemd|geeft|gaf|told|tells|says?|said|shared?|disclosed?|mention\\p{L}*|report\\p{L}*)';
const TRUST = '(?:in (?:strikt )?vertrouwen|off[- ]the[- ]record|in (?:strict |the strictest )?confidence|onder vier ogen)';
const IN_TRUST = new RegExp(
  `${START}${TRUST}(?:,? ${TELLS}(?![\\p{L}:]| ?\\\\?[:=])|, (?=[\\p{L}\\p{N}@]))|(?<!\\p{L})(?:dit|het|dat|zulks|this|that|it) in (?:(?:strikt )?vertrouwen|(?:strict )?confidence)(?: (?:aan \\p{L}+ )?${TELLS}(?!\\p{L})|[.)]| ?$)|(?<!\\p{L})${TELLS} (?:us )?(?:dit|het|dat|zulks|this|that|it) in (?:strikt )?(?:vertrouwen|confidence)(?=[.)]| ?$)`,
  'iu',
);

/**
 * The first short mark or bare word on a folded line that a clerk types before or behind what is not for everybody: `geheim De prijs is 5`,
 * `[V] De prijs is 5`, `Medisch: …`, `Wachtwoord: …`, `In vertrouwen vertelt Jansen …`. Each may be what the text is about as well.
 */
export function topicMark(line: string): TopicMark | undefined {
  for (const list of LISTS) {
    const mark = mayHold(list, line) ? MARKS[list](line) : undefined;
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** Whether {@link topicMark} may find a mark in a text. */
export function mayMarkTopic(text: string): boolean {
  return LISTS.some((list) => mayHold(list, text));
}

function accessMark(line: string): TopicMark | undefined {
  if (/\\[.!?]?$/.test(line) || !tellsAccess(line)) return undefined;
  return { place: 'before', ground: ACCESS_GROUND, at: endOfWords(line) };
}

/** By the list of their stems, in the order in which they are asked. */
const MARKS = {
  marks: shortMark,
  kept: keptMark,
  access: accessMark,
  cites: citedMark,
  quiet: quietMark,
  breath: quietSentence,
  trust: toldInTrust,
  opens: quietOpening,
  readers: readerField,
  unnamed: unnamedMark,
  announces: announcingMark,
  brackets: closedBracket,
  everyday: everydayMark,
} as const;
const LISTS = Object.keys(MARKS) as (keyof typeof MARKS)[];

function shortMark(line: string): TopicMark | undefined {
  const label = TOPIC.exec(line);
  if (label !== null && !isAbout(line.slice(label.index + label[0].length))) return labelMark(label, groundOf(line));
  const own = LABEL.exec(line);
  if (own !== null) return labelMark(own, '5.1.2i');
  const told = accessToldAt(line);
  if (told !== undefined) return { place: 'before', ground: ACCESS_GROUND, at: told };
  const before = BEFORE.exec(line);
  if (before !== null) return { place: 'before', ground: '5.1.2i', at: before[0].search(/[[(](?=[^[(]*$)/) };
  const behind = BEHIND.exec(line);
  if (behind !== null) return { place: 'behind', ground: '5.1.2i', at: behind.index + behind[0].search(/[[(](?=[^[(]*$)/) };
  const isBare = BARE.test(line) || BARE_NAME.test(line) || GLUED.test(line) || IN_TRUST.test(line);
  if (!isBare) return veiledMark(line);
  if (/\\[.!?]?$/.test(line)) return undefined;
  return { place: 'before', ground: '5.1.2i', at: endOfWords(line) };
}

/** What is told of the duty or the law itself. */
function isAbout(text: string): boolean {
  return DENIED.test(text) || ABOUT.test(text);
}

function groundOf(line: string): string {
  return /medi[sc]|persoonsgegevens|avg|gdpr|anon/iu.test(line.slice(0, 40)) ? '5.1.2e' : '5.1.2i';
}
