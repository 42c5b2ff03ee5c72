import type { Look } from '../../document/look.ts';
import type { PublicNames } from '../../model/public-names.ts';

/** The looks for everybody: the words of a house style name nobody who may not be named, as no other words do. */
export function publicLook(look: Look, names: PublicNames): Look {
  const { organisation, address, header, footer, signature, logo } = look;
  return {
    ...look,
    organisation: names.words(organisation),
    address: address.map((line) => names.words(line)),
    header: names.words(header),
    footer: names.words(footer),
    signature: names.words(signature),
    logo: logo === undefined ? undefined : { ...logo, words: names.words(logo.words) },
  };
}
