import { documentOf } from '../../document/compose.ts';
import { headOf } from '../../document/facts.ts';
import type { Document } from '../../document/parts.ts';
import { Wording } from '../../document/wording.ts';
import type { PublicMinutes } from '../../model/minutes.ts';
import { compareText } from '../../syntax/searching.ts';
import type { DeliveryContext } from '../delivery.ts';
import { htmlPage } from '../html.ts';
import { HtmlParts } from '../html-parts.ts';
import { renderJson } from '../json.ts';
import { safeFileName } from '../names.ts';
import { phraseToTitle } from '../text-spans.ts';
import { dataBlock, meetingFile, type SiteFrame, siteNav, siteStyle, word } from './frame.ts';
import type { PublishedMeeting } from './published.ts';

/** A meeting in the lists of the site. */
export interface Entry {
  /** See {@link outlineOf}. */
  readonly outline: PublicMinutes;
  whole(): PublicMinutes;
  readonly title: string;
  readonly date: string | undefined;
  /** Name of its files, without ending. */
  readonly name: string;
}

/** The newest first; of one day by name. */
export function entriesOf(meetings: readonly PublishedMeeting[], context: DeliveryContext): Entry[] {
  return meetings
    .map(({ outline, whole }) => ({
      outline,
      whole,
      title: phraseToTitle(headOf(new Wording(outline, context)).title) || outline.id,
      date: outline.date?.date,
      name: safeFileName(outline.id),
    }))
    .sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.name, b.name));
}

/** What a meeting's files are written from. */
export interface MeetingMatter {
  readonly minutes: PublicMinutes;
  readonly document: Document;
  /** Its public JSON. */
  readonly json: string;
}

export function meetingMatter({ whole }: Entry, context: DeliveryContext): MeetingMatter {
  const minutes = whole();
  return { minutes, document: documentOf(minutes, context), json: renderJson([minutes], context) };
}

/**
 * All that the files of a meeting are made of beside what all pages have: where it is the same, they are.
 * @param names of the pages of all meetings. They count where an address can name a page: see {@link withinSite}.
 */
export function sourceOf({ title, name }: Entry, { minutes, document, json }: MeetingMatter, names: ReadonlySet<string>): string {
  const text = JSON.stringify([name, title, minutes, document, json]);
  // An address can have its letters as entities.
  return /html|&#/i.test(text) ? JSON.stringify([text, ...names]) : text;
}

const LINK = /<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g;

/** The page without links to files beside the minutes: nobody knows what they hold, and they are not of the site. */
function withinSite(page: string, names: ReadonlySet<string>): string {
  return page.replace(LINK, (link, address: string, words: string) => {
    const file = /^([^/?#]*)\.html(?:#|$)/.exec(address)?.[1];
    return /^(?:https?:|mailto:|#)/i.test(address) || (file !== undefined && names.has(file)) ? link : words;
  });
}

/**
 * The page of a meeting: its public version, with the ways through the site.
 * @param names of the pages of all meetings, as they stand in addresses.
 */
export function meetingPage(
  frame: SiteFrame,
  { title, name }: Entry,
  { minutes, document, json }: MeetingMatter,
  { hasPdf, names }: { readonly hasPdf: boolean; readonly names: ReadonlySet<string> },
): string {
  const page = new HtmlParts(document, undefined, frame.look).body();
  const body = withinSite(page, names).replace('<main>', '<main id="inhoud">');
  const others = [
    ...(hasPdf ? [`<li><a href="${encodeURIComponent(name)}.pdf">${word(frame, 'asPdf')}</a></li>`] : []),
    `<li><a href="${encodeURIComponent(name)}.json">${word(frame, 'asData')}</a></li>`,
  ];
  const forms = `<aside class="forms" aria-label="${word(frame, 'forms')}"><ul>\n${others.join('\n')}\n</ul></aside>`;
  const whole = [siteNav(frame, '../'), forms, body, dataBlock(eventOf(frame, { title, name }, minutes, json, hasPdf))];
  return htmlPage(minutes.language, title, siteStyle(frame.look), whole.join('\n'));
}

/** schema.org's Event, from the JSON of the meeting. */
function eventOf(
  { base, publication }: SiteFrame,
  { title, name }: Pick<Entry, 'title' | 'name'>,
  { language }: PublicMinutes,
  json: string,
  hasPdf: boolean,
): object {
  const [meeting] = JSON.parse(json).meetings;
  const { startDate, endDate, location } = meeting;
  const at = (ending: string) => `${base ?? ''}${meetingFile(name, ending)}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(typeof location === 'string' ? { location: { '@type': 'Place', name: location } } : {}),
    ...(base === undefined ? {} : { url: at('html') }),
    eventStatus: 'https://schema.org/EventScheduled',
    ...(publication?.publisher === undefined ? {} : { organizer: { '@type': 'GovernmentOrganization', name: publication.publisher.name } }),
    inLanguage: language,
    ...(base === undefined || !hasPdf
      ? {}
      : { workFeatured: { '@type': 'DigitalDocument', encodingFormat: 'application/pdf', url: at('pdf') } }),
  };
}
