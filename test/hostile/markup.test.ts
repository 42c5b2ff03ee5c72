import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { runs } from '../support/runs.ts';
import { everyStage } from '../support/stages.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What of a page would run, load or lead astray. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (/^on/i.test(name)) found.push(`${node.tagName} ${name}=${value}`);
        if (name === 'style' && /fixed|url\(|expression/i.test(value)) found.push(`${node.tagName} style=${value}`);
        if (
          /^(?:href|src|action|formaction|data)$/.test(name) &&
          /^[a-z][a-z0-9+.-]*:/i.test(value.replace(/[\u0000-\u0020]/g, '')) &&
          !/^(?:https?|mailto):/i.test(value)
        )
          found.push(`${name}=${value}`);
      }
      if (/^(?:script|iframe|object|embed|img|svg|math|form|link|base)$/.test(node.tagName)) found.push(node.tagName);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

const HOSTILE = [
  'x onmouseover=alert(1) style=position:fixed;inset:0 y',
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '<img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '--><svg onload=alert(1)>',
  '&quot; onclick=&quot;alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  'javascript:alert(1)',
  'java&#115;cript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '](javascript:alert(1))',
  '\\](javascript:alert(1))',
  '\\<img src=x onerror=alert(1)>',
  '\\\\<img src=x onerror=alert(1)>',
  '\\\\![x](javascript:alert(1))',
  '`\\`<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x]( &#106;avascript:alert(1))',
  '[x](java\\script:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](https://e.nl/pixel.png)',
  '<javascript:alert(1)>',
  '<https://e.nl/" onclick="alert(1)>',
  '[x]: javascript:alert(1)',
  '- [x]: javascript:alert(1)',
  '> [x]: javascript:alert(1)',
  '~~~ " onclick="alert(1)',
  '[x](https://e.nl "@o")',
  '[x](@o)',
  '[x](<@o>)',
  '[x](https://e.nl/@o)',
  'https://e.nl/<img src=x onerror=alert(1)>',
  'https://e.nl/\\<img src=x onerror=alert(1)>',
  '[@o](javascript:alert(1))',
  '![@o](@o)',
  '<@o>',
  '[x](#a)',
  '<b @o>',
  '**@o**[@o',
  '\u202ejavascript',
  '\ufdd00\ufdd1',
];
const hostile = fc.constantFrom(...HOSTILE);

const files = fc
  .record({
    name: hostile,
    title: hostile,
    label: hostile,
    lines: fc.array(fc.array(hostile, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ name, title, label, lines }) => ({
    'a.verslag': `Organisatie o (ook "${label.replaceAll('"', "'")}"): ${name}
Persoon p (@o, openbaar, functie "${label.replaceAll('"', "'")}"): ${name}
Spoor s: ${name}
Verslag a: ${title} @o #s
Datum: 16 november 2020
Plaats: ${label}
Aanwezig: @o (${label.replace(/[()]/g, '')}), @p, "${name.replaceAll('"', "'")}"
Bijlage: ${title} <${label.replace(/[<>]/g, '')}>

# 1. ${title} #s

${lines.map((parts) => parts.join('')).join('\n')}

~~~ @o
code @o
~~~

| ${label.replaceAll('|', '')} | @o |
| - | - |
| [x](https://e.nl "@o") | ${title.replaceAll('|', '')} |

[x]
Actie A1 (@o, uiterlijk ${label.replace(/[(),]/g, '')}, spoor s): ${title} @o
Besluit B1 (@p): ${lines[0]![0]} #A1 {5.1.2e: ${title} @o}
Kanaal k: ${name}
`,
  }));

// The most forgiving reader of Markdown: raw HTML is HTML, every address a link.
const reader = new MarkdownIt({ html: true, linkify: true });
reader.validateLink = () => true;

function markdownOf(json: string): string[] {
  const texts: string[] = [];
  JSON.parse(json, (key, value) => {
    if (typeof value === 'string' && key === 'text') texts.push(value);
    return value;
  });
  return texts;
}

describe('text that would be markup', () => {
  it('grows no element, attribute or address in a page, a comparison, Markdown or JSON', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (input) => {
        for (const [name, output] of await everyStage(input, /full (?:html|json|markdown)|comparison html|register markdown/)) {
          const pages = /html$/.test(name)
            ? [output]
            : /markdown$/.test(name)
              ? [reader.render(output)]
              : /json$/.test(name) && !name.startsWith('register')
                ? markdownOf(output).map((text) => reader.render(text))
                : [];
          for (const page of pages) assert.deepEqual(dangersIn(page), [], name);
        }
      }),
      runs(25),
    );
  });

  it('stays text, whatever it says', async () => {
    const book = HOSTILE.map((text, index) => `Organisatie o${index}: ${text}\n`).join('');
    const meetings = HOSTILE.map(
      (text, index) => `Verslag a${index}: ${text}\nDatum: 16 november 2020\n\nEen ${text} z [x] @o${index}\n\n${text}\n\n`,
    );
    const outputs = await everyStage({ 'a.verslag': book + meetings.join('') }, / full (?:html|markdown)$/);
    for (const view of ['internal full', 'public full']) {
      assert.deepEqual(dangersIn(outputs.get(`${view} html`)!), [], view);
      assert.deepEqual(dangersIn(reader.render(outputs.get(`${view} markdown`)!)), [], view);
    }
  });
});
