/** The part of a changelog about one version, without its heading; undefined where there is none. */
export function notesOf(changelog: string, version: string): string | undefined {
  const parts = changelog.split(/^## (.+)$/m);
  const at = parts.findIndex((part, index) => index % 2 === 1 && part.trim() === version);
  return at < 0 ? undefined : parts[at + 1]!.trim();
}

/** Why this tag is no release of what stands here; empty where it is one. */
export function reasonsAgainst(tag: string, { version }: { readonly version: string }, changelog: string): string[] {
  return [
    ...(tag === `v${version}` ? [] : [`The tag ${tag} is not the version of package.json, ${version}.`]),
    ...(notesOf(changelog, version) === undefined ? [`CHANGELOG.md has no heading "## ${version}".`] : []),
  ];
}

/** The manifest of a package that is built: npm warns who installs it of a script that only installs from git need. */
export function withoutPrepare<Manifest extends { readonly scripts: { readonly [name: string]: string } }>(manifest: Manifest) {
  const { prepare, ...scripts } = manifest.scripts;
  return { ...manifest, scripts };
}
