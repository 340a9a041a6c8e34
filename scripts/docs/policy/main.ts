/** `npm run docs:policy`: writes the schema of the managed policy for Chrome, and its page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../options.ts';
import { managedSchema, policyPage } from './policyFiles.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
readOptions('Writes the schema of the managed policy for Chrome, and its page.');
for (const [file, text] of [
  ['public/managed-schema.json', managedSchema()],
  ['docs/policy.md', policyPage()],
] as const) {
  writeFileSync(join(ROOT, file), text);
  console.log(`Written: ${file}`);
}
