import type { FileModel, Minutes, PublicMinutes } from './minutes.ts';
import { PublicBody } from './public-body.ts';
import { PublicDeclarations } from './public-declarations.ts';
import { PublicHeader } from './public-header.ts';
import { PublicProject } from './public-project.ts';
import { PublicText } from './public-text.ts';
import { withSecretNotes } from './secret-notes.ts';

/**
 * The minutes as a citizen may see them (Woo, articles 5.1 and 5.2): what is shielded exists no more, only its ground. Two sources that differ
 * only inside shielded content give the same public minutes.
 *
 * @param files all files of the project: they say who may be named, and which items of other meetings are secret.
 */
export function toPublic(minutes: Minutes, files: readonly FileModel[]): PublicMinutes {
  return new Publisher(files).minutes(minutes);
}

/** Makes public minutes of a project's meetings. Of the project outlines are enough, see {@link outlineOf}. */
export class Publisher {
  private readonly project: PublicProject;
  private readonly text: PublicText;
  private readonly header: PublicHeader;
  private readonly declarations: PublicDeclarations;
  private readonly body: PublicBody;
  private readonly made = new Map<Minutes, PublicMinutes>();

  constructor(files: readonly FileModel[]) {
    this.project = new PublicProject(files);
    this.text = new PublicText(this.project);
    this.header = new PublicHeader(this.project, this.text);
    this.declarations = new PublicDeclarations(this.project, this.text);
    this.body = new PublicBody(this.project, this.text, this.header);
  }

  minutes(minutes: Minutes): PublicMinutes {
    let made = this.made.get(minutes);
    if (made === undefined) {
      made = this.fresh(minutes);
      this.made.set(minutes, made);
    }
    return made;
  }

  /** As {@link minutes}, made anew: of an archive there is no room for all. */
  fresh(given: Minutes): PublicMinutes {
    const minutes = withSecretNotes(given);
    return {
      kind: 'meeting',
      uri: '',
      id: this.project.ids.of(minutes),
      name: this.text.label(minutes.name),
      language: minutes.language,
      series: minutes.series && this.declarations.seriesName(minutes.series.id),
      ...this.header.of(minutes),
      decisionModel: minutes.decisionModel,
      ...this.declarations.of(minutes),
      blocks: this.body.blocks(minutes, minutes.blocks),
      sections: this.body.sections(minutes, minutes.sections, 1),
      at: undefined,
      headAt: undefined,
    };
  }
}
