import type { Classification, Minutes } from '../model/minutes.ts';
import type { Config } from '../project/config.ts';
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

/** What minutes bear that nobody outside may read, shields or not. */
const CONFIDENTIAL: Readonly<Record<Classification, boolean>> = { public: false, internal: false, confidential: true };

/**
 * `confidential-in-public`: minutes that are marked confidential as a whole and of which a public version is made or asked about. Where
 * none is, there is nothing wrong with them.
 */
export function checkPublication({ uri, classification }: Minutes, config: Config): Problem[] {
  if (classification === undefined || !CONFIDENTIAL[classification.value]) return [];
  return reportOf(publicationRules.rules[RULE], config, uri, classification.at, {
    nl: 'Dit verslag is als geheel vertrouwelijk, en dit is de openbare versie ervan. Wijzig de rubricering, of maak het verslag niet openbaar.',
    en: 'These minutes are confidential as a whole, and this is the public version of them. Change the classification, or do not publish them.',
  });
}
