import type { RenderResult } from '../../language-server/server/protocol.ts';
import type { Deed, FromPreview, PreviewState, ToPreview } from './messages.ts';
import { showPage } from './page.ts';
import { blockOf, heightOf, inOrder, lineAt, type ScrollMark } from './scroll-map.ts';
import { showSheets } from './sheets.ts';
import { Toolbar } from './toolbar.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPreview): void; setState(state: unknown): void; getState(): unknown };

/** The script of the preview: it shows what the extension sends, and says what the user does. It reads and loads nothing else. */
const vscode = acquireVsCodeApi();
const page = document.getElementById('page')!;
const bar = document.getElementById('bar')!;
const notice = document.getElementById('notice')!;
const empty = document.getElementById('empty')!;
const down = document.getElementById('down')!;
const renew = document.getElementById('renew')!;
const mail = document.getElementById('mail')!;
const words = document.body.dataset;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

/** Pixels, as in the style sheet of the page. */
const AS_EXPORTED = 17;

let state: PreviewState | undefined;
let meeting: RenderResult['meeting'];
/** Whether the user moves in the preview; else it follows the editor. */
let leads = false;
let marked: number | undefined;

const send = (message: FromPreview) => vscode.postMessage(message);
const toolbar = new Toolbar(bar, (choice) => send({ type: 'choose', choice }));

// ---------------------------------------------------------------- what the extension says

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  switch (data.type) {
    case 'update':
      return update(data);
    case 'scroll':
      return follow(data.line);
    case 'yield':
      leads = false;
      return;
    case 'mark':
      marked = data.line;
      return mark(true);
    case 'stale':
      renew.hidden = false;
      return;
    case 'refused':
      for (const box of page.querySelectorAll<HTMLInputElement>('input.tick')) {
        box.checked = box.defaultChecked;
        box.disabled = false;
      }
      return;
    case 'copy':
      return void copy(data.html, data.text);
  }
});

function update(message: Extract<ToPreview, { type: 'update' }>): void {
  const part = state && `${state.form} ${state.view}`;
  state = message.state;
  vscode.setState(state);
  document.documentElement.dataset.look = message.look;
  document.documentElement.style.fontSize = `${message.fontSize ?? AS_EXPORTED}px`;
  document.documentElement.dataset.form = state.form;
  toolbar.show(state);
  const shown = message.page;
  renew.hidden = true;
  const other = meeting?.id !== shown?.meeting?.id;
  down.hidden = shown !== null;
  if (shown === null) {
    page.hidden = true;
    mail.hidden = true;
    empty.hidden = true;
    return;
  }
  meeting = shown.meeting;
  empty.hidden = meeting !== undefined;
  page.hidden = meeting === undefined;
  if (shown.mail === undefined) mail.hidden = true;
  if (meeting === undefined) return;
  page.lang = meeting.language;
  notice.hidden = shown.errors === 0;
  notice.querySelector('button')!.textContent = (shown.errors === 1 ? words.oneError! : words.moreErrors!).replace(
    '{0}',
    `${shown.errors}`,
  );
  if (shown.pages === undefined) showPage(page, shown, sheet, { done: words.done! });
  else showSheets(page, shown.pages, words.sheet!);
  showMail(shown.mail);
  mark(false);
  if (other) follow(state.line);
  else if (part !== `${state.form} ${state.view}`) window.scrollTo({ top: 0, behavior: 'instant' });
}

/** Who gets the mail, and under which subject: what its reader sees first. */
function showMail(head: RenderResult['mail']): void {
  mail.hidden = head === undefined;
  if (head === undefined) return;
  const fill = (name: string, text: string) => {
    const row = mail.querySelector<HTMLElement>(`[data-row="${name}"]`)!;
    row.hidden = text === '';
    row.querySelector('dd')!.textContent = text;
  };
  fill('to', head.to.join('; ') || words.nobody!);
  fill('cc', head.cc.join('; '));
  fill('missing', head.missing.join('; '));
  fill('subject', head.subject);
}

// ---------------------------------------------------------------- place

/** Blocks with their lines; in the whole minutes without the tables at the end, which repeat what stands above. */
function blocks(): HTMLElement[] {
  const all = [...page.querySelectorAll<HTMLElement>('[data-line]')];
  return state?.view === 'full' ? all.filter((block) => block.closest('table.register') === null) : all;
}

function marks(): { marks: ScrollMark[]; end: ScrollMark } {
  const origin = page.getBoundingClientRect().top;
  const ordered = inOrder(blocks().map((block) => ({ line: Number(block.dataset.line), top: block.getBoundingClientRect().top - origin })));
  const last = page.lastElementChild?.getBoundingClientRect().bottom ?? origin;
  return { marks: ordered, end: { line: (meeting?.lastLine ?? 0) + 1, top: last - origin } };
}

/** Height of the page that is hidden by the bar. */
const hidden = () => page.getBoundingClientRect().top + window.scrollY - bar.offsetHeight;

function follow(line: number): void {
  // What the editor sent before it knew that the user scrolls here would undo the scroll.
  if (meeting === undefined || leads) return;
  const { marks: ordered, end } = marks();
  if (ordered.length === 0) return;
  const top = line <= meeting.firstLine ? 0 : hidden() + heightOf(line, ordered, end);
  window.scrollTo({ top, behavior: 'instant' });
}

function sayPlace(): void {
  if (!leads || meeting === undefined) return;
  const { marks: ordered, end } = marks();
  if (ordered.length === 0) return;
  send({ type: 'scrolled', line: window.scrollY === 0 ? meeting.firstLine : lineAt(window.scrollY - hidden(), ordered, end) });
}

let asked = false;
window.addEventListener('scroll', () => {
  if (!leads || asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    sayPlace();
  });
});

function lead(value: boolean): void {
  if (leads === value) return;
  leads = value;
  send({ type: 'lead', leads });
}
for (const moves of ['wheel', 'touchmove', 'pointerdown', 'keydown']) window.addEventListener(moves, () => lead(true), { passive: true });
document.documentElement.addEventListener('mouseleave', () => lead(false));

/** Marks the block the cursor of the editor is in. */
function mark(moved: boolean): void {
  for (const element of page.querySelectorAll('.at-cursor')) element.classList.remove('at-cursor');
  if (marked === undefined || meeting === undefined || marked < meeting.firstLine || marked > meeting.lastLine) return;
  const all = blocks();
  const lines = all.map((element) => Number(element.dataset.line));
  const innermost = all[blockOf(marked, lines)];
  if (innermost === undefined) return;
  // Of an item the first line stands for all of it.
  const item = innermost.closest<HTMLElement>('.item');
  const block = item?.dataset.line === innermost.dataset.line ? item! : innermost;
  block.classList.add('at-cursor');
  if (!moved || leads) return;
  const { top, bottom } = block.getBoundingClientRect();
  if (bottom < bar.offsetHeight || top > window.innerHeight) block.scrollIntoView({ block: 'center', behavior: 'instant' });
}

// ---------------------------------------------------------------- what the user does

document.addEventListener('click', (event) => {
  const link = (event.target as HTMLElement).closest('a');
  if (link === null) return;
  event.preventDefault();
  const href = link.getAttribute('href') ?? '';
  // A place on this page is gone to here; in other words it would be the source that moves.
  const here = href.startsWith('#') ? document.getElementById(decodeURIComponent(href.slice(1))) : null;
  if (here !== null) {
    lead(true);
    window.scrollTo({ top: here.getBoundingClientRect().top + window.scrollY - bar.offsetHeight - 8, behavior: 'instant' });
  } else if (href !== '') send({ type: 'link', href });
});

// A click stays here: what is typed behind it must never go into the minutes by accident. A double click goes to the source.
document.addEventListener('dblclick', (event) => {
  const target = event.target as HTMLElement;
  if (bar.contains(target) || target.closest('a,input,button,select') !== null) return;
  const line = target.closest<HTMLElement>('[data-line]')?.dataset.line;
  if (line !== undefined) send({ type: 'reveal', line: Number(line) });
});

page.addEventListener('change', (event) => {
  const box = event.target as HTMLInputElement;
  const line = box.dataset?.tick;
  if (line === undefined) return;
  box.disabled = true;
  send({ type: 'tick', line: Number(line), done: box.checked });
});

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-do]')) {
  button.addEventListener('click', () => send({ type: 'do', what: button.dataset.do as Deed }));
}

/** Both forms where the browser lets us, through the event of copying where not. */
async function copy(html: string, text: string): Promise<void> {
  window.focus();
  try {
    const forms = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) };
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    send({ type: 'copied', rich: true });
  } catch {
    send({ type: 'copied', rich: copyByEvent(html, text) });
  }
}

function copyByEvent(html: string, text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    done = true;
  };
  document.addEventListener('copy', fill);
  const allowed = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return done && allowed;
}

// It wraps in a narrow pane: what is scrolled to must not hide behind it.
new ResizeObserver(() => document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`)).observe(bar);

send({ type: 'ready' });
