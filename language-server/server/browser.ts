import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { localDate } from '../syntax/plain-date.ts';
import { startServer } from './server.ts';

/** Put in by the build. */
const VERSION = process.env.VERSLAG_VERSION ?? '0.0.0';

/** The language server as a web worker: it has no disk, and asks the client for the files of the workspace. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startServer(connection, { version: VERSION, today: () => localDate(new Date()) });
