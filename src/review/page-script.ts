/** What a review copy of HTML carries, as JSON in the page. */
export interface ReviewData {
  readonly meeting: string;
  /** SHA-256 of the source that the copy was made of, in base 16: whether lines still stand where they stood. */
  readonly source: string;
  readonly threads: readonly PageThread[];
  readonly words: ReviewWords;
}

export interface PageThread {
  /** Line of the source, from 0. */
  readonly line: number;
  /** The words of the page that it is about. */
  readonly passage: string;
  readonly remarks: readonly PageRemark[];
  readonly isResolved: boolean;
  /** In the source, when the copy was made: whoever opens it again says so. */
  readonly wasResolved: boolean;
}

export interface PageRemark {
  readonly name: string;
  /** ISO 8601; empty where it is not known. */
  readonly date: string;
  readonly text: string;
}

/** What the page says, in the language of the minutes. */
export interface ReviewWords {
  readonly title: string;
  readonly name: string;
  readonly remark: string;
  readonly answer: string;
  readonly resolve: string;
  readonly reopen: string;
  readonly resolved: string;
  readonly add: string;
  readonly cancel: string;
  readonly save: string;
  readonly saved: string;
  readonly open: string;
  readonly needsName: string;
  readonly unfinished: string;
}

export const REVIEW_DATA = 'verslag-review';

/**
 * Runs in the page of a review copy, by its own text alone: it may use nothing from outside it, and its text may not end its element. Words of reviewers become text of elements and never
 * markup. What is saved is the page as it came, with other data in it.
 */
export function reviewScript(): void {
  const holder = document.getElementById('verslag-review')!;
  const data = JSON.parse(holder.textContent ?? '') as ReviewData;
  const { words } = data;
  const pristine = `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`;
  const kept = holder.outerHTML;
  interface Thread {
    line: number;
    passage: string;
    remarks: PageRemark[];
    isResolved: boolean;
    wasResolved: boolean;
  }
  const threads: Thread[] = data.threads.map((thread) => ({ ...thread, remarks: [...thread.remarks] }));
  let isChanged = false;

  const made = (tag: string, className: string, text = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };
  const button = (text: string, run: () => void): HTMLElement => {
    const element = made('button', '', text);
    element.setAttribute('type', 'button');
    element.addEventListener('click', run);
    return element;
  };
  const field = (tag: string, label: string): [HTMLElement, HTMLInputElement] => {
    const around = made('label', '', `${label} `);
    const input = document.createElement(tag) as HTMLInputElement;
    around.append(input);
    return [around, input];
  };

  const bar = made('section', 'review-bar');
  bar.setAttribute('aria-label', words.title);
  const count = made('span', 'review-count');
  count.setAttribute('role', 'status');
  const [nameLabel, name] = field('input', words.name);
  name.maxLength = 80;
  name.autocomplete = 'name';
  bar.append(made('strong', '', words.title), count, nameLabel, button(words.save, save));
  document.body.prepend(bar);

  const blocks = [...document.querySelectorAll<HTMLElement>('[data-line]')].filter(
    (block) => block.matches('h1, h2, h3, h4, h5') || block.querySelector('[data-line]') === null,
  );
  const places = new Map<HTMLElement, HTMLElement>();
  for (const block of blocks) {
    const place = made('div', 'review-place');
    const host = block.matches('tr, dl > div') ? block.lastElementChild : undefined;
    if (host instanceof HTMLElement) host.append(place);
    else if (block.matches('h1, h2, h3, h4, h5, header, pre')) block.after(place);
    else block.append(place);
    places.set(block, place);
  }
  const passages = new Map(blocks.map((block) => [block, passageOf(block)]));
  for (const [block, place] of places)
    place.append(...threads.filter((thread) => blockOf(thread) === block).map((thread) => drawn(thread, block)), adder(block));
  tell();
  addEventListener('beforeunload', (event) => {
    if (isChanged || typing() !== undefined) event.preventDefault();
  });

  function passageOf(block: HTMLElement): string {
    return (block.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 1000);
  }

  /** The block of a line: that which begins last at it or before it; of several, the first, for lists at the end repeat what stands above. */
  function blockOf({ line }: Thread): HTMLElement | undefined {
    let found: HTMLElement | undefined;
    for (const block of blocks) {
      const begins = Number(block.dataset.line);
      if (begins <= line && (found === undefined || begins > Number(found.dataset.line))) found = block;
    }
    return found ?? blocks[0];
  }

  function adder(block: HTMLElement): HTMLElement {
    const add = button('+', () => {
      const place = places.get(block)!;
      place.append(
        form(
          words.remark,
          add,
          (remark) => {
            const thread = fresh(block, remark);
            threads.push(thread);
            add.before(drawn(thread, block));
            add.hidden = false;
          },
          block,
        ),
      );
      add.hidden = true;
    });
    add.className = 'review-add';
    add.title = words.add;
    add.setAttribute('aria-label', `${words.add}: ${passages.get(block)!.slice(0, 60)}`);
    return add;
  }

  function fresh(block: HTMLElement, remark: PageRemark): Thread {
    return { line: Number(block.dataset.line), passage: passages.get(block)!, remarks: [remark], isResolved: false, wasResolved: false };
  }

  function drawn(thread: Thread, block: HTMLElement): HTMLElement {
    const box = made('aside', thread.isResolved ? 'review-thread review-resolved' : 'review-thread');
    box.setAttribute('aria-label', words.remark);
    for (const remark of thread.remarks) {
      const line = made('p', '');
      line.append(
        made('strong', '', [remark.name, remark.date].filter((part) => part !== '').join(', ')),
        document.createTextNode(`: ${remark.text}`),
      );
      box.append(line);
    }
    if (thread.isResolved) box.append(made('p', '', words.resolved));
    const answer = button(words.answer, () => {
      box.append(
        form(
          words.answer,
          answer,
          (remark) => {
            thread.remarks.push(remark);
            box.replaceWith(drawn(thread, block));
          },
          block,
        ),
      );
      answer.hidden = true;
    });
    const resolve = button(thread.isResolved ? words.reopen : words.resolve, () => {
      thread.isResolved = !thread.isResolved;
      box.replaceWith(drawn(thread, block));
      changed();
    });
    box.append(answer, resolve);
    return box;
  }

  function form(label: string, opener: HTMLElement, take: (remark: PageRemark) => void, block: HTMLElement): HTMLElement {
    const box = made('div', 'review-form');
    const [around, text] = field('textarea', label);
    text.maxLength = 4000;
    const close = () => {
      box.remove();
      opener.hidden = false;
      opener.focus();
    };
    const add = button(words.add, () => {
      if (name.value.trim() === '') {
        count.textContent = words.needsName;
        name.focus();
      } else if (text.value.trim() !== '') {
        const now = new Date();
        const day = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
        box.remove();
        take({ name: name.value.trim(), date: day, text: text.value.replace(/\s+/g, ' ').trim() });
        changed();
        places.get(block)!.querySelector<HTMLElement>('.review-add')?.focus();
      }
    });
    box.append(around, add, button(words.cancel, close));
    setTimeout(() => text.focus());
    return box;
  }

  function changed(): void {
    isChanged = true;
    tell();
  }

  function tell(): void {
    count.textContent = `${threads.filter(({ isResolved }) => !isResolved).length} ${words.open}`;
  }

  /** A form with words in it that were not added yet. */
  function typing(): HTMLTextAreaElement | undefined {
    return [...document.querySelectorAll('textarea')].find((one) => one.value.trim() !== '');
  }

  function save(): void {
    const unfinished = typing();
    if (unfinished !== undefined) {
      count.textContent = words.unfinished;
      unfinished.focus();
      return;
    }
    // No sign of what was typed can end the element that holds it.
    const text = JSON.stringify({ ...data, threads }).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    const [start, end] = [kept.slice(0, kept.indexOf('>') + 1), kept.slice(kept.lastIndexOf('<'))];
    const page = pristine.split(kept).join(`${start}${text}${end}`);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    link.download = `${data.meeting}.html`;
    link.click();
    isChanged = false;
    count.textContent = words.saved;
  }
}
