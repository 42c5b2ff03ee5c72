import { fix, type RuleContext } from '../context.ts';

type Context = RuleContext<'malformed-statement'>;

/** What looks like a heading and is none: `##### …`, which is too deep, and `#1. Opening` and `##Opening`, which lack a blank. */
export function checkNearHeading(context: Context, start: number): void {
  const [hashes] =
    /^#{5,}(?=[ \t])|^#{2,}(?=[\p{L}\p{N}])|^#(?=\d+(?:\.\d+)*\.?[ \t]+\p{Lu})/u.exec(context.text.slice(start, start + 80)) ?? [];
  if (hashes === undefined) return;
  const range = context.range(start, start + hashes.length);
  const deep = hashes.length > 4;
  // `#12 Wordt opgepakt` names an item.
  const sure = hashes.length > 1 || /^#\d+(?:\.\d+)*\.[ \t]/.test(context.text.slice(start, start + 80));
  const right = `${hashes.slice(0, 4)}${deep ? '' : ' '}`;
  context.report(
    'malformed-statement',
    range,
    deep
      ? { nl: 'Een kopje heeft hoogstens vier hekjes: `####`.', en: 'A heading has at most four number signs: `####`.' }
      : {
          nl: 'Achter de hekjes van een kopje hoort een spatie; nu is deze regel gewone tekst.',
          en: 'A blank belongs behind the number signs of a heading; as it is, this line is plain text.',
        },
    {
      severity: 'warning',
      fixes: [fix({ nl: `Maak er \`${right}\` van`, en: `Make it \`${right}\`` }, [context.replace(range, right)], sure)],
    },
  );
}
