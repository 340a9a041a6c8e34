/** `npm run new:guide NAME`: a new file for a guide, its place in the index, and its texts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginGuide } from './newGuide/begin.ts';

const root = join(import.meta.dirname, '..');

try {
  const name = process.argv[2];
  if (!name) throw new Error('Say its name: npm run new:guide moved-store');
  for (const [file, text] of beginGuide({ name, read: (path) => readFileSync(join(root, path), 'utf8') })) {
    writeFileSync(join(root, file), text);
    console.log(`Written: ${file}`);
  }
  console.log('Now fill in its steps and its texts in both languages, walk it in tests/e2e/guides-walked.test.ts, then run npm run docs:guides and the tests.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
