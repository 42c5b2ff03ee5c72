import type { Message } from '../../language-server/index.ts';
import {
  type ArchiveFormat,
  type Entry,
  type MeetingMatter,
  type Published,
  RENDERERS,
  type Rendered,
  TypesetterMissing,
  TypesettingFailed,
} from '../../language-server/output/index.ts';
import { say, visibleLine } from './texts.ts';
import type { World } from './world.ts';

/** Makes the PDF of each meeting of a site. One that cannot be made is reported, and the others are made. */
export class SitePdf {
  /** There is no typesetter: it need not be asked again. */
  isMissing = false;
  hasFailed = false;
  private readonly world: World;
  /** What is said of one PDF is true of all. */
  private readonly said = new Set<string>();

  constructor(world: World) {
    this.world = world;
  }

  /** Undefined where it cannot be made. It is plain where nothing had to be reported of it. */
  async of(
    { name }: Entry,
    { minutes }: MeetingMatter,
    context: Published['context'],
  ): Promise<{ readonly content: Rendered; readonly format: ArchiveFormat; readonly isPlain: boolean } | undefined> {
    const { world } = this;
    let format: ArchiveFormat = 'pdfa';
    let isPlain = true;
    const notice = (message: Message) => {
      isPlain = false;
      // Of a file that is no PDF/A its maker says so.
      if (/\bPDF\/A\b/.test(message.en)) format = 'pdf';
      const text = visibleLine(message[world.language]);
      if (!this.said.has(text)) world.error(text);
      this.said.add(text);
    };
    try {
      const content = await RENDERERS.pdf(minutes, { ...context, notice });
      return { content, format, isPlain };
    } catch (error) {
      if (error instanceof TypesetterMissing) {
        this.isMissing = true;
        world.error(say(world.language, 'publishNoPdf', error.text[world.language]));
      } else if (error instanceof TypesettingFailed) {
        this.hasFailed = true;
        world.error(say(world.language, 'publishPdfFailed', visibleLine(name), visibleLine(error.text[world.language])));
      } else throw error;
      return undefined;
    }
  }
}
