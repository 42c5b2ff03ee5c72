/** The renderers and what they take: apart from `index.ts`, so that checking does not load them. */
export type { AnyMinutes, Minutes, PublicMinutes } from './model/minutes.ts';
export { Publisher, toPublic } from './model/public.ts';
export type { LatestState, RenderContext, View } from './output/context.ts';
export { renderHtml } from './output/html.ts';
export { renderJson } from './output/json.ts';
export { renderMarkdown } from './output/markdown.ts';
export { safeFileName } from './output/names.ts';
export { renderText } from './output/text.ts';
export { buildPublicRegister, buildRegister } from './register/register.ts';
