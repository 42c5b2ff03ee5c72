import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { type DoubtBook, doubtOf } from './doubts.ts';
import { groundList } from './grounds.ts';
import { meantSecretStatement } from './meant-statements.ts';
import type { TextBuilder } from './text.ts';

/** Tells on which ground a statement is secret. */
export class SecrecyReader {
  private readonly texts: TextBuilder;
  private readonly doubts: DoubtBook;

  constructor(texts: TextBuilder, doubts: DoubtBook) {
    this.texts = texts;
    this.doubts = doubts;
  }

  /**
   * The ground of a statement that is secret. One left out, or one that is none, must not make it public.
   *
   * @param takes whether a ground belongs among its attributes
   */
  ground(node: AstNode & { readonly attributes: readonly ast.Attribute[] }, takes: boolean): string | undefined {
    const attribute = node.attributes.find(({ $type }) => $type === 'GroundAttribute') as ast.GroundAttribute | undefined;
    if (attribute !== undefined) {
      if (!takes) this.doubts.add('effect', this.texts.rangeOf(attribute));
      return groundList(attribute.ground ?? '');
    }
    const meant = meantSecretStatement(node);
    if (meant !== undefined) this.doubts.add(doubtOf(meant), this.texts.rangeOf(node));
    return meant?.ground;
  }
}
