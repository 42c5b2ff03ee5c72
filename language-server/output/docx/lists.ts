import { type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';

/** Word has nine levels (ECMA-376 part 1, 17.9.6). */
const LEVELS = 9;
const BULLETS = ['•', '–', '▪'];

/** The lists of a document: each that is numbered counts for itself, from its own start. */
export class Lists {
  private readonly starts = new Map<string, { start: number; depth: number; count: number }>();

  /** A new list at a depth, with a number to start from or with bullets. */
  begin(start: number | undefined, depth: number): { reference: string; level: number; instance?: number } {
    const level = Math.min(depth, LEVELS - 1);
    if (start === undefined) return { reference: 'bullets', level };
    const reference = `from-${start}-at-${level}`;
    const known = this.starts.get(reference) ?? { start, depth: level, count: 0 };
    this.starts.set(reference, { ...known, count: known.count + 1 });
    return { reference, level, instance: known.count };
  }

  /** What the document must define for the lists begun so far. */
  options(): INumberingOptions {
    const levels = (make: (level: number) => Omit<ILevelsOptions, 'level'>) =>
      Array.from({ length: LEVELS }, (_, level): ILevelsOptions => ({ level, ...make(level) }));
    return {
      config: [
        { reference: 'bullets', levels: levels((level) => ({ format: LevelFormat.BULLET, text: BULLETS[level % BULLETS.length]! })) },
        ...[...this.starts].map(([reference, { start, depth }]) => ({
          reference,
          levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start: level === depth ? start : 1 })),
        })),
      ],
    };
  }
}
