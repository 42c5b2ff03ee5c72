import * as ast from '../generated/ast.ts';

export type Statement = Exclude<ast.Line, ast.NestedStatement>;

/** What a line says, nested or not. */
export function statementOf(line: ast.Line): Statement;
export function statementOf(line: ast.Line | undefined): Statement | undefined;
export function statementOf(line: ast.Line | undefined): Statement | undefined {
  return line?.$type === 'NestedStatement' ? line.statement : line;
}

/** A meeting and the lines that belong to it: from its `Verslag` line up to the next one. */
export interface MeetingOutline {
  readonly kind: 'meeting';
  readonly node: ast.Meeting;
  readonly id: string;
  /** Index in `Document.lines` of the `Verslag` line, and one behind the last line. */
  readonly start: number;
  end: number;
  readonly items: ast.NamedItem[];
  readonly tracks: ast.Track[];
  readonly channels: ast.Channel[];
  readonly standbys: ast.Standby[];
}

export interface SeriesOutline {
  readonly kind: 'series';
  readonly node: ast.Series;
  readonly id: string;
  readonly tracks: ast.Track[];
  readonly channels: ast.Channel[];
  readonly standbys: ast.Standby[];
}

/** What a file declares, and which line belongs to what. */
export interface Outline {
  readonly meetings: readonly MeetingOutline[];
  readonly series: readonly SeriesOutline[];
  readonly parties: readonly ast.Party[];
  readonly abbreviations: readonly ast.Abbreviation[];
  /** Tracks, standbys and channels above which there is neither a series nor a meeting. */
  readonly orphans: readonly (ast.Track | ast.Standby | ast.Channel)[];
}

/** @param fileName the id of a meeting without one: the name of its file without ending. */
export function outlineOf(document: ast.Document, fileName: string): Outline {
  const meetings: MeetingOutline[] = [];
  const series: SeriesOutline[] = [];
  const parties: ast.Party[] = [];
  const abbreviations: ast.Abbreviation[] = [];
  const orphans: (ast.Track | ast.Standby | ast.Channel)[] = [];
  let meeting: MeetingOutline | undefined;
  /** The series or meeting above: what a track, a standby or a channel belongs to. */
  let owner: MeetingOutline | SeriesOutline | undefined;

  const { lines } = document;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const node = statementOf(line);
    switch (node?.$type) {
      case 'Meeting':
        if (meeting !== undefined) meeting.end = index;
        meeting = {
          kind: 'meeting',
          node,
          id: node.name ?? fileName,
          start: index,
          end: lines.length,
          items: [],
          tracks: [],
          channels: [],
          standbys: [],
        };
        owner = meeting;
        meetings.push(meeting);
        break;
      case 'Series':
        owner = { kind: 'series', node, id: node.name ?? '', tracks: [], channels: [], standbys: [] };
        series.push(owner);
        break;
      case 'Abbreviation':
        abbreviations.push(node);
        break;
      case 'Track':
        (owner?.tracks ?? orphans).push(node);
        break;
      case 'Standby':
        (owner?.standbys ?? orphans).push(node);
        break;
      case 'Channel':
        (owner?.channels ?? orphans).push(node);
        break;
      default:
        if (ast.isParty(node)) parties.push(node);
        else if (ast.isNamedItem(node)) meeting?.items.push(node);
    }
  }
  return { meetings, series, parties, abbreviations, orphans };
}

/** The id of the series a meeting names: `Verslag x (reeks dobv)`. */
export function seriesOf(meeting: ast.Meeting): ast.SeriesAttribute | undefined {
  return meeting.attributes.find((attribute): attribute is ast.SeriesAttribute => attribute.$type === 'SeriesAttribute');
}

/** Other names, as typed: `ook "J&V" "JenV/NCTV"`. */
export function aliasesOf(party: ast.Party): string[] {
  return party.attributes.flatMap((attribute) => (attribute.$type === 'AliasesAttribute' ? attribute.aliases : []));
}
