/** What the tests of the repository itself read. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** What is made, not kept; the sources for reviewers have none of it, and no Git. */
const MADE = /^(?:\.output|\.wxt|\.cache|demo-output)$|(?:^|\/)node_modules$|\.sqlite(?:-\w+)?$/;

const inGit = (): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
const inFolders = (): string[] =>
  globSync('**/*', { cwd: ROOT, exclude: (name) => MADE.test(name) }).filter((file) => statSync(join(ROOT, file)).isFile());

/** Every file that is kept in Git, or would be. */
export const FILES: readonly string[] = (existsSync(join(ROOT, '.git')) ? inGit() : inFolders())
  .filter((file) => file !== '' && existsSync(join(ROOT, file)))
  .toSorted();

export const isSource = (file: string): boolean => /\.(?:tsx?|mjs|cjs)$/.test(file);
export const isTest = (file: string): boolean => /\.test\.tsx?$|(?:^|\/)testing\/|^tests\//.test(file);

/** The source files under these folders, without their tests. */
export const sourcesIn = (...folders: readonly string[]): string[] =>
  FILES.filter((file) => isSource(file) && !isTest(file) && folders.some((folder) => file.startsWith(`${folder}/`)));

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** A text, kept apart because it may look like a comment, or a comment. */
const TEXT_OR_COMMENT = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g;

/** The code of `file` without its comments; texts stay as they are. */
export const codeOf = (file: string): string => read(file).replace(TEXT_OR_COMMENT, (_, text?: string) => text ?? '');

/** The comments of `file`, each as it stands there. */
export const commentsOf = (file: string): string[] =>
  [...read(file).matchAll(TEXT_OR_COMMENT)].flatMap(([whole, text]) => (text === undefined ? [whole] : []));
