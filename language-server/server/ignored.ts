import { rulesOf } from '../project/ignoring.ts';
import { ignoredIn } from '../project/read-config.ts';
import { addressOf, decoded, isWithin } from '../syntax/addresses.ts';
import { folderOfConfig, isConfig } from './disk.ts';

/**
 * Addresses without those that the configurations among them ignore, the nearest first. For files that a client lists: of what lies on a
 * disk, `.gitignore` counts too.
 */
export async function notIgnored(uris: readonly string[], read: (uri: string) => Promise<string | undefined>): Promise<readonly string[]> {
  const configs = await Promise.all(
    uris.filter(isConfig).map(async (uri) => {
      const ignore = ignoredIn((await read(uri).catch(() => undefined)) ?? '{}');
      return { folder: folderOfConfig(addressOf(uri)), rules: ignore.length === 0 ? undefined : rulesOf(ignore) };
    }),
  );
  const ignoring = configs.filter(({ rules }) => rules !== undefined).sort((a, b) => b.folder.length - a.folder.length);
  if (ignoring.length === 0) return uris;
  return uris.filter((uri) => {
    if (isConfig(uri)) return true;
    const address = addressOf(uri);
    for (const { folder, rules } of ignoring) {
      if (!isWithin(address, folder)) continue;
      const { ignored, unignored } = rules!.test(decoded(address.slice(folder.length + 1)));
      if (ignored || unignored) return !ignored;
    }
    return true;
  });
}
