import { both } from './help.ts';
import type { FieldRow } from './rows.ts';

/** Fields that stand right below a heading, and nowhere else. */
export const SECTION_FIELD_ROWS = [
  {
    name: 'Holder',
    nl: 'Portefeuillehouder',
    en: 'Portfolio holder',
    kind: 'peopleField',
    repeats: true,
    below: 'heading',
    help: both(
      'Wie over dit agendapunt gaat. Staat direct onder de kop.',
      'Portefeuillehouder: @pietersma',
      'Whose portfolio this item of the agenda is. Stands right below the heading.',
      'Portfolio holder: @pietersma',
    ),
  },
  {
    name: 'Presenter',
    nl: 'Inbreng',
    en: 'Presenter',
    kind: 'peopleField',
    repeats: true,
    below: 'heading',
    help: both(
      'Wie dit agendapunt inbrengt of toelicht. Staat direct onder de kop.',
      'Inbreng: @leider, @haan',
      'Who presents this item of the agenda. Stands right below the heading.',
      'Presenter: @leader, @haan',
    ),
  },
  {
    name: 'Duration',
    nl: 'Duur',
    en: 'Duration',
    kind: 'valueField',
    below: 'heading',
    help: both(
      'Hoe lang dit agendapunt duurt. Staat direct onder de kop.',
      'Duur: 15 minuten',
      'How long this item of the agenda takes. Stands right below the heading.',
      'Duration: 15 minutes',
    ),
  },
  {
    name: 'CaseNumber',
    nl: 'Zaaknummer',
    en: 'Case number',
    kind: 'textField',
    below: 'heading',
    help: both(
      'Het nummer van de zaak waar dit agendapunt over gaat. Staat direct onder de kop.',
      'Zaaknummer: Z-2022-4471',
      'The number of the case that this item of the agenda is about. Stands right below the heading.',
      'Case number: Z-2022-4471',
    ),
  },
  {
    name: 'Document',
    nl: 'Stuk',
    en: 'Document',
    kind: 'attachmentField',
    repeats: true,
    below: 'heading',
    help: both(
      'Een stuk bij dit agendapunt, met zijn pad of adres. Staat direct onder de kop en mag vaker voorkomen.',
      'Stuk: Voorstel <stukken/voorstel.pdf>',
      'A document of this item of the agenda, with its path or address. Stands right below the heading and may occur more than once.',
      'Document: Proposal <papers/proposal.pdf>',
    ),
  },
  {
    name: 'Secret',
    nl: 'Geheim',
    en: 'Secret',
    kind: 'sectionField',
    below: 'heading',
    help: both(
      'Laat het hele agendapunt weg uit de openbare versie, op een grond van de Woo. Staat direct onder de kop.',
      'Geheim: 5.1.2h',
      'Leaves the whole section out of the public version, on a ground of the Woo. Stands right below the heading.',
      'Secret: 5.1.2h',
    ),
  },
] as const satisfies readonly FieldRow[];
