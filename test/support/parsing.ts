import { DefaultLangiumDocumentFactory } from 'langium';

/** Notes which files are parsed, until it is stopped. */
export function parsing(): { readonly files: readonly string[]; stop(): void } {
  const files: string[] = [];
  const { fromString } = DefaultLangiumDocumentFactory.prototype;
  const noting = function (this: DefaultLangiumDocumentFactory, ...args: Parameters<typeof fromString>) {
    files.push(String(args[1]));
    return Reflect.apply(fromString, this, args);
  };
  Object.assign(DefaultLangiumDocumentFactory.prototype, { fromString: noting });
  return { files, stop: () => Object.assign(DefaultLangiumDocumentFactory.prototype, { fromString }) };
}
