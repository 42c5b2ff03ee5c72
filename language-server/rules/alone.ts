import { type LangiumCoreServices, type ReferenceInfo, URI } from 'langium';
import type * as ast from '../generated/ast.ts';
import { languageOf } from '../model/build.ts';
import type { FileModel, PlainDate } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
import type { ProjectView } from '../project/view.ts';
import { LineLinker } from '../references/linking.ts';
import type { NameIndex } from '../references/name-index.ts';
import { createCore, type VerslagCore } from '../services.ts';
import { inOrder } from './check.ts';
import { explainedBy, withoutConsequences } from './consequences.ts';
import { RuleContext } from './context.ts';
import type { Problem } from './problem.ts';
import { PASSES, ruleInfo } from './registry.ts';

/** Somebody asked for what other files can change. */
class AsksOthers extends Error {}

function asks(): never {
  throw new AsksOthers();
}

/** What a name means depends on all files. */
class BlindLinker extends LineLinker {
  override resolve(_info: ReferenceInfo): never {
    return asks();
  }
}

/** A value of which only these parts are known; to ask for another is to ask for other files. */
function knowing<T extends object>(known: Partial<T>): T {
  return new Proxy(known as T, {
    get: (target, key, receiver) => (Object.hasOwn(target, key) ? Reflect.get(target, key, receiver) : asks()),
  });
}

class AloneContext extends RuleContext<string> {
  /** Some pass so far said nothing because it asked for other files. */
  isIncomplete = false;

  override get reportedLines(): ReadonlySet<number> {
    return this.isIncomplete ? asks() : super.reportedLines;
  }
}

let core: VerslagCore | undefined;

/**
 * What is wrong with a text whatever other files say: what is shown of an open document before those have been read. A pass that asks for a model, for
 * what a name means, or for anything of other files is left out, and so is what another pass may explain: all that stands here stays.
 */
export function checkAlone(uri: string, text: string, config: Config, today: PlainDate): Problem[] {
  core ??= createCore(undefined, (services: LangiumCoreServices, names: NameIndex) => new BlindLinker(services, names));
  const document = core.parse(URI.parse(uri).toString(), text);
  const tree = document.parseResult.value as ast.Document;
  const file = knowing<FileModel>({ uri, language: languageOf(tree) });
  const context = new AloneContext({ file, tree, project: knowing<ProjectView>({}), config, today }, (rule) => ruleInfo(rule)!.severity);
  const unsure = new Set<string>();
  for (const pass of PASSES) {
    const before = context.problems.length;
    try {
      pass.check(context);
    } catch (error) {
      if (!(error instanceof AsksOthers)) throw error;
      context.problems.length = before;
      context.isIncomplete = true;
      for (const name of [...Object.keys(pass.rules), ...pass.alsoReports]) for (const other of explainedBy(name)) unsure.add(other);
    }
  }
  return inOrder(withoutConsequences(context.problems)).filter(({ rule }) => !unsure.has(rule));
}
