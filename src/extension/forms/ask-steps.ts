import * as vscode from 'vscode';
import { t } from '../language.ts';

/** What a step makes of the text that is typed: its value, with a word on how it is understood; or why it is none. */
export type StepAnswer =
  | { readonly value: string; readonly understood?: string | undefined }
  | { readonly problem: string }
  /** It can mean more than one thing: the user chooses. */
  | { readonly choices: readonly { readonly value: string; readonly label: string; readonly description: string }[] };

/** One question of a form. */
export interface Step {
  readonly key: string;
  /** What is asked for: `Title`, `Date`. */
  readonly title: string;
  readonly placeholder?: string;
  /** What stands there to begin with. */
  readonly value?: string;
  /** Undefined: any text will do. Empty text skips the step and is not read. */
  read?(text: string): Promise<StepAnswer>;
}

export type Answers = Readonly<Record<string, string>>;
type Outcome = 'next' | 'back' | 'finish' | 'cancel';

/**
 * Asks one question after another: Enter goes on, and skips where nothing is typed; a button goes back, another finishes with what there is;
 * Escape stops, and nothing is made.
 */
export async function askSteps(title: string, steps: readonly Step[]): Promise<Answers | undefined> {
  const texts = new Map<string, string>();
  const answers = new Map<string, string>();
  let index = 0;
  while (index < steps.length) {
    const step = steps[index]!;
    const { outcome, text, value } = await askStep(title, step, {
      index,
      count: steps.length,
      text: texts.get(step.key) ?? step.value ?? '',
    });
    if (outcome === 'cancel') return undefined;
    texts.set(step.key, text);
    if (value === '') answers.delete(step.key);
    else answers.set(step.key, value);
    if (outcome === 'finish') {
      await answerRest(steps.slice(index + 1), texts, answers);
      break;
    }
    index += outcome === 'back' ? -1 : 1;
  }
  return Object.fromEntries(answers);
}

/** What stands in the steps that were not come to counts as well. */
async function answerRest(steps: readonly Step[], texts: ReadonlyMap<string, string>, answers: Map<string, string>): Promise<void> {
  for (const step of steps) {
    const text = (texts.get(step.key) ?? step.value ?? '').trim();
    const reading = text === '' || step.read === undefined ? { value: text } : await step.read(text);
    if ('value' in reading && reading.value !== '') answers.set(step.key, reading.value);
  }
}

interface Place {
  readonly index: number;
  readonly count: number;
  readonly text: string;
}

function askStep(title: string, step: Step, { index, count, text }: Place) {
  return new Promise<{ outcome: Outcome; text: string; value: string }>((resolve) => {
    const box = vscode.window.createInputBox();
    const finish = { iconPath: new vscode.ThemeIcon('check-all'), tooltip: t('Make it now, with what there is') };
    box.title = `${title}: ${step.title}`;
    if (count > 1) {
      box.step = index + 1;
      box.totalSteps = count;
    }
    box.value = text;
    box.placeholder = step.placeholder;
    box.prompt = count > 1 ? t('Enter goes on, empty skips it. Escape stops, and nothing is made.') : '';
    box.ignoreFocusOut = true;
    box.buttons = count > 1 ? [...(index > 0 ? [vscode.QuickInputButtons.Back] : []), finish] : [];
    let outcome: Outcome = 'cancel';
    let value = '';
    let asked = 0;
    // A list of choices takes the place of the box, which is hidden meanwhile.
    let choosing = false;
    const finished = () => {
      const typed = box.value;
      box.dispose();
      resolve({ outcome, text: typed, value });
    };
    const close = (how: Outcome, read = value) => {
      outcome = how;
      value = read;
      if (choosing) finished();
      else box.hide();
    };
    const say = async () => {
      const current = ++asked;
      const reading = await readingOf(step, box.value);
      if (current !== asked) return;
      box.validationMessage = messageOf(reading);
    };
    const accept = async (how: Outcome) => {
      asked++;
      box.busy = true;
      const reading = await readingOf(step, box.value);
      box.busy = false;
      if ('problem' in reading) box.validationMessage = messageOf(reading);
      else if ('value' in reading) close(how, reading.value);
      else {
        choosing = true;
        const chosen = await vscode.window.showQuickPick(reading.choices, { title: `${title}: ${step.title}`, ignoreFocusOut: true });
        if (chosen !== undefined) close(how, chosen.value);
        else {
          choosing = false;
          box.show();
        }
      }
    };
    box.onDidChangeValue(() => void say());
    box.onDidAccept(() => void accept('next'));
    box.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) close('back');
      else void accept('finish');
    });
    box.onDidHide(() => {
      if (!choosing) finished();
    });
    box.show();
  });
}

async function readingOf({ read }: Step, text: string): Promise<StepAnswer> {
  const words = text.trim();
  return words === '' || read === undefined ? { value: words } : await read(words);
}

function messageOf(reading: StepAnswer): vscode.InputBoxValidationMessage | undefined {
  if ('problem' in reading) return { message: reading.problem, severity: vscode.InputBoxValidationSeverity.Error };
  const understood = 'value' in reading ? reading.understood : reading.choices.map(({ label }) => label).join(' · ');
  return understood === undefined || understood === ''
    ? undefined
    : { message: understood, severity: vscode.InputBoxValidationSeverity.Info };
}
