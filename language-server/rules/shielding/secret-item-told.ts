import type { Block, Inline, Item, Minutes, Range, Section } from '../../model/minutes.ts';
import { refOf } from '../../model/refs.ts';
import { isSaidOpen } from '../../model/said-open.ts';
import { linesIn } from '../../model/text-lines.ts';
import type { ItemFacts } from '../../project/facts.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { type ContextOf, defineRule } from '../define.ts';
import { followerFixes } from './follower-fixes.ts';

/** `secret-item-told`: a text names an item that is secret, in this file or in another one, and says something of it in the open. */
export const secretItemTold = defineRule({
  name: 'secret-item-told',
  family: 'shielding',
  severity: 'warning',
  summary: {
    nl: 'Over iets wat elders geheim is, staat hier iets open.',
    en: 'Something is told in the open of what is secret elsewhere.',
  },
  fixable: true,
  check(context) {
    if (!context.isOn('secret-item-told')) return;
    for (const meeting of context.file.meetings) checkIn(context, meeting, meeting.blocks, meeting.sections);
  },
});

type Context = ContextOf<typeof secretItemTold>;

/** Words that point at an item, or say how it stands. */
const POINTING = new Set(
  'zie zien ook en of de het een dit dat deze die van in op bij over aan uit met voor naar door als te ter is was zijn wordt werd worden er ad cf vgl besluit besluiten actie acties motie moties amendement vraag voorstel toezegging afspraak punt agendapunt item vorige vorig eerdere vergadering verslag notulen besproken behandeld uitgevoerd afgehandeld afgerond gereed klaar lopend loopt vervallen aangehouden ingetrokken aangenomen verworpen kennisname kennisgenomen conform nog open terug komt blijft staan see also and or the a this that of on at for to by as with were been has have decision decisions action actions motion question proposal minutes meeting last previous done completed ongoing closed deferred withdrawn adopted rejected carried discussed noted remains stands'.split(
    ' ',
  ),
);
/** So few other words tell nothing. */
const LEAST = 2;
const WORD = /[\p{L}\p{N}]+/gu;
/** `B1`, `A-3`, `20-45`: an id in words. */
const ID = /(?<![\p{L}\p{N}_#@/.-])\p{L}{0,4}-?\d[\p{L}\p{N}]{0,5}(?:[.-]\d{1,4})?(?![\p{L}\p{N}_/-])/gu;

function checkIn(context: Context, meeting: Minutes, blocks: readonly Block[], sections: readonly Section[]): void {
  for (const block of blocks) {
    if ('items' in block) checkItem(context, block);
    else if (block.kind === 'prose') {
      for (const [index, line] of linesIn(block.text).entries()) {
        const at = block.lines[index];
        if (at !== undefined) checkText(context, line, context.range(context.root.lineStart(at), context.root.lineEnd(at)), undefined);
      }
    }
  }
  for (const section of sections) {
    if (section.ground !== undefined || section.closed !== undefined) continue;
    checkText(context, section.title, section.headAt, undefined);
    checkIn(context, meeting, section.blocks, section.sections);
  }
}

function checkItem(context: Context, item: Item): void {
  if (item.ground !== undefined) return;
  // What is about a secret item is secret with it; of what approves minutes the corrections may be about one.
  const about = 'about' in item ? item.about?.target : undefined;
  const approved = about?.kind === 'meeting' ? about.id : undefined;
  if (secretOf(context, refOf(about)) === undefined) checkText(context, item.text, item.headAt, approved, item.lines.at(-1));
  for (const nested of item.items) checkItem(context, nested);
}

/** @param of the meeting of which ids are meant that stand in words. */
function checkText(context: Context, text: readonly Inline[], at: Range, of: string | undefined, last = at.end.line): void {
  const secret = secretIn(context, text, of);
  if (secret === undefined || !tells(text)) return;
  const line = context.root.lineText(last).trimEnd();
  const plainAt = { line: last, character: line.endsWith('.') ? line.length - 1 : line.length };
  if (isSaidOpen(context.root, plainAt)) return;
  const { uri, range } = context.project.facts.placeOf(secret, secret.place);
  const ref = `${secret.meeting.id}/${secret.id}`;
  context.report(
    'secret-item-told',
    at,
    {
      nl: `\`#${ref}\` is geheim, en wat hier over dit punt staat, blijft in de openbare versie. Maak dit ook geheim, of zet een backslash voor de punt als het openbaar mag zijn.`,
      en: `\`#${ref}\` is secret, and what is told of it here stays in the public version. Make this secret, too, or put a backslash before the full stop if it may be public.`,
    },
    {
      fixes: followerFixes(context, at, { ground: secret.secret ?? '', above: range, plainAt }),
      related: [{ uri, range, message: { nl: 'Dit is geheim.', en: 'This is secret.' } }],
    },
  );
}

function secretIn(context: Context, text: readonly Inline[], of: string | undefined): ItemFacts | undefined {
  const meetings = of === undefined ? [] : [of];
  for (const part of text) {
    if (typeof part === 'string' || part.kind !== 'reference') continue;
    const secret = secretOf(context, refOf(part.target));
    if (secret !== undefined) return secret;
    if (part.target?.kind === 'meeting') meetings.push(part.target.id);
  }
  if (meetings.length === 0) return undefined;
  for (const part of text) {
    if (typeof part !== 'string') continue;
    for (const [id] of everyMatch(ID, part)) {
      const secret = meetings.map((meeting) => secretOf(context, `${meeting}/${id}`)).find((one) => one !== undefined);
      if (secret !== undefined) return secret;
    }
  }
  return undefined;
}

function secretOf({ project }: Context, ref: string | undefined): ItemFacts | undefined {
  return ref === undefined ? undefined : project.facts.secret.get(ref)[0];
}

/** Whether a text says more than where something stands, and how. */
function tells(text: readonly Inline[]): boolean {
  let more = 0;
  for (const part of text)
    if (typeof part === 'string')
      for (const [word] of everyMatch(WORD, part)) if (!/^\p{N}/u.test(word) && !POINTING.has(word.toLowerCase())) more++;
  return more >= LEAST;
}
