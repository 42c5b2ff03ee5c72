import { createHash } from 'node:crypto';
import type { Language, ReviewThread } from '../../language-server/index.ts';
import { jsonInHtml, OWN_POLICY, type PageExtras } from '../../language-server/output/index.ts';
import { digest } from '../digest.ts';
import { type PageThread, REVIEW_DATA, type ReviewData, type ReviewWords, reviewScript } from './page-script.ts';

const WORDS: Readonly<Record<Language, ReviewWords>> = {
  nl: {
    title: 'Meelezen',
    name: 'Uw naam',
    remark: 'Opmerking',
    answer: 'Antwoord',
    resolve: 'Opgelost',
    reopen: 'Heropenen',
    resolved: 'Opgelost',
    add: 'Opmerking plaatsen',
    cancel: 'Annuleren',
    save: 'Bewaar met opmerkingen',
    saved: 'Bewaard bij uw downloads. Stuur dat bestand terug.',
    open: 'open',
    needsName: 'Vul eerst uw naam in.',
    unfinished: 'Plaats of annuleer eerst wat u aan het typen bent.',
  },
  en: {
    title: 'Review',
    name: 'Your name',
    remark: 'Remark',
    answer: 'Answer',
    resolve: 'Resolve',
    reopen: 'Reopen',
    resolved: 'Resolved',
    add: 'Add remark',
    cancel: 'Cancel',
    save: 'Save with remarks',
    saved: 'Saved among your downloads. Send that file back.',
    open: 'open',
    needsName: 'Type your name first.',
    unfinished: 'First add or cancel what you are typing.',
  },
};

const STYLE = `.review-bar{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.4em 1em;align-items:center;padding:.5em 1em;background:#fff8dc;color:#1b1d20;border-bottom:1px solid #545b63;font:14px sans-serif}
.review-place{display:inline;margin-left:.5em;font:14px sans-serif}
h1+.review-place,h2+.review-place,h3+.review-place,h4+.review-place,h5+.review-place,header+.review-place{display:block;margin:-.5em 0 .5em}
.review-place>.review-add{min-width:24px;padding:0;border:1px solid #545b63;border-radius:12px;background:#fff;color:#545b63}
.review-place>.review-add:hover,.review-place>.review-add:focus{background:#545b63;color:#fff}
.review-thread,.review-form{margin:.3em 0;padding:.4em .7em;background:#fff8dc;color:#1b1d20;border-left:3px solid #545b63}
.review-thread p{margin:.2em 0}
.review-resolved{border-left-color:#1d6540}
.review-form textarea{display:block;width:100%;min-height:4em;box-sizing:border-box}
.review-bar button,.review-place button{font:inherit;padding:.25em .6em;min-height:24px}
@media print{.review-bar,.review-add,.review-form,.review-thread button{display:none}}`;

/** What the page of a meeting has beside it, on which who reads it adds remarks: its script, by its digest alone, and the remarks so far. */
export function reviewExtras({
  meeting,
  text,
  language,
  threads,
}: {
  readonly meeting: string;
  readonly text: string;
  readonly language: Language;
  readonly threads: readonly ReviewThread[];
}): PageExtras {
  const lines = text.split(/\r\n?|\n/);
  const data: ReviewData = {
    meeting,
    source: digest(text),
    threads: threads.map((thread) => pageThread(thread, lines)),
    words: WORDS[language],
  };
  const script = `(${reviewScript})()`;
  return {
    style: STYLE,
    policy: `${OWN_POLICY}; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    end: `<script type="application/json" id="${REVIEW_DATA}">${jsonInHtml(data)}</script>\n<script>${script}</script>`,
  };
}

const LONGEST_PASSAGE = 1000;

function pageThread({ about, remarks, isResolved }: ReviewThread, lines: readonly string[]): PageThread {
  return {
    line: about,
    passage: (lines[about] ?? '').slice(0, LONGEST_PASSAGE),
    remarks: remarks.map(({ name, date, text }) => ({ name, date: date ?? '', text })),
    isResolved,
    wasResolved: isResolved,
  };
}
