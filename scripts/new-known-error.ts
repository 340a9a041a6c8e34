/** `npm run new:known-error NAME "MESSAGE"`: a new file for an error, its place in the index, its texts and its test case. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginKnownError } from './newKnownError/begin.ts';

const root = join(import.meta.dirname, '..');
const [name, message] = process.argv.slice(2);

try {
  if (!name || !message) throw new Error('Say its name and the message that it is about: npm run new:known-error qbo-something "The message"');
  const changes = beginKnownError({ name, message, read: (file) => readFileSync(join(root, file), 'utf8') });
  for (const [file, text] of changes) {
    writeFileSync(join(root, file), text);
    console.log(`Written: ${file}`);
  }
  console.log('Now say what it means: fill in the new file and its texts in both languages, give it a day in sandbox/scenarios/every-error.json, then run npm run docs:diagnosis and the tests.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
