import { MemoryFiles, run } from '../cli/memory-host.ts';

/** A step of a page that a reader walks: a file to write, or a command and what it answers. */
export type Step =
  | { readonly file: string; readonly text: string }
  | { readonly command: string; readonly today: string; readonly answer: string };

const STEPS = /^```(?:(?:verslag|json|text) file=(\S+)|console(?: today=(\S+))?)\n([\s\S]*?)^```$/gm;

/** The steps of a page, in order. Only the first line of a `console` block is a command; the rest is the answer. */
export function stepsOf(page: string): Step[] {
  return [...page.matchAll(STEPS)].map(([, file, today = '2020-11-16', text = '']) => {
    if (file !== undefined) return { file, text };
    const [command = '', ...answer] = text.split('\n');
    return { command, today, answer: answer.join('\n').trimEnd() };
  });
}

/** Walks the steps in an empty folder; returns what each command answered, on both streams. */
export async function walked(steps: readonly Step[], lang: string): Promise<{ step: Step; answered: string }[]> {
  const files = new MemoryFiles({});
  const walk: { step: Step; answered: string }[] = [];
  for (const step of steps) {
    if ('file' in step) {
      files.set(step.file, step.text);
      continue;
    }
    const { stdout, stderr } = await run(wordsOf(step.command), files, { today: step.today, env: { LANG: lang } });
    walk.push({ step, answered: `${stdout}${stderr}`.trimEnd() });
  }
  return walk;
}

/** The arguments of `$ verslag …`, as a shell without quotes would give them. */
function wordsOf(command: string): string[] {
  const words = command.split(' ');
  if (words[0] !== '$' || words[1] !== 'verslag') throw new Error(`not a command of Verslag: ${command}`);
  return words.slice(2);
}
