import { ACCESS_BODIES } from './access-secrets.ts';
import { ANNOUNCED_BODIES } from './announced-secrets.ts';
import { BRACKETED_BODIES, BRACKETED_SURELY } from './bracketed-secrets.ts';
import { CALLED_BODIES, CALLED_SURELY } from './called-secrets.ts';
import { CITED_BODIES } from './cited-secrets.ts';
import { CLERKS_BODIES, CLERKS_HIDDEN } from './clerks-secrets.ts';
import { EVERYDAY_BODIES } from './everyday-secrets.ts';
import { KEPT_BODIES, KEPT_HIDDEN } from './kept-secrets.ts';
import { LINKED_BODIES } from './linked-secrets.ts';
import { MARKED_BODIES, PERHAPS_BODIES } from './marked-secrets.ts';
import { ANSWERED_BODIES, DOUBTED_BODIES } from './mistaken-secrets.ts';
import { PASTED_BODIES } from './pasted-secrets.ts';
import { QUIET_BODIES } from './quiet-secrets.ts';
import { RESTRICTED_BODIES, RESTRICTED_ITEMS } from './restricted-secrets.ts';
import { STRUCTURE_BODIES, STRUCTURE_SURELY } from './structure-secrets.ts';
import { UNNAMED_BODIES } from './unnamed-secrets.ts';
import { VEILED_BODIES } from './veiled-secrets.ts';

/** Words that are certainly meant to be secret, around `§`: errors, and told in no public form. */
export const SURELY_MEANT: readonly string[] = [
  MARKED_BODIES,
  RESTRICTED_ITEMS,
  CALLED_SURELY,
  CLERKS_HIDDEN,
  KEPT_HIDDEN,
  STRUCTURE_SURELY,
  BRACKETED_SURELY,
  ANSWERED_BODIES,
].flat();

/** Words that may be meant so, or be what the minutes are about: warnings, and told in no public form. */
export const PERHAPS_MEANT: readonly string[] = [
  PERHAPS_BODIES,
  RESTRICTED_BODIES,
  CALLED_BODIES,
  CLERKS_BODIES,
  VEILED_BODIES,
  KEPT_BODIES,
  STRUCTURE_BODIES,
  ACCESS_BODIES,
  CITED_BODIES,
  QUIET_BODIES,
  UNNAMED_BODIES,
  ANNOUNCED_BODIES,
  LINKED_BODIES,
  BRACKETED_BODIES,
  PASTED_BODIES,
  DOUBTED_BODIES,
  EVERYDAY_BODIES,
].flat();
