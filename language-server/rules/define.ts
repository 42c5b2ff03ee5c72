import type { Range } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
import type { RuleContext } from './context.ts';
import type { Message, Problem, Severity } from './problem.ts';

/** The families of rules, in the order of the rule reference, and how each is called there. */
export const FAMILIES = {
  references: { nl: 'Verwijzingen', en: 'References' },
  ownership: { nl: 'Wie het doet', en: 'Ownership' },
  dates: { nl: 'Datums en tijden', en: 'Dates' },
  attendance: { nl: 'Aanwezigheid', en: 'Attendance' },
  tracks: { nl: 'Sporen', en: 'Tracks' },
  structure: { nl: 'Opbouw', en: 'Structure' },
  'follow-up': { nl: 'Voortgang', en: 'Follow-up' },
  votes: { nl: 'Moties en stemmingen', en: 'Motions and votes' },
  standby: { nl: 'Piket en kanalen', en: 'Standby' },
  shielding: { nl: 'Afschermen', en: 'Shielding' },
  wording: { nl: 'Woordkeus', en: 'Wording' },
} as const satisfies Readonly<Record<string, Message>>;

export type Family = keyof typeof FAMILIES;

/** What a rule says of itself; everything that lists rules is made from it. */
export interface RuleFacts {
  /** What it is reported as where the configuration does not say otherwise. */
  readonly severity: Severity;
  readonly summary: Message;
  /** Some of its reports have a quick fix. */
  readonly fixable?: true;
  /** What it reports changes what the public version shows. All of the family `shielding` does; others say so. */
  readonly affectsPublic?: true;
}

/** A rule as the outside knows it. */
export interface RuleInfo {
  /** Kebab-case, stable over versions. */
  readonly name: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly summary: Message;
  readonly fixable: boolean;
  readonly affectsPublic: boolean;
}

/** Rules that are declared together. */
export interface RuleSet<Own extends string = string> {
  readonly rules: Readonly<Record<Own, RuleInfo & { readonly name: Own }>>;
}

/** One pass over a file, and the rules that it feeds. */
export interface Pass<Own extends string = string, Also extends string = string> extends RuleSet<Own> {
  /** Rules of other passes that this one reports, too. */
  readonly alsoReports: readonly Also[];
  check(context: RuleContext<Own | Also>): void;
}

interface PassFacts<Own extends string, Also extends string> {
  readonly family: Family;
  readonly rules: Readonly<Record<Own, RuleFacts>>;
  readonly alsoReports?: readonly Also[];
  check(context: RuleContext<NoInfer<Own | Also>>): void;
}

/** The context of a pass: it reports the rules of that pass and no other. */
export type ContextOf<P> = P extends Pass<infer Own, infer Also> ? RuleContext<Own | Also> : never;

/** Rules that one pass over a file feeds. `check` can report these rules and those of `alsoReports`; another name does not compile. */
export function definePass<const Own extends string, const Also extends string = never>(facts: PassFacts<Own, Also>): Pass<Own, Also> {
  return { ...defineRules(facts.family, facts.rules), alsoReports: facts.alsoReports ?? [], check: facts.check };
}

/** One rule that has a pass of its own. */
export function defineRule<const Name extends string, const Also extends string = never>({
  name,
  family,
  alsoReports = [],
  check,
  ...facts
}: RuleFacts & Omit<PassFacts<Name, Also>, 'rules'> & { readonly name: Name }): Pass<Name, Also> {
  return definePass({ family, rules: named(name, facts), alsoReports, check });
}

function named<Name extends string, Value>(name: Name, value: Value): Record<Name, Value> {
  return { [name]: value } as Record<Name, Value>;
}

/** Rules that are not found by a pass over a file: who compares versions or publishes asks for them. */
export function defineRules<const Own extends string>(family: Family, rules: Readonly<Record<Own, RuleFacts>>): RuleSet<Own> {
  const infos = Object.entries<RuleFacts>(rules).map(([name, { severity, summary, fixable = false, affectsPublic = false }]) => [
    name,
    { name, family, severity, summary, fixable, affectsPublic: affectsPublic || family === 'shielding' },
  ]);
  return { rules: Object.fromEntries(infos) };
}

/** The report of a rule that no pass finds; none where the configuration turns it off. */
export function reportOf({ name, severity: own }: RuleInfo, { rules }: Config, uri: string, range: Range, message: Message): Problem[] {
  const severity = rules[name] ?? own;
  return severity === 'off' ? [] : [{ uri, range, severity, rule: name, message, related: [], fixes: [] }];
}
