import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { localDate } from '../syntax/plain-date.ts';
import { startServer } from './server.ts';

/** Put in by the build. */
const VERSION = process.env.VERSLAG_VERSION ?? '0.0.0';

/** What a worker calls itself. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The language server as a web worker: it has no disk, and asks the client for the files of the workspace. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, { version: VERSION, today: () => localDate(new Date()) });
