import type { Look } from '../document/look.ts';
import { wordTable } from '../vocabulary/word-table.ts';

/**
 * The looks of a mail, by element or by element and class. Outlook lays mail out with Word, which knows tables and little else, and Gmail
 * takes style sheets away: so each element has its own style, and nothing depends on flex, grid, floats or media queries.
 */
const SANS = "Calibri,'Segoe UI',Arial,sans-serif";
const SOFT = 'color:#595959';

interface Palette {
  readonly sans: string;
  readonly ink: string;
  readonly accent: string;
  readonly link: string;
}

/** The name of a font holds no sign that means anything in a style sheet or an attribute. */
function paletteOf(look: Look | undefined): Palette {
  const { textFont, ink, accent } = look ?? {};
  return {
    sans: `font-family:${textFont === undefined ? '' : `'${textFont}',`}${SANS}`,
    ink: `color:${ink?.light ?? '#1a1a1a'}`,
    accent: accent?.light ?? '#154273',
    link: accent?.light ?? '#01689b',
  };
}

const stylesOf = ({ sans, ink, accent, link }: Palette): Readonly<Record<string, string>> => ({
  body: 'margin:0;padding:0;background-color:#ffffff',
  h1: `margin:0 0 14px;${sans};${ink};font-size:22px;line-height:28px;font-weight:bold`,
  h2: `margin:28px 0 8px;${sans};color:${accent};font-size:17px;line-height:23px;font-weight:bold`,
  h3: `margin:20px 0 6px;${sans};${ink};font-size:15px;line-height:21px;font-weight:bold`,
  h4: `margin:16px 0 6px;${sans};${ink};font-size:15px;line-height:21px;font-weight:bold`,
  h5: `margin:16px 0 6px;${sans};${ink};font-size:15px;line-height:21px;font-weight:bold`,
  p: `margin:0 0 12px;${sans};${ink};font-size:15px;line-height:22px`,
  'p.kind': `margin:0 0 4px;${sans};${SOFT};font-size:13px;line-height:18px`,
  'p.facts': `margin:0 0 2px;${sans};${SOFT};font-size:13px;line-height:19px`,
  'p.gap': 'margin:0;font-size:8px;line-height:12px',
  'p.organisation': `margin:16px 0 2px;${sans};color:${accent};font-size:13px;line-height:18px;font-weight:bold`,
  'p.address': `margin:0;${sans};${SOFT};font-size:13px;line-height:18px`,
  'p.label': `margin:0 0 4px;${sans};color:${accent};font-size:13px;line-height:19px;font-weight:bold`,
  ul: 'margin:0 0 12px;padding:0 0 0 22px',
  'ul.outline': 'margin:0 0 12px;padding:0 0 0 18px;list-style-type:none',
  ol: 'margin:0 0 12px;padding:0 0 0 26px',
  li: `margin:0 0 4px;${sans};${ink};font-size:15px;line-height:22px`,
  blockquote: 'margin:0 0 12px;padding:0 0 0 12px;border-left:3px solid #cccccc',
  pre: `margin:0 0 12px;white-space:pre-wrap;font-family:Consolas,monospace;${ink};font-size:13px;line-height:19px`,
  code: 'font-family:Consolas,monospace;font-size:13px',
  img: 'max-width:100%;height:auto;border:0',
  hr: 'margin:20px 0;border:0;border-top:1px solid #cccccc',
  a: `color:${link};text-decoration:underline`,
  table: 'border-collapse:collapse;margin:0 0 12px',
  'table.whole': 'width:100%;border-collapse:collapse',
  th: `padding:6px 10px 6px 0;border-bottom:1px solid #999999;text-align:left;vertical-align:top;${sans};${ink};font-size:14px;line-height:20px;font-weight:bold`,
  td: `padding:6px 10px 6px 0;border-bottom:1px solid #dddddd;text-align:left;vertical-align:top;${sans};${ink};font-size:14px;line-height:20px`,
  'th.fact': `padding:3px 14px 3px 0;width:120px;text-align:left;vertical-align:top;${sans};${SOFT};font-size:14px;line-height:20px;font-weight:normal`,
  'td.fact': `padding:3px 0;text-align:left;vertical-align:top;${sans};${ink};font-size:14px;line-height:20px`,
  'td.page': 'padding:18px 18px 28px',
  'td.frame': 'padding:0',
  'td.item': `padding:2px 0 2px 14px;border-left:3px solid ${accent}`,
  'th.number': `padding:8px 14px 8px 0;width:44px;border-bottom:1px solid #dddddd;text-align:left;vertical-align:top;${sans};${ink};font-size:15px;line-height:22px;font-weight:bold`,
  'td.row': 'padding:8px 0;border-bottom:1px solid #dddddd;vertical-align:top',
  'strong.banner': 'color:#8a4b00',
  'strong.approved': 'color:#275937',
  'strong.overdue': 'color:#b30000',
  'span.detail': SOFT,
  'span.shield': 'background-color:#fff3c4',
  'b.shielded': `${sans};font-size:12px`,
  'span.withheld': `background-color:#333333;color:#ffffff;${sans};font-size:13px;padding:1px 4px`,
});

const TAG = /<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const CLASS = / class="([^"]*)"/;
const OWN_STYLE = / style="([^"]*)"/;

/**
 * Puts the style of each element on the element itself, and takes classes away: they would mean nothing. The HTML is ours, in which `<` is
 * a tag wherever it stands, so that tags can be found by their form.
 */
export function withStyles(html: string, look?: Look): string {
  const styles = tableOf(look);
  return html.replace(TAG, (_, name: string, attributes: string) => {
    const kind = CLASS.exec(attributes)?.[1]?.split(' ').at(-1);
    const style = (kind === undefined ? undefined : styles.get(`${name}.${kind}`)) ?? styles.get(name);
    // What it has of its own, such as where a cell of a table is lined up, stands last and so counts.
    const own = OWN_STYLE.exec(attributes)?.[1];
    const both = [style, own].filter((one) => one !== undefined).join(';');
    return `<${name}${attributes.replace(CLASS, '').replace(OWN_STYLE, '')}${both === '' ? '' : ` style="${both}"`}>`;
  });
}

const OWN = wordTable(stylesOf(paletteOf(undefined)));
const tables = new WeakMap<Look, ReadonlyMap<string, string>>();

/** A long mail is written many times until it fits. */
function tableOf(look: Look | undefined): ReadonlyMap<string, string> {
  if (look === undefined) return OWN;
  const known = tables.get(look);
  if (known !== undefined) return known;
  const made = wordTable(stylesOf(paletteOf(look)));
  tables.set(look, made);
  return made;
}
