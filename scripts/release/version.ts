/** A version as browsers take it: three whole numbers. */
export type Version = readonly [major: number, minor: number, patch: number];

/** Reads `1.2.3`; null for anything else: a store takes neither a `v` nor a suffix. */
export function readVersion(text: string): Version | null {
  const found = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : null;
}

/** True where `one` comes after `other`. */
export function isGreater(one: Version, other: Version): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && one[at]! > other[at]!;
}

/** `package.json` or `package-lock.json` with another version of the project; nothing else of the text changes. */
export function withVersion(json: string, version: string): string {
  const read = JSON.parse(json) as { version: string; packages?: { '': { version: string } } };
  read.version = version;
  if (read.packages) read.packages[''].version = version;
  return `${JSON.stringify(read, null, 2)}\n`;
}
