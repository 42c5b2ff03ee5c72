/**
 * `npm run silent`: lines as other bodies type them, each in minutes of its own. Prints how many are read (the model of the meeting holds them
 * as more than prose), reported, or neither: silent. Then each label and each date of the documents in `examples`, and in the folders that are named
 * (`npm run silent -- FOLDER`). With `all` it names each.
 */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Project } from '../language-server/features/project.ts';
import { isNobody } from '../language-server/model/attendance.ts';
import { ownLineOf } from '../language-server/model/own-lines.ts';
import { DEFAULT_CONFIG } from '../language-server/project/config.ts';
import { alternatives, MONTHS } from '../language-server/syntax/date-words.ts';
import { parseDate } from '../language-server/syntax/dates.ts';

type Language = 'nl' | 'en';
type Place = 'header' | 'item' | 'date';
export interface Row {
  readonly place: Place;
  readonly language: Language;
  readonly line: string;
}

const PEOPLE_LABELS: Readonly<Record<Language, string>> = {
  nl: 'Verontschuldigd|Afgemeld|Verhinderd|Afwezig met kennisgeving|Afwezig zonder kennisgeving|Afwezig (m.k.)|Met kennisgeving afwezig|Niet aanwezig|Absent|Afmeldingen|Bericht van verhindering|Genodigden|Gasten|Gast|Toehoorders|Deelnemers|Aanwezigen|Afwezigen|Griffier|Secretaris|Notulant|Verslaglegging|Verslaglegger|Voorzitters|Vice-voorzitter|Plv. voorzitter|Technisch voorzitter|Kopie|Afschrift aan|Verzendlijst|Ondertekening|Tevens aanwezig|Overige aanwezigen|Waarnemers|Genotuleerd door|Voorgezeten door|Ambtelijk secretaris|Contactpersonen|Afwezig met bericht|Afwezig m.b.|Berichten van verhindering|Verhinderd met opgaaf van reden|Aanwezig (publiek)|Aanwezig via Teams|Deels aanwezig|Te gast|Preses|Scriba|Verslag door|Insprekers|Commissarissen|Dagelijks bestuur|Later binnengekomen|Aanwezige leden|Aanwezige eigenaren|Namens de beheerder|Kascommissie|Penningmeester|Bestuursleden|Oudergeleding|Personeelsgeleding|Namens het bevoegd gezag|Ouders|Raadsleden|Wethouders|Burgemeester|Schepenen|Algemeen directeur|Leden OR|Bestuurder|Adviseurs|Commissieleden|Fractievoorzitters|Ambtelijke ondersteuning|Bij volmacht vertegenwoordigd|Gevolmachtigden|Afgevaardigden|Verslag|Pers|Publiek|Niet aanwezig m.b.|Niet aanwezig z.b.|Leden UR|Fractie VVD|Later aanwezig|Eerder vertrokken|Aanwezig vanaf punt 3|Stemopnemers|Vertegenwoordigd|Aanwezig namens de gemeente|Voorzitter a.i.|Waarnemend griffier|Afwezig wegens ziekte|Digitaal aanwezig|Verontschuldigde leden|Secretaris-notulist|Agendacommissie|Aanwezig namens de directie|Gemachtigden',
  en: 'Apologies|Apologies for absence|Regrets|Absent with notice|Excused|Not present|In attendance|Attending|Also present|Guests|Observers|Members present|Members absent|Minute taker|Minutes taken by|Scribe|Clerk|Recorder|Chairperson|Chairs|Vice chair|Facilitator|Attendees|Participants|Signatures|Signed by|Copies to|Town clerk|Presiding|Visitors|Chaired by|Note taker|Unable to attend|Present (online)|Leave of absence|Councilmembers|Regrets received|Absent due to illness|Cllrs present|Councillors present|Officers present|Officers in attendance|District Councillor|Trustees|Directors present|Board members present|Staff present|Staff|Maintainers|Committee members|Invited|Invited guests|Proxies|Also in attendance|Members of the public|Mayor|City clerk|Treasurer|Moderator|Parish clerk|Quorum present|Not in attendance|Arrived late|Left early|Voting members|Tellers|Also attending|Deputy mayor|Ex officio|Remote attendees|Councillors in attendance|Absent without apology|Present via Zoom|Chief executive|Elders present',
};
const VALUES: Readonly<Record<Language, readonly (readonly [labels: string, value: string])[]>> = {
  nl: [
    ['Locatie|Lokatie|Vergaderlocatie|Zaal|Waar|Ruimte|Vergaderplaats|Adres', 'Raadzaal'],
    ['Aanvang|Aanvangstijd|Begin|Starttijd|Einde|Eindtijd|Opening|Sluiting|Geopend om|Gesloten om', '19.30 uur'],
    ['Tijdstip|Vergadertijd|Tijden', '19.30-21.00 uur'],
    ['Aanvangsuur|Einduur|Beginuur', '20u05'],
    ['Vergaderdatum|Datum vergadering|Volgende vergadering|Volgend overleg|Datum volgende vergadering', 'dinsdag 1 december 2020'],
    ['Datum en tijd', 'dinsdag 1 december 2020, 19.30 uur'],
    ['Bijlagen|Stukken|Bijgevoegd', 'nota.pdf'],
    ['Onderwerp|Betreft|Dossier|Zaaknummer|Afdeling|Team|Versie|Portefeuille|Ons kenmerk|Referentie|Projectnummer', 'Z-2020-12'],
    ['Soort|Soort vergadering|Doelstelling', 'raadsvergadering'],
    ['Quorum', '14'],
    ['Status', 'geannuleerd'],
    ['Tijd', '10u30 - 12u'],
    ['Tijd', '19.30-00.15'],
    ['Afwezig', 'geen'],
    ['Volgende vergadering', 'nader te bepalen'],
    ['Griffier', 'vacant'],
    ['Verslagnummer|Vergadernummer|Nummer|Nr.|Dossiernummer|Agendapunt|Opgesteld door|Verzonden op', '2020-12'],
    ['Einde vergadering|Aanvang vergadering|Schorsing|Sluitingstijd|Inloop', '21.30 uur'],
    ['Datum volgende ALV|Volgende MR|Volgende OR-vergadering', 'dinsdag 1 december 2020'],
    ['Aantal stemmen|Aantal leden|Aantal aanwezigen|Volmachten|Aantal uitgebrachte stemmen', '68'],
    ['Pauze|Geschorst', '22.00-22.15 uur'],
    ['Zittingsduur', '2 uur'],
    ['Start vergadering', '20.00 uur'],
    ['Eerstvolgende vergadering', 'dinsdag 1 december 2020'],
    ['Aantal stemgerechtigden', '48'],
    ['Zittingszaal', 'Raadzaal'],
    ['Aanvang zitting', '19.30 uur'],
  ],
  en: [
    ['Venue|Place|Where|Room|Meeting place|Held at|Address', 'Council Chamber'],
    ['Start|Start time|Starts|End time|Called to order|Adjourned|Closing|Opening|Closed at', '7:30 p.m.'],
    ['Meeting date|Date of meeting|Next meeting|Date of next meeting', 'Tuesday 1 December 2020'],
    ['Date and time', 'Tuesday 1 December 2020, 19:30'],
    ['Attachments|Enclosures|Annexes', 'note.pdf'],
    ['Subject|Re|File number|Department|Project|Version|Our reference|Docket', 'Z-2020-12'],
    ['Kind|Type of meeting|Objective', 'council meeting'],
    ['Quorum', '5'],
    ['Status', 'cancelled'],
    ['Time', '7pm-9pm'],
    ['Absent', 'none'],
    ['Next meeting', 'to be announced'],
    ['Minutes number|Meeting number|Meeting no.|Agenda item', '2020-12'],
    ['Meeting called to order|Meeting opened|Meeting closed|Meeting adjourned|Call to order|Adjournment', '7:30 p.m.'],
    ['Next call|Next session|Following meeting', 'Tuesday 1 December 2020'],
    ['Dial-in|Meeting link|Recording|Number present', '12'],
    ['Meeting started|Recess', '7:05 p.m.'],
    ['Date and place of next meeting', 'Tuesday 1 December 2020'],
    ['Meeting convened at', '7:00 p.m.'],
    ['Quorum', 'Yes, 7 of 9'],
    ['Meeting ended', '9:05 p.m.'],
    ['Next regular meeting', 'Tuesday 1 December 2020'],
  ],
};
const ITEMS: Readonly<Record<Language, string>> = {
  nl: 'Motie M1: Verzoekt.|Motie: Verzoekt.|Amendement A1: Wijzigt.|Voorstel V1 (@p): Stelt vast.|Toezegging: Stuurt de cijfers.|Stemming: 10 voor, 5 tegen.|Besloten: akkoord.|Beslispunt: akkoord.|BESLUIT: akkoord.|ACTIE: P. belt.|Actiepunt: P. belt.|AP: P. belt.|actie: P. belt.|- Besluit: akkoord.|**Besluit:** akkoord.|1. Besluit: akkoord.|Actie A1 [@p]: Belt.|Vraag V1 (afgerond): Wanneer?|Verslag kascommissie: akkoord.|Besluit het plan vast te stellen.|Actie bestuur: belt.|Toezegging beheerder: stuurt de brief.|De wethouder belooft een brief te sturen.|P. verlaat om 20.00 uur de vergadering.|De voorzitter sluit om 21.30 uur de vergadering.|Aldus vastgesteld d.d. 6 maart 2023|Volgende bestuursvergadering 10 mei 2023|Deadline: 15 september|Actie A1 (@p, uiterlijk 1 december 2020): Belt.|Besluit B1: akkoord.|Besluit 2020.01: akkoord.|Besluit (hamerstuk): akkoord.|Afspraak: de zaal blijft.|Voorstel: het plan.|Motie M2 (indiener @p, aangenomen): Verzoekt.|Stemming (voor 10, tegen 5): aangenomen|Vaststelling #v-1 (ongewijzigd): De notulen.|Vraag V2 (@p): Wanneer?|Voortgang #v-1/A1 (afgerond): Klaar.|Hamerstuk H1: De verordening.|Raadsvoorstel 12: Het plan.|Beslissing: akkoord.|ACTIEPUNT 3: P. belt.|AP 3 (@p): belt.|MOTIE M3: Verzoekt.|AMENDEMENT A2: Wijzigt.|TOEZEGGING: Stuurt de cijfers.|AFSPRAAK: de zaal blijft.|Subamendement SA1: Wijzigt.|Conclusie: akkoord.|Besluitpunt 2: akkoord.|De ALV keurt de begroting goed.|De MR stemt in met het plan.|De OR adviseert positief.|Instemming verleend.|Decharge verleend.|Unaniem aangenomen.|Actie P.: belt.|P. zoekt dit uit.|Stemming (hoofdelijk, voor @p, tegen @q): aangenomen|Stemming (voor @p 3, tegen @q 4): verworpen|Stemming (meerderheid 2/3, voor 40, tegen 20): aangenomen|Stemming M1: 10 voor, 5 tegen.|Hoofdelijke stemming: voor 10, tegen 5.|Schriftelijke stemming: 10 voor, 2 blanco.|Stemuitslag: 10 voor, 5 tegen.|Stemverklaring: P. stemt tegen om de kosten.|Motie vreemd aan de orde van de dag: Verzoekt.|Ordevoorstel: de agenda wijzigen.|Motie M4 (indiener @p, mede @q, ingetrokken): Verzoekt.|Toezegging nr. 4: Stuurt de cijfers.|Toezegging T2 (@p, aan @q, afgerond): Stuurt de cijfers.|Actie (@p, tegen 25/11): Belt.|Besluit GR/2020/012: akkoord.|MR-besluit: akkoord.|Afgesproken: de zaal blijft.|Vaststelling #v-1 (met wijzigingen): De notulen.|Q. Quast komt om 20.10 uur de vergadering binnen.|Motie M5 (@p): Verzoekt het college om onderzoek.|Stemming: voor 21, tegen 12|Besluit: unaniem akkoord.|Uitslag: 21 voor, 12 tegen, motie aangenomen.|Het voorstel wordt met algemene stemmen aangenomen.|De motie wordt verworpen met 12 stemmen voor en 21 tegen.|Wethouder Punt zegt toe de cijfers voor 1 december te sturen.|Actie A2 (P. Punt, 1 december 2020): Belt de aannemer.|Actie 3: P. belt voor 1 december.|Rondvraag: P. vraagt naar de sleutel.|Notulen van 3 oktober 2020 worden vastgesteld.|Besluit 12/2020 (@p): akkoord.|BESLUITPUNT 4: akkoord.|Stemming: unaniem.|Toegezegd: P. stuurt de cijfers.|Q. Quast meldt zich af om 21.00 uur.|Motie M6 "Meer groen" (indiener @p): Verzoekt het college.|De motie is met 18 stemmen voor en 15 stemmen tegen aangenomen.|Stemverhouding: 12 voor, 8 tegen.|Actie P. Punt: stuurt de offertes rond.|Het verslag van 6 oktober 2020 wordt ongewijzigd vastgesteld.|De wethouder zegt toe dat de raad een brief krijgt.|Mevrouw Punt verlaat om 21.15 uur de vergadering.|De voorzitter opent de vergadering om 19.35 uur.|Besluit (unaniem): de contributie blijft gelijk.|Voor: 12, tegen: 8, onthoudingen: 1.|Amendement A3 wordt ingetrokken.',
  en: 'Motion M1: Merge.|MOTION: Merge.|Amendment A1: Change.|RESOLVED: Merge.|RESOLUTION: Merge.|AGREED: Merge.|ACTION: P. calls.|Action item: P. calls.|TODO: P. calls.|Vote: 5 for, 2 against.|Proposal: merge.|- Action A1 (@p): Calls.|**Decision:** yes.|Question Q1 (done): When?|Decided to postpone.|+1 from alice|Q. Quast left the meeting at 8:10 p.m.|The meeting adjourned at 8:42 p.m.|Hale to send the budget.|Motion passes.|Action A1 (@p, due 1 December 2020): Calls.|Decision D1: yes.|Decision (unanimous): yes.|Agreement: the room stays.|Motion M2 (moved @p, seconded @q, adopted): Merge.|Vote (for 3, against 2): adopted|Proposal P1 (@p): Merge.|Commitment C1 (@p, due 1 December 2020): Sends it.|Approval #v-1 (unchanged): The minutes.|Progress #v-1/A1 (done): Done.|RESOLVED: That the minutes be approved.|Resolution 12: Merge.|ACTION A4 (@p): Calls.|Action point 2: P. calls.|DECISION: yes.|PROPOSAL: merge.|AMENDMENT: Change.|VOTE: 5 for, 2 against.|COMMITMENT: Sends it.|QUESTION: When?|It was RESOLVED to pay the accounts.|Moved by P. Punt, seconded by Q. Quast.|Carried unanimously.|All in favour.|Clerk to write to the council.|Approved by consensus.|Minutes of the last meeting were approved.|AI: P. calls.|- [ ] P. calls.|DECIDED: merge.|Vote (roll call, for @p, against @q): adopted|Vote (by ballot, for 10, abstained 2): adopted|Vote M1: 5 for, 2 against.|Roll call vote: Ayes 5, Nays 2.|Ayes: P. Punt. Nays: Q. Quast.|Motion M3 (moved @p, seconded @q, withdrawn): Merge.|Motion #4: Merge.|Commitment C2 (@p, to @q): Sends it.|Recommendation: merge.|Ordinance 12: The fees.|Point of order: the agenda.|Action (@p, by 1 December 2020): Calls.|Action 2020/3: P. calls.|Motion: To adopt the budget (Punt/Quast). Carried.|Resolved: That the fees be raised.|Vote: unanimous.|P. Punt moved, Q. Quast seconded, to adjourn.|Action (@p): Write the letter by 1 December.|Q. Quast joined the meeting at 7:20 p.m.|The motion failed 3-4.|Decision 2020-14: Grant the permit.|Motion by P. Punt, second by Q. Quast, to approve the minutes.|Motion carried 5-0.|RESOLVED unanimously: to pay the accounts.|Ayes: 5. Nays: 0. Abstentions: 1.|Q. Quast left at 8:10 p.m.|Resolution 2020-15 was adopted.|Vote: 3-2|P. Punt will send the report to the board.|Action: P. Punt to contact the contractor by 20 November.|The meeting closed at 9:05 p.m.|Motion carries unanimously.',
};
const DATES: Readonly<Record<Language, string>> = {
  nl: "16 nov. 2020|ma 16-11-'20|16/11/2020|16-11-20|16.11.2020|ma. 16 november 2020|maandag, 16 november 2020|maandag 16 november|14 en 15 november 2020|november 2020|2020/11/16|vandaag|maandag 16e november 2020|16 november 2020 om 10.00 uur|week 47|2020-11-16|16 november '20|wo 16 nov 2020|16-11-2020|zondag 1 november 2020|16/11/20|30 nov. t/m 1 dec. 2020|begin november 2020|16-nov-2020|maandag 16-11-2020|16 november 2020 (maandag)|16 nov 20|3 november 2020 te 20.00 uur|di 3 nov '20|03-11-'20|3.11.20|woensdag 3 november a.s.|dinsdag, 3 november 2020, 20.00 uur|do. 5 nov. 2020|3 november 2020, aanvang 20.00 uur",
  en: 'July 9, 2020|Monday, 16 November 2020|5th May 2021|11/16/2020|05/06/2020|Nov 16 2020|16 Nov. 2020|14-15 November 2020|November 2020|2020-11-16T10:00|today|16 November|16-Nov-2020|2020/11/16|16.11.2020|Mon 16 Nov 2020|the 16th of November 2020|November 16th, 2020|11/16/20|30 November - 1 December 2020|Mon, Nov 16, 2020|16 November, 2020|Nov. 16th, 2020|Tuesday the 3rd of November, 2020|3 Nov 20|2020-11-03 (Tuesday)|Nov. 3rd, 2020|3-Nov-20|Tuesday, November 3rd, 2020|3rd November 2020',
};

function* rows(): Generator<Row> {
  for (const language of ['nl', 'en'] as const) {
    for (const label of PEOPLE_LABELS[language].split('|')) yield { place: 'header', language, line: `${label}: @r` };
    for (const [labels, value] of VALUES[language])
      for (const label of labels.split('|')) yield { place: 'header', language, line: `${label}: ${value}` };
    for (const line of ITEMS[language].split('|')) yield { place: 'item', language, line };
    for (const line of DATES[language].split('|')) yield { place: 'date', language, line };
  }
}
export const ROWS: readonly Row[] = [...rows()];

const BOOK = 'Persoon p (openbaar): P. Punt\nPersoon q (openbaar): Q. Quast\nPersoon r (openbaar): R. Rood\n';
const HEAD: Readonly<Record<Language, (date: string) => string>> = {
  nl: (date) => `Verslag v: Overleg\n${date}Voorzitter: @p\nNotulist: @q\nAanwezig: @p, @q\n`,
  en: (date) => `Minutes v: Meeting\n${date}Chair: @p\nSecretary: @q\nPresent: @p, @q\n`,
};
const DATE: Readonly<Record<Language, (date: string) => string>> = { nl: (date) => `Datum: ${date}\n`, en: (date) => `Date: ${date}\n` };
const DAY: Readonly<Record<Language, string>> = { nl: 'dinsdag 3 november 2020', en: 'Tuesday 3 November 2020' };

/** The minutes with this line, or without one. */
function minutesWith({ place, language, line }: Row, isThere: boolean): string {
  // What gives the day itself stands alone.
  const givesDay = place === 'header' && /^(?:vergaderdatum|datum|meeting date|date)/i.test(line) && !/volgende|next/i.test(line);
  const date = place === 'date' ? (isThere ? DATE[language](line) : '') : givesDay ? '' : DATE[language](DAY[language]);
  const header = place === 'header' && isThere ? `${line}\n` : '';
  return `${HEAD[language](date)}${header}\n# 1. Opening\n\n${place === 'item' && isThere ? `${line}\n` : 'Tekst.\n'}`;
}

const URI = 'file:///project/v.verslag';

const PLACES: ReadonlySet<string> = new Set(['at', 'headAt', 'targetAt', 'lines', 'uri']);

function isProse(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'prose';
}

function told(text: string): { model: string; reported: Set<number>; tree: ReturnType<Project['tree']> } {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2021-01-15' });
  project.set('file:///project/boek.verslag', BOOK);
  project.set(URI, text);
  const model = JSON.stringify(project.file(URI)?.meetings ?? [], (key, value: unknown) => {
    if (PLACES.has(key)) return undefined;
    return Array.isArray(value) ? value.filter((one) => !isProse(one)) : value;
  });
  return { model, reported: new Set(project.check(URI).map(({ range }) => range.start.line)), tree: project.tree(URI) };
}

function isFieldIn(tree: ReturnType<Project['tree']>, line: string): boolean {
  return tree?.lines.some((node) => node.$type.endsWith('Field') && node.$cstNode?.text === line) === true;
}

/** What becomes of a line. */
export function fateOf(row: Row): 'read' | 'reported' | 'silent' {
  const text = minutesWith(row, true);
  const typed = row.place === 'date' ? DATE[row.language](row.line).trim() : row.line;
  const { model, reported, tree } = told(text);
  // Nobody is somebody who is read.
  if (row.place === 'header' && isNobody(row.line.slice(row.line.indexOf(':') + 1)) && isFieldIn(tree, row.line)) return 'read';
  if (row.place === 'date' ? /"(?:date|month)":"/.test(model) : model !== told(minutesWith(row, false)).model) return 'read';
  if (reported.has(text.split('\n').indexOf(typed))) return 'reported';
  // `Rondvraag: …` stays a paragraph of its own, under its label: that is all there is to read.
  return row.place === 'item' && ownLineOf(typed) === 'labelled' ? 'read' : 'silent';
}

interface Typed {
  readonly line: string;
  readonly fate: 'read' | 'reported' | 'silent';
}

const MONTH = alternatives(MONTHS, { short: true });
const ANY_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])\\d{1,2}(?:[-./]\\d{1,2}[-./](?:\\d{4}|['’]?\\d{2})|(?:e|th|st|nd|rd)?[ ](?:of[ ])?(?:${MONTH}),?[ ]\\d{4})(?![\\p{L}\\p{N}])`,
  'giu',
);
/** Up to four words: more are a sentence. */
const LABELLED = /^[ \t]*\p{L}[^\s,:@#{}"<>|]*(?:[ \t]+[^\s,:@#{}"<>|]+){0,3}[ \t]*:(?:[ \t]|$)/u;

/** What becomes of each line with a label, and of each date, of the documents in a folder. */
export function* fatesIn(folder: string): Generator<Typed> {
  const project = new Project({ config: DEFAULT_CONFIG, today: '2026-01-15' });
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.verslag'));
  const uris = files.sort().map((file) => pathToFileURL(path.join(folder, file)).toString());
  for (const uri of uris) project.set(uri, fs.readFileSync(new URL(uri), 'utf8'));
  for (const uri of uris) {
    const text = project.text(uri)!;
    const reported = new Set(project.check(uri).map(({ range }) => range.start.line));
    const prose = new Set<number>();
    for (const node of project.tree(uri)!.lines) if (node.$type === 'Prose') prose.add(node.$cstNode!.range.start.line);
    for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
      const other = reported.has(at) ? 'reported' : 'silent';
      if (LABELLED.test(line)) {
        const isRead = !prose.has(at) || (ownLineOf(line) === 'labelled' && !reported.has(at));
        yield { line, fate: isRead ? 'read' : other };
      }
      for (const [day] of line.matchAll(ANY_DAY)) yield { line: day, fate: isDay(day) ? 'read' : other };
    }
  }
}

function isDay(text: string): boolean {
  return parseDate(text) !== undefined;
}

function print(title: string, fates: readonly Typed[], all: boolean): void {
  const of = (fate: string) => fates.filter((one) => one.fate === fate).length;
  console.log(`${title}: ${fates.length} lines, ${of('read')} read, ${of('reported')} reported, ${of('silent')} silent`);
  for (const { fate, line } of fates) if (all || fate === 'silent') console.log(`  ${fate} ${line}`);
}

if (process.argv[1]?.endsWith('silent.ts')) {
  const folders = process.argv.slice(2).filter((word) => word !== 'all');
  const all = process.argv.includes('all');
  for (const place of ['header', 'item', 'date'] as const) {
    const rows = ROWS.filter((row) => row.place === place);
    print(
      place,
      rows.map((row) => ({ line: `${row.language} ${row.line}`, fate: fateOf(row) })),
      all,
    );
  }
  for (const folder of [fileURLToPath(new URL('../examples', import.meta.url)), ...folders]) print(folder, [...fatesIn(folder)], all);
}
