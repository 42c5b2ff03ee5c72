import type { Message } from '../language-server/index.ts';
import type { Refusal } from './import/reading.ts';

/** Why a document cannot be read. `{0}` is its name, `{1}` the endings that can be read. */
export const REFUSAL_TEXTS = {
  'import.unknownFormat': {
    nl: '{0}: dit soort bestand kan niet worden overgenomen; wel: {1}.',
    en: '{0}: files of this kind cannot be imported; these can: {1}.',
  },
  'import.brokenFile': {
    nl: '{0}: het bestand is beschadigd of niet wat zijn naam zegt. Open het in het programma waarmee het is gemaakt en sla het opnieuw op.',
    en: '{0}: the file is damaged or not what its name says. Open it in the program that made it and save it again.',
  },
  'import.tooLarge': {
    nl: '{0}: het bestand, of wat erin is ingepakt, is te groot.',
    en: '{0}: the file, or what is packed in it, is too large.',
  },
  'import.wrongEnding': {
    nl: '{0}: de inhoud past niet bij de naam. Sla het op als {1}.',
    en: '{0}: its content does not go with its name. Save it as {1}.',
  },
  'import.macros': {
    nl: '{0}: documenten met macro’s worden niet gelezen. Sla het op zonder macro’s.',
    en: '{0}: documents with macros are not read. Save it without macros.',
  },
  'import.encrypted': {
    nl: '{0}: is met een wachtwoord beveiligd of in een oud formaat. Sla het op zonder wachtwoord, in een nieuw formaat.',
    en: '{0}: is protected by a password or in an old format. Save it without a password, in a new format.',
  },
  'import.noPdfReader': {
    nl: '{0}: om PDF te lezen is het pakket pdfjs-dist nodig: `npm install pdfjs-dist`. Of sla het op als .docx of .txt.',
    en: '{0}: to read PDF the package pdfjs-dist is needed: `npm install pdfjs-dist`. Or save it as .docx or .txt.',
  },
  'import.noText': { nl: '{0}: hierin staat geen tekst.', en: '{0}: holds no text.' },
  'import.notUtf8': { nl: '{0}: dit is geen tekst. Sla het op als UTF-8-tekst.', en: '{0}: this is no text. Save it as UTF-8 text.' },
  'import.utf7': {
    nl: '{0}: deze mail is in UTF-7 geschreven, dat hier niet wordt gelezen. Bewaar hem opnieuw uit een mailprogramma, of zet de tekst in een .txt-bestand.',
    en: '{0}: this mail is written in UTF-7, which is not read here. Save it anew from a mail program, or put its text into a .txt file.',
  },
  'import.sealedMail': {
    nl: '{0}: deze mail is versleuteld, of alleen voor Outlook verpakt (winmail.dat). Open hem in het mailprogramma en bewaar de tekst.',
    en: '{0}: this mail is encrypted, or packed for Outlook only (winmail.dat). Open it in the mail program and save its text.',
  },
  'import.noColumns': {
    nl: '{0}: geen kolom heet Naam, Voornaam of Achternaam. Zet boven elke kolom wat erin staat.',
    en: '{0}: no column is called Name, First name or Last name. Put above each column what it holds.',
  },
  'import.tooManyRows': {
    nl: '{0}: dit zijn meer dan 5.000 rijen. Verdeel het over meer bestanden.',
    en: '{0}: these are more than 5,000 rows. Split it into more files.',
  },
  'import.noMeeting': {
    nl: '{0}: hierin staat geen afspraak met een datum. Bewaar de uitnodiging uit uw agenda als .ics.',
    en: '{0}: holds no appointment with a date. Save the invitation from your calendar as .ics.',
  },
  'import.noReviewCopy': {
    nl: '{0}: dit is geen leesexemplaar dat met `render --to html --review` is gemaakt.',
    en: '{0}: this is no review copy made by `render --to html --review`.',
  },
  'import.noPeople': { nl: '{0}: hierin staat niemand.', en: '{0}: this names nobody.' },
} as const satisfies Record<`import.${Refusal}`, Message>;
