import type { Config } from '../config.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Change } from '../register/changes/change.ts';
import { compareMinutes } from '../register/changes/compare.ts';
import { cut } from '../syntax/cutting.ts';
import type { Message, Problem } from './problem.ts';
import { ruleInfo } from './registry.ts';

const RULE = 'changed-after-approval';

/**
 * `changed-after-approval`: what differs in approved minutes from the version that was approved. The version comes from whoever keeps
 * versions, as git does for the command line: a rule reads no history.
 */
export function checkApproval(approved: Minutes, now: Minutes, config: Config): Problem[] {
  const severity = config.rules[RULE] ?? ruleInfo(RULE)!.severity;
  if (severity === 'off') return [];
  return compareMinutes(approved, now).map((change) => ({
    uri: now.uri,
    range: change.at,
    severity,
    rule: RULE,
    message: message(change),
    related: [],
    fixes: [],
  }));
}

function message({ before, after, item, section }: Change): Message {
  const where = item?.id ?? section;
  const place = where === undefined ? { nl: '', en: '' } : { nl: ` bij «${where}»`, en: ` at “${where}”` };
  const what = {
    nl:
      before === undefined
        ? `is «${short(after)}» toegevoegd`
        : after === undefined
          ? `is «${short(before)}» weggehaald`
          : `is «${short(before)}» veranderd in «${short(after)}»`,
    en:
      before === undefined
        ? `“${short(after)}” was added`
        : after === undefined
          ? `“${short(before)}” was removed`
          : `“${short(before)}” was changed to “${short(after)}”`,
  };
  return {
    nl: `Dit verslag is vastgesteld, en daarna${place.nl} ${what.nl}. Zet het terug, of stel het verslag opnieuw vast.`,
    en: `These minutes were approved, and then${place.en} ${what.en}. Undo that, or have the minutes approved again.`,
  };
}

function short(text = ''): string {
  return text.length <= 60 ? text : `${cut(text, 59).trimEnd()}…`;
}
