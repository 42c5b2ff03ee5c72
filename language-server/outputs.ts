/** The renderers and what they take: apart from `index.ts`, so that checking does not load them. */
export type { AnyMinutes, Minutes } from './model/minutes.ts';
export type { LatestState, RenderContext, View } from './output/context.ts';
export { renderHtml } from './output/html.ts';
export { renderJson } from './output/json.ts';
export { renderMarkdown } from './output/markdown.ts';
export { safeFileName } from './output/names.ts';
export { renderText } from './output/text.ts';
export { buildRegister } from './register/register.ts';
