let versions: ReadonlyMap<string, string> = new Map();

/** Says, once at start, which content hash each file under `/assets/` has. */
export function setAssetVersions(hashes: ReadonlyMap<string, string>): void {
  versions = hashes;
}

/** The address of a file under `/assets/`, with its content hash so that it may be cached for good. */
export function assetUrl(name: string): string {
  const version = versions.get(name);
  return version === undefined ? `/assets/${name}` : `/assets/${name}?v=${version}`;
}

let origin = '';

/** Says, once at start, under which address people reach the portal. */
export function setPublicUrl(url: string): void {
  origin = url.replace(/\/$/, '');
}

/** The whole address of a path, for previews and search engines. */
export function absoluteUrl(path: string): string {
  return origin + path;
}
