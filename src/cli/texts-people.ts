import type { Message } from '../../language-server/index.ts';

/** What `verslag people` says. `{0}` stands for a name. */
export const PEOPLE_TEXTS = {
  'people.noName': {
    nl: '{0}, regel {1}: hier staat geen naam; overgeslagen.',
    en: '{0}, line {1}: there is no name here; left out.',
  },
  'people.noAddress': {
    nl: '{0}, regel {1}: dit is geen e-mailadres; overgeslagen.',
    en: '{0}, line {1}: this is no e-mail address; left out.',
  },
  'people.hiddenSigns': {
    nl: '{0}, regel {1}: hier staan onzichtbare tekens in, die een naam anders kunnen laten lijken; overgeslagen. Typ de naam opnieuw.',
    en: '{0}, line {1}: this holds invisible characters, which can make a name look like another; left out. Type the name again.',
  },
  'people.strangeSigns': {
    nl: '{0}, regel {1}: hier staan tekens in die in geen naam horen (zoals `{`, `<`, `@`, `#`); overgeslagen.',
    en: '{0}, line {1}: this holds characters that are in no name (such as `{`, `<`, `@`, `#`); left out.',
  },
  'people.formula': {
    nl: '{0}, regel {1}: hier begint een tekst als een formule (`=`, `+`, `-`, `@`); overgeslagen.',
    en: '{0}, line {1}: a text here begins like a formula (`=`, `+`, `-`, `@`); left out.',
  },
  'people.tooLong': {
    nl: '{0}, regel {1}: een tekst is langer dan 200 tekens; overgeslagen.',
    en: '{0}, line {1}: a text is longer than 200 characters; left out.',
  },
  'people.ask.email': {
    nl: '{0}: het adresboek heeft `{1}`, de lijst `{2}`. Pas het adresboek aan als dat moet.',
    en: '{0}: the address book has `{1}`, the list `{2}`. Change the address book where that is right.',
  },
  'people.ask.otherEmail': {
    nl: '{0}: de lijst heeft ook `{2}`. In het adresboek staat één adres, nu `{1}`. Pas het aan als het andere beter is.',
    en: '{0}: the list has `{2}`, too. The address book holds one address, now `{1}`. Change it where the other is better.',
  },
  'people.ask.organization': {
    nl: '{0}: het adresboek heeft als organisatie «{1}», de lijst «{2}». Pas het adresboek aan als dat moet.',
    en: '{0}: the address book has the organisation «{1}», the list «{2}». Change the address book where that is right.',
  },
  'people.ask.function': {
    nl: '{0}: het adresboek heeft als functie «{1}», de lijst «{2}». Pas het adresboek aan als dat moet.',
    en: '{0}: the address book has the function «{1}», the list «{2}». Change the address book where that is right.',
  },
  'people.ask.name': {
    nl: '{0}: dit adres heet in de lijst «{2}». Is het dezelfde persoon?',
    en: '{0}: the list calls this address «{2}». Is it the same person?',
  },
  'people.ask.sameName': {
    nl: '{0}: meer personen heten zo ({1}); wie is `{2}`?',
    en: '{0}: more persons are called so ({1}); who is `{2}`?',
  },
  'people.ask.maybeSame': {
    nl: '{0} kan dezelfde zijn als «{2}» in de lijst, die daarom niet is toegevoegd. Is het iemand anders, zet dan in het adresboek: `{1}`.',
    en: '{0} may be the same as «{2}» of the list, who was therefore not added. If it is somebody else, put into the address book: `{1}`.',
  },
  'people.noWords': {
    nl: 'Dit project kent nog niemand: zet mensen en afkortingen in een adresboek.',
    en: 'This project knows nobody yet: put people and abbreviations into an address book.',
  },
  'people.nothing': { nl: 'niets', en: 'nothing' },
  'people.wrote': { nl: '{0}: {1} toegevoegd.', en: '{0}: {1} added.' },
  'people.done': {
    nl: 'Nieuw: {0}. Al bekend: {1}. Vragen aan u: {2}.',
    en: 'New: {0}. Known already: {1}. Questions to you: {2}.',
  },
  fromAlone: {
    nl: '--from gaat niet samen met --series of --date: de uitnodiging zegt de datum.',
    en: '--from does not go with --series or --date: the invitation says the date.',
  },
} as const satisfies Record<string, Message>;
