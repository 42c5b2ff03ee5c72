import type { Minutes, Range } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
import type { Change } from '../register/changes/change.ts';
import { compareMinutes } from '../register/changes/compare.ts';
import type { UsedChange, UsedFact } from '../register/changes/used.ts';
import { shortened } from '../syntax/cutting.ts';
import { defineRules, reportOf } from './define.ts';
import type { Message, Problem } from './problem.ts';

const RULE = 'changed-after-approval';

export const approvalRules = defineRules('follow-up', {
  [RULE]: {
    severity: 'error',
    summary: { nl: 'Een vastgesteld verslag is daarna veranderd.', en: 'Approved minutes were changed afterwards.' },
  },
});

/**
 * `changed-after-approval`: what differs in approved minutes from the version that was approved. The version comes from whoever keeps
 * versions, as git does for the command line: a rule reads no history.
 */
export function checkApproval(approved: Minutes, now: Minutes, config: Config): Problem[] {
  const changes = compareMinutes(approved, now).filter(({ kind }) => kind !== 'layout');
  return changes.flatMap((change) => reportOf(approvalRules.rules[RULE], config, now.uri, change.at, message(change)));
}

function message({ kind, before, after, item, section }: Change): Message {
  const where = item?.id ?? section;
  const place = where === undefined ? { nl: '', en: '' } : { nl: ` bij «${where}»`, en: ` at “${where}”` };
  const what = {
    nl: kind.endsWith('-moved')
      ? `is «${short(after)}» verplaatst`
      : before === undefined
        ? `is «${short(after)}» toegevoegd`
        : after === undefined
          ? `is «${short(before)}» weggehaald`
          : before === after
            ? `is «${short(after)}» anders opgeschreven`
            : `is «${short(before)}» veranderd in «${short(after)}»`,
    en: kind.endsWith('-moved')
      ? `“${short(after)}” was moved`
      : before === undefined
        ? `“${short(after)}” was added`
        : after === undefined
          ? `“${short(before)}” was removed`
          : before === after
            ? `“${short(after)}” was written in another way`
            : `“${short(before)}” was changed to “${short(after)}”`,
  };
  return {
    nl: `Dit verslag is vastgesteld, en daarna${place.nl} ${what.nl}. Zet het terug, of stel het verslag opnieuw vast.`,
    en: `These minutes were approved, and then${place.en} ${what.en}. Undo that, or have the minutes approved again.`,
  };
}

function short(text = ''): string {
  return shortened(text, 60);
}

/** Approved minutes that are no longer there. */
export function approvalGone(id: string, uri: string, config: Config): Problem[] {
  const start = { line: 0, character: 0 };
  return reportOf(
    approvalRules.rules[RULE],
    config,
    uri,
    { start, end: start },
    {
      nl: `Verslag «${id}» is vastgesteld, en stond hier; nu is het weg. Zet het terug.`,
      en: `Minutes “${id}” were approved, and stood here; now they are gone. Put them back.`,
    },
  );
}

/** What was frozen at the approval of minutes, and is no longer what it was. */
export function approvalBroken(file: string, fault: FrozenFault, uri: string, at: Range, config: Config): Problem[] {
  const { nl, en } = FROZEN_FAULTS[fault];
  return reportOf(approvalRules.rules[RULE], config, uri, at, {
    nl: `\`${file}\` is bewaard bij het vaststellen, en ${nl}. Zet het terug.`,
    en: `\`${file}\` was kept at the approval, and ${en}. Put it back.`,
  });
}

export type FrozenFault = 'gone' | 'changed' | 'unreadable';
const FROZEN_FAULTS: Readonly<Record<FrozenFault, Message>> = {
  gone: { nl: 'is nu weg', en: 'is gone now' },
  changed: { nl: 'is daarna veranderd', en: 'was changed afterwards' },
  unreadable: { nl: 'is geen lijst van bewaarde bestanden meer', en: 'is no list of kept files any more' },
};

/** Approved minutes that have another id now: whoever refers to them finds nothing. */
export function approvalRenamed(id: string, now: Minutes, config: Config): Problem[] {
  return reportOf(approvalRules.rules[RULE], config, now.uri, now.headAt, {
    nl: `Dit verslag is vastgesteld als «${id}», en heet nu «${now.id}». Geef het zijn id terug, of stel het opnieuw vast.`,
    en: `These minutes were approved as “${id}”, and are now called “${now.id}”. Give them back their id, or have them approved again.`,
  });
}

/** What approved minutes name, and what is declared otherwise since: they show something else than what was approved. @param file where it is declared, as shown. */
export function approvalNames(
  changes: readonly UsedChange[],
  fileOf: (id: string) => string | undefined,
  now: Minutes,
  config: Config,
): Problem[] {
  return changes.flatMap(({ id, fact, before, after }) => {
    const { nl, en } = USED_WORDS[fact];
    const [was, is] = [saying(before), saying(after)];
    const file = fileOf(id);
    const where = file === undefined ? '' : ` in \`${file}\``;
    return reportOf(approvalRules.rules[RULE], config, now.uri, now.headAt, {
      nl: `Dit verslag is vastgesteld, en noemt \`${id}\`: ${nl} daarvan${where} was toen ${was.nl}, en is nu ${is.nl}. Zet het terug, geef wat anders is een eigen id, of stel het verslag opnieuw vast.`,
      en: `These minutes were approved, and name \`${id}\`: its ${en}${where} was ${was.en} then, and is ${is.en} now. Undo that, give what differs an id of its own, or have the minutes approved again.`,
    });
  });
}

function saying(words: string | undefined): Message {
  return words === undefined ? { nl: 'er niet', en: 'not there' } : { nl: `«${short(words)}»`, en: `“${short(words)}”` };
}

const USED_WORDS: Readonly<Record<UsedFact, Message>> = {
  name: { nl: 'de naam', en: 'name' },
  function: { nl: 'de functie', en: 'function' },
  organization: { nl: 'de organisatie', en: 'organisation' },
  members: { nl: 'de ledenlijst', en: 'list of members' },
  public: { nl: 'het woord `openbaar`', en: 'word `openbaar`' },
  lead: { nl: 'de trekker', en: 'lead' },
  target: { nl: 'de streefdatum', en: 'target date' },
  text: { nl: 'de tekst', en: 'text' },
  tracks: { nl: 'de lijst van sporen', en: 'list of tracks' },
  channels: { nl: 'de lijst van kanalen', en: 'list of channels' },
  standby: { nl: 'het piket', en: 'standby' },
};
