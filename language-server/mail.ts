/** Composes messages: apart from `outputs.ts`, for it needs Node and a library that nothing else loads. */
export type { Draft } from './output/drafts.ts';
export { composeEml } from './output/eml.ts';
