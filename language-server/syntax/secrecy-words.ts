/**
 * Words that say of what they stand with that it is secret, as alternatives of a pattern over folded text. Which of them count depends on where they
 * stand: what is a label in one place is a topic in another.
 */

/** What something is: `Het bedrag is 5 miljoen (geheim).` */
export const STATES =
  'geheim|secret|vertrouwelijk|confidential|afgeschermd|gelakt|redacted|(?:niet|not)[ -](?:openbaar|public|voor publicatie|for publication)|off the record|(?:geheel )?buiten de notulen';

/** Behind such a word the mark says how the paper is handed over. */
export const PAPERS =
  '(?:nota|notitie|bijlagen?|stuk(?:ken)?|brie(?:f|ven)|rapport(?:en)?|memo|advies|document(?:en|s)?|verslag|notulen|papers?|notes?|letter|report|annex|minutes)(?: [\\p{L}\\p{N}]{1,3})?';

const MINUTES = '(?:verslag|verslaglegging|notulen|notulering|minutes|record)';
/** What somebody is to do or leave, which nobody says of a topic: `niet notuleren`, `do not minute`, `weglakken`. */
const COMMANDS = `(?:a\\.?u\\.?b\\.? |svp |graag |please )?(?:${[
  `niet (?:(?:voor|in|op(?:nemen|genomen) in) )(?:in )?(?:(?:het|de|dit|deze) )?(?:openbare? )?${MINUTES}(?: opnemen)?`,
  'niet (?:notuleren|publiceren|verspreiden|delen|openbaren|openbaar maken|voor (?:verspreiding|derden))',
  '(?:niet|not) (?:for|voor) (?:(?:the|het) )?(?:public|publiek|openbaar)',
  `(?:not for|keep (?:out of|off)|leave out of) (?:the |these )?${MINUTES}`,
  'not for (?:distribution|circulation|disclosure)',
  '(?:do not|don.t|not to be) (?:publish(?:ed)?|record(?:ed)?|(?:minute|share|distribute|circulate|disclose)d?)',
  `buiten (?:(?:het|de) )?${MINUTES} (?:laten|houden)`,
  '(?:weglakken|zwart ?maken|(?:te|moet(?:en)?|nog(?: te)?) (?:lakken|anonimiseren))',
  'redact',
].join('|')})`;

/** On what condition it was told. Of a paper it only says how the paper was handed over. */
export const CONDITIONS = [
  '(?:onder |under )embargo(?: (?:tot|until)(?: en met)? [\\p{L}\\p{N} ]{3,25})?',
  'embargo (?:tot|until)(?: en met)? [\\p{L}\\p{N} ]{3,25}',
  '(?:alleen|uitsluitend|slechts|enkel) (?:voor )?intern(?: gebruik)?',
  'voor intern gebruik',
  '(?:for )?internal use(?: only)?',
  'internal only',
  '(?:strikt|strictly) (?:persoonlijk|priv[eé]|private|personal)(?: (?:en|and) (?:vertrouwelijk|confidential))?',
  '(?:persoonlijk|priv[eé]|private|personal) (?:en|and|&) (?:vertrouwelijk|confidential)',
  'onder geheimhouding(?: (?:meegedeeld|verstrekt|besproken))?',
  'in (?:strikte? )?vertrouwen(?: (?:meegedeeld|gezegd|besproken))?',
  'in (?:strict(?:est)? )?confidence',
  'off record',
  `buiten (?:het )?(?:verslag|notulen)(?: om)?`,
  'tlp ?[: -]? ?(?:red|amber)(?: ?\\+ ?strict)?',
  '(?:attorney.client|legally) privileged',
].join('|');

const ANY = `(?:${STATES}|${COMMANDS}|${CONDITIONS})`;
const PART = 'e? (?:deel|gedeelte|passage|agendapunt|punt|part|section|item)';

/** Words before a label that only draw attention to it. */
const NOTE = '(?:(?:nb|n\\.b\\.|nota bene|let op|ps|p\\.s\\.|noot|note|attention)[ :.,!-]{1,3})?';
const DENIED = '(?!(?:nee|neen|no|geen|none|niet|n\\.?v\\.?t\\.?|n/a)(?![\\p{L}\\p{N}]))';
/** A label of the line: `Niet notuleren: …`, `NB niet voor het verslag - …`, `Onder embargo tot 1 maart: …`. `Vertrouwelijk: nee` says that it is not. */
const LABEL = new RegExp(
  `^[^\\p{L}\\p{N}]{0,8}${NOTE}(?:${COMMANDS}|${CONDITIONS}|(?:geheim|secret|vertrouwelijk|confidential|(?:niet|not)[ -](?:openbaar|public))${PART}|afgeschermd)(?:[ *_\\])]{0,3}[:=]| [-\\u2013\\u2014>])[ *_]{0,3}${DENIED}[^ *_]`,
  'iu',
);
/** A bracket or a brace of its own before what it is about: `[niet notuleren] …`, `{geheim}…{/geheim}`, `<!geheim>`. */
const BEFORE = new RegExp(
  `(?:^[^\\p{L}\\p{N}]{0,8}|[:.!?] ?)[[(<*_|$%^~:+=]{1,3}${ANY}[\\])>*_:|$%^~+=]{1,3}|[{] ?/? ?(?:${ANY}|lak) ?[}]|^[^\\p{L}\\p{N}]{0,4}[#@!]${ANY}(?![\\p{L}\\p{N}/-])|^:::? ?${ANY}(?!\\p{L})`,
  'iu',
);
/** `(niet notuleren: …)`, `Besluit: onder embargo: …`; what stands before a colon is looked at from the colon on, not from each letter on. */
const WITHIN = new RegExp(
  `[[(<]${ANY} ?[:=]|[[(] ?${COMMANDS}[^\\p{L}\\p{N}\\])]{0,3}[\\])]|(?<![\\p{L}\\p{N}])${COMMANDS} ?[:=] ?["'\u201c\u2018*_]{0,3}[\\p{L}\\p{N}]|[[(<](?:ge)?(?:anonimiseerd|anonymi[sz]ed|lakt|lakken|lak|intern|internal|priv[eé]|private|embargo|avg|gdpr|privacy) ?[:=] ?["'\u201c\u2018]?\\p{L}|(?<![\\p{L}\\p{N}])(?:einde|end of) (?:geheim|vertrouwelijk|secret|confidential)(?!\\p{L})|:(?<=\\p{L}[^:]{0,40}:) ?(?:${COMMANDS}|${CONDITIONS}) ?[:=]`,
  'iu',
);
/** `… [weglakken]`, `… (niet notuleren)`, `… <-- weglakken`, `… #geheim` */
const BEHIND = new RegExp(
  `(?:[[(] ?${COMMANDS}(?:[^\\p{L}\\p{N}\\])]{1,3}(?:a\\.?u\\.?b\\.?|svp|please))?[^\\p{L}\\p{N}\\])]{0,3}[\\])]|(?:<[-=]{1,3}|[\\u2190\\u21d0]) ?(?:${COMMANDS}|lakken|geheim|vertrouwelijk|niet openbaar|secret|confidential|not public)| [#!](?:${STATES}))[^\\p{L}\\p{N}]{0,8}$`,
  'iu',
);
/** In capitals at the start of a text, with no sign behind them. */
const SHOUTED = new RegExp(`(?:^[^\\p{L}\\p{N}]{0,8}|: ?)(${ANY}|embargo|intern only)(?![\\p{L}\\p{N}-])(?= ?[^ ])`, 'iu');
const CAPITALS = /^[^\p{Ll}]+(?!\p{L})/u;
/** Tags of one's own: `<lak>…</lak>`, `[privé]…[/privé]`, `<redact …>` */
const TAGGED =
  /[[(<{]\/ ?(?:lak|lakken|redact(?:ion)?|private|priv[eé]|hidden|intern(?:al)?|persoonsgegevens?|naam)[\])>}]|<(?:lak|redact)[ :][^>]{0,200}>/iu;

/** Nothing else stands on the line, or in the comment of HTML. */
const ALONE = new RegExp(`^[[(<*_#={ ]{0,6}${NOTE}(?:${COMMANDS}|${CONDITIONS})[^\\p{L}\\p{N}]{0,8}$`, 'iu');
const COMMENT = new RegExp(
  `<!-{2,3} ?/?(?:(?:begin|start|einde?|end)[ :-]{1,2})?(?:${ANY}|(?:weg)?lak(?:ken)?|embargo|intern|priv[eé]|private)[ :.!]{0,3}-{2,3}>`,
  'iu',
);

/**
 * Without one of these words no pattern here fits, and most lines have none. It saves compiling the patterns, which is slow. All minutes hold
 * a `secretary`, who is excepted.
 */
const MAY_SAY =
  /geheim|secret(?!ar)|vertrouw|confiden|schermd|lak|redact|(?:niet|not)[ -](?:voor|for|in |op|notul|publ|versp|del|openba)|do not |don.t |not to be |keep |leave |off |buiten |zwart ?mak|anon[iy]m|embargo|intern|priv|persoonl|personal|tlp|avg|gdpr/iu;

/** How all words above begin, but for those of {@link TAGGED} and {@link COMMENT}. */
const BEGINNINGS = [
  'geheim|secret(?!ar)|vertrouw|confiden|afgeschermd|gelakt|lak|redact|weglak|zwart ?mak|off |tlp|attorney|legally|embargo|(?:ge)?anonim|anonym|avg|gdpr',
  '(?:niet|not)[ -]|(?:geheel )?buiten |keep o|leave o|do not |don.t |(?:te|moet(?:en)?|nog(?: te)?) (?:lak|anon)|a\\.?u\\.?b|svp |graag |please ',
  'onder (?:embargo|geheim)|under embargo|(?:alleen|uitsluitend|slechts|enkel) |voor intern|for intern|intern(?:al)?(?: use| only| ?[:=])',
  'stri[ck]t|(?:persoonlijk|priv[eé]|private|personal) (?:en|and|&) |priv(?:[eé]|ate|acy) ?[:=]|in (?:stri[ck]t|vertrouw|confiden)',
].join('|');
/**
 * Where such a word marks something: at the start of a line, behind a sign, or before a colon. In a sentence it does not, and the patterns above, which take a
 * third of a second to make ready, are not asked.
 */
const STANDS_AS_MARK = new RegExp(
  `(?:^[^\\p{L}\\p{N}]{0,8}${NOTE}|[^\\p{L}\\p{N}\\s] ?/? ?)(?:${BEGINNINGS})|(?<![\\p{L}\\p{N}])(?:einde|end of) (?:geheim|vertrouw|secret|confiden)|(?:notuleren|publi\\p{L}{1,20}|verspreid\\p{L}{0,20}|delen|openba\\p{L}{1,20}|maken|derden|verslag|verslaglegging|notul\\p{L}{1,20}|minutes?d?|records?|recorded|shared?|(?:distribut|circulat|disclos)\\p{L}{1,20}|opnemen|laten|houden|lakken|anonimiseren|redact) ?[:=]`,
  'iu',
);

/** Whether a folded line may say of something that it is secret, by any of the words above: it says nothing of the kind where this is false. */
export function maySaySecrecy(line: string): boolean {
  return MAY_SAY.test(line);
}

/** Whether a folded line holds nothing but what is to be done with all that follows: `Niet notuleren.` */
export function isSecrecyAlone(line: string): boolean {
  return MAY_SAY.test(line) && STANDS_AS_MARK.test(line) && ALONE.test(line);
}

/** Whether a comment of HTML holds nothing but a word for secrecy, and whether it is all there is on its line. */
export function secrecyComment(source: string): 'alone' | 'beside' | undefined {
  const comment = source.includes('<!-') ? COMMENT.exec(source)?.[0] : undefined;
  return comment === undefined ? undefined : source.trim() === comment ? 'alone' : 'beside';
}

/** Whether a folded line holds a word that marks it as secret; `behind` where the word stands behind what it marks, which is none of a lone word. */
export function secrecyMark(line: string): 'line' | 'behind' | undefined {
  if (TAGGED.test(line)) return 'line';
  if (!MAY_SAY.test(line) || !STANDS_AS_MARK.test(line)) return undefined;
  if (LABEL.test(line) || BEFORE.test(line) || WITHIN.test(line)) return 'line';
  if (isShouted(line)) return 'line';
  const behind = BEHIND.exec(line);
  return behind !== null && /[\p{L}\p{N}]/u.test(line.slice(0, behind.index)) ? 'behind' : undefined;
}

/** Behind such a word a date may go on into the text itself, `EMBARGO TOT 1 MAART de prijs`: what counts is what stands in capitals. */
function isShouted(line: string): boolean {
  const found = SHOUTED.exec(line)?.[1] ?? '';
  const words = CAPITALS.exec(found)?.[0].trim() ?? '';
  return words.length > 4 && (words === found || SHOUTED.exec(`${words} x`)?.[1] === words);
}
