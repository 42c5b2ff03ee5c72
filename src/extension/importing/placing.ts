/** Where a draft goes in a text: at the cursor where that says nothing yet, else behind all that it says, as minutes of their own. */
export type PlacedDraft = { readonly at: 'cursor'; readonly text: string } | { readonly at: 'end'; readonly text: string };

/** @param draft ends with a line break */
export function placed(text: string, draft: string): PlacedDraft {
  if (text.trim() === '') return { at: 'cursor', text: draft };
  const breaks = text.slice(text.trimEnd().length).split('\n').length - 1;
  return { at: 'end', text: '\n'.repeat(Math.max(0, 2 - breaks)) + draft };
}

const FEWEST_LINES = 3;
const LABEL =
  /^(?:datum|date|aanwezig|present|attendees|afwezig|absent|apologies|voorzitter|chair|notulist|locatie|location|plaats)\b[^\n]{0,40}:/im;
const ITEM =
  /^[ \t]*(?:[-*•][ \t]*)?(?:\*\*)?(?:actie|action|actiepunt|besluit|decision|afspraak|agreed|agreement|motie|motion|toezegging)(?:s|en)?\b/im;

/** Whether a text reads as minutes, so that it is worth offering to make them of it. */
export function readsAsMinutes(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= FEWEST_LINES && (LABEL.test(text) || ITEM.test(text));
}

/** Longer texts come as files. */
const LONGEST = 200_000;
const STATEMENT =
  /^(?:Verslag|Minutes|Persoon|Person|Organisatie|Organisation|Organization|Groep|Group|Reeks|Series|Spoor|Track|Afkorting|Abbreviation|Piket|Standby|Kanaal|Channel)[ \t][^\n:]{1,200}:/m;

/** Whether a file holds notes of some lines, and nothing that is typed as the language has it. */
export function isOnlyNotes(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= FEWEST_LINES && text.length <= LONGEST && !STATEMENT.test(text) && !/^\/\//m.test(text);
}
