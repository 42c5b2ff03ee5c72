import { buildRegister, type Register } from '../../register/register.ts';
import type { FeatureContext } from '../context.ts';

/** The register of all files, built once for a state of the project. */
export function registerOf(context: FeatureContext): Register {
  return context.project.cached('register', () => buildRegister(context.project.files()));
}
