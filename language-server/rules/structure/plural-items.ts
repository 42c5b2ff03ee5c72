import { keywordNamed } from '../../vocabulary/keywords.ts';
import { fix, type RuleContext } from '../context.ts';
import { keywordOfTitle, NOTHING } from './item-lists.ts';
import type { ToldLine } from './prose-in-minutes.ts';
import { goesOn, linesOfEach, severalIds, severalMessage } from './several-items.ts';

const HEAD = /^(?<title>\p{Lu}\p{L}+(?:[ ]\p{L}+)?)(?=[ \t]*(?::|\(|[ \t]\p{L}{0,4}-?\d))/u;
/** Small words that are no joints of names: `Jan, Piet en Kees` has none. */
function wordsIn(text: string): number {
  return text.split(/[ \t]+/).filter((word) => /^(?!(?:en|and|van|de|den|der|het|the|of)$)\p{Ll}{2,}/u.test(word)).length;
}

/** It refers to what stands elsewhere. */
const ELSEWHERE = /^(?:zie|see|volg|follow|als |as |in |op |per |bijlage|geen |no |none|nihil)/iu;

/** `Acties A1 en A2 (@jansen, …): …`, `Besluiten: De raad stelt het plan vast.`: the word for several opens no item. */
export function checkPlural(context: RuleContext<'unread-items'>, line: ToldLine): void {
  const text = line.text.slice(line.content - line.start);
  const title = HEAD.exec(text)?.groups?.title;
  const keyword = title === undefined ? undefined : keywordOfTitle(title);
  if (title === undefined || keyword === undefined || !/^(?:[abcdkt]\p{L}*(?:en|es|s)|action (?:items|points))$/iu.test(title)) return;
  const rest = text.slice(title.length);
  const several = severalIds(keywordNamed('Action'), rest);
  const word = keyword[context.file.language];
  const before = line.text.slice(0, line.content - line.start) + word;
  if (several !== undefined) {
    const typed = linesOfEach(before, several.ids, rest.slice(several.head.length)).join('\n');
    context.report(
      'unread-items',
      context.range(line.content, line.content + title.length + several.head.trimEnd().length),
      severalMessage(keyword, several.ids),
      {
        fixes:
          /t\/m|tot en met|through/.test(several.head) || goesOn(context.text, line.end)
            ? []
            : [
                fix({ nl: `Maak er ${several.ids.length} regels van`, en: `Make it ${several.ids.length} lines` }, [
                  context.replace(context.range(line.start, line.end), typed),
                ]),
              ],
      },
    );
    return;
  }
  const [, told = ''] = /^[ \t]*:[ \t]*(\S.*)$/u.exec(rest) ?? [];
  // A sentence with a verb behind its subject, and no list of names.
  if (!/^\p{Lu}.*\p{Ll}[.]?[ \t]*$/u.test(told) || wordsIn(told) < 2 || NOTHING.test(told) || ELSEWHERE.test(told)) return;
  const isOne = !/;|[.!?][ \t]+\p{Lu}/u.test(told);
  context.report(
    'unread-items',
    context.range(line.content, line.content + title.length),
    {
      nl: `Wat hierachter staat telt als gewone tekst, en staat in geen lijst. Begin elk punt met \`${keyword.nl}: …\`.`,
      en: `What stands behind this counts as plain text, and is in no list. Begin each item with \`${keyword.en}: …\`.`,
    },
    {
      severity: 'info',
      fixes: isOne
        ? [
            fix({ nl: `Maak er \`${keyword.nl}\` van`, en: `Make it \`${keyword.en}\`` }, [
              context.replace(context.range(line.content, line.content + title.length), word),
            ]),
          ]
        : [],
    },
  );
}
