import { escapeHtml } from '../names.ts';

/** A choice of one value, by radio buttons and a style sheet (Selectors 4, `:has`). Where a browser has none, all rows show. */
export class Filter {
  private readonly name: string;
  private readonly values: readonly string[];

  constructor(name: string, values: readonly string[]) {
    this.name = name;
    this.values = values;
  }

  mark(value: string | undefined): string {
    const at = value === undefined ? -1 : this.values.indexOf(value);
    return at < 0 ? '' : `${this.name}-${at}`;
  }

  style(): string {
    return this.values
      .map((_, at) => `main:has(#${this.name}-${at}-keuze:checked) tbody tr:not(.${this.name}-${at}){display:none}`)
      .join('');
  }

  html(legend: string, all: string): string {
    if (this.values.length < 2) return '';
    const choice = (id: string, label: string, checked = '') =>
      `<label><input type="radio" name="${this.name}" id="${id}"${checked}> ${label}</label>`;
    const choices = this.values.map((value, at) => choice(`${this.name}-${at}-keuze`, escapeHtml(value)));
    return `<fieldset><legend>${legend}</legend>\n${[choice(`${this.name}-alle`, all, ' checked'), ...choices].join('\n')}\n</fieldset>`;
  }
}
