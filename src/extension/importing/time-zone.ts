/** What a configuration says where it says nothing. */
export const USUAL_ZONE = 'Europe/Amsterdam';

/** Whose clocks a project goes by, as its configuration has it; `known` is false where there is no such zone. */
export function timeZoneIn(configuration: string): { readonly zone: string; readonly known: boolean } {
  const zone = /"timeZone"\s*:\s*"([^"\\\n]*)"/.exec(configuration)?.[1] ?? USUAL_ZONE;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return { zone, known: true };
  } catch {
    return { zone, known: false };
  }
}
