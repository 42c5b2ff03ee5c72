import untyped from 'morphdom';
import type { RenderResult, Tick } from '../../language-server/server/protocol.ts';

// Its types say CommonJS's `exports.default`; what a bundler takes is its ES module.
const morphdom = 'default' in untyped ? untyped.default : untyped;

/** Patches the page on the screen so that it shows another one: what stays the same is not touched, so nothing flickers or jumps. */
export function showPage(root: HTMLElement, { html, ticks, anchors, style }: RenderResult, sheet: CSSStyleSheet, labels: TickLabels): void {
  sheet.replaceSync(style);
  // A document of its own: nothing in it runs or loads.
  const parsed = new DOMParser().parseFromString(`<div id="page">${html}</div>`, 'text/html');
  const next = parsed.getElementById('page')!;
  for (const active of next.querySelectorAll('script,iframe,object,embed,link,meta,base,form')) active.remove();
  for (const { anchor, line } of anchors) parsed.getElementById(anchor)?.setAttribute('data-line', String(line));
  setStylesAside(next);
  addTicks(next, ticks, labels);
  morphdom(root, document.importNode(next, true), {
    childrenOnly: true,
    onBeforeElUpdated(shown, wanted) {
      // What the extension itself added while it was shown: the mark of the cursor.
      if (shown.classList.contains('at-cursor')) wanted.classList.add('at-cursor');
      if (shown instanceof HTMLInputElement && wanted instanceof HTMLInputElement) {
        shown.checked = wanted.defaultChecked;
        shown.disabled = false;
      }
      return !shown.isEqualNode(wanted) || shown.tagName === 'INPUT';
    },
  });
  // The policy forbids style attributes in markup; set by script they are allowed.
  for (const element of root.querySelectorAll<HTMLElement>('[data-style]')) element.style.cssText = element.dataset.style!;
}

function setStylesAside(root: HTMLElement): void {
  for (const element of root.querySelectorAll('[style]')) {
    element.setAttribute('data-style', element.getAttribute('style')!);
    element.removeAttribute('style');
  }
}

export interface TickLabels {
  readonly done: string;
}

/** A check mark before the head of each item that can be done, and in its row of a list of actions. */
function addTicks(root: HTMLElement, ticks: readonly Tick[], labels: TickLabels): void {
  const byLine = new Map(ticks.map((tick) => [String(tick.line), tick]));
  for (const block of root.querySelectorAll('.item[data-line], tr[data-line]')) {
    const tick = byLine.get(block.getAttribute('data-line')!);
    const head = block.querySelector('.item-head, th');
    if (tick === undefined || head === null) continue;
    const box = block.ownerDocument.createElement('input');
    box.type = 'checkbox';
    box.className = 'tick';
    if (tick.done) box.setAttribute('checked', '');
    box.setAttribute('data-tick', String(tick.line));
    box.setAttribute('aria-label', `${labels.done}: ${head.textContent?.trim() ?? ''}`);
    head.prepend(box);
  }
}
