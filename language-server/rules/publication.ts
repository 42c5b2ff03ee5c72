import type { Minutes, Text } from '../model/minutes.ts';
import { plainText } from '../model/text.ts';
import type { Config } from '../project/config.ts';
import { decoded } from '../syntax/addresses.ts';
import { CLASSIFICATIONS, PUBLICATION } from '../vocabulary/values.ts';
import { defineRules, reportOf } from './define.ts';
import type { Problem } from './problem.ts';

const RULE = 'confidential-in-public';

export const publicationRules = defineRules('shielding', {
  [RULE]: {
    severity: 'warning',
    summary: {
      nl: 'Van een vertrouwelijk verslag wordt een openbare versie gemaakt.',
      en: 'A public version is made of confidential minutes.',
    },
  },
  'secrecy-in-public': {
    severity: 'info',
    summary: {
      nl: 'De openbare versie toont een woord voor geheimhouding.',
      en: 'The public version shows a word for secrecy.',
    },
  },
});

/**
 * `confidential-in-public`: minutes that are marked confidential as a whole and of which a public version is made or asked about. Where
 * none is, there is nothing wrong with them.
 */
export function checkPublication(minutes: Minutes, config: Config): Problem[] {
  const { uri, classification } = minutes;
  if (classification?.value !== 'public' && callsItselfClosed(minutes)) {
    return reportOf(publicationRules.rules[RULE], config, uri, minutes.headAt, {
      nl: 'Dit verslag noemt zich besloten of vertrouwelijk, en dit is de openbare versie ervan. Zet erin `Rubricering: openbaar`, of maak het verslag niet openbaar.',
      en: 'These minutes call themselves closed or confidential, and this is the public version of them. Give them `Classification: public`, or do not publish them.',
    });
  }
  // A state secret is refused, which says enough.
  if (classification === undefined || PUBLICATION[classification.value] !== 'warned') return [];
  return reportOf(publicationRules.rules[RULE], config, uri, classification.at, {
    nl: 'Dit verslag is als geheel vertrouwelijk, en dit is de openbare versie ervan. Wijzig de rubricering, of maak het verslag niet openbaar.',
    en: 'These minutes are confidential as a whole, and this is the public version of them. Change the classification, or do not publish them.',
  });
}

/** By its title, its kind of meeting, a line of its header, or the name of its file or folder, by which offices mark what they keep. */
function callsItselfClosed({ uri, name, meetingKind, fields }: Minutes): boolean {
  return (
    isClosed(name) ||
    isClosed(meetingKind ?? []) ||
    fields.some(({ label, value }) => isClosed(value) || (VERSION.test(plainText(label).trim()) && FOR_FEW.test(plainText(value)))) ||
    uri
      .split('/')
      .slice(-2)
      .some((part) => IN_NAME.test(decoded(part).normalize()))
  );
}

/** `Besloten raadsvergadering`, `Minutes of the closed session`, `MT (vertrouwelijk)`, `Overleg, ongelakte versie` */
function isClosed(text: Text): boolean {
  const words = plainText(text);
  return CLOSED.test(words) || OWN_VERSION.test(words);
}
const OWN_VERSION =
  /(?<!\p{L})(?:ongelakte?|niet[- ]gelakte?|unredacted|interne? (?:versie|verslag|notulen)|internal (?:version|minutes))(?!\p{L})/iu;
/** `Versie: intern`, `Verzendlijst: uitsluitend aanwezigen` */
const VERSION = /^(?:versie|version|verspreiding|verzendlijst|distribution|circulation|bestemd voor|voor|for)$/iu;
const FOR_FEW = /(?<!\p{L})(?:intern|internal|uitsluitend|alleen|only|niet voor extern|not for external)(?!\p{L})/iu;
const IN_NAME =
  /(?:^|[^\p{L}\p{N}])(?:niet[ _-]?openbaar|geheim|vertrouwelijk|besloten|not[ _-]?public|confidential|closed|ongelakt|unredacted)(?:$|[^\p{L}\p{N}])/iu;

const CLOSED =
  /(?<![\p{L}\p{N}])(?:(?:besloten|geheime?|vertrouwelijke?|niet[- ]openba(?:ar|re)) \p{L}{0,14}(?:vergadering|zitting|overleg|beraad|sessie|deel|gedeelte|verslag|notulen|besluitenlijst)|(?:closed|confidential|private|executive|in[- ]camera) (?:session|meeting|minutes|part)|in camera|in beslotenheid)(?![\p{L}\p{N}])|(?:^|[-\u2013\u2014(,:/|[] ?)(?:besloten|geheim|vertrouwelijk|confidential|closed|niet[- ]openbaar|not public)[\])]?[ .]*$/iu;

/** Of a state secret no public version is made, whatever the configuration makes of the rule. */
function stateSecret(uri: string, { value, at }: NonNullable<Minutes['classification']>): Problem[] {
  const level = CLASSIFICATIONS.find(({ name }) => name === value)!;
  const message = {
    nl: `Dit verslag is een staatsgeheim (${level.nl}): er wordt geen openbare versie van gemaakt.`,
    en: `These minutes are a state secret (${level.en}): no public version is made of them.`,
  };
  return [{ uri, range: at, severity: 'error', rule: RULE, message, related: [], fixes: [] }];
}

/** The state secrets among these meetings: a reason not to publish. */
export function stateSecrets(meetings: readonly Minutes[]): Problem[] {
  return meetings.flatMap(({ uri, classification }) =>
    classification !== undefined && PUBLICATION[classification.value] === 'refused' ? stateSecret(uri, classification) : [],
  );
}
