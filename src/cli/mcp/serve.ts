import type { Assistant, AssistantInput } from './assistant.ts';

/**
 * Serves an assistant on standard input and output, by the Model Context Protocol, until its client goes.
 * @returns false where the SDK is not there: the extension leaves it out.
 */
export async function serveAssistant(assistant: Assistant, version: string): Promise<boolean> {
  const sdk = await import('./sdk.ts').catch(() => undefined);
  if (sdk === undefined) return false;
  const { fromJsonSchema, McpServer, serveStdio } = sdk;
  const gone = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  const handle = serveStdio(() => {
    const server = new McpServer({ name: 'verslag', version }, { instructions: assistant.instructions });
    for (const { name, title, description, input, readOnly, run } of assistant.tools) {
      const annotations = { readOnlyHint: readOnly, destructiveHint: false, openWorldHint: false };
      server.registerTool(
        name,
        {
          title,
          description,
          inputSchema: fromJsonSchema<AssistantInput>({ ...input, required: [...input.required] }),
          annotations,
        },
        async (given) => {
          const { text, failed } = await run(given);
          return { content: [{ type: 'text', text }], ...(failed ? { isError: true } : {}) };
        },
      );
    }
    for (const { name, uri, title, text } of assistant.pages)
      server.registerResource(name, uri, { title, mimeType: 'text/markdown' }, async (address) => ({
        contents: [{ uri: address.href, mimeType: 'text/markdown', text }],
      }));
    return server;
  });
  await gone;
  await handle.close();
  return true;
}
