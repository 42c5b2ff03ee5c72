/** What was taken for a sure mark, and is as often something else: shielded, with a warning that offers both readings. */
export const DOUBTED_BODIES: readonly string[] = [
  '# 2. Vertrouwelijke stukken\n\n§',
  '# 2. Vertrouwelijke informatie\n\n§',
  '# 2. Geheime stukken\n\n§',
  '# 2. Confidential documents\n\n§',
  'De heer § biedt laag (10.2b).',
  'De prijs is § (10.1c)',
  'Privé: geen bezwaar van §',
  'Privé: akkoord, maar § is ziek',
];

/** What marks nothing. */
export const MISTAKEN_LINES: readonly string[] = [
  '# 2. Omgaan met vertrouwelijke stukken\n\n§',
  '# 2. Vertrouwelijke stukken\\.\n\n§',
  'De wijziging van § (11.1) is besproken.',
  'Zie hoofdstuk § (10.2a).',
  'Het reglement van § (10.2a)',
  'De statuten van § (10.1b) zijn gewijzigd.',
  'Agendapunt § (10.2b)',
  'De begroting van § (10.1a)',
  'Vertrouwelijk (ja/nee): nee\n\n§',
  'Vertrouwelijk (j/n): n\n\n§',
  'Geheim (ja/nee): nee\n\n§',
  'Confidential (yes/no): no\n\n§',
  'Openbaar (ja/nee): ja\n\n§',
  'De heer § wordt benoemd (schriftelijk, geheim).',
  'Stemming over § (schriftelijk, geheim)',
  'Benoeming van § (schriftelijke stemming, geheim)',
  'Besluit B1 (@VWS): § wordt benoemd (schriftelijk, geheim).',
  'Election of § (by secret ballot, confidential)',
  'Privé: geen bezwaar\n\n§',
  'Privé: akkoord.\n\n§',
];

/** A form that was filled in with what is secret is an error, as the field would be. */
export const ANSWERED_BODIES: readonly string[] = [
  'Vertrouwelijk (ja/nee): ja\n\n§',
  'Openbaar (ja/nee): nee\n\n§',
  'Openbaar (j/n): n\n\n§',
  'Confidential (yes/no): yes\n\n§',
  'De heer § is ziek (10.2e).',
  'De heer § biedt laag (Wob 10.2b).',
  'De heer § is ziek (art. 10.2e Wob).',
  'Privé: § gaat scheiden.',
];
