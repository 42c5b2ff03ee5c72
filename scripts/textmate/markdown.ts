/** What stands inside lines: mentions, references and shields, and the Markdown of prose. */
import { BLANK, COLOURED_AS_GROUND, GROUND, ID } from './patterns.ts';

const include = (name: string) => ({ include: `#${name}` });

/** Text within a pair of marks: it neither opens nor closes a shield half-way. */
const WITHIN = (mark: string) => `(?=[^\\s])((?:\\\\.|\\{[^{}]*\\}|[^${mark}{}\\\\])+?)(?<=[^\\s])`;

function marked(mark: string, stop: string, scope: string, punctuation: string, before = '', after = '') {
  return {
    match: `${before}(${mark})${WITHIN(stop)}(${mark})${after}`,
    captures: {
      1: { name: punctuation },
      2: { name: scope, patterns: [include('inline')] },
      3: { name: punctuation },
    },
  };
}

/** Rules of the repository that lines of any kind share. */
export const INLINE = {
  inline: {
    patterns: ['shield', 'marks'].map(include),
  },
  marks: {
    patterns: ['escape', 'code', 'note', 'link', 'address', 'strong', 'emphasis', 'strikethrough', 'mention', 'reference'].map(include),
  },
  escape: { match: '\\\\[^\\s]', name: 'constant.character.escape.verslag' },
  shield: {
    comment: 'The first closing brace ends it: shields do not nest.',
    name: 'meta.shield.verslag markup.shielded.verslag',
    begin: `(\\{)${BLANK}*(${GROUND})(?:${BLANK}*(:)|(?=[ \\t}]))`,
    beginCaptures: {
      1: { name: `punctuation.definition.shield.begin.verslag ${COLOURED_AS_GROUND}` },
      2: { name: `constant.other.ground.verslag ${COLOURED_AS_GROUND}` },
      3: { name: 'punctuation.separator.shield.verslag' },
    },
    end: '(\\})|(?=$)',
    endCaptures: { 1: { name: `punctuation.definition.shield.end.verslag ${COLOURED_AS_GROUND}` } },
    patterns: [include('string'), include('marks')],
  },
  mention: {
    match: `(?<![\\p{L}\\p{N}\\p{M}_.])(@)(${ID})`,
    captures: {
      0: { name: 'meta.mention.verslag' },
      1: { name: 'punctuation.definition.mention.verslag' },
      2: { name: 'variable.other.mention.verslag' },
    },
  },
  reference: {
    match: `(?<![\\p{L}\\p{N}\\p{M}_&]|\\]\\()(#)(?:(${ID})(/))?(${ID})`,
    captures: {
      0: { name: 'meta.reference.verslag' },
      1: { name: 'punctuation.definition.reference.verslag' },
      2: { name: 'entity.name.type.meeting.verslag' },
      3: { name: 'punctuation.separator.reference.verslag' },
      4: { name: 'entity.name.function.reference.verslag' },
    },
  },
  code: { match: '(?<!`)(`+)(?!`)(.{1,1000}?)(?<!`)\\1(?!`)', name: 'markup.inline.raw.verslag' },
  note: { match: '\\[\\^[^\\]\\[\\s^]{1,80}\\](?!\\()', name: 'constant.other.reference.link.verslag' },
  link: {
    match: '(!?\\[)((?:\\\\.|\\{[^{}]*\\}|[^\\[\\]{}\\\\])*)(\\]\\()([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*)((?:[ \\t]+"[^"]*")?)(\\))',
    captures: {
      1: { name: 'punctuation.definition.link.begin.verslag' },
      2: { name: 'string.other.link.title.verslag', patterns: [include('inline')] },
      3: { name: 'punctuation.definition.link.verslag' },
      4: { name: 'markup.underline.link.verslag' },
      5: { name: 'string.quoted.double.verslag' },
      6: { name: 'punctuation.definition.link.end.verslag' },
    },
  },
  address: {
    match: '(?i)(?<=^|[\\s(<"\'])(?:[a-z][a-z0-9+.-]*://|www\\.|mailto:)[^\\s<>{}]*',
    name: 'markup.underline.link.verslag',
  },
  strong: {
    patterns: [
      marked('\\*\\*', '*', 'markup.bold.verslag', 'punctuation.definition.bold.verslag'),
      marked('__', '_', 'markup.bold.verslag', 'punctuation.definition.bold.verslag', '(?<![\\p{L}\\p{N}_@#-])', '(?![\\p{L}\\p{N}_])'),
    ],
  },
  emphasis: {
    patterns: [
      marked('\\*', '*', 'markup.italic.verslag', 'punctuation.definition.italic.verslag', '(?<!\\*)', '(?!\\*)'),
      marked('_', '_', 'markup.italic.verslag', 'punctuation.definition.italic.verslag', '(?<![\\p{L}\\p{N}_@#-])', '(?![\\p{L}\\p{N}_])'),
    ],
  },
  strikethrough: marked('~~', '~', 'markup.strikethrough.verslag', 'punctuation.definition.strikethrough.verslag'),
};

/** Marks at the start of a line of prose, and then what stands inside any line. */
export const PROSE = {
  patterns: [
    { match: `^${BLANK}*([-*_])(?:${BLANK}*\\1){2,}${BLANK}*$`, name: 'meta.separator.verslag' },
    { match: `^${BLANK}*(?:\`{3,}|~{3,}).*$`, name: 'markup.fenced_code.block.verslag' },
    {
      match: `^(${BLANK}*\\|?)(?=[-:| \\t]*\\|)(?=[:| \\t]*-)[-:| \\t]+$`,
      name: 'punctuation.separator.table.verslag',
    },
    {
      match: `^(?=${BLANK}*(?:>|(?:[-*+]|\\d{1,9}[.)])${BLANK}))((?:${BLANK}*>)*)${BLANK}*(?:([-*+]|\\d{1,9}[.)])(?=${BLANK}))?`,
      captures: { 1: { name: 'markup.quote.verslag' }, 2: { name: 'punctuation.definition.list.begin.verslag' } },
    },
    { match: '(?<!\\\\)\\|', name: 'punctuation.separator.table.verslag' },
    include('inline'),
  ],
};
