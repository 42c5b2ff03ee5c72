import { FILE_PASSES, OTHER_RULES } from './all.ts';
import { FAMILIES, type Pass, type RuleInfo, type RuleSet } from './define.ts';

/** The rules that a pass, or a set, declares. */
type OwnOf<Set> = Set extends RuleSet<infer Own> ? Own : never;
type AlsoOf<P> = P extends Pass<string, infer Also> ? Also : never;

export type RuleName = OwnOf<(typeof FILE_PASSES)[number] | (typeof OTHER_RULES)[number]>;

/** Rules that passes report and nobody declares: where there is one, the next line does not compile. */
type Undeclared = Exclude<AlsoOf<(typeof FILE_PASSES)[number]>, RuleName>;

/** All passes over a file, in the order in which they are run. */
export const PASSES: [Undeclared] extends [never] ? readonly Pass[] : Undeclared = FILE_PASSES;

type NamedRule = RuleInfo & { readonly name: RuleName };

const DECLARED = [...FILE_PASSES, ...OTHER_RULES].flatMap((set) => Object.values<NamedRule>(set.rules));

/** All rules, family by family. */
export const RULES: readonly NamedRule[] = Object.keys(FAMILIES).flatMap((family) => DECLARED.filter((rule) => rule.family === family));

const BY_NAME = new Map<string, RuleInfo>(RULES.map((rule) => [rule.name, rule]));

export function ruleInfo(name: string): RuleInfo | undefined {
  return BY_NAME.get(name);
}

/** Whether what this rule reports changes what the public version shows. */
export function affectsPublic(name: string): boolean {
  return ruleInfo(name)?.affectsPublic === true;
}
