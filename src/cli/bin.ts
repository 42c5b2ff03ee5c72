import v8 from 'node:v8';
import { main } from './main.ts';
import { nodeHost } from './node-host.ts';
import { say } from './texts.ts';
import { languageOf } from './world.ts';

/** Put in by the build. */
const VERSION = process.env.VERSLAG_VERSION ?? '0.0.0';

// A pattern is made ready where it is first used, and hundreds are used. V8 would interpret each once and compile it the second time: that takes
// longer than to compile it at once.
v8.setFlagsFromString('--no-regexp-tier-up');
const host = nodeHost(VERSION);
let status: number;
try {
  status = await main(process.argv.slice(2), host);
} catch (error) {
  // A fault of ours is no problem in the minutes.
  console.error(error);
  status = 2;
}
const lost = await written(process.stdout);
await written(process.stderr);
if (lost !== undefined) {
  status = 2;
  console.error(say(languageOf(host, undefined), 'cannotWrite', 'stdout', lost));
}
// A watcher or an open standard input must not keep a finished run alive.
process.exit(status);

/** Waits for all that was written. @returns why it could not be; a reader that has seen enough (`| head`) is no reason. */
function written(stream: NodeJS.WriteStream): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException | null | undefined) =>
      resolve(error && error.code !== 'EPIPE' ? (error.code ?? error.message) : undefined);
    if (stream.errored || stream.destroyed) failed(stream.errored);
    else stream.write('', failed);
  });
}
