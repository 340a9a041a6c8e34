/** `npm run new -- check|error|guide NAME`: a new rule with all the files that it needs, and the docs that are made from them. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginCheck } from './new/check.ts';
import { beginKnownError } from './new/error.ts';
import { beginGuide } from './new/guide.ts';
import { PlainError } from './plain.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const HOW = 'Say what is new: npm run new -- check NAME, npm run new -- guide NAME, or npm run new -- error NAME "The message"';

interface Kind {
  /** The files with their new texts. @throws PlainError */
  begin(name: string, message: string | undefined): Map<string, string>;
  /** Writes its docs, as `npm run docs:…` does. */
  readonly docs: 'diagnosis' | 'guides';
  readonly next: string;
}

const SCRIPTS = { diagnosis: 'diagnosis-docs.ts', guides: 'guide-docs.ts' } as const;

const KINDS: Readonly<Record<string, Kind>> = {
  check: {
    begin: (name) => beginCheck({ name, read }),
    docs: 'diagnosis',
    next: 'Now write its rule, its sentences in both languages, its place among the others in the index, and a row in lib/preflight/testing/said/ for whatever it says.',
  },
  error: {
    begin(name, message) {
      if (!message) throw new PlainError(HOW);
      return beginKnownError({ name, message, read });
    },
    docs: 'diagnosis',
    next: 'Now say what it means: fill in the new file and its texts in both languages, and give it a day in sandbox/scenarios/every-error.json.',
  },
  guide: {
    begin: (name) => beginGuide({ name, read }),
    docs: 'guides',
    next: 'Now fill in its steps and its texts in both languages, and walk it in tests/e2e/guides-walked.test.ts.',
  },
};

const [what = '', name, message] = process.argv.slice(2);
const kind = Object.hasOwn(KINDS, what) ? KINDS[what] : undefined;
if (!kind || !name) throw new PlainError(HOW);
for (const [file, text] of kind.begin(name, message)) {
  writeFileSync(join(root, file), text);
  console.log(`Written: ${file}`);
}
// In a process of its own: this one has read the rules as they were.
spawnSync(process.execPath, [join(import.meta.dirname, SCRIPTS[kind.docs])], { stdio: 'inherit' });
console.log(`${kind.next} The tests name what is missing; after that, npm run docs:${kind.docs} writes the docs again.`);
