import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The size of one part of the extension, in bytes. */
export interface Size {
  readonly part: string;
  readonly plain: number;
  readonly zipped: number;
}

/** What the content scripts and their styles may have, zipped, in kB: they are loaded into every page of the site. */
export const BUDGET_KB = 26;
/** The same with all parts that come on demand, each zipped by itself. */
export const WHOLE_BUDGET_KB = 85.8;

/** The parts by the files that belong to them; styles count with what they are for, and shared chunks with the pages. */
const PARTS: readonly (readonly [part: string, files: RegExp])[] = [
  ['content script, what comes first', /^content-scripts\//],
  ['all parts of it', /^(?:content-scripts|parts)\//],
  ['worker', /^background\.js$/],
  ['popup and options, shared code included', /^(?:popup\.html|options\.html|chunks\/|assets\/)/],
];

/** The sizes of the build in `folder`; each file zipped by itself, as it is measured everywhere. */
export function sizesOf(folder: string): Size[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return PARTS.map(([part, pattern]) => {
    const bodies = files.filter((file) => pattern.test(file)).map((file) => readFileSync(join(folder, file)));
    const sum = (of: (body: Buffer) => number) => bodies.reduce((total, body) => total + of(body), 0);
    return { part, plain: sum((body) => body.length), zipped: sum((body) => gzipSync(body, { level: 9 }).length) };
  }).filter(({ plain }) => plain > 0);
}
