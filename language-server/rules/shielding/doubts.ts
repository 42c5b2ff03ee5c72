import * as ast from '../../generated/ast.ts';
import type { Follows, Range } from '../../model/minutes.ts';
import { isPublicInDoubt } from '../../model/parties.ts';
import { isLeaf, isToken, treeOf } from '../../syntax/concrete-tree.ts';
import { withoutEnd } from '../../syntax/trimming.ts';
import { fix } from '../context.ts';
import { type ContextOf, definePass } from '../define.ts';
import type { Fix } from '../problem.ts';
import { headsOf } from '../shared/tree.ts';
import { followerFixes } from './follower-fixes.ts';
import { unnamedFixes } from './people-fixes.ts';
import { openFix, secrecyFixes } from './secrecy-fixes.ts';

/** What seems meant as secret and is not written so: `secret-without-effect`, `secret-runs-on`, `indented-comment`, `public-in-doubt`. */
export const doubts = definePass({
  family: 'shielding',
  rules: {
    'secret-without-effect': {
      severity: 'error',
      summary: { nl: 'Een woord voor geheim heeft geen effect.', en: 'A word for secrecy has no effect.' },
      fixable: true,
    },
    'secret-runs-on': {
      severity: 'error',
      summary: { nl: 'Tekst leest als deel van iets geheims.', en: 'Text reads as a part of something secret.' },
    },
    'indented-comment': {
      severity: 'error',
      summary: { nl: 'Een opmerking is ingesprongen.', en: 'A comment is indented.' },
      fixable: true,
    },
    'public-in-doubt': {
      severity: 'error',
      summary: { nl: 'Of een persoon openbaar is, staat niet vast.', en: 'Whether a person is public is not sure.' },
    },
  },
  check(context) {
    const { doubts } = context.file;
    const starts = doubts.length === 0 ? undefined : textStarts(context.tree);
    for (const { kind, at, follows } of doubts) {
      const fixes = () => fixesOf(context, at, starts);
      if (kind === 'perhaps') {
        const message = {
          nl: 'Dit kan zeggen dat de tekst niet voor iedereen is; in openbare uitvoer valt weg waar het over gaat. Scherm die tekst af met `{5.1.2i: …}`, of zet een backslash voor het teken waar dit niets afschermt.',
          en: 'This may say that the text is not for everybody; public output leaves out what it is about. Shield that text with `{5.1.2i: …}`, or put a backslash before the sign where this shields nothing.',
        };
        context.report('secret-without-effect', at, message, { severity: 'warning', fixes: fixes() });
      } else if (kind === 'closed') {
        const message = {
          nl: 'Hierna lijkt de vergadering besloten; in openbare uitvoer valt weg wat eronder staat, tot er staat dat zij weer openbaar is. Zet wat besloten is onder een kopje met `Geheim: 5.1.2i` of `Besloten: ja`, of zet een backslash voor de punt van deze zin.',
          en: 'The meeting seems closed from here on; public output leaves out what stands below, until it says that the meeting is open again. Put what is closed below a heading with `Secret: 5.1.2i` or `Closed: yes`, or put a backslash before the full stop of this sentence.',
        };
        context.report('secret-without-effect', at, message, { severity: 'warning', fixes: openFix(context, at) });
      } else if (follows !== undefined) {
        reportFollower(context, at, follows);
      } else if (kind === 'hours') {
        const message = {
          nl: 'Dit zegt wanneer de vergadering besloten was; in openbare uitvoer vallen alleen punten weg waarvan de tijd daarin valt. Zet wat besloten is onder een kopje met `Geheim: 5.1.2i` of `Besloten: ja`, of zet een backslash achter het woord als er niets besloten was.',
          en: 'This says when the meeting was closed; public output leaves out only items whose time lies within it. Put what is closed below a heading with `Secret: 5.1.2i` or `Closed: yes`, or put a backslash behind the word if nothing was closed.',
        };
        context.report('secret-without-effect', at, message, { severity: 'warning' });
      } else if (kind === 'runs-on') {
        context.report('secret-runs-on', at, {
          nl: 'Dit leest als een deel van het geheime punt erboven, maar hoort er niet bij; in openbare uitvoer valt het weg. Spring het in, direct eronder, of zet er een lege regel boven.',
          en: 'This reads as a part of the secret item above it but is none; public output leaves it out. Indent it right below, or put a blank line above it.',
        });
      } else {
        const message = {
          nl: 'Dit zegt dat iets geheim is, maar zo geldt het niet; in openbare uitvoer valt alles weg waar het over kan gaan. Scherm woorden af met `{5.1.2b: …}`, een punt met `(geheim 5.1.2b)` achter het id, of een deel met `Geheim: 5.1.2b` direct onder het kopje.',
          en: 'This says that something is secret but does not count so; public output leaves out all that it may be about. Shield words with `{5.1.2b: …}`, an item with `(secret 5.1.2b)` behind its id, or a section with `Secret: 5.1.2b` right below its heading.',
        };
        context.report('secret-without-effect', at, message, { fixes: fixes() });
      }
    }
    for (const line of context.tree.lines) checkComments(context, line);
    checkPublic(context);
  },
});

type Context = ContextOf<typeof doubts>;

/** What belongs by its number, its id or its place to something secret, and is no part of it. */
function reportFollower(context: Context, at: Range, follows: Follows): void {
  const { uri } = context.file;
  const message = {
    nl: 'Dit lijkt te horen bij wat elders geheim is; in openbare uitvoer valt het daarom weg. Maak het zelf ook geheim, of zet een backslash voor het teken waar dit openbaar mag zijn.',
    en: 'This seems to belong to what is secret elsewhere, so public output leaves it out. Make it secret itself, too, or put a backslash before the sign where this may be public.',
  };
  const related = [{ uri, range: follows.above, message: { nl: 'Dit is geheim.', en: 'This is secret.' } }];
  context.report('secret-without-effect', at, message, { severity: 'warning', fixes: followerFixes(context, at, follows), related });
}

function fixesOf(context: Context, at: Range, starts: ReturnType<typeof textStarts> | undefined): Fix[] {
  const offset = context.offsetAt(at.start);
  const isStatement = starts?.has(offset) === true;
  const textStart = starts?.get(offset);
  const unnamed = isStatement && textStart === undefined ? unnamedFixes(context, at) : [];
  return unnamed.length > 0 ? unnamed : secrecyFixes(context, at, isStatement ? { textStart } : undefined);
}

/** Where the text of each statement and field begins, by where that starts; undefined for fields of values, which no shield can be around. */
function textStarts({ lines }: ast.Document): ReadonlyMap<number, number | undefined> {
  const starts = new Map<number, number | undefined>();
  for (const line of lines) {
    if (line.$type === 'Prose' || line.$type === 'Heading') continue;
    const tree = treeOf(line.$type === 'NestedStatement' ? line.statement : line);
    const colon = tree.content.find((child) => isLeaf(child) && child.text.trimEnd().endsWith(':'));
    const isText = !ast.isField(line) || line.$type === 'TextField';
    starts.set(tree.offset, colon === undefined || !isText ? undefined : colon.end + (tree.root.fullText[colon.end] === ' ' ? 1 : 0));
  }
  return starts;
}

/** `  // …`: a comment stands at the margin. */
function checkComments(context: Context, line: ast.Line): void {
  const tree = treeOf(line);
  if (line.$type === 'Prose') {
    const indent = /^[ \t]+(?=\/\/)/.exec(tree.text)?.[0];
    if (indent !== undefined) reportComment(context, tree.offset, tree.offset + indent.length);
    return;
  }
  const node = line.$type === 'NestedStatement' ? treeOf(line.statement) : tree;
  for (const child of node.content) {
    if (!isToken(child, 'CONT') || !context.text.startsWith('//', child.end)) continue;
    reportComment(context, child.offset + withoutEnd(child.text, ' \t').length, child.end);
  }
}

function reportComment(context: Context, start: number, end: number): void {
  context.report(
    'indented-comment',
    context.range(end, end + 2),
    {
      nl: 'Een opmerking begint vooraan de regel; ingesprongen is dit tekst, die in openbare uitvoer wegvalt.',
      en: 'A comment starts at the margin; indented it is text, which public output leaves out.',
    },
    { fixes: [fix({ nl: 'Haal de inspringing weg', en: 'Remove the indent' }, [context.replace(context.range(start, end), '')])] },
  );
}

/** `openbaar` with words around it, and persons of whom one declaration says that they are public and another does not. */
function checkPublic(context: Context): void {
  for (const node of headsOf(context.tree)) {
    if (node.$type !== 'Person' || !isPublicInDoubt(node)) continue;
    context.report('public-in-doubt', context.rangeOf(node.attributes[0]!), {
      nl: '`openbaar` geldt alleen als het op zichzelf staat; zo is deze persoon niet openbaar. Zet `openbaar` tussen komma’s, of haal het weg.',
      en: '`public` counts only on its own; as it is, this person is not public. Put `public` between commas, or remove it.',
    });
  }
  for (const declaration of context.file.parties) {
    const { party, headAt } = declaration;
    const other = party.public ? context.project.partiesCalled(party.id).find((one) => !one.party.public) : undefined;
    if (other === undefined) continue;
    context.report(
      'public-in-doubt',
      headAt,
      {
        nl: `${party.name} is hier openbaar en elders niet, en is dus niet openbaar. Geef \`${party.id}\` één keer op.`,
        en: `${party.name} is public here and not elsewhere, and so is not public. Declare \`${party.id}\` once.`,
      },
      { related: [{ uri: other.uri, range: other.headAt, message: { nl: 'Hier niet openbaar.', en: 'Not public here.' } }] },
    );
  }
}
