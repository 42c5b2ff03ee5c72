import assert from 'node:assert/strict';
import type { Minutes } from '../../language-server/model/minutes.ts';
import { DEFAULT_CONFIG } from '../../language-server/project/config.ts';
import { USED_FACTS, type UsedFact } from '../../language-server/register/changes/used.ts';
import { approvalNames, approvalRenamed } from '../../language-server/rules/approval.ts';
import { FILE, HEADER, projectOf } from '../support/check.ts';

const project = projectOf({});
project.set(FILE, HEADER);
const minutes: Minutes = project.file(FILE)!.meetings[0]!;

/** How the message calls what is declared otherwise since the approval. */
const CALLED: Readonly<Record<UsedFact, readonly [nl: string, en: string]>> = {
  name: ['de naam', 'name'],
  function: ['de functie', 'function'],
  organization: ['de organisatie', 'organisation'],
  members: ['de ledenlijst', 'list of members'],
  public: ['het woord `openbaar`', 'word `openbaar`'],
  lead: ['de trekker', 'lead'],
  target: ['de streefdatum', 'target date'],
  text: ['de tekst', 'text'],
  tracks: ['de lijst van sporen', 'list of tracks'],
  channels: ['de lijst van kanalen', 'list of channels'],
  standby: ['het piket', 'standby'],
};

describe('changed-after-approval', () => {
  for (const fact of USED_FACTS) {
    it(`says what is declared otherwise: ${fact}`, () => {
      const [nl, en] = CALLED[fact];
      const changes = [{ id: '@jansen', fact, before: 'een', after: undefined }];
      const problems = approvalNames(changes, () => 'adresboek.verslag', minutes, DEFAULT_CONFIG);
      assert.deepEqual(
        problems.map(({ rule, range, message }) => [rule, range, message.nl, message.en]),
        [
          [
            'changed-after-approval',
            minutes.headAt,
            `Dit verslag is vastgesteld, en noemt \`@jansen\`: ${nl} daarvan in \`adresboek.verslag\` was toen «een», en is nu er niet. Zet het terug, geef wat anders is een eigen id, of stel het verslag opnieuw vast.`,
            `These minutes were approved, and name \`@jansen\`: its ${en} in \`adresboek.verslag\` was “een” then, and is not there now. Undo that, give what differs an id of its own, or have the minutes approved again.`,
          ],
        ],
      );
    });
  }

  it('says that minutes have another id', () => {
    const problems = approvalRenamed('overleg-0', minutes, DEFAULT_CONFIG);
    assert.deepEqual(
      problems.map(({ rule, range, message }) => [rule, range, message.nl, message.en]),
      [
        [
          'changed-after-approval',
          minutes.headAt,
          'Dit verslag is vastgesteld als «overleg-0», en heet nu «overleg-1». Geef het zijn id terug, of stel het opnieuw vast.',
          'These minutes were approved as “overleg-0”, and are now called “overleg-1”. Give them back their id, or have them approved again.',
        ],
      ],
    );
  });
});
