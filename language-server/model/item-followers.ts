import type { Root } from '../syntax/concrete-tree.ts';
import type { DoubtBook } from './doubts.ts';
import type { Block, Item, Range } from './minutes.ts';
import { endOfText, isSaidOpen } from './said-open.ts';
import { secretItem } from './secret-parts.ts';
import type { OpenSection } from './sections.ts';

/** A secret item, by its id. */
interface Secret {
  readonly ground: string;
  readonly at: Range;
}

/**
 * Items that belong by their id to a secret one above them: `B1a` and `B1.1` to `B1`, and a second `B1`. They are taken as secret on its ground, and
 * reported.
 */
export class ItemFollowers {
  private readonly root: Root;
  private readonly doubts: DoubtBook;
  private readonly secrets = new Map<string, Secret>();

  constructor(root: Root, doubts: DoubtBook) {
    this.root = root;
    this.doubts = doubts;
  }

  /** Goes through blocks and sections in the order of the text. */
  read(blocks: Block[], sections: readonly OpenSection[], around?: string): void {
    for (const [index, block] of blocks.entries()) if ('items' in block) blocks[index] = this.item(block, around);
    for (const section of sections) this.read(section.blocks, section.sections, around ?? section.ground);
  }

  private item<I extends Item>(item: I, around: string | undefined): I {
    const own = this.byId(item, around);
    const ground = around ?? own.ground;
    let isSame = true;
    const items = own.items.map((nested) => {
      const read = this.item(nested, ground);
      isSame &&= read === nested;
      return read;
    });
    return isSame ? own : { ...own, items };
  }

  private byId<I extends Item>(item: I, around: string | undefined): I {
    const { headAt } = item;
    const id = (item.id ?? this.idTyped(item))?.toLowerCase();
    if (id === undefined) return item;
    const ground = around ?? item.ground;
    if (ground !== undefined) {
      if (!this.secrets.has(id)) this.secrets.set(id, { ground, at: headAt });
      return item;
    }
    const above = this.secrets.size === 0 ? undefined : this.secretAbove(id);
    if (above === undefined) return item;
    const plainAt = endOfText(this.root, item);
    if (isSaidOpen(this.root, plainAt)) return item;
    this.doubts.follows({ at: headAt, above: above.at, ground: above.ground, plainAt });
    return secretItem(item, above.ground);
  }

  /** The word in the place of an id, where the head is none: `Besluit B1 a (@VWS): …`. */
  private idTyped({ headAt }: Item): string | undefined {
    return this.secrets.size === 0 ? undefined : TYPED.exec(this.root.lineText(headAt.start.line).slice(headAt.start.character))?.[1];
  }

  private secretAbove(id: string): Secret | undefined {
    for (let name = id; ; ) {
      const secret = this.secrets.get(name);
      if (secret !== undefined) return secret;
      const outer = name.replace(LAST_PART, '');
      if (outer === name) return undefined;
      name = outer;
    }
  }
}

const TYPED = /^\p{L}+[ \t]+([\p{L}\p{N}_.-]{0,40}\d[a-z]?)(?![\p{L}\p{N}])/u;
/** What an id has behind that of the item it is a part of: the `a` of `B1a`, the `.1` of `B1.1`, the `-bis` of `B1-bis`. */
const LAST_PART = /(?<=\d)(?:[.\-_]?(?:[a-z]|bis|ter)|[.\-_]\d{1,3})$/iu;
