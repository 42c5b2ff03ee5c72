import { meantGrounds } from '../syntax/meant-grounds.ts';
import { folded, type MeantSecret, meantSecret, type SecretPlace } from './meant-secrets.ts';

/** Nobody cites the law in a caption. */
function saidOfCaption(caption: string, place: SecretPlace): MeantSecret | undefined {
  const said = meantSecret(caption, place);
  const ground = said === undefined ? meantGrounds(folded(caption)).find((one) => /[a-z]$/i.test(one.ground)) : undefined;
  return ground === undefined ? said : { ground: ground.ground, reach: 'line', perhaps: true };
}

/** What one of several lines says of secrecy; the first that says so. */
export function meantSecretIn(text: string, place: SecretPlace): MeantSecret | undefined {
  let perhaps: MeantSecret | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    // The caption that people stand under says so of them.
    const caption = place.amongPeople === true ? /^[ \t][^:@]*(?=: )/u.exec(line)?.[0] : undefined;
    const meant = meantSecret(line, place) ?? (caption === undefined ? undefined : saidOfCaption(caption.trim(), place));
    if (meant !== undefined && meant.perhaps === undefined) return meant;
    perhaps ??= meant;
  }
  return perhaps;
}
