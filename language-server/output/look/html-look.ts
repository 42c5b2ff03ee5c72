import { hasLetterhead, type Logo, type Look } from '../../document/look.ts';
import { STYLE } from '../html-style.ts';
import { base64 } from '../mime.ts';
import { cssString, escapeHtml } from '../names.ts';

/** The style sheet of a page: ours, then what the house style changes, its own sheet last. */
export function styleSheet(look: Look | undefined): string {
  if (look === undefined) return STYLE;
  const { accent, ink, textFont, labelFont, css } = look;
  const light = [
    ...(accent === undefined ? [] : [`--link:${accent.light}`, `--label:${accent.light}`]),
    ...(ink === undefined ? [] : [`--ink:${ink.light}`]),
  ];
  const dark = [
    ...(accent === undefined ? [] : [`--link:${accent.dark}`, `--label:${accent.dark}`]),
    ...(ink === undefined ? [] : [`--ink:${ink.dark}`]),
  ];
  const fonts = [
    ...(textFont === undefined ? [] : [`--serif:${cssString(textFont)},${SERIF}`]),
    ...(labelFont === undefined ? [] : [`--sans:${cssString(labelFont)},${SANS}`]),
  ];
  const root = [...light, ...fonts];
  return [
    STYLE,
    LETTERHEAD,
    ...(root.length === 0 ? [] : [`:root{${root.join(';')}}`]),
    ...(dark.length === 0 ? [] : [`@media screen and (prefers-color-scheme:dark){:root{${dark.join(';')}}}`]),
    ...(light.length === 0 ? [] : [`@media print{:root{${light.join(';')}}}`]),
    ...(css === undefined ? [] : [css]),
  ].join('\n');
}

const SERIF = 'Charter,Cambria,Georgia,"Liberation Serif","Noto Serif",serif';
const SANS = '"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif';

const LETTERHEAD = `
.letterhead{display:flex;flex-wrap:wrap;gap:.6rem 1.5rem;align-items:flex-start;justify-content:space-between;margin:0 0 2.2rem}
.letterhead img{max-height:4.5rem;max-width:min(16rem,100%);width:auto}
.letterhead div{font:.82rem/1.5 var(--sans);color:var(--soft)}.letterhead p{margin:0}.letterhead .organisation{font-weight:700;color:var(--label)}
footer.page{margin-top:3rem;padding-top:.6rem;border-top:1px solid var(--line);font:.82rem/1.5 var(--sans);color:var(--soft)}footer.page p{margin:0}
@media (prefers-color-scheme:dark){@media screen{.letterhead img{background:#fff;padding:.3rem}}}
@media print{.letterhead{margin-bottom:1.2rem}.letterhead img{max-height:16mm}footer.page{margin-top:1.5rem}}
`.trim();

/** Who it is from, above the title; empty where nothing is to be said. */
export function letterheadHtml(look: Look | undefined): string {
  if (look === undefined || !hasLetterhead(look)) return '';
  const { logo, organisation, address, header } = look;
  const lines = [
    ...(organisation === '' ? [] : [`<p class="organisation">${escapeHtml(organisation)}</p>`]),
    ...address.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...(header === '' ? [] : [`<p class="header">${escapeHtml(header)}</p>`]),
  ];
  const image =
    logo === undefined ? [] : [`<img src="data:${logo.type};base64,${base64(logo.content)}" ${imageFacts(logo, organisation)}>`];
  const said = lines.length === 0 ? [] : ['<div>', ...lines, '</div>'];
  return ['<div class="letterhead">', ...image, ...said, '</div>', ''].join('\n');
}

/** Who hears a page is not told a name twice: beside the name the logo is only to be looked at. */
export function imageFacts({ width, height, words }: Logo, organisation: string): string {
  return `width="${width}" height="${height}" alt="${organisation === '' ? escapeHtml(words) : ''}"`;
}

export function footerHtml(look: Look | undefined): string {
  return look === undefined || look.footer === '' ? '' : `<footer class="page"><p>${escapeHtml(look.footer)}</p></footer>`;
}
