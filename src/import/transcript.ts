import { type IntakeBlock, isItemSentence, sentencesIn } from '../../language-server/intake/index.ts';
import { UnreadableDocument } from './reading.ts';

interface Said {
  readonly speaker: string | undefined;
  readonly text: string;
}

const CUE = /^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}[ \t]+-->/;
/** `1 "Jan Jansen" (1234567)`: how Webex names who speaks. */
const WEBEX = /^\d{1,9} "(?<name>[^"]{1,80})"/;
const VOICE = /^<v(?:\.[\w.-]{1,80})?[ \t](?<name>[^>]{1,80})>(?<text>.*)$/s;
/** `Jan Jansen: …`: how Zoom does. */
const NAMED = /^(?<name>\p{Lu}[^:<>"\n]{0,60}):[ \t]+(?<text>\S.*)$/su;
const NEXT_POINT =
  /^(?:(?:dan|en|dus|goed|oké|ok|now|so|then|and|next)[ ,]{1,3}){0,4}(?:(?:we (?:gaan|komen)|gaan we|komen we) (?:nu )?(?:verder |door )?(?:naar|bij|aan) |we (?:move|come|go) (?:on )?to |let's (?:move|go) (?:on )?to |door naar |volgende is |next is )?(?:agendapunt|punt|agenda item|item) (?<number>\d{1,2})(?!\d)[ ,:.–-]{0,3}(?<title>[^.?!\n]{0,80})/iu;

/**
 * A transcript of an online meeting (WebVTT, as Teams, Webex and Zoom make it): who spoke was there, and each contribution stands under the point that
 * was announced last. Moments and marks of layout are no text.
 */
export function blocksOfTranscript(text: string): IntakeBlock[] {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(lines)) throw new UnreadableDocument('wrongEnding');
  const said = joined(
    lines
      .split(/\n{2,}/)
      .slice(1)
      .flatMap(cueOf),
  );
  if (said.length === 0) throw new UnreadableDocument('noText');
  const dutch =
    (text.match(/(?<!\p{L})(?:de|het|een|en|ik|we|dat)(?!\p{L})/giu)?.length ?? 0) >=
    (text.match(/(?<!\p{L})(?:the|a|and|i|we|that)(?!\p{L})/giu)?.length ?? 0);
  const speakers = [...new Set(said.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])))];
  const blocks: IntakeBlock[] = [];
  if (speakers.length > 0)
    blocks.push({ kind: 'paragraph', runs: [{ text: `${dutch ? 'Aanwezig' : 'Present'}: ${speakers.join('; ')}` }] });
  blocks.push({ kind: 'heading', level: 1, runs: [{ text: dutch ? 'Gesprek' : 'Conversation' }] });
  const announced = new Set<string>();
  for (const { speaker, text: words } of said) {
    const point = NEXT_POINT.exec(words)?.groups;
    if (point !== undefined && !announced.has(point.number!)) {
      announced.add(point.number!);
      const title = point.title!.trim();
      blocks.push({
        kind: 'heading',
        level: 1,
        runs: [{ text: `${point.number}. ${title === '' ? (dutch ? 'Agendapunt' : 'Agenda item') : capital(title)}` }],
      });
    }
    for (const line of contributionOf(speaker, words)) blocks.push({ kind: 'paragraph', runs: [{ text: line }] });
  }
  return blocks;
}

/** What somebody says, below each other: an action, decision or agreement that a sentence names stands alone, behind who says it. */
function contributionOf(speaker: string | undefined, words: string): string[] {
  const lines: string[] = [];
  const by = speaker === undefined ? '' : `${speaker}: `;
  let apart = true;
  for (const sentence of sentencesIn(words)) {
    const isItem = isItemSentence(sentence);
    if (isItem && lines.length === 0 && speaker !== undefined) lines.push(`${speaker}:`);
    if (isItem) lines.push(ownTask(speaker, sentence));
    else lines.push(apart ? `${by}${sentence}` : `${lines.pop()!} ${sentence}`);
    apart = isItem;
  }
  return lines;
}

const OWN_TASK =
  /^(?<label>actie(?:punt)?|action(?: (?:item|point))?):[ \t]+(?<text>(?:ik (?!en[ ,]|of[ ,]|denk|dacht|vind|vond|hoop|geloof|weet|zou|wou|wilde|had|heb|ben|was|stel)\p{Ll}{2}|I(?:['’]ll| will| am going to|['’]m going to) ).*)$/su;

/** `Actie: ik bel de drukker`: that is who speaks. */
function ownTask(speaker: string | undefined, sentence: string): string {
  const own = speaker === undefined ? undefined : OWN_TASK.exec(sentence.replace(/^\p{L}/u, (letter) => letter.toLowerCase()))?.groups;
  return own === undefined ? sentence : `${capital(own.label!)} (${speaker!.replace(/ \(.*$/, '')}): ${own.text}`;
}

function cueOf(block: string): Said[] {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const at = lines.findIndex((line) => CUE.test(line));
  if (at < 0 || /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(lines[0]!)) return [];
  const before = WEBEX.exec(lines[at - 1] ?? '')?.groups?.name;
  const found: Said[] = [];
  let last: string | undefined = before;
  for (const line of lines.slice(at + 1)) {
    const voice = VOICE.exec(line)?.groups;
    const typed = plainText(voice?.text ?? line);
    const named = voice === undefined && before === undefined ? NAMED.exec(typed)?.groups : undefined;
    last = voice === undefined ? (named?.name ?? last) : plainText(voice.name!);
    const text = named?.text ?? typed;
    if (text !== '') found.push({ speaker: last === undefined ? undefined : nameOf(last), text });
  }
  return found;
}

/** Teams adds the organisation in brackets or behind a bar: `Jan Jansen | RIVM`, `Jansen, Jan`. */
function nameOf(typed: string): string {
  const [name = '', body = ''] = typed.split('|').map((part) => part.trim());
  const [last = '', first] = name.split(/,[ \t]+/);
  const inOrder = first === undefined ? name : `${first} ${last}`;
  return `${inOrder.trim()}${/^\p{Lu}{2,}$/u.test(body) ? ` (${body})` : ''}`;
}

/** Without the marks of layout, and with its entities decoded (WebVTT, 4.1). */
function plainText(text: string): string {
  return text
    .replace(/<\/?[a-z\d][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', nbsp: ' ' })[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What one person says in cues that follow each other is one contribution. */
function joined(all: readonly Said[]): Said[] {
  const found: Said[] = [];
  for (const one of all) {
    const last = found.at(-1);
    if (last !== undefined && last.speaker === one.speaker && !NEXT_POINT.test(one.text))
      found[found.length - 1] = { ...last, text: `${last.text} ${one.text}` };
    else found.push(one);
  }
  return found;
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
