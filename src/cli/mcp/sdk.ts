/** The official SDK, as far as it is used. The build makes a bundle of this file alone: only `verslag mcp` loads it, and the extension has no part of it. */

export { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
export { serveStdio } from '@modelcontextprotocol/server/stdio';
