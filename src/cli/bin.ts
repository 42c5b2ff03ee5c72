import pkg from '../../package.json' with { type: 'json' };
import { main } from './main.ts';
import { nodeHost } from './node-host.ts';

process.exitCode = await main(process.argv.slice(2), nodeHost(pkg.version));
// A watcher or an open standard input must not keep a finished run alive.
if (!process.stdout.writableLength && !process.stderr.writableLength) process.exit();
