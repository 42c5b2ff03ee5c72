import {
  type ArchiveFormat,
  archiveSidecars,
  councilMeeting,
  type Entry,
  hasCouncilData,
  MEETINGS_FOLDER,
  type MeetingMatter,
  meetingMatter,
  meetingPage,
  type Published,
  type SiteFile,
  type SiteFrame,
  sourceOf,
} from '../../language-server/output/index.ts';
import { digest } from '../digest.ts';
import { fontsHere } from './fonts-here.ts';
import type { SiteFolder } from './site-folder.ts';
import type { SiteMemory } from './site-memory.ts';
import { SitePdf } from './site-pdf.ts';
import type { World } from './world.ts';

/** Writes the files of each meeting of a site: its page, PDF and data. What is the same as in an earlier run is not made again. */
export class SiteMeetings {
  /** The PDF of the meetings that have one. */
  readonly papers = new Map<Entry, { readonly file: SiteFile; readonly format: ArchiveFormat }>();
  /** So many were made in this run. */
  made = 0;
  private readonly folder: SiteFolder;
  private readonly context: Published['context'];
  private readonly memory: SiteMemory;
  private readonly names: ReadonlySet<string>;
  private readonly pdf: SitePdf | undefined;
  private readonly version: string;
  /** What a PDF can take from this machine. */
  private readonly fonts: readonly string[];
  /** Meetings of whose PDF something was reported: it is made again, and reported again. */
  private readonly doubtful = new Set<Entry>();

  constructor(
    world: World,
    folder: SiteFolder,
    context: Published['context'],
    entries: readonly Entry[],
    memory: SiteMemory,
    withPdf: boolean,
  ) {
    this.folder = folder;
    this.context = context;
    this.memory = memory;
    this.names = namesIn(entries);
    this.pdf = withPdf ? new SitePdf(world) : undefined;
    this.version = world.host.version;
    this.fonts = withPdf ? fontsHere(world) : [];
  }

  /** Whether a page lacks its PDF though there is a typesetter. */
  get isLacking(): boolean {
    return this.pdf?.hasFailed === true;
  }

  async write(frame: SiteFrame, entry: Entry): Promise<void> {
    const matter = meetingMatter(entry, this.context);
    const key = this.keyOf(frame, entry, matter);
    if (this.isKept(entry, key)) return;
    this.made += 1;
    if (this.pdf?.isMissing === false) await this.paperOf(entry, matter, this.pdf);
    this.page(frame, entry, matter, key);
  }

  /** Writes it once more, in another frame. */
  rewrite(frame: SiteFrame, entry: Entry): void {
    const matter = meetingMatter(entry, this.context);
    this.page(frame, entry, matter, this.keyOf(frame, entry, matter));
  }

  private async paperOf(entry: Entry, matter: MeetingMatter, pdf: SitePdf): Promise<void> {
    const made = await pdf.of(entry, matter, this.context);
    const file = made && this.folder.put(`${MEETINGS_FOLDER}/${entry.name}.pdf`, made.content);
    if (file === undefined) return;
    this.papers.set(entry, { file, format: made!.format });
    if (!made!.isPlain) this.doubtful.add(entry);
  }

  /** Writes the page of a meeting and what goes with it. */
  private page(frame: SiteFrame, entry: Entry, matter: MeetingMatter, key: string): void {
    const { folder, names } = this;
    const at = `${MEETINGS_FOLDER}/${entry.name}`;
    const paper = this.papers.get(entry);
    const data = folder.put(`${at}.json`, matter.json);
    const page = folder.put(`${at}.html`, meetingPage(frame, entry, matter, { hasPdf: paper !== undefined, names }));
    const main = paper?.file ?? page;
    const files = [paper?.file, data, page].filter((file, index) => file !== undefined || index > 0);
    if (main !== undefined)
      for (const [name, sidecar] of archiveSidecars(frame, { entry, file: main, format: paper?.format ?? 'html' }))
        files.push(folder.put(name, sidecar));
    if (hasCouncilData(frame)) {
      const { name, content } = councilMeeting(frame, entry, matter.json, paper !== undefined);
      files.push(folder.put(name, content));
    }
    const written = files.filter((file) => file !== undefined);
    if (main === undefined || written.length < files.length || this.doubtful.has(entry)) return;
    const kept = written.map(({ name, sha256 }) => [name, sha256] as const);
    this.memory.keepMeeting(entry.name, { key, files: kept, paper: paper?.format, modified: main.modified });
  }

  /** Whether all files of a meeting stand there as they would be made now. */
  private isKept(entry: Entry, key: string): boolean {
    const known = this.memory.meeting(entry.name, key);
    if (known === undefined || (known.paper !== undefined) !== (this.pdf?.isMissing === false)) return false;
    const files = this.folder.keep(known.files);
    if (files === undefined) return false;
    const at = `${MEETINGS_FOLDER}/${entry.name}`;
    const paper = files.find(({ name }) => name === `${at}.pdf`);
    const main = paper ?? files.find(({ name }) => name === `${at}.html`);
    if (main?.modified !== known.modified || (paper !== undefined) !== (known.paper !== undefined)) return false;
    if (paper !== undefined) this.papers.set(entry, { file: paper, format: known.paper! });
    this.memory.keepMeeting(entry.name, known);
    return true;
  }

  private keyOf(frame: SiteFrame, entry: Entry, matter: MeetingMatter): string {
    return digest(`${this.frameKey(frame)}\n${sourceOf(entry, matter, this.names)}`);
  }

  private lastFrame: { readonly frame: SiteFrame; readonly key: string } | undefined;

  /** All that pages share, pictures among it. */
  private frameKey(frame: SiteFrame): string {
    if (this.lastFrame?.frame !== frame) {
      const { timeZone, emailDomain, look } = this.context;
      const shared = [this.version, frame, timeZone, emailDomain, look, process.versions.icu, this.fonts];
      const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? digest(value) : value);
      this.lastFrame = { frame, key: digest(JSON.stringify(shared, plain)) };
    }
    return this.lastFrame.key;
  }
}

/** Names of the pages of meetings, as they stand in addresses. */
function namesIn(entries: readonly Entry[]): Set<string> {
  return new Set(entries.map(({ name }) => encodeURIComponent(name)));
}
