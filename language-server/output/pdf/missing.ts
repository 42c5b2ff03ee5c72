import type { Message } from '../../vocabulary/language.ts';

/** The package that typesets; large and native, so who makes PDF installs it. */
const TYPESETTER = '@myriaddreamin/typst-ts-node-compiler';

/** There is no PDF, and this is why. */
export abstract class NoPdf extends Error {
  abstract readonly text: Message;
}

/** The typesetter is not installed. */
export class TypesetterMissing extends NoPdf {
  readonly text: Message = {
    nl: `PDF wordt gezet door Typst, en dat staat hier niet. Installeer het met \`npm install ${TYPESETTER}\`, of maak HTML en druk die af.`,
    en: `PDF is typeset by Typst, which is not here. Install it with \`npm install ${TYPESETTER}\`, or make HTML and print that.`,
  };
}

/** The typesetter is there and could not make the pages of this meeting: that says nothing of others. */
export class TypesettingFailed extends NoPdf {
  readonly text: Message;

  constructor(reason: string) {
    super(reason);
    this.text = { nl: `De PDF is niet gemaakt. (Typst: ${reason})`, en: `The PDF was not made. (Typst: ${reason})` };
  }
}
