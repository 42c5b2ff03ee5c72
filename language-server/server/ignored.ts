import { rulesOf } from '../project/ignoring.ts';
import { ignoredIn } from '../project/read-config.ts';
import { type Address, addressOf, decoded, isWithin } from '../syntax/addresses.ts';
import { folderOfConfig, isConfig } from './disk.ts';

/** A configuration, as it is read. */
interface ConfigText {
  readonly uri: string;
  readonly text: string;
}

/**
 * Addresses without those that the configurations among them ignore. For files that a client lists: of what lies on a disk, `.gitignore`
 * counts too.
 */
export async function notIgnored(uris: readonly string[], read: (uri: string) => Promise<string | undefined>): Promise<readonly string[]> {
  const configs = await Promise.all(
    uris.filter(isConfig).map(async (uri) => ({ uri, text: (await read(uri).catch(() => undefined)) ?? '{}' })),
  );
  const isLeftOut = ignoring(configs);
  return uris.filter((uri) => isConfig(uri) || !isLeftOut(addressOf(uri)));
}

/** Whether one of these configurations ignores a file. */
export function isIgnored(address: Address, configs: readonly ConfigText[]): boolean {
  return ignoring(configs)(address);
}

/** The nearest configuration that says something of a file decides. */
function ignoring(configs: readonly ConfigText[]): (address: Address) => boolean {
  const rules = configs.flatMap(({ uri, text }) => {
    const ignore = ignoredIn(text);
    return ignore.length === 0 ? [] : [{ folder: folderOfConfig(addressOf(uri)), rules: rulesOf(ignore) }];
  });
  rules.sort((a, b) => b.folder.length - a.folder.length);
  return (address) => {
    for (const one of rules) {
      if (!isWithin(address, one.folder)) continue;
      const { ignored, unignored } = one.rules.test(decoded(address.slice(one.folder.length + 1)));
      if (ignored || unignored) return ignored;
    }
    return false;
  };
}
