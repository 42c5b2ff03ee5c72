// `node scripts/intake/measure.ts`: how well import reads the documents of test/intake/corpus, as the table of docs/import.md. `--all` says what went wrong.
import { MEASURED, type Measurement, measure, sumOf } from '../../test/intake/measuring.ts';

const all = await measure();
const row = (name: string, some: readonly Measurement[]) => {
  const sum = sumOf(some);
  const cells = MEASURED.map((what) => {
    const { found, right, there } = sum[what];
    return `${percent(right, found)} / ${percent(right, there)} (${there})`;
  });
  return `| ${[name, String(some.length), ...cells].join(' | ')} |`;
};
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

console.log(`| layout | documents | ${MEASURED.join(' | ')} |`);
console.log(`|${' --- |'.repeat(MEASURED.length + 2)}`);
for (const layout of [...new Set(all.map((one) => one.layout))])
  console.log(
    row(
      layout,
      all.filter((one) => one.layout === layout),
    ),
  );
for (const language of ['nl', 'en'] as const)
  console.log(
    row(
      language === 'nl' ? 'in Dutch' : 'in English',
      all.filter((one) => one.language === language),
    ),
  );
console.log(row('all', all));
if (process.argv.includes('--all'))
  for (const { name, wrong, missed, questions, draft } of all) {
    console.log(`\n${name}\n  wrong: ${wrong.join('; ')}\n  missed: ${missed.join('; ')}\n  questions: ${questions.join(', ')}`);
    if (process.argv.includes('--drafts')) console.log(`${draft.declarations.join('\n')}\n\n${draft.text}`);
  }
