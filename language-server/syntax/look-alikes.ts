/**
 * Words that are one letter off a keyword and yet no typing errors: `Acties: zie onder` is prose. They count only before a bare colon;
 * `Acties A1 (@RIVM): …` is a misspelled item all the same.
 */
export const LOOK_ALIKES: ReadonlySet<string> = new Set([
  // of items
  'acties', 'actief', 'actions', 'akte', 'besluiten', 'decisions', 'afspraken', 'agreements', 'vraagt', 'vragen', 'questions',
  // of fields
  'data', 'dates', 'daten', 'times', 'tijden', 'plaatst', 'plaatse', 'locations', 'van', 'aad', 'aap', 'tot', 'too', 'two', 'top', 'do',
  'no', 'go', 'doen', 'doe', 'doek', 'goal', 'modem', 'models', 'motel', 'statuur', 'statutes', 'bijlagen', 'attachments', 'contract',
  'contacten', 'contacts', 'chairs', 'references', 'prevent', 'text', 'nest', 'tie', 'tine', 'tone', 'fate', 'gate', 'late', 'rate', 'cd',
]);
