import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../support/runs.ts';
import { CWD, MemoryFiles, run } from './memory-host.ts';

const MINUTES = `Verslag overleg-1: Overleg
Status: concept
Datum: 16 november 2020

# 1. Kade

De aannemer begint in maart.
Hij blijft tot mei.

// P. Punt, 18 november 2020: Is dit <bedrag> juist?
// - S. Ecretaris, 19 november 2020: Ja.
Besluit B1: De kade kost 3 miljoen euro.

- eerst dit
- dan dat

| Wat | Wie |
| --- | --- |
| Kade | Jan |
`;

async function copyOf(files: MemoryFiles): Promise<string> {
  const { status, stderr } = await run(['render', 'a.verslag', '--to', 'html', '--review', '--out', 'uit'], files);
  assert.ok(status < 2, stderr);
  return files.text('uit/overleg-1.html')!;
}

interface Data {
  meeting: string;
  threads: {
    line: number;
    passage: string;
    remarks: { name: string; date: string; text: string }[];
    isResolved: boolean;
    wasResolved: boolean;
  }[];
}
const DATA = /(<script type="application\/json" id="verslag-review">)(.*?)(<\/script>)/s;
const dataIn = (html: string): Data => JSON.parse(DATA.exec(html)![2]!);
/** As the script of the page saves it. */
const sentBack = (html: string, change: (data: Data) => void): string => {
  const data = dataIn(html);
  change(data);
  return html.replace(DATA, (_, start: string, __, end: string) => start + JSON.stringify(data).replaceAll('<', '\\u003c') + end);
};
const remark = (text: string) => ({ name: 'R. Eviewer', date: '2020-11-20', text });
/** A new thread of the reader. */
const thread = (line: number, passage: string, text: string) => ({
  line,
  passage,
  remarks: [remark(text)],
  isResolved: false,
  wasResolved: false,
});

describe('a review copy in HTML', () => {
  it('carries the remarks of its meeting, as data that cannot end their element; its script is the only one that may run', async () => {
    const html = await copyOf(new MemoryFiles({ 'a.verslag': MINUTES }));
    assert.deepEqual(dataIn(html).threads, [
      {
        line: 11,
        passage: 'Besluit B1: De kade kost 3 miljoen euro.',
        isResolved: false,
        wasResolved: false,
        remarks: [
          { name: 'P. Punt', date: '2020-11-18', text: 'Is dit <bedrag> juist?' },
          { name: 'S. Ecretaris', date: '2020-11-19', text: 'Ja.' },
        ],
      },
    ]);
    assert.ok(!DATA.exec(html)![2]!.includes('<'));
    assert.match(html, /Content-Security-Policy" content="default-src 'none'; .*script-src 'sha256-[\w+/=]+'"/);
  });

  it('comes back without news', async () => {
    const files = new MemoryFiles({ 'a.verslag': MINUTES });
    files.write(`${CWD}/terug.html`, await copyOf(files));
    const { status, stderr } = await run(['review', 'a.verslag', 'terug.html'], files);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /geen nieuwe opmerkingen/);
    assert.equal(files.text('a.verslag'), MINUTES);
  });

  /** A copy that came back, with one thing in it changed; the source may have changed meanwhile. */
  async function reviewed(change: (data: Data) => void, now = MINUTES) {
    const files = new MemoryFiles({ 'a.verslag': MINUTES });
    const html = sentBack(await copyOf(files), change);
    files.write(`${CWD}/a.verslag`, now);
    files.write(`${CWD}/terug.html`, html);
    const { status, stderr } = await run(['review', 'a.verslag', 'terug.html'], files);
    return { status, stderr, text: files.text('a.verslag')! };
  }

  it('brings remarks above the line they are about, answers below what they answer, and what was resolved', async () => {
    const { status, text } = await reviewed(({ threads }) => {
      threads[0]!.remarks.push(remark('Nee, zie de nota.'));
      threads[0]!.isResolved = true;
      threads.push(thread(7, 'Hij blijft tot mei.', 'Of juni?'));
    });
    assert.equal(status, 0);
    assert.equal(
      text,
      MINUTES.replace('Hij blijft', '// R. Eviewer, 20 november 2020: Of juni?\nHij blijft').replace(
        'Ja.\n',
        'Ja.\n// - R. Eviewer, 20 november 2020: Nee, zie de nota.\n// - opgelost\n',
      ),
    );
  });

  it('opens again what was resolved, once; a copy that knows nothing of it does not', async () => {
    const resolved = MINUTES.replace('Ja.\n', 'Ja.\n// - opgelost\n');
    const files = new MemoryFiles({ 'a.verslag': resolved });
    const html = sentBack(await copyOf(files), ({ threads }) => {
      assert.ok(threads[0]!.isResolved && threads[0]!.wasResolved);
      threads[0]!.isResolved = false;
    });
    files.write(`${CWD}/terug.html`, html);
    const back = () => run(['review', 'a.verslag', 'terug.html'], files);
    await back();
    const reopened = resolved.replace('opgelost\n', 'opgelost\n// - heropend\n');
    assert.equal(files.text('a.verslag'), reopened);
    const again = reopened.replace('heropend\n', 'heropend\n// - opgelost\n');
    files.write(`${CWD}/a.verslag`, again);
    assert.match((await back()).stderr, /geen nieuwe opmerkingen/);
    assert.equal(files.text('a.verslag'), again);
    // It was resolved after the copy was made.
    assert.equal((await reviewed(() => {}, resolved)).text, resolved);
  });

  it('goes to the file that it was made of where another has minutes of that id; else it asks which', async () => {
    const files = new MemoryFiles({ 'a.verslag': MINUTES, 'b.verslag': MINUTES.replace('3 miljoen', '4 miljoen') });
    const html = sentBack(await copyOf(files), ({ threads }) => threads[0]!.remarks.push(remark('Vier.')));
    const files2 = new MemoryFiles({ 'a.verslag': MINUTES.replace('3 miljoen', '2 miljoen'), 'b.verslag': MINUTES });
    for (const some of [files, files2]) some.write(`${CWD}/terug.html`, html);
    await run(['review', '.', 'terug.html'], files2);
    assert.match(files2.text('b.verslag')!, /Vier\./);
    assert.doesNotMatch(files2.text('a.verslag')!, /Vier\./);
    const neither = new MemoryFiles({ 'a.verslag': MINUTES.replace('3 mil', '2 mil'), 'b.verslag': MINUTES.replace('3 mil', '4 mil') });
    neither.write(`${CWD}/terug.html`, html);
    const { status, stderr } = await run(['review', '.', 'terug.html'], neither);
    assert.equal(status, 2);
    assert.match(stderr, /a\.verslag, b\.verslag/);
  });

  it('finds what it is about where the minutes were changed since', async () => {
    const now = MINUTES.replace('De aannemer', 'De voorzitter opent.\n\nDe aannemer').replace('Datum', 'Kenmerk: 7\nDatum');
    const { text } = await reviewed(({ threads }) => threads.push(thread(7, 'Hij blijft tot mei.', 'Of juni?')), now);
    assert.equal(text, now.replace('Hij blijft', '// R. Eviewer, 20 november 2020: Of juni?\nHij blijft'));
  });

  it('brings a long remark back, and puts one that the source lost where its words stand', async () => {
    const long = MINUTES.replace('Is dit <bedrag> juist?', 'lang '.repeat(1200).trim());
    const files = new MemoryFiles({ 'a.verslag': long });
    const html = await copyOf(files);
    files.write(`${CWD}/terug.html`, html);
    assert.match((await run(['review', 'a.verslag', 'terug.html'], files)).stderr, /geen nieuwe opmerkingen/);
    const now = MINUTES.replace(/\/\/ [^\n]*\n/g, '').replace('De aannemer', `${'Een regel.\n\n'.repeat(10)}De aannemer`);
    const { text } = await reviewed(() => {}, now);
    assert.match(text, /Is dit <bedrag> juist\?\n\/\/ - S\. Ecretaris[^\n]*\nBesluit B1/);
  });

  it('changes no output, at whatever line it is about and whatever it says', async () => {
    const html = async (text: string) =>
      (await run(['render', '-', '--to', 'html'], {}, { stdin: text })).stdout.replace(/ data-line="\d+"/g, '');
    const plain = await html(MINUTES);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(17),
        fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.constantFrom('a\nBesluit B9: Weg.', '# 2. Kop', '- x')),
        async (line, text) => {
          const made = await reviewed(({ threads }) => threads.push(thread(line, '', text)));
          assert.equal(made.status, 0, made.stderr);
          assert.equal(await html(made.text), plain, made.text);
          assert.equal(
            made.text
              .split('\n')
              .filter((one) => !one.startsWith('//'))
              .join('\n'),
            MINUTES.split('\n')
              .filter((one) => !one.startsWith('//'))
              .join('\n'),
          );
        },
      ),
      runs(60),
    );
  });

  for (const [what, spoil] of [
    ['no review copy', () => '<html></html>'],
    ['broken data', (html: string) => html.replace(DATA, '$1{"meeting":$3')],
    ['a line that is none', (html: string) => html.replace('"line":11', '"line":-1')],
    ['threads without remarks', (html: string) => html.replace(/"remarks":\[.*?\]/s, '"remarks":[]')],
    ['a name of two megabytes', (html: string) => html.replace('P. Punt', 'P'.repeat(2_000_000))],
    ['another meeting', (html: string) => html.replace('"meeting":"overleg-1"', '"meeting":"overleg-2\\u001b[2J"')],
  ] as const)
    it(`refuses ${what}, and leaves the minutes as they are`, async () => {
      const files = new MemoryFiles({ 'a.verslag': MINUTES });
      files.write(`${CWD}/terug.html`, spoil(await copyOf(files)));
      const { status, stderr } = await run(['review', 'a.verslag', 'terug.html'], files);
      assert.equal(status, 2);
      assert.match(stderr, /terug\.html/);
      assert.doesNotMatch(stderr, /\u001b/);
      assert.equal(files.text('a.verslag'), MINUTES);
    });

  it('is never public', async () => {
    const { status, stderr } = await run(['render', 'a.verslag', '--to', 'html', '--review', '--public'], { 'a.verslag': MINUTES });
    assert.equal(status, 2);
    assert.match(stderr, /niet openbaar/);
  });
});
