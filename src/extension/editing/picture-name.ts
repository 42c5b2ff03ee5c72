import { withoutEnding } from '../../../language-server/syntax/ending.ts';

/** The first free name beside minutes, such as `staf-overleg-2.png`: with no sign that ends a link. */
export function pictureName(minutes: string, ending: string, isTaken: (name: string) => boolean): string {
  const file = withoutEnding(minutes.slice(minutes.lastIndexOf('/') + 1));
  const stem = file.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'verslag';
  let number = 1;
  while (isTaken(`${stem}-${number}.${ending}`)) number++;
  return `${stem}-${number}.${ending}`;
}
