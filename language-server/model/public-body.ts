import { publicApproval } from './items/approval.ts';
import { publicDecision, publicMotion } from './items/motion.ts';
import { publicReport } from './items/report.ts';
import { publicStated } from './items/stated.ts';
import { publicTask } from './items/task.ts';
import { publicVote } from './items/vote.ts';
import type { Block, Item, Minutes, Public, Section, Text, Withheld } from './minutes.ts';
import type { PublicHeader } from './public-header.ts';
import { haveOneGround, merged } from './public-merging.ts';
import { publicGround } from './public-names.ts';
import type { PublicProject } from './public-project.ts';
import { blocksWithReach } from './public-reach.ts';
import { publicSectionFields } from './public-section-fields.ts';
import type { PublicText } from './public-text.ts';

/** The sections of a meeting and what stands in them as a citizen may see it. */
export class PublicBody {
  private readonly project: PublicProject;
  private readonly text: PublicText;
  private readonly header: PublicHeader;

  constructor(project: PublicProject, text: PublicText, header: PublicHeader) {
    this.project = project;
    this.text = text;
    this.header = header;
  }

  /** Tracks, channels and standbys are left out: the outputs show them in tables of their own. */
  blocks(minutes: Minutes, blocks: readonly Block[], title?: Text): Block<Public>[] {
    const shown = blocksWithReach(blocks, title).flatMap((block): Block<Public>[] => {
      switch (block.kind) {
        case 'prose':
          return [{ kind: 'prose', text: this.text.text(block.text), lines: [], at: undefined }];
        case 'track':
        case 'channel':
        case 'standby':
          return [];
        default:
          return [this.item(minutes, block)];
      }
    });
    return merged(shown, saysTheSame);
  }

  /** A secret section keeps its place, but neither its title nor its number; several in a row are one. */
  sections(minutes: Minutes, sections: readonly Section[], level: number): Section<Public>[] {
    return merged(
      sections.map((section) =>
        section.ground === undefined ? this.section(minutes, section, level) : withheldSection(publicGround(section.ground), level),
      ),
    );
  }

  private section(minutes: Minutes, section: Section, level: number): Section<Public> {
    return {
      kind: 'section',
      number: section.number,
      title: this.text.text(section.title),
      level: section.level,
      track: this.project.trackId(minutes, section.track),
      ground: undefined,
      ...(section.fields === undefined ? {} : { fields: publicSectionFields(section.fields, this.header, this.text) }),
      blocks: this.blocks(minutes, section.blocks, section.title),
      sections: this.sections(minutes, section.sections, level + 1),
      at: undefined,
      headAt: undefined,
    };
  }

  private item(minutes: Minutes, item: Item): Item<Public> | Withheld {
    if (item.ground !== undefined) return withheld(item.ground);
    // What is reported on something secret, or changes it, tells of it.
    const about = 'about' in item && item.about !== undefined ? this.text.reference(item.about) : undefined;
    if (about?.kind === 'shield') return withheld(about.ground);
    const id = item.id === undefined || this.project.names.tells(item.id) ? undefined : item.id;
    const base = {
      id,
      ref: id === undefined ? undefined : `${this.project.ids.of(minutes)}/${id}`,
      called: item.called,
      text: this.text.text(item.text),
      lines: [],
      track: this.project.trackId(minutes, item.track),
      ground: undefined,
      items: merged(item.items.map((child) => this.item(minutes, child))),
      at: undefined,
      headAt: undefined,
    };
    switch (item.kind) {
      case 'action':
      case 'agreement':
      case 'commitment':
        return { kind: item.kind, ...base, ...publicTask(item, this.text) };
      case 'progress':
        return { kind: item.kind, ...base, ...publicReport(item, about!, this.text) };
      case 'approval':
        return { kind: item.kind, ...base, ...publicApproval(item, about!, this.text) };
      case 'proposal':
      case 'motion':
      case 'amendment':
        return { kind: item.kind, ...base, ...publicMotion(item, about, this.text) };
      case 'vote':
        return { kind: item.kind, ...base, ...publicVote(item, about, this.text) };
      case 'decision':
        return { kind: item.kind, ...base, ...publicDecision(item, about, this.text) };
      default:
        return { kind: item.kind, ...base, ...publicStated(item, this.text) };
    }
  }
}

function withheld(ground: string): Withheld {
  return { kind: 'withheld', ground: publicGround(ground) };
}

function withheldSection(ground: string, level: number): Section<Public> {
  return {
    kind: 'section',
    number: undefined,
    title: [{ kind: 'shield', ground }],
    level,
    track: undefined,
    ground,
    blocks: [{ kind: 'withheld', ground }],
    sections: [],
    at: undefined,
    headAt: undefined,
  };
}

/** Text that is taken as a part of what is withheld right above it says nothing more. */
function saysTheSame(block: Block<Public>, above: Block<Public>): boolean {
  if (block.kind !== 'prose' || above.kind !== 'withheld') return haveOneGround(block, above);
  return block.text.every((part) => (typeof part === 'string' ? part.trim() === '' : haveOneGround(part, above)));
}
