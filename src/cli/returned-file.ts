import { sharedPart } from '../../language-server/intake/index.ts';
import { type AnyMinutes, bookmarkLines, documentOf, type Minutes, type View } from '../../language-server/output/index.ts';
import { type Placed, placesIn } from '../word/places.ts';
import { readWord } from '../word/read-word.ts';
import type { WordText } from '../word/word-text.ts';
import { wordOf } from './commands/word-of.ts';
import { readForeign } from './foreign-file.ts';
import { UsageError } from './host.ts';
import { renderingFor } from './rendered.ts';
import { say, visibleLine } from './texts.ts';
import type { ProjectAround } from './versions.ts';
import type { World } from './world.ts';

/** The words of a file of Word; undefined where it cannot be read, which is reported. */
export function readReturned(world: World, named: string): Promise<WordText | undefined> {
  return readForeign(world, named, ['.docx'], readWord);
}

/** The minutes that a file of Word was made of. */
export interface SentMinutes {
  readonly id: string;
  readonly source: Minutes;
  readonly part: ProjectAround;
  readonly places: readonly Placed[];
  /** How much of it is in the file, from 0 to 1. */
  readonly shared: number;
}

/** @throws UsageError where it is made of none of these minutes. */
export async function sentMinutes(
  world: World,
  around: readonly ProjectAround[],
  returned: WordText,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<SentMinutes> {
  const best = await bestOf(around, returned);
  if (best === undefined) throw new UsageError(say(world.language, 'noMeetings', visibleLine(before)));
  if (best.shared === 0) throw new UsageError(say(world.language, 'returnedOther', visibleLine(after), visibleLine(before)));
  return best;
}

/** The meeting, and the view and version of it, that the file was made of: the one that shares most of its words with it. */
async function bestOf(around: readonly ProjectAround[], returned: WordText): Promise<SentMinutes | undefined> {
  let best: SentMinutes | undefined;
  for (const part of around) {
    const whole = candidates(part, { view: 'full' }, returned);
    for (const source of part.files.flatMap(({ meetings }) => meetings)) {
      const found = await whole(source);
      if (best === undefined || found.shared > best.shared) best = found;
    }
  }
  if (best === undefined) return undefined;
  const { part, source } = best;
  for (const other of OTHERS) {
    if (best.shared === 1) break;
    const found = await candidates(part, other, returned)(source);
    if (found.shared > best.shared) best = found;
  }
  return best;
}

interface Sending {
  readonly view: View;
  readonly public?: boolean;
}
const OTHERS: readonly Sending[] = [
  { view: 'full', public: true },
  { view: 'decisions' },
  { view: 'actions' },
  { view: 'invitation' },
  { view: 'decisions', public: true },
];

/** Makes minutes of a project as they may have been sent, and sees how much of them is in the file. */
function candidates(part: ProjectAround, sending: Sending, returned: WordText): (source: Minutes) => Promise<SentMinutes> {
  const { context, show } = renderingFor(part, { ...sending, forms: [] });
  const internal = sending.public ? renderingFor(part, { view: sending.view, forms: [] }).context : context;
  return async (source) => {
    const minutes: AnyMinutes = show(source);
    const rendered = readWord(await wordOf(minutes, context));
    const lines = bookmarkLines(documentOf(source, { ...internal, sourceLines: true }));
    const places = placesIn(rendered, source.headAt.start.line, lines);
    return { id: source.id, source, part, places, shared: sharedOf(places, returned) };
  };
}

function sharedOf(places: readonly Placed[], { passages }: WordText): number {
  return sharedPart(
    passages.flatMap(({ before }) => before ?? []),
    places.map(({ text }) => text),
  );
}
