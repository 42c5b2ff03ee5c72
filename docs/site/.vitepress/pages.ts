// Every page of the site once, by its file in `docs`: what the navigation shows, in this order. A test holds it to the files.

export interface Part {
  readonly text: string;
  /** Files, and what the navigation calls them. */
  readonly pages: readonly (readonly [file: string, text: string])[];
  /** All its other files follow, by their names. */
  readonly folder?: string;
}

export const DUTCH: readonly Part[] = [
  { text: 'Beginnen', pages: [['begin.md', 'In tien minuten']] },
  {
    text: 'Recepten',
    pages: [
      ['recepten/README.md', 'Alle recepten'],
      ['recepten/control-room.md', 'Een wekelijkse control room'],
      ['recepten/directeuren.md', 'Directeurenoverleg met sporen'],
      ['recepten/raadsavond.md', 'Een raadsavond'],
      ['recepten/ledenvergadering.md', 'Een ledenvergadering'],
      ['recepten/per-mail.md', 'Het verslag per mail'],
      ['recepten/openbaar.md', 'Openbaar maken onder de Woo'],
      ['recepten/word.md', 'Tien jaar Word verhuizen'],
    ],
  },
  {
    text: 'Naslag',
    pages: [
      ['taal.md', 'De taal'],
      ['uitvoer.md', 'Uitvoer'],
      ['publiceren.md', 'Een openbare site'],
    ],
  },
  { text: 'Regels', pages: [['regels/README.md', 'Alle regels']], folder: 'regels' },
];

export const ENGLISH: readonly Part[] = [
  {
    text: 'Begin',
    pages: [
      ['README.md', 'Contents'],
      ['tutorial.md', 'Ten minutes'],
    ],
  },
  {
    text: 'Reference',
    pages: [
      ['language.md', 'The language'],
      ['outputs.md', 'Outputs'],
      ['markdown.md', 'Markdown'],
      ['import.md', 'Import'],
      ['publish.md', 'A public site'],
      ['json.md', 'The JSON'],
      ['export.md', 'Databases'],
    ],
  },
  {
    text: 'Tools',
    pages: [
      ['extension.md', 'VS Code'],
      ['editors.md', 'Other editors'],
      ['ci.md', 'CI'],
      ['library.md', 'The library'],
      ['assistants.md', 'Assistants'],
    ],
  },
  {
    text: 'How it is made',
    pages: [
      ['architecture.md', 'Architecture'],
      ['security.md', 'Security'],
      ['reliability.md', 'Reliability'],
      ['performance.md', 'Performance'],
    ],
  },
  { text: 'Decisions', pages: [['decisions/README.md', 'All decisions']], folder: 'decisions' },
  { text: 'Rules', pages: [['rules/README.md', 'All rules']], folder: 'rules' },
];
