import type { Document, SectionPart } from '../document/parts.ts';

/** As many sections as make a table of contents worth its room. */
const LEAST_CONTENTS = 3;

/** The sections that a table of contents lists; none where there are too few to get lost in. */
export function contentsOf({ parts }: Document): readonly SectionPart[] {
  const sections = parts.filter((part) => part.kind === 'section');
  return sections.filter(({ id }) => id.startsWith('section-')).length < LEAST_CONTENTS ? [] : sections;
}
