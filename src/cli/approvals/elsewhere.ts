import type { Repository } from '../git/repository.ts';
import type { Files } from '../host.ts';

/** What git has and does not check out (a sparse checkout): of it nothing is known here. Git is asked where something is missing. */
export class Elsewhere {
  private readonly files: Files;
  private readonly repository: Repository;
  private readonly found = new Set<string>();
  private known: ReadonlySet<string> | undefined;

  constructor(files: Files, repository: Repository) {
    this.files = files;
    this.repository = repository;
  }

  /** @param name as git has it */
  has(name: string | undefined): boolean {
    if (name === undefined) return false;
    const file = this.repository.fileOf(name);
    if (this.files.kind(file) !== 'missing' || this.files.isLink(file)) return false;
    this.known ??= this.repository.notCheckedOut();
    if (this.known.has(name)) this.found.add(name);
    return this.known.has(name);
  }

  /** Those that were asked about. */
  names(): string[] {
    return [...this.found];
  }
}
