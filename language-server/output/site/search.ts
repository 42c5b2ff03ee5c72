import { framedPage, REGISTER_PAGES, REGISTERS, SEARCH_PAGE, type SiteFrame, word } from './frame.ts';
import { SITE_WORDS } from './words.ts';

export const SEARCH_SCRIPT = 'zoeken.js';
/** Where the index of all words stands. */
export const SEARCH_FOLDER = 'pagefind';

/** Scripts and data of the site itself, and of nobody else (CSP 3). */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

/** The one page with a script: who allows none finds the indexes there. */
export function searchPage(frame: SiteFrame): string {
  const others = REGISTERS.map((kind) => `<li><a href="${REGISTER_PAGES[kind]}.html">${word(frame, kind)}</a></li>`).join('\n');
  const body = `<form role="search" id="zoeken" hidden>
<label for="q">${word(frame, 'searchFor')}</label>
<input type="search" id="q" name="q" autocomplete="off" maxlength="200">
<button>${word(frame, 'search')}</button>
</form>
<p id="uitkomst" role="status" data-none="${word(frame, 'noHits')}" data-one="${word(frame, 'oneHit')}" data-some="${word(frame, 'hits')}" data-failed="${word(frame, 'searchFailed')}"></p>
<ol id="gevonden"></ol>
<noscript><p>${word(frame, 'searchNeedsScript')}</p><ul class="links">\n<li><a href="index.html">${word(frame, 'site')}</a></li>\n${others}\n</ul></noscript>`;
  const end = `<script type="module" src="${SEARCH_SCRIPT}"></script>`;
  return framedPage(frame, SEARCH_PAGE, SITE_WORDS.search[frame.language], body, { style: STYLE, policy: POLICY, end });
}

const STYLE =
  '#zoeken{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;font:1rem var(--sans);margin:1.2rem 0}#zoeken[hidden]{display:none}#q{flex:1 1 14rem;font:inherit;padding:.45rem .6rem;border:1px solid var(--soft);background:var(--paper);color:var(--ink)}#zoeken button{font:inherit;padding:.45rem 1.1rem;border:1px solid var(--link);background:var(--link);color:var(--paper)}#gevonden{list-style:none;padding:0}#gevonden li{padding:.6rem 0;border-bottom:1px solid var(--faint)}#gevonden p{margin:.1rem 0;color:var(--soft);font-size:.94rem}';

/** Asks the index and shows what it finds, as text: nothing found is read as HTML. The question stands in the address, so that it can be sent on. */
export const SEARCH_CODE = `const form = document.querySelector('#zoeken');
const field = document.querySelector('#q');
const state = document.querySelector('#uitkomst');
const found = document.querySelector('#gevonden');
const MOST = 50;
let asked = 0;
const pagefind = import('./${SEARCH_FOLDER}/pagefind.js').then(async (made) => {
  await made.options({ baseUrl: new URL('.', location.href).pathname });
  await made.init();
  return made;
});
async function show(question) {
  const mine = ++asked;
  found.replaceChildren();
  state.textContent = '';
  if (question.trim() === '') return;
  try {
    const { results } = await (await pagefind).search(question);
    const hits = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    if (mine !== asked) return;
    const { none, one, some } = state.dataset;
    state.textContent = results.length === 0 ? none : results.length === 1 ? one : some.replace('0', String(results.length));
    for (const hit of hits) {
      const row = document.createElement('li');
      const link = document.createElement('a');
      link.href = hit.url;
      link.textContent = hit.meta.title ?? hit.url;
      const words = document.createElement('p');
      words.textContent = hit.plain_excerpt ?? '';
      row.append(link, words);
      found.append(row);
    }
  } catch {
    state.textContent = state.dataset.failed;
  }
}
form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', '?q=' + encodeURIComponent(field.value));
  void show(field.value);
});
field.value = new URLSearchParams(location.search).get('q') ?? '';
void show(field.value);
`;
