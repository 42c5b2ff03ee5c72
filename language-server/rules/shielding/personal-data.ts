import { isPhoneNumber, PHONE_NUMBER } from '../../syntax/phone-numbers.ts';
import { everyMatch } from '../../syntax/searching.ts';
import { fix } from '../context.ts';
import { type ContextOf, defineRule } from '../define.ts';
import type { Message } from '../problem.ts';

/** `personal-data-in-prose`: numbers and addresses that say who somebody is, outside a shield. */
export const personalData = defineRule({
  name: 'personal-data-in-prose',
  family: 'shielding',
  severity: 'warning',
  summary: {
    nl: 'Een e-mailadres, telefoonnummer of BSN staat in de tekst.',
    en: 'An e-mail address, phone number or BSN is in the text.',
  },
  fixable: true,
  check(context) {
    for (const { offset, end, shielded } of context.stretches) {
      if (shielded) continue;
      const text = context.text.slice(offset, end);
      if (!/[@\d]/.test(text)) continue;
      for (const { pattern, needs, accepts, ground, message } of KINDS) {
        if (!needs.test(text)) continue;
        for (const match of everyMatch(pattern, text)) {
          if (!accepts(match[0], text, match.index)) continue;
          reportData(context, offset + match.index, match[0], ground, message);
        }
      }
    }
  },
});

type Context = ContextOf<typeof personalData>;

interface Kind {
  readonly pattern: RegExp;
  /** A quick look that most text fails. */
  readonly needs: RegExp;
  readonly ground: string;
  readonly message: Message;
  accepts(found: string, text: string, index: number): boolean;
}

const KINDS: readonly Kind[] = [
  {
    pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
    needs: /@/,
    ground: '5.1.2e',
    accepts: () => true,
    message: { nl: 'Een e-mailadres in de tekst is een persoonsgegeven.', en: 'An e-mail address in the text is personal data.' },
  },
  {
    pattern: PHONE_NUMBER,
    needs: /\d[ )-]{0,2}\d/,
    ground: '5.1.2e',
    accepts: isPhoneNumber,
    message: { nl: 'Een telefoonnummer in de tekst is een persoonsgegeven.', en: 'A phone number in the text is personal data.' },
  },
  {
    pattern: /(?<![\p{L}\p{N}.,/-])\d(?:[ .]?\d){7,8}(?![\p{L}\p{N}]|[.,/-]\d)/gu,
    needs: /\d[ .]?\d[ .]?\d[ .]?\d/,
    ground: '5.1.1e',
    accepts: (found) => isCitizenNumber(found),
    message: {
      nl: 'Dit getal voldoet aan de elfproef van het burgerservicenummer.',
      en: 'This number passes the eleven-test of the citizen service number.',
    },
  },
];

/** The eleven-test (Besluit BSN): the last digit counts negatively; eight digits get a zero in front. */
export function isCitizenNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').padStart(9, '0');
  if (digits.length !== 9 || /^0+$/.test(digits)) return false;
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

function reportData(context: Context, start: number, found: string, ground: string, message: Message): void {
  const range = context.range(start, start + found.length);
  const shield = `{${ground}: ${found}}`;
  context.report(
    'personal-data-in-prose',
    range,
    { nl: `${message.nl} Scherm het af: \`{${ground}: …}\`.`, en: `${message.en} Shield it: \`{${ground}: …}\`.` },
    { fixes: [fix({ nl: `Scherm af op grond van ${ground}`, en: `Shield on ground ${ground}` }, [context.replace(range, shield)])] },
  );
}
