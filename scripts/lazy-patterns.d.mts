import type { Plugin } from 'esbuild';

export function lazyPatterns(root: string): Plugin;
export function withLazyPatterns(code: string): string;
