import { main } from './main.ts';
import { nodeHost } from './node-host.ts';

/** Put in by the build. */
const VERSION = process.env.VERSLAG_VERSION ?? '0.0.0';

try {
  process.exitCode = await main(process.argv.slice(2), nodeHost(VERSION));
} catch (error) {
  // A fault of ours is no problem in the minutes.
  console.error(error);
  process.exitCode = 2;
}
// A watcher or an open standard input must not keep a finished run alive.
if (!process.stdout.writableLength && !process.stderr.writableLength) process.exit();
