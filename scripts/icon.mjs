// Makes media/icon.png, which VS Code wants, of media/icon.svg. To be run by hand when the drawing changes; needs Chromium.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const media = path.resolve(import.meta.dirname, '../media');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<body style="margin:0">${fs.readFileSync(path.join(media, 'icon.svg'), 'utf8')}</body>`);
await page.screenshot({ path: path.join(media, 'icon.png'), omitBackground: true });
await browser.close();
