import type * as ast from '../generated/ast.ts';
import type { Language } from '../model/minutes.ts';
import { CheckedFiles } from '../rules/checked-files.ts';
import { addressOf } from '../syntax/addresses.ts';
import { rootOf } from '../syntax/concrete-tree.ts';
import type { FeatureContext } from './context.ts';

/** A project: its files, what the rules find in them, and what the features of an editor work on. */
export class Project extends CheckedFiles {
  /** What the features of the language server work on; undefined for a file that is not in the project. */
  feature(uri: string, language: Language = 'nl'): FeatureContext | undefined {
    const address = addressOf(uri);
    const document = this.linked(address);
    const file = this.file(address);
    if (document === undefined || file === undefined) return undefined;
    const tree = document.parseResult.value as ast.Document;
    const { config, today } = this.options;
    return {
      uri: address,
      text: document.textDocument.getText(),
      document,
      tree,
      root: rootOf(tree),
      file,
      project: this.view,
      config,
      today,
      language,
      problems: () => this.check(address),
      other: (other) => this.feature(other, language),
    };
  }
}
