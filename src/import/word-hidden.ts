import { Parser } from 'htmlparser2';
import { asksForSecrecy, type Color } from '../../language-server/intake/index.ts';
import { isSecretName, isUnseen, markingIn, WHITE } from './looks.ts';
import { SEALS } from './sealed.ts';
import { type Attributes, attribute, bareName, isOn, type Looks, prefixOf, readLooks, shadeOf, type WordStyles } from './word-looks.ts';

/** Smaller letters are specks, in half points. */
const SPECK = 4;

type Paper = Color | 'none' | undefined;

interface Cell {
  paper: Paper;
}
interface Row {
  hidden: boolean;
}
interface Table {
  paper: Paper;
  shaded: boolean;
}
interface Paragraph {
  style: string | undefined;
  paper: Paper;
}
interface Stretch {
  style: string | undefined;
  readonly looks: Looks;
}

/**
 * A part of a Word document in which the text that its readers could not see stands between {@link SEALS}: hidden text, black bars, letters in the colour of
 * their paper, and what a style, a mark or a remark calls secret.
 * @param secretRemarks the remarks that say so of their stretch.
 */
export function withHiddenSealed(xml: string, styles: WordStyles, secretRemarks: ReadonlySet<string>): string {
  return new Sealer(xml, styles, secretRemarks).sealed();
}

class Sealer {
  private readonly xml: string;
  private readonly styles: WordStyles;
  private readonly secretRemarks: ReadonlySet<string>;
  private readonly prefix: string;
  private readonly open: string[] = [];
  private readonly tables: Table[] = [];
  private readonly rows: Row[] = [];
  private readonly cells: Cell[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly runs: Stretch[] = [];
  /** Stretches that are open, by the ids of their marks. */
  private readonly marked = new Set<string>();
  private readonly controls: boolean[] = [];
  private changed = 0;
  private boxes = 0;
  private readonly links: boolean[] = [];
  private page: Paper = WHITE;
  private starts: number | undefined;
  private readonly places: (readonly [start: number, end: number])[] = [];

  constructor(xml: string, styles: WordStyles, secretRemarks: ReadonlySet<string>) {
    this.xml = xml;
    this.styles = styles;
    this.secretRemarks = secretRemarks;
    this.prefix = prefixOf(xml);
  }

  sealed(): string {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.begin(bareName(name, this.prefix), attributes);
          if (bareName(name, this.prefix) === 't' && this.isHidden()) this.starts = parser.endIndex + 1;
        },
        onclosetag: (name) => {
          if (bareName(name, this.prefix) === 't' && this.starts !== undefined) {
            if (parser.startIndex > this.starts) this.places.push([this.starts, parser.startIndex]);
            this.starts = undefined;
          }
          this.end(bareName(name, this.prefix));
        },
      },
      { xmlMode: true },
    );
    parser.end(this.xml);
    let text = '';
    let at = 0;
    for (const [start, end] of this.places) {
      const words = this.xml.slice(start, end);
      text += `${this.xml.slice(at, start)}${words.trim() === '' ? words : `${SEALS.open}${words}${SEALS.close}`}`;
      at = end;
    }
    return text + this.xml.slice(at);
  }

  private begin(name: string, attributes: Attributes): void {
    const parent = this.open.at(-1);
    const above = this.open.at(-2);
    this.open.push(name);
    if (name === 'tbl') this.tables.push({ paper: undefined, shaded: false });
    else if (name === 'tr') this.rows.push({ hidden: false });
    else if (name === 'tc') this.cells.push({ paper: undefined });
    else if (name === 'p') this.paragraphs.push({ style: undefined, paper: undefined });
    else if (name === 'r') this.runs.push({ style: undefined, looks: {} });
    else if (name === 'sdt') this.controls.push(false);
    else if (name === 'txbxContent') this.boxes++;
    else if (name === 'hyperlink') this.links.push(/^_Toc/.test(attribute(attributes, 'anchor') ?? ''));
    else if (/Change$/.test(name)) this.changed++;
    else if (name === 'background') this.page = shadeOf({ fill: attribute(attributes, 'color') ?? 'auto' }) ?? WHITE;
    else if (name === 'bookmarkStart' || name === 'commentRangeStart') this.mark(name, attributes);
    else if (name === 'bookmarkEnd' || name === 'commentRangeEnd') this.marked.delete(`${name.slice(0, 1)}${attribute(attributes, 'id')}`);
    else if (this.changed === 0) this.property(name, attributes, parent, above);
  }

  private mark(name: string, attributes: Attributes): void {
    const id = attribute(attributes, 'id') ?? '';
    const isSecret = name === 'bookmarkStart' ? isSecretName(attribute(attributes, 'name') ?? '') : this.secretRemarks.has(id);
    if (isSecret) this.marked.add(`${name.slice(0, 1)}${id}`);
  }

  private property(name: string, attributes: Attributes, parent: string | undefined, above: string | undefined): void {
    const value = attribute(attributes, 'val') ?? '';
    if (name === 'tblStyle' && parent === 'tblPr') this.last(this.tables, (table) => (table.shaded = this.styles.isShaded(value)));
    else if (name === 'shd' && parent === 'tblPr') this.last(this.tables, (table) => (table.paper = shadeOf(attributes)));
    else if (name === 'hidden' && parent === 'trPr') this.last(this.rows, (row) => (row.hidden = isOn(attributes)));
    else if (name === 'shd' && parent === 'tcPr') this.last(this.cells, (cell) => (cell.paper = shadeOf(attributes)));
    else if (name === 'pStyle' && parent === 'pPr') this.last(this.paragraphs, (one) => (one.style = value));
    else if (name === 'shd' && parent === 'pPr') this.last(this.paragraphs, (one) => (one.paper = shadeOf(attributes)));
    else if ((name === 'alias' || name === 'tag') && parent === 'sdtPr' && isSecretName(value))
      this.controls[this.controls.length - 1] = true;
    else if (name === 'rStyle' && parent === 'rPr' && above === 'r') this.last(this.runs, (run) => (run.style = value));
    else if (name === 'w14:noFill' && parent === 'w14:textFill') this.last(this.runs, ({ looks }) => (looks.noFill = true));
    else if (parent === 'rPr' && above === 'r') this.last(this.runs, ({ looks }) => readLooks(name, attributes, looks));
  }

  private last<Kind>(list: readonly Kind[], change: (one: Kind) => void): void {
    const one = list.at(-1);
    if (one !== undefined) change(one);
  }

  private end(name: string): void {
    this.open.pop();
    if (name === 'tbl') this.tables.pop();
    else if (name === 'tr') this.rows.pop();
    else if (name === 'tc') this.cells.pop();
    else if (name === 'p') this.paragraphs.pop();
    else if (name === 'r') this.runs.pop();
    else if (name === 'sdt') this.controls.pop();
    else if (name === 'txbxContent') this.boxes--;
    else if (name === 'hyperlink') this.links.pop();
    else if (/Change$/.test(name)) this.changed--;
  }

  private isHidden(): boolean {
    const { styles } = this;
    const paragraph = this.paragraphs.at(-1);
    const run = this.runs.at(-1);
    const style = styles.paragraph(paragraph?.style);
    if (this.marked.size > 0 || this.controls.includes(true) || this.rows.some(({ hidden }) => hidden)) return true;
    if (styles.isSecret(style) || styles.isSecret(run?.style)) return true;
    const byStyle = [styles.looks(run?.style), styles.looks(style), styles.defaults];
    const looks: Looks = Object.assign({}, ...byStyle.toReversed(), run?.looks);
    const vanish = run?.looks.vanish ?? byStyle.some((one) => one.vanish === true);
    const isContents = styles.isContents(paragraph?.style) || this.links.includes(true);
    if (vanish || looks.noFill === true || (looks.webHidden === true && !isContents)) return true;
    if (looks.size !== undefined && looks.size <= SPECK) return true;
    return isUnseen(looks.color === 'auto' ? undefined : looks.color, this.paperOf(looks, paragraph));
  }

  /** What the text stands on: the nearest that has a colour. Of a box and of a table with a style nobody knows it here. */
  private paperOf({ highlight, shade }: Looks, paragraph: Paragraph | undefined): Color | undefined {
    const table = this.tables.at(-1);
    const papers = [
      highlight,
      shade,
      paragraph?.paper ?? this.styles.paper(this.styles.paragraph(paragraph?.style)),
      ...this.cells.map(({ paper }) => paper).reverse(),
      ...this.tables.map(({ paper }) => paper).reverse(),
    ];
    const own = papers.find((paper): paper is Color => paper !== undefined && paper !== 'none');
    if (own !== undefined) return own;
    return this.boxes > 0 || table?.shaded === true || this.page === 'none' ? undefined : this.page;
  }
}

/** The remarks of a document that say of their stretch that it is not to be told, by their ids. */
export function secretRemarksIn(xml: string): ReadonlySet<string> {
  const secret = new Set<string>();
  for (const [id, text] of textsIn(xml, 'comment')) if (isSecretRemark(text)) secret.add(id);
  return secret;
}

const REMARK =
  /(?<!\p{L})(?:niet (?:openbaar|publiek|publiceren|naar buiten|voor publicatie|voor (?:het|de) openbare?)|vertrouwelijk|geheim|lakken|weglakken|zwartlakken|afschermen|anonimiseren|not (?:public|for publication|for release|to be published|to be made public)|confidential|redact|do not (?:publish|share|disclose)|don['’]t publish|keep (?:this )?(?:secret|private|out))(?!\p{L})/iu;
const NO_REMARK =
  /(?<!\p{L})(?:niet (?:meer |langer )?(?:vertrouwelijk|geheim|lakken|afschermen)|(?:no longer|not) (?:confidential|secret))(?!\p{L})/iu;

function isSecretRemark(text: string): boolean {
  return (REMARK.test(text) && !NO_REMARK.test(text)) || asksForSecrecy(text);
}

/** The text of each element of this name, by its id. */
function textsIn(xml: string, wanted: string): ReadonlyMap<string, string> {
  const prefix = prefixOf(xml);
  const texts = new Map<string, string>();
  let id: string | undefined;
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const bare = bareName(name, prefix);
        if (bare === wanted) id = attribute(attributes, 'id') ?? '';
        inText = bare === 't' || bare.endsWith(':lpwstr');
      },
      ontext(text) {
        if (id !== undefined && inText) texts.set(id, (texts.get(id) ?? '') + text);
      },
      onclosetag(name) {
        if (bareName(name, prefix) === wanted) id = undefined;
        inText = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return texts;
}

const LABELLED = /^(?:MSIP_Label_.*_Name|rubricering|classificatie|classification|sensitivity|vertrouwelijkheid|confidentiality)$/i;

/** What all of the document is marked as: in the head, the foot or the watermark of its pages, or by a label of its organisation. */
export function markingsOfWord(parts: readonly { readonly name: string; readonly xml: string }[]): readonly string[] {
  const found = parts.flatMap(({ name, xml }) => {
    if (/(?:^|\/)(?:header|footer)\d*\.xml$/.test(name)) return markingIn(runningText(xml)) ?? [];
    return name === 'docProps/custom.xml' ? labelsIn(xml).flatMap((label) => markingIn(label) ?? []) : [];
  });
  return [...new Set(found)];
}

/** The text of a head or foot, and the words of a watermark. */
function runningText(xml: string): string {
  const prefix = prefixOf(xml);
  let text = '';
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        inText = bareName(name, prefix) === 't';
        if (/textpath$/.test(name)) text += `\n${attributes.string ?? ''}\n`;
      },
      ontext(piece) {
        if (inText) text += piece;
      },
      onclosetag(name) {
        inText = false;
        if (bareName(name, prefix) === 'p') text += '\n';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return text;
}

function labelsIn(xml: string): readonly string[] {
  const labels: string[] = [];
  let isLabel = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (/(?:^|:)property$/.test(name)) isLabel = LABELLED.test(attributes.name ?? '');
      },
      ontext(text) {
        if (isLabel) labels.push(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return labels;
}
