import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT, workbench } from './workbench.ts';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of VS Code itself. */
const THEMES = [
  ['Dark Modern', 'vs-dark'],
  ['Light Modern', 'vs'],
  ['Dark High Contrast', 'hc-black'],
  ['Light High Contrast', 'hc-light'],
] as const;
/** WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;

describe('themes', () => {
  const bench = workbench({ from: path.join(ROOT, 'examples'), everyFrame: AXE }, async (bench) => {
    await bench.openFile('dobv-3.verslag');
    await bench.serverReady();
    await bench.command(bench.title('showPreviewToSide'));
    await bench.preview.locator('h1').waitFor();
  });

  for (const [theme, kind] of THEMES) {
    it(`${theme}: text and page can be read`, async () => {
      await bench.command('Preferences: Color Theme');
      await bench.type(theme);
      await bench.pick(theme);
      await bench.page.locator(`.monaco-workbench.${kind}`).waitFor();
      await bench.preview.locator(`body[data-vscode-theme-id*="${theme.split(' ').at(-1)}"]`).waitFor();
      await bench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await bench.screenshot(`theme-${kind}`);

      const tokens = await bench.editor('dobv-3.verslag').evaluate((editor) => {
        const paper = getComputedStyle(editor.querySelector('.monaco-editor-background')!).backgroundColor;
        const colours = new Map<string, string>();
        // What the editor itself puts between the words has a colour of the theme's own.
        for (const part of editor.querySelectorAll<HTMLElement>('.view-line span[class^="mtk"]:not([class*="dyn-rule"])'))
          colours.set(getComputedStyle(part).color, part.textContent ?? '');
        return { paper, colours: [...colours] };
      });
      assert.ok(tokens.colours.length >= 5, 'words of one kind look like those of another');
      for (const [ink, text] of tokens.colours) {
        const found = contrast(ink, tokens.paper);
        assert.ok(found >= LEAST_CONTRAST, `“${text}” has contrast ${found.toFixed(1)} (${ink} on ${tokens.paper})`);
      }

      const faults = await bench.preview.locator('body').evaluate(async (body) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(body, { runOnly: ['color-contrast'] });
        return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`));
      });
      assert.deepEqual(faults, []);
    });
  }
});

/** Contrast of two opaque colours as browsers compute them (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = colour.match(/[\d.]+/g)!.map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
