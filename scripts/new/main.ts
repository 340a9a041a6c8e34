/** `npm run new -- check|error|guide|status|language NAME`: a new rule with all the files that it needs, and the docs that are made from them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beginCheck } from './check.ts';
import { beginKnownError } from './error.ts';
import { beginGuide } from './guide.ts';
import { beginLanguage } from './language.ts';
import { beginStatus } from './status.ts';
import { readWords } from '../options.ts';
import { PlainError } from '../plain.ts';
import { TOOLS } from '../steps.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const HOW = 'Say what is new: npm run new -- check|guide|status|language NAME, or npm run new -- error NAME "The message"';

interface Kind {
  /** The files with their new texts. @throws PlainError */
  begin(name: string, message: string | undefined): Map<string, string>;
  /** Writes its docs, as `npm run docs:…` does. */
  readonly docs: 'diagnosis' | 'guides' | 'policy';
  readonly next: string;
}

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
  status: {
    begin: (name) => beginStatus({ name, read }),
    docs: 'diagnosis',
    next: 'Now say what it means: its row in lib/domain/day/statusTable.ts and in the table of its test, and its three texts in each language. Until then, no action is for it.',
  },
  language: {
    begin: (name) => beginLanguage({ name, read }),
    docs: 'policy',
    next: 'Now say every text of its folder in lib/i18n/, and the one in public/_locales/; in tests/repo/languages/ stand the lengths and the words that it may not have.',
  },
};

const {
  words: [what = '', name, message],
} = readWords(HOW);
const kind = Object.hasOwn(KINDS, what) ? KINDS[what] : undefined;
if (!kind || !name) throw new PlainError(HOW);
const changes = kind.begin(name, message);
for (const [file, text] of changes) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  console.log(`Written: ${file}`);
}
const run = (script: string, args: readonly string[] = []) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
run(TOOLS.oxfmt, [...changes.keys()]);
// In a process of its own: this one has read the rules as they were.
run(join(root, 'scripts', 'docs', kind.docs, 'main.ts'));
console.log(`${kind.next} The tests name what is missing; after that, npm run docs:${kind.docs} writes the docs again.`);
