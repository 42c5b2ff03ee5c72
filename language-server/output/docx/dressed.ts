import type { WordTemplate } from './template.ts';

/** What a template did to the styles of a file. */
export interface Dressed {
  readonly xml: string;
  /** How many of the styles the template has. */
  readonly taken: number;
  /** Names of the styles whose colour or size was changed so that people can read them. */
  readonly adjusted: readonly string[];
}

/** The part with styles of a file that we made, dressed by a template. */
export function dressed(xml: string, template: WordTemplate): Dressed {
  let taken = 0;
  const adjusted: string[] = [];
  const styled = xml.replace(/<w:style [^<>]*w:styleId="(\w+)"[^<>]*>.*?<\/w:style>/gs, (whole, id: string) => {
    const name = /<w:name w:val="([^"]*)"/.exec(whole)?.[1] ?? '';
    const look = template.styles.get(id.startsWith('Verslag') ? id.toLowerCase() : name.toLowerCase());
    if (look === undefined) return whole;
    taken += 1;
    if (look.isAdjusted) adjusted.push(name);
    const isCharacter = whole.includes('w:type="character"');
    const bare = whole.replace(/<w:pPr>.*?<\/w:pPr>|<w:rPr>.*?<\/w:rPr>/gs, '');
    const own = `${isCharacter || look.paragraph === '' ? '' : `<w:pPr>${look.paragraph}</w:pPr>`}${look.run === '' ? '' : `<w:rPr>${look.run}</w:rPr>`}`;
    return bare.replace('</w:style>', `${own}</w:style>`);
  });
  const { defaults } = template;
  if (defaults === undefined || taken === 0) return { xml: styled, taken, adjusted };
  const language = /<w:lang [^<>]*\/>/.exec(styled)?.[0] ?? '';
  return {
    taken,
    adjusted,
    xml: styled.replace(
      /<w:docDefaults>.*?<\/w:docDefaults>/s,
      `<w:docDefaults><w:rPrDefault><w:rPr>${defaults.run}${language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${defaults.paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`,
    ),
  };
}
