import assert from 'node:assert/strict';
import { Publisher } from '../../../language-server/model/public.ts';
import { DEFAULT_CONFIG } from '../../../language-server/project/config.ts';
import { checkSecrecyInPublic, secrecyWords } from '../../../language-server/rules/publishing/secrecy-in-public.ts';
import { projectOf } from '../../support/public-forms.ts';

const HEADER = 'Verslag m1: Eerste\nDatum: 16 november 2020\nAanwezig: @VWS\n\n# 1. Deel\n\n';

/** The words that are told of, each with its line in the body. */
function told(body: string, config = DEFAULT_CONFIG): string[] {
  const source = `${HEADER}${body}\n`;
  const project = projectOf({ 'a.verslag': 'Organisatie VWS: Ministerie\nPersoon jansen: P. Jansen\n', 'm1.verslag': source });
  const file = project.files().find(({ meetings }) => meetings.length > 0)!;
  const publisher = new Publisher(project.files());
  const lines = source.split('\n');
  return file.meetings
    .flatMap((minutes) => checkSecrecyInPublic(minutes, publisher.minutes(minutes), secrecyWords(source), config))
    .map(({ range: { start, end } }) => `${start.line - 6} ${lines[start.line]!.slice(start.character, end.character)}`);
}

/** Words for secrecy within sentences that mark nothing. */
const WORDS = [
  'geheimhouding',
  'secrets',
  'bedrijfsvertrouwelijke',
  'confidentieel',
  'niet openbare',
  'beslotenheid',
  'besloten vergadering',
  'executive session',
  'embargo',
  'embargotermijn',
  'weglakken',
  'gelakt',
  'redactions',
  'anonieme',
  'geanonimiseerd',
  'binnenskamers',
  'wachtwoordbeleid',
  'passcode',
  'pincodes',
  'nda',
  'ziekmelding',
  'bsn',
  'bestemd voor de geadresseerde',
  'fluistert',
] as const;

describe('a word for secrecy in the public version', () => {
  for (const word of WORDS)
    it(`is told of within a sentence: ${word}`, () => {
      const found = told(`De raad las iets over ${word} en ging daarna verder met de agenda.`);
      assert.ok(
        found.some((one) => one.includes(word)),
        found.join(),
      );
    });

  for (const [body, found] of [
    ['De prijs is 5, geheim voor iedereen.', ['0 geheim']],
    ['Een.\n\nOp de naam rust geheimhouding.', ['2 geheimhouding']],
    ['- Het bedrag is vertrouwelijk\n- De rest is confidential matter', ['0 vertrouwelijk', '1 confidential']],
    ['Besluit B1 (@VWS): De prijs blijft strikt geheim.', ['0 geheim']],
    ['## 1.1 Rapport over geheime diensten\n\nTekst.', ['0 geheime']],
    ['| naam | geheim nummer |\n|---|---|\n| a | 5 |', ['0 geheim']],
    ['@VWS geheim @VWS', ['0 geheim']],
    ['Besloten: akkoord met de nota.', ['0 Besloten']],
    ['Hij heeft een burn-out.', ['0 burn-out']],
    ['V: de heer Smit gaat weg.', ['0 V']],
    ['(C) De prijs is 5.', ['0 (C)']],
    ['Mevrouw Smit was langdurig ziek.', ['0 was langdurig ziek']],
    ['Zie https://teams.microsoft.com/l/meetup-join/19x voor de link.', ['0 meetup-join']],
    ['De verspreiding is beperkt gebleven.', ['0 verspreiding is beperkt']],
    ['Tekst.\n// nog nagaan of dit vertrouwelijk is\nMeer.', ['1 vertrouwelijk']],
  ] as const)
    it(`is told of where it stands: ${JSON.stringify(body)}`, () => assert.deepEqual(told(body), found));

  for (const body of [
    'De prijs is {5.1.2b: 5, geheim voor iedereen}.',
    'Besluit B1 (@VWS, geheim 5.1.2b): De prijs blijft geheim.',
    '## 1.1 Geheime diensten\nGeheim: 5.1.2b\n\nDe prijs is geheim.',
    'geheim De prijs is geheim gehouden',
    'Dit gaat over een geheim\\.',
    'De redactie redigeert de redactionele stukken.',
    'De secretaris leest de openbare stukken voor. De raad heeft vertrouwen.',
    'De raad heeft besloten akkoord te gaan.',
    'V: Wanneer is het klaar? Morgen.',
    '(C) 2020 Ministerie; (a) een, (b) twee en (c) drie.',
    'Personeel: het ziekteverzuim daalt.',
  ])
    it(`is none where nothing of it is public: ${JSON.stringify(body)}`, () => assert.deepEqual(told(body), []));

  it('in a place of which the source does not show it is told of at the first line', () => {
    const source = HEADER.replace('@VWS', '@geh');
    const project = projectOf({ 'a.verslag': 'Organisatie geh: Geheime Dienst Zuid\n', 'm1.verslag': source });
    const minutes = project.files().flatMap(({ meetings }) => meetings)[0]!;
    const shown = new Publisher(project.files()).minutes(minutes);
    assert.deepEqual(
      checkSecrecyInPublic(minutes, shown, secrecyWords(source), DEFAULT_CONFIG).map(({ severity, range }) => [severity, range.start.line]),
      [['info', 0]],
    );
  });

  it('is as loud as the configuration makes it', () => {
    assert.deepEqual(told('De prijs is geheim voor ons.', { ...DEFAULT_CONFIG, rules: { 'secrecy-in-public': 'off' } }), []);
  });
});
