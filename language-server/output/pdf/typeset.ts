import type { PlainDate } from '../../model/minutes.ts';
import { shortened } from '../../syntax/cutting.ts';
import type { Message } from '../../vocabulary/language.ts';
import { TYPESETTER, TypesetterMissing, TypesettingFailed } from './missing.ts';
import { templateWith } from './template.ts';

/** The kind of PDF that archives keep: tagged, with its fonts, without anything from elsewhere (ISO 19005-2, level A). */
const STANDARD = 'a-2a';

type Compiler = InstanceType<Awaited<ReturnType<typeof typesetter>>>;
type Pages = Exclude<ReturnType<typeof compiled>, string>;
let compiler: Promise<Compiler> | undefined;

/** What the template lays out. */
export interface Matter {
  readonly data: object;
  readonly pictures: readonly Uint8Array[];
  /** Of a house style, checked. */
  readonly rules: string | undefined;
  /** Is called with what a reader must know: a sign that no font has, a picture that is none. */
  readonly notice: (message: Message) => void;
}

/** Pages as PDF/A. Of minutes without a date it has that of the first day that there is: the day of the run would change the bytes. */
export async function typeset(matter: Matter, date: PlainDate | undefined): Promise<Uint8Array> {
  const { notice } = matter;
  const typst = await compilerHere();
  const pages = laidOut(typst, matter);
  const moment = date === undefined ? 0 : Date.parse(`${date}T00:00:00Z`) / 1000;
  try {
    return new Uint8Array(typst.pdf(pages, { pdfStandard: STANDARD, creationTimestamp: moment }));
  } catch (error) {
    const lacking = signsWithoutFont(error);
    if (lacking.length === 0) throw error;
    const signs = lacking.join(' ');
    notice({
      nl: `Geen lettertype heeft ${signs}. De PDF is gemaakt, maar is geen PDF/A; installeer een lettertype met deze tekens.`,
      en: `No font has ${signs}. The PDF was made, but is no PDF/A; install a font with these signs.`,
    });
    return new Uint8Array(typst.pdf(pages, { pdfStandard: '1.7', creationTimestamp: moment }));
  } finally {
    typst.evictCache(2);
    // Node gives the memory of pages that nobody holds back only between turns; without one, many meetings keep megabytes each.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** The same pages as one picture (SVG), from top to bottom. */
export interface DrawnPages {
  readonly svg: string;
  readonly count: number;
}

export async function drawn(matter: Matter): Promise<DrawnPages> {
  const typst = await compilerHere();
  const pages = laidOut(typst, { ...matter, data: { ...matter.data, drawn: true } });
  try {
    return { svg: typst.plainSvg(pages), count: pages.numOfPages };
  } finally {
    typst.evictCache(2);
  }
}

/** Pages of data, by the template. The compiler sees no disk: its folder does not exist, and all that the template reads is handed to it. */
function laidOut(typst: Compiler, { data, pictures, rules = '', notice }: Matter): Pages {
  typst.resetShadow();
  for (const [index, content] of pictures.entries()) typst.mapShadow(`${NOWHERE}/picture-${index}`, Buffer.from(content));
  let pages = compiled(typst, { ...data, pictures: true }, rules);
  if (typeof pages === 'string' && rules !== '') {
    const withRules = pages;
    pages = compiled(typst, { ...data, pictures: true });
    if (typeof pages !== 'string') notice(withoutRules(withRules));
  }
  if (typeof pages === 'string' && pictures.length > 0) {
    const withPictures = pages;
    pages = compiled(typst, { ...data, pictures: false }, rules);
    if (typeof pages === 'string' && rules !== '') {
      pages = compiled(typst, { ...data, pictures: false });
      if (typeof pages !== 'string') notice(withoutRules(withPictures));
    }
    if (typeof pages !== 'string')
      notice({
        nl: `Een afbeelding kan niet worden gelezen; in de PDF staan de woorden van de afbeeldingen. (${withPictures})`,
        en: `A picture cannot be read; the PDF has the words of its pictures. (${withPictures})`,
      });
  }
  if (typeof pages === 'string') throw new TypesettingFailed(pages);
  return pages;
}

function withoutRules(why: string): Message {
  const said = shortened(why, LONGEST_REASON);
  return {
    nl: `\`style.typst\` kan niet worden gebruikt (${said}). De PDF is zonder deze regels gemaakt.`,
    en: `\`style.typst\` cannot be used (${said}). The PDF was made without these rules.`,
  };
}

const LONGEST_REASON = 160;

/** Which of these fonts this machine has. A font that is not there has no width. */
export async function fontsHere(fonts: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  if (fonts.length === 0) return new Map();
  const typst = await compilerHere();
  return new Map(
    fonts.map((font) => {
      const found: unknown = typst.query({ mainFileContent: MEASURE, inputs: { font } }, { selector: '<width>' });
      return [font, Array.isArray(found) && typeof found[0]?.value === 'number' && found[0].value > 0];
    }),
  );
}

const MEASURE = '#context [#metadata(measure(text(font: sys.inputs.font, fallback: false)[abc]).width.pt())<width>]';

/** A folder that is not there. */
const NOWHERE = '/verslag-sees-no-disk';

function compilerHere(): Promise<Compiler> {
  compiler ??= typesetter().then((made) => made.create({ workspace: NOWHERE }));
  return compiler;
}

async function typesetter() {
  try {
    // By a name in a variable: a bundler that follows it finds native code, and fails.
    const { NodeCompiler }: typeof import('@myriaddreamin/typst-ts-node-compiler') = await import(TYPESETTER);
    return NodeCompiler;
  } catch {
    compiler = undefined;
    throw new TypesetterMissing();
  }
}

/** The pages, or what is wrong. */
function compiled(typst: Compiler, data: object, rules = '') {
  const result = typst.compile({ mainFileContent: templateWith(rules), inputs: { data: JSON.stringify(data) } });
  if (result.result !== null) return result.result;
  const error = result.takeError();
  return error === null
    ? 'no pages'
    : typst
        .fetchDiagnostics(error)
        .map(({ message }: { message: string }) => message)
        .join('; ');
}

/** The signs that the compiler says no font has; it names each where it stands, quoted and with what is special escaped. */
function signsWithoutFont(error: unknown): string[] {
  const signs = new Set<string>();
  for (const [, quoted] of String(error instanceof Error ? error.message : error).matchAll(
    /the text `([^`]{1,60})` could not be displayed/g,
  ))
    signs.add(
      quoted!.replace(/[\\"]/g, '').replace(/u\{([0-9a-f]{1,6})\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    );
  return [...signs];
}
