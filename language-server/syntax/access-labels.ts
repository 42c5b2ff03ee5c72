/**
 * On this ground what opens a meeting, a room or a file is kept from the public, wherever and however it stands: who comes in unasked keeps a public body from its work
 * (article 5.1, paragraph 2, under i, of the Woo). Under h persons and companies are guarded, and sabotage is prevented: that is for a writer to claim.
 */
export const ACCESS_GROUND = '5.1.2i';

/** Labels behind which stands what opens a meeting, a room or a file, as alternatives of a pattern over folded text. */

const MEETING =
  '(?:meeting|webinar|conference|event|vergaderings?|vergader|gespreks|telefonische vergaderings?|phone conference|audio ?conference)';
const OPENS = '(?:number|nummer|id|code|pin|password|wachtwoord)';

/** Whatever stands behind it. */
export const ACCESS_LABELS = `(?:(?:uw |your |the |de )?${MEETING}[- ]?(?:${OPENS}\\b[- ]?)+|wachtwoord|password|passcode|toegangscode|access code|toegangsnummer|attendee id|deelnemerscode|deelnemer-id|pin(?:code)?|host (?:key|pin|code)|hostsleutel|hostcode|numeric (?:meeting )?password|numeriek wachtwoord|video[- ]?(?:conference|vergadering)[- ]?id|conferentie-id|tenant key|videoadres|video address|dial[- ]?in|inbelnummer|sip|one tap mobile|find your local number)`;
/** Within a sentence, where a number or a single word follows. */
export const ACCESS_WORDS = `(?:${MEETING}[- ]?${OPENS}|wachtwoord|password|passcode|toegangscode|access code|pincode|host (?:key|pin|code))`;

/** `Webex-wachtwoord voor de zaal: …`, `Inlogcode: …`, and no word that goes on: `Wachtwoordbeleid: …`. */
const SECRET = `(?:(?:wi-?fi|webex|zoom|teams|skype|login|inlog|log ?in|toegangs|toegang|deur|alarm|kluis|zip|door|alarm|safe|guest|gast|netwerk|network)?[- ]?(?:wachtwoord|password|passwoord|passcode|passphrase|wachtzin|code|pin|pincode|sleutel)|inloggegevens|login|log-?in details|credentials|${MEETING}[- ]?(?:id|code|pin|password|wachtwoord)|access (?:code|key)|api[- ]?key|host[- ]?(?:key|pin|code|sleutel)|deelnemerscode|tenant key)`;
const LABEL = new RegExp(
  `(?:^[^\\p{L}\\p{N}\\\\]{0,8}|[.!?,;(] ?)(?!code ?:|(?:code|sleutel|login)(?!\\p{L}))${SECRET}(?: (?:voor|van|for|of|to|is) [\\p{L}\\p{N} .-]{2,40}| \\([^()]{1,40}\\))?[*_ ]{0,3}([:=])[ *_]{0,3}(?=[^\\s\\p{L}\\p{N}]{0,3}[\\p{L}\\p{N}])`,
  'iu',
);
const TOLD =
  /(?<!\p{L})(?:wachtwoord|password|passcode|toegangscode|pincode|access code)(?: [\p{L}\p{N} .-]{2,40})? (?:is|luidt|was)[: ]{1,2}["'\u201c\u2018]?(?=[^ ]{4,40}["'\u201d\u2019]?[.!]?$)(?!(?:ge\p{L}+|ver\p{L}+|be\p{L}+|verlopen|expired|changed|reset|known|onbekend|unknown|not|niet|nodig|required|needed)(?!\p{L}))/iu;
/** So many words are an answer, whatever stands behind a comma or in parentheses; more of them tell about it. */
const MOST_WORDS = 4;
const NONE = /^(?:geen|none|no|nee|n\.?v\.?t\.?|n\/a|niet|not|volgt|follows|gewijzigd|changed|wordt|zie|see|tbd|onbekend)(?!\p{L})/iu;

/** Where the sign stands behind such a label of a folded line, or where a sentence that tells one ends. */
export function accessToldAt(line: string): number | undefined {
  const label = LABEL.exec(line);
  if (label !== null) {
    const value = line.slice(label.index + label[0].length);
    const [answer = ''] = value.split(/[([,;]/u, 1);
    if (!NONE.test(value) && answer.trim().split(' ').length <= MOST_WORDS) return label.index + label[0].lastIndexOf(label[1]!);
  }
  if (!TOLD.test(line) || /\\[.!]$/.test(line)) return undefined;
  return /[.!]$/.test(line) ? line.length - 1 : line.length;
}
