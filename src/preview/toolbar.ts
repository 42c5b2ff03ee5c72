import type { Choice } from './messages.ts';

/** The bar above the page: which version, which part; its markup and words come from the extension. */
export class Toolbar {
  private readonly element: HTMLElement;
  private choice: Choice | undefined;

  constructor(element: HTMLElement, chosen: (choice: Choice) => void) {
    this.element = element;
    // What is chosen stands at once: a second choice that comes before the page must not undo the first.
    const choose = (change: Partial<Choice>) => {
      // Nothing has been shown yet.
      if (this.choice === undefined) return;
      this.show({ ...this.choice, ...change });
      chosen(this.choice);
    };
    const part = this.part();
    part.addEventListener('change', () => {
      const view = part.value;
      if (view === 'email') choose({ form: 'email', view: 'full' });
      else choose({ form: this.choice?.form === 'pages' ? 'pages' : 'html', view: view as Choice['view'] });
    });
    const pages = this.pages();
    pages?.addEventListener('click', () => choose({ form: this.choice?.form === 'pages' ? 'html' : 'pages' }));
    for (const button of this.versions()) button.addEventListener('click', () => choose({ public: button.dataset.public === 'true' }));
  }

  show({ form, view, public: open }: Choice): void {
    const choice = { form, view, public: open };
    this.choice = choice;
    this.part().value = choice.form === 'email' ? 'email' : choice.view;
    this.pages()?.setAttribute('aria-pressed', String(choice.form === 'pages'));
    for (const button of this.versions()) button.setAttribute('aria-pressed', String((button.dataset.public === 'true') === choice.public));
  }

  private part(): HTMLSelectElement {
    return this.element.querySelector('select')!;
  }

  /** Where a program can lay out pages. */
  private pages(): HTMLButtonElement | null {
    return this.element.querySelector('button[data-pages]');
  }

  private versions(): NodeListOf<HTMLButtonElement> {
    return this.element.querySelectorAll<HTMLButtonElement>('button[data-public]');
  }
}
