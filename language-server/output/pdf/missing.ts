import type { Message } from '../../vocabulary/language.ts';

/** The package that typesets; large and native, so who makes PDF installs it. */
export const TYPESETTER = '@myriaddreamin/typst-ts-node-compiler';

/** There is no PDF, and this is why. */
export abstract class NoPdf extends Error {
  readonly text: Message;

  constructor(text: Message) {
    super(text.en);
    this.text = text;
  }
}

/** The typesetter is not installed. */
export class TypesetterMissing extends NoPdf {
  constructor() {
    super({
      nl: `PDF wordt gezet door Typst, en dat staat hier niet. Installeer het met \`npm install ${TYPESETTER}\`, of maak HTML en druk die af.`,
      en: `PDF is typeset by Typst, which is not here. Install it with \`npm install ${TYPESETTER}\`, or make HTML and print that.`,
    });
  }
}

/** The typesetter is there and could not make the pages of this meeting: that says nothing of others. */
export class TypesettingFailed extends NoPdf {
  constructor(reason: string) {
    super({ nl: `De PDF is niet gemaakt. (Typst: ${reason})`, en: `The PDF was not made. (Typst: ${reason})` });
  }
}
