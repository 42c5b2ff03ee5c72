import type { Minutes } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
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
});

/**
 * `confidential-in-public`: minutes that are marked confidential as a whole and of which a public version is made or asked about. Where
 * none is, there is nothing wrong with them.
 */
export function checkPublication({ uri, classification }: Minutes, config: Config): Problem[] {
  // A state secret is refused, which says enough.
  if (classification === undefined || PUBLICATION[classification.value] !== 'warned') return [];
  return reportOf(publicationRules.rules[RULE], config, uri, classification.at, {
    nl: 'Dit verslag is als geheel vertrouwelijk, en dit is de openbare versie ervan. Wijzig de rubricering, of maak het verslag niet openbaar.',
    en: 'These minutes are confidential as a whole, and this is the public version of them. Change the classification, or do not publish them.',
  });
}

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
