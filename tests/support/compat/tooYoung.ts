import { inStyles } from './css.ts';
import { type Oldest, has } from './data.ts';
import { inScript, ownNames } from './script.ts';

/** A file of a build: its path in it, and its text. */
export interface BuiltFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What the scripts and styles of a build use that the oldest browser has under no such name: path in the data, and file;
 * sorted. Where anything of the same name is old enough, or the build has a member of that name itself, nothing is
 * said: a bundle doesn't tell whose member a name is.
 */
export function tooYoung(files: readonly BuiltFile[], oldest: Oldest): { readonly what: string; readonly file: string }[] {
  const scripts = files.filter(({ path }) => path.endsWith('.js'));
  const own = new Set(scripts.flatMap(({ text }) => ownNames(text)));
  const found = files.flatMap(({ path, text }) => {
    const used = path.endsWith('.js') ? inScript(text, own) : path.endsWith('.css') ? inStyles(text) : [];
    const missing = used.filter((features) => features.length > 0 && !features.some(({ compat }) => has(compat, oldest)));
    return [...new Set(missing.map(([feature]) => feature!.path))].map((what) => ({ what, file: path }));
  });
  return found.toSorted((a, b) => (`${a.what} ${a.file}` < `${b.what} ${b.file}` ? -1 : 1));
}
