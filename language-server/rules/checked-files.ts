import type * as ast from '../generated/ast.ts';
import type { FileModel } from '../model/minutes.ts';
import { Beginning } from '../project/beginning.ts';
import type { Config } from '../project/config.ts';
import { placesOf } from '../project/fact-index.ts';
import { ProjectFiles, type ProjectOptions } from '../project/project.ts';
import type { StoredFile, StoredWords } from '../project/stored.ts';
import { addressOf } from '../syntax/addresses.ts';
import { checkFile, checkingFile } from './check.ts';
import type { CheckedView, Reading } from './context.ts';
import type { RuleInfo } from './define.ts';
import type { Problem } from './problem.ts';
import { PASSES, ruleInfo } from './registry.ts';
import type { SectionAround } from './section-around.ts';
import { type SectionEdit, SectionFirst } from './section-first.ts';

/** What is known of a file, and what was found in it; null where it was not checked. */
export interface StoredCheck extends StoredFile {
  readonly uri: string;
  readonly problems: readonly Problem[] | null;
}

/** What another run knew, as it comes in. */
export interface CheckedBeginning {
  /** @param text undefined where the file has another text now, or is gone */
  add(known: StoredCheck, text: string | undefined): void;
  /** That was all: from here on it counts. Who stops before has begun nothing. */
  end(words: StoredWords): Generator<void>;
}

/** The files of a project and what the rules find in them. What was found is kept as long as nothing that it depends on changes. */
export class CheckedFiles extends ProjectFiles {
  declare readonly view: CheckedView;
  private readonly problems = new Map<string, readonly Problem[]>();
  /** The configuration for those who publish, where it is another one. */
  private readonly strict: Config | undefined;

  private readonly sections = new SectionFirst((uri, section) => this.sectionFound(uri, section));

  constructor(options: ProjectOptions) {
    super(options);
    this.strict = strictly(options.config);
  }

  /** All problems of one file, in the order of their places. The same array as before where nothing can have changed. */
  check(uri: string): readonly Problem[] {
    this.refresh();
    const address = addressOf(uri);
    const known = this.problems.get(address);
    return known ?? this.trees.during(() => this.found(address));
  }

  /**
   * The same as to {@link check} it, in steps between which others may work, one file at a time. An edit ends it, and so does who checks the file
   * meanwhile.
   */
  *checking(uri: string): Generator<void> {
    this.refresh();
    yield;
    const address = addressOf(uri);
    if (this.changes.pending || this.problems.has(address)) return;
    try {
      yield* this.trees.duringSteps(this.finding(address));
    } catch {
      // A fault of ours: who checks it as a whole meets it again, where it is logged.
    }
  }

  private *finding(address: string): Generator<void> {
    const { revision } = this;
    const reading = this.reading(address);
    if (reading === undefined) return;
    const { readers } = this.changes.facts;
    readers.forget(address);
    const steps = checkingFile(reading);
    for (;;) {
      const step = readers.readingOn(address, () => steps.next());
      if (step.done) {
        this.keep(address, step.value);
        return;
      }
      yield;
      if (this.revision !== revision || this.problems.has(address)) return;
    }
  }

  override set(uri: string, text: string, isHeld = false): void {
    const address = addressOf(uri);
    const step = isHeld ? unlessFaulty(() => this.beginEdit(address, text)) : undefined;
    super.set(address, text, isHeld, step?.section);
    const tree = step && unlessFaulty(() => this.treeAsBefore(address));
    if (tree === undefined) this.sections.forget(address, text);
    else unlessFaulty(() => this.asBefore(() => this.sections.end(address, step!, text, tree)));
  }

  private beginEdit(address: string, text: string): SectionEdit | undefined {
    const before = this.text(address);
    if (before === undefined || before === text || Math.min(before.length, text.length) < (this.options.large ?? Number.POSITIVE_INFINITY))
      return undefined;
    const { pending } = this.changes;
    const checked = pending ? undefined : this.problems.get(address);
    const told = checked === undefined ? this.sections.told(address, before) : { text: before, problems: checked };
    const tree = told && this.treeAsBefore(address);
    const inPlace = !pending || this.sections.told(address, before)?.inPlace === true;
    return tree && this.asBefore(() => this.sections.begin(address, { ...told, tree, inPlace }, text));
  }

  private treeAsBefore(address: string): ast.Document | undefined {
    return this.asBefore(() => this.tree(address));
  }

  /** The problems of a section, as if there were no other ones. */
  private sectionFound(address: string, { tree, minutes, spans }: SectionAround): readonly Problem[] {
    const file = this.models.ofLines(address, tree, minutes);
    const { config, today } = this.options;
    return file === undefined ? [] : checkFile({ file, tree, project: this.view, config, today, spans });
  }

  /**
   * What can be told at once of a large file that was edited; undefined where that is no less than all, or nothing is known. What the edit
   * means to other sections is known when it is {@link check}ed.
   */
  checkSoon(uri: string): readonly Problem[] | undefined {
    const address = addressOf(uri);
    const isKnown = this.changes.pending ? !this.changes.isEditOf(address) : this.problems.has(address);
    return isKnown ? undefined : this.sections.told(address, this.text(address) ?? '')?.problems;
  }

  /** Does what cannot wait for all of a large file to be checked, and need not: none of its lines is elsewhere than in what is known of it. */
  atOnce<T>(uri: string, work: () => T): T {
    const address = addressOf(uri);
    const isNear = this.checkSoon(address) !== undefined && this.sections.told(address, this.text(address)!)?.inPlace === true;
    return isNear ? this.asBefore(work) : work();
  }

  /** Whether it is known what is wrong in every file. */
  get isChecked(): boolean {
    this.refresh();
    return this.uris().every((uri) => this.problems.has(uri));
  }

  /**
   * All that was found and what it depends on, as plain values, a file at a time: another run that begins with it checks what differs, and no more.
   * @returns whether nothing changed meanwhile, so that all of it is of one moment.
   */
  *stored(): Generator<StoredCheck, boolean> {
    this.refresh();
    const { revision } = this;
    for (const uri of this.uris()) {
      if (this.revision !== revision) return false;
      const known = this.trees.during(() => this.changes.stored(uri));
      if (known !== undefined) yield { uri, ...known, problems: this.problems.get(uri) ?? null };
    }
    return this.revision === revision;
  }

  /** What {@link stored} does not tell of each file. */
  get storedWords(): StoredWords {
    return this.changes.facts.words.stored();
  }

  /** Begins with what another run stored, in place of reading its files. Files that are others now, and those that are new, are to be set. */
  beginning(): CheckedBeginning {
    const beginning = new Beginning(this.core.names);
    const problems = new Map<string, readonly Problem[]>();
    const restored = (words: StoredWords) => this.restored(beginning, problems, words);
    return {
      add(known, text) {
        if (beginning.add(known.uri, known, text) && known.problems !== null) problems.set(known.uri, known.problems);
      },
      end: restored,
    };
  }

  private *restored(beginning: Beginning, problems: ReadonlyMap<string, readonly Problem[]>, words: StoredWords): Generator<void> {
    beginning.restoreWords(words);
    yield* this.restoreFiles(beginning);
    for (const [uri, found] of problems) this.problems.set(uri, found);
  }

  private found(address: string): readonly Problem[] {
    const reading = this.reading(address);
    if (reading === undefined) return [];
    return this.keep(
      address,
      this.changes.facts.readers.reading(address, () => checkFile(reading)),
    );
  }

  private reading(address: string): Reading | undefined {
    const file = this.models.file(address);
    const tree = this.tree(address);
    const { config, today } = this.options;
    return file && tree && { file, tree, project: this.view, config, today };
  }

  /** What was found is known from now on, as long as nothing that it depends on changes. */
  private keep(address: string, found: readonly Problem[]): readonly Problem[] {
    const { readers } = this.changes.facts;
    for (const other of filesIn(found)) if (other !== address) readers.readingOn(address, () => readers.note(placesOf(other)));
    const known = this.sections.same(address, this.text(address) ?? '', found);
    this.problems.set(address, known);
    return known;
  }

  /** Errors of the family `shielding` in one file. The configuration can make a rule an error, but none less than it is by itself. */
  shieldingErrors(uri: string): readonly Problem[] {
    return (this.strict === undefined ? this.check(uri) : this.checkAs(uri, this.strict)).filter(isShieldingError);
  }

  /**
   * Shows one file of many, with its {@link shieldingErrors}. No other rule is asked, nothing that was found is kept, and a tree and a model that have
   * no place are forgotten: a run that looks at each file once takes no more memory for more of them.
   */
  show<T>(uri: string, see: (file: FileModel, errors: readonly Problem[]) => T): T | undefined {
    const address = addressOf(uri);
    return this.trees.during(() => {
      const file = this.file(address);
      const tree = this.tree(address);
      if (file === undefined || tree === undefined) return undefined;
      const { config, today } = this.options;
      return see(
        file,
        checkFile({ file, tree, project: this.view, config: this.strict ?? config, today }, SHIELDING).filter(isShieldingError),
      );
    });
  }

  private checkAs(uri: string, config: Config): readonly Problem[] {
    const file = this.file(uri);
    const tree = this.tree(uri);
    if (file === undefined || tree === undefined) return [];
    return this.view.cached(`strictly checked ${file.uri}`, () =>
      checkFile({ file, tree, project: this.view, config, today: this.options.today }),
    );
  }

  protected override makeView(): CheckedView {
    return Object.assign(super.makeView(), { shieldingErrors: (uri: string) => this.shieldingErrors(uri) });
  }

  protected override forget(files: ReadonlySet<string> | 'all'): void {
    if (files === 'all') this.problems.clear();
    else for (const uri of files) this.problems.delete(uri);
  }
}

/** A fault of ours in one section keeps no text away: the check of the whole file meets it again, where it is logged. */
function unlessFaulty<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Those that find errors of shielding. None of them looks at what others have found: what they find is the same without the rest. */
const SHIELDING = PASSES.filter(({ rules }) => Object.values(rules).some(isOfShielding));

function isOfShielding({ family }: RuleInfo): boolean {
  return family === 'shielding';
}

function isShieldingError({ severity, rule }: Problem): boolean {
  return severity === 'error' && ruleInfo(rule)?.family === 'shielding';
}

/** Addresses of all files that problems point to or would edit. */
function filesIn(problems: readonly Problem[]): Set<string> {
  return new Set(
    problems.flatMap(({ related, fixes }) => [
      ...related.map(({ uri }) => uri),
      ...fixes.flatMap(({ edits }) => edits.map(({ uri }) => uri)),
    ]),
  );
}

/** The configuration without what makes less of a rule of the family `shielding`; undefined where it has nothing of the kind. */
function strictly(config: Config): Config | undefined {
  const rules = Object.entries(config.rules).filter(([name, severity]) => ruleInfo(name)?.family !== 'shielding' || severity === 'error');
  return rules.length === Object.keys(config.rules).length ? undefined : { ...config, rules: Object.fromEntries(rules) };
}
