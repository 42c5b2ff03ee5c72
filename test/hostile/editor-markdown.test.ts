import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { completion } from '../../language-server/features/completion/completion.ts';
import { resolveCompletion } from '../../language-server/features/completion/resolve.ts';
import type { FeatureContext } from '../../language-server/features/context.ts';
import { hover } from '../../language-server/features/hover.ts';
import { Project } from '../../language-server/features/project.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { positionAt } from '../support/positions.ts';
import { runs } from '../support/runs.ts';

/** As editors show it at their most generous: raw HTML, and addresses that link themselves. */
const MARKDOWN = new MarkdownIt({ html: true, linkify: true });
MARKDOWN.validateLink = () => true;

const PIECES = [
  '[klik](command:workbench.action.terminal.new)',
  '[a]: command:evil',
  '[a][a]',
  '<command:evil>',
  '![p](https://evil.example/p.png)',
  '<img src=x onerror=alert(1)>',
  '<a href="command:evil">x</a>',
  '&lt;b&gt;',
  'https://evil.example',
  'command:evil',
  '```',
  '`',
  '**',
  '\\',
  '](',
  '$(sync~spin)',
  '| a |',
  'J. Jansen',
  '\u202e',
];

/** Every slot of text in a small project. */
function filesWith(text: () => string): Record<string, string> {
  return {
    'boek.verslag': `Organisatie VWS (ook "${text()}"): Ministerie ${text()}
Persoon x (@VWS, functie "${text().replaceAll('"', '')}"): J. ${text()}
Groep kern (leden @x @VWS): Kern ${text()}
Afkorting ABC: Wat ${text()}
Reeks r (elke maandag 10:00-11:00, plaats "${text().replaceAll('"', '')}"): Reeks ${text()}
Spoor hub (trekker @x, leden @VWS): Spoor ${text()}
`,
    'm1.verslag': `Verslag m1 (reeks r): Titel ${text()}
Datum: maandag 16 november 2020
Plaats: ${text()}
Griffier: @x (${text()})
Aanwezig: @x (${text()}), "gast ${text()}"
Eigen: ${text()}

# 1. Kop ${text()}

Actie A1 (@x, uiterlijk 20 november 2020, spoor hub): Doet ${text()}
Besluit B1 (@VWS): Besluit ${text()}
Motie M1 (indiener @x): Motie ${text()}
Voortgang #A1 (lopend): Klaar ${text()}

Zie ABC, #A1, #B1, #M1, #m1, #hub, @x, @VWS, @kern {5.1.2e: ${text()}}.
`,
  };
}

function assertPlain(value: string): void {
  for (const token of MARKDOWN.parse(value, {}).flatMap((one) => [one, ...(one.children ?? [])])) {
    assert.ok(!/^html_|^link_open$|^image$/.test(token.type) && !/^(?:table|heading)/.test(token.type), `${token.type} in ${value}`);
  }
}

function* shownIn(context: FeatureContext, text: string): Generator<string> {
  for (let offset = 0; offset <= text.length; offset += 3) {
    const found = hover(context, positionAt(text, offset));
    if (found !== null) yield (found.contents as MarkupContent).value;
  }
  for (const match of text.matchAll(/[@#{]|uiterlijk |^(?=Actie)/gm)) {
    const answer = completion(context, positionAt(text, match.index + match[0].length));
    for (const item of Array.isArray(answer) ? answer : answer.items) {
      const { documentation } = resolveCompletion(context, item);
      if (typeof documentation === 'object' && documentation.kind === MarkupKind.Markdown) yield documentation.value;
    }
  }
}

describe('Markdown for the editor', () => {
  it('holds no link, image or HTML of a document, wherever that stands', () => {
    const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 4 }));
    const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' ').replace(/[\r\n\u2028\u2029]/g, ' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 24, maxLength: 24 }), (texts) => {
        let next = 0;
        const files = filesWith(() => texts[next++ % texts.length]!);
        const project = new Project({ config: DEFAULT_CONFIG, today: '2020-11-16' });
        for (const [name, source] of Object.entries(files)) project.set(`file:///project/${name}`, source);
        for (const [name, source] of Object.entries(files)) {
          for (const value of shownIn(project.feature(`file:///project/${name}`)!, source)) assertPlain(value);
        }
      }),
      runs(40, 20201116),
    );
  });
});
