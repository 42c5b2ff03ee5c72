const NO_LETTER = '(?<![\\p{L}\\p{N}])';
/** What has a lock, an alarm or a password of its own. */
const LOCKED =
  '(?:alarm|deur|voordeur|achterdeur|hek|poort|toegangs|toegang|sleutelkluis|sleutelkluisje|sleutelkastje|kluis|lift|garage|berging|schuur|zaal|kantoor|gebouw|clubhuis|kast|slot|fietsenstalling|wi-?fi|gate|door|entry|entrance|key ?safe|lock ?box|safe|lock|padlock|office|shed)';
const KEYS =
  '(?:sleutelkluis(?:je)?|sleutelkastje|key ?safe|lock ?box|cijfercombinatie|cijferslot|pin(?:code)?|herstelcode|recovery code|backup ?code)';
/** `alarmcode`, `door code`, `code van het hek`, `code for the gate`: no other code, as one of conduct. */
const CODE_WORD = `(?:${LOCKED}[- ]?(?:code|pin)|${KEYS}|(?:code|combinatie|combination) (?:van|voor|of|for|to) (?:de |het |the )?${LOCKED})`;
/** Words between it and its value. Of others the sentence only speaks of the code: `De toegangscode gaat per post naar 1200 leden.` */
const FILL =
  '(?: ?[:=]| (?:is|wordt|werd|was|luidt|nu|nog|weer|voortaan|gewijzigd|wijzigt|veranderd|aangepast|ingesteld|gezet|set|changed|reset|now|in|naar|op|to|number|nummer|nr\\.?)(?![\\p{L}]))';
/** A year or a day tells when it was changed. */
const NO_DAY = '(?!(?:19|20)\\d\\d(?![\\p{L}\\p{N}#*-])(?<= (?:in|per|op|sinds|since) .{0,4}))(?!\\d{1,2}[-/]\\d{1,2}[-/](?:19|20)\\d\\d)';
const CODE = `["'\u201c\u2018]?(?=[^ ]{0,12}\\d)${NO_DAY}[\\p{L}\\p{N}#*!@$%&?+-]{4,24}`;
const MIXED = `["'\u201c\u2018]?(?=[^ ]{0,30}\\p{L})(?=[^ ]{0,30}\\d)[^ ,;]{5,60}`;
const COMBINATION = '\\d{1,2}(?:-\\d{1,2}){2,4}(?![-\\d])';

const MEETINGS = '(?:zoom|webex|(?:ms |microsoft )?teams|skype|google meet|jitsi|gotomeeting|bluejeans)';
const LONG_NUMBER = '\\d{3,4}[ -]?\\d{3,4}[ -]?\\d{3,5}(?!\\d)';

/** Those that hold no figure: a word for a word, and the room of a meeting. */
const WITHOUT_FIGURES: readonly RegExp[] = [
  `${NO_LETTER}(?:alarm|code|veiligheids|wacht|safe|pass)[- ]?(?:woord|word)(?: (?:is|wordt|luidt)|[:=]) ["'\u201c\u2018]?\\p{L}{4,30}["'\u201d\u2019]?[.!]?$`,
  `${NO_LETTER}meet[: ]{1,2}[a-z]{3}-[a-z]{4}-[a-z]{3}(?!\\p{L})|meet\\.google\\.com/[a-z]{3}-[a-z]{4}-[a-z]{3}`,
].map((source) => new RegExp(source, 'iu'));
const WITH_FIGURES: readonly RegExp[] = [
  `${NO_LETTER}${CODE_WORD}${FILL}{0,4} ${CODE}`,
  `${NO_LETTER}(?:${LOCKED}|combinatie|combination|code) (?:(?:gaat|is|kan) )?(?:open|te openen|opens?|unlocks|is|set|staat|gezet|ingesteld)(?: (?:met|with|by|to|op|in|de|code|:)){0,2} (?:${COMBINATION}|(?<=(?:met|with|by|to|op|code) )${CODE})`,
  `${NO_LETTER}(?:nieuwe )?(?:ww|pw|pwd|pass|passwd|wachtwoord|password)${FILL}{0,3} ${MIXED}`,
  `${NO_LETTER}(?:wi-?fi|wlan)[^.!?]{0,40}(?:/|key|code|sleutel|pass)${FILL}{0,2} ${MIXED}`,
  `${NO_LETTER}(?:inlog\\p{L}{0,12}|log(?:s|ged|ging)? in|login|user(?:name)?|gebruiker(?:snaam)?|credentials)[^.!?/]{1,40} (?:/|(?:als|as) [^ ]{2,30} (?:met|with)|(?<=(?:als|as) [^ ]{2,30} )(?:met|with)) ${MIXED}`,
  `${NO_LETTER}tokens?${FILL}{0,2} (?=[^ ]{0,30}\\d)(?=[^ ]{0,30}\\p{L})[\\p{L}\\p{N}_.-]{10,200}`,
  `${NO_LETTER}(?:ghp_|gho_|ghs_|github_pat_|glpat-|xox[bp]-|sk-|akia)(?=[^ ]{0,20}\\d)[\\p{L}\\p{N}_-]{10,200}`,
  `${NO_LETTER}(?:${MEETINGS}|meeting|vergadering|vergader|webinar)[- :,]{1,2}(?:(?:meeting|vergader(?:ing)?)?[- ]?(?:id|nummer|number|nr\\.?|no\\.?)[: ]{1,3})?${LONG_NUMBER}`,
  `${NO_LETTER}(?:${MEETINGS}|inbellen|inbelnummer|dial[- ]?in)[^.!?]{0,60}${NO_LETTER}(?:code|pin|passcode)${FILL}{0,2} ${CODE}`,
  // Behind the hour of a meeting.
  `\\d[:.]\\d\\d(?: uur)?[^()]{0,20}\\((?:code|pin|id) ${CODE}`,
].map((source) => new RegExp(source, 'iu'));

/** Whoever has such an address reads what it leads to, or is in the group. */
const SHARED = new RegExp(
  [
    '(?:chat\\.whatsapp\\.com/|signal\\.group/#|t\\.me/(?:\\+|joinchat/)|discord\\.gg/)[\\p{L}\\p{N}]{4}',
    'sharepoint\\.com/:[a-z]:/|1drv\\.ms/[a-z]/|onedrive\\.live\\.com/[^ <>"]{0,200}[?&]authkey=',
    'dropbox\\.com/(?:s|sh|scl|t)/|wetransfer\\.com/downloads/|(?<=//)we\\.tl/|mega\\.nz/(?:file|folder)/',
    '(?:docs|drive)\\.google\\.com/[^ <>"]{1,200}[?&]usp=(?:sharing|share_link|drive_link)',
    '(?:cloud|drive|files|share|stack)[^ /<>"]{0,60}/(?:[^ /<>"]{1,40}/){0,3}s/[\\p{L}\\p{N}]{8,40}(?![\\p{L}\\p{N}-])',
  ].join('|'),
  'iu',
);

/** How all words above begin, for whoever asks first whether there is one. */
export const ACCESS_STEMS =
  'code,pin,woord,wachtw,wacht w,wacht-w,veiligheids,combina,cijfer,kluis,key,lock,kastje,alarm,deur,hek ,poort,toegang,lift ,garage,berging,schuur,zaal,kantoor,gebouw,clubhuis,kast ,slot,stalling,wifi,wi-fi,wlan,gate,door,entr,safe,office,shed,ww,pw,pass,inlog,log in,logs in,logged in,logging in,login,user,gebruiker,credentials,token,ghp_,gho_,ghs_,github_pat_,glpat-,xoxb,xoxp,sk-,akia,zoom,webex,teams,skype,meet,jitsi,bluejeans,vergader,webinar,inbel,dial,(id ,whatsapp.com,signal.group,t.me/,discord.gg,sharepoint.com,1drv,onedrive,dropbox,wetransfer,we.tl,mega.nz,google.com,/s/';

/**
 * Whether a folded line tells what opens something: a code, a password, a combination, the number of a meeting or an address that lets in whoever has it.
 * A line that only speaks of a code (`De alarmcode is gewijzigd.`) tells none.
 */
export function tellsAccess(line: string): boolean {
  const fits = (pattern: RegExp) => pattern.test(line);
  return (line.includes('/') && SHARED.test(line)) || WITHOUT_FIGURES.some(fits) || (/\d/.test(line) && WITH_FIGURES.some(fits));
}
