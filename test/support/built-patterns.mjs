// Prints, as JSON, every pattern that the program builds from strings while it loads: [source, flags, the file that builds it].
// Runs as a program of its own: the patterns are built once, so that whoever counts them has to be there first.
const built = new Map();
const Original = globalThis.RegExp;

function note(source, flags = '') {
  if (typeof source !== 'string') return;
  // The nearest file in the trace behind this one: a pattern of a library is its own affair.
  const file = new Error().stack.split('\n').find((line) => line.includes('file:') && !line.includes('built-patterns'));
  const from = /\/((?:language-server|src)\/[^:]+\.ts)/.exec(file ?? '')?.[1];
  if (from !== undefined) built.set(JSON.stringify([source, flags]), from);
}

globalThis.RegExp = new Proxy(Original, {
  construct(target, given) {
    note(...given);
    return Reflect.construct(target, given);
  },
  apply(target, self, given) {
    note(...given);
    return Reflect.apply(target, self, given);
  },
});

for (const entry of process.argv.slice(2)) await import(entry);
console.log(JSON.stringify([...built].map(([pattern, file]) => [...JSON.parse(pattern), file])));
