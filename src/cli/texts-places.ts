import type { Message } from '../../language-server/index.ts';

/** What is said of places: of git's, and of those that results are written to. */
export const PLACE_TEXTS = {
  oneNamed: {
    nl: '{0} is één bestand, en er zijn meer verslagen; noem een map met --out.',
    en: '{0} is one file, and there are more minutes; name a folder with --out.',
  },
  noFolder: { nl: '{0}: dit is geen map.', en: '{0}: this is no folder.' },
  unknownIndex: {
    nl: '{0}: deze index van git is niet te lezen. Wat `.gitignore` noemt, is overgeslagen, ook als git het bijhoudt. Verwijder de index en maak hem opnieuw met `git reset`.',
    en: '{0}: this index of git cannot be read. What `.gitignore` names was left out, though git may track it. Remove the index, and make it again with `git reset`.',
  },
  pointerFile: {
    nl: 'hier staat alleen een verwijzing van Git LFS of git-annex; haal het bestand op met `git lfs pull` of `git annex get`',
    en: 'this is only a pointer of Git LFS or git-annex; fetch the file by `git lfs pull` or `git annex get`',
  },
  allLeftOut: {
    nl: 'Wat met `!` is weggelaten, is alles wat is genoemd: er is niets bekeken.',
    en: 'What `!` leaves out is all that is named: nothing was looked at.',
  },
  nameNotUtf8: {
    nl: 'de naam bevat tekens die geen UTF-8 zijn; geef het een andere naam',
    en: 'its name holds signs that are no UTF-8; give it another name',
  },
  otherForm: {
    nl: '{0}: `--to {1}` maakt bestanden op `.{2}`. Noem een bestand dat zo eindigt, kies bij `--to` de vorm van deze naam, of zet een `/` achter de naam van een map.',
    en: '{0}: `--to {1}` makes files that end in `.{2}`. Name a file that ends so, choose the form of this name with `--to`, or put a `/` behind the name of a folder.',
  },
  newCalled: {
    nl: '{0}: een verslag heet `….verslag`. Noem zo een bestand, of zet een `/` achter de naam van een map.',
    en: '{0}: minutes are called `….verslag`. Name such a file, or put a `/` behind the name of a folder.',
  },
  calledAsFile: {
    nl: '{0}: hier hoort een map, en dit is de naam van een bestand. Noem een map, of zet er een `/` achter als een map zo moet heten.',
    en: '{0}: this takes a folder, and that is the name of a file. Name a folder, or put a `/` behind it if a folder is to be called so.',
  },
} as const satisfies Record<string, Message>;
