import { itemsOf } from '../../document/view.ts';
import type { Minutes, Section } from '../../model/minutes.ts';
import { itemAnchor } from '../../output/names.ts';
import type { Anchor } from '../protocol.ts';

/**
 * The lines of what has an anchor on the public page of a meeting. Public minutes know no places, so that nothing of what is shielded can be
 * read from them; who writes them has both before him, and finds the one by the other.
 */
export function publicAnchors(minutes: Minutes): Anchor[] {
  const items = [...itemsOf(minutes)].flatMap(({ item }) =>
    item.id !== undefined && item.ground === undefined && item.headAt
      ? [{ anchor: itemAnchor(item.id), line: item.headAt.start.line }]
      : [],
  );
  return [...ofSections(minutes.sections, 'section'), ...items];
}

/** Secret sections in a row are one on the public page. */
function* ofSections(sections: readonly Section[], path: string): Generator<Anchor> {
  let number = 0;
  let secret = false;
  for (const section of sections) {
    const hidden = section.ground !== undefined;
    if (!(hidden && secret)) number++;
    secret = hidden;
    if (hidden) continue;
    yield { anchor: `${path}-${number}`, line: section.headAt.start.line };
    yield* ofSections(section.sections, `${path}-${number}`);
  }
}
