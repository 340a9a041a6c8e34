/** What is said to those who work on the project: plain, modern English (CONTRIBUTING.md, Style). */
import { expect, it } from 'vitest';
import { FILES, commentsOf, isSource, read } from './files.ts';

/** Words of old books, each with what is said in their place. */
const OLD: readonly (readonly [RegExp, string])[] = [
  [/\banew\b/i, 'again'],
  [/\bwhoever\b/i, 'someone who'],
  [/\bfor ever\b/i, 'without end'],
  [/\bever more seldom\b/i, 'less and less often'],
  [/\bshall\b/i, 'must, or the present tense'],
];

const saidIn = (file: string): string => (file.endsWith('.md') ? read(file) : commentsOf(file).join('\n'));

it.each(OLD)('the comments and the documents do without %s: %s', (word) => {
  const texts = FILES.filter((file) => isSource(file) || /\.(?:css|md)$/.test(file));
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((file) => word.test(saidIn(file)))).toEqual([]);
});

it('a comment names files that are there', () => {
  const there = FILES.map((file) => `/${file}`);
  const named = FILES.filter(isSource).flatMap((file) =>
    commentsOf(file)
      .flatMap((comment) => [...comment.matchAll(/`([\w./-]+\.(?:tsx?|mjs|css))`/g)])
      .map(([, name]) => ({ file, name: name! })),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ name }) => !there.some((one) => one.endsWith(`/${name}`)))).toEqual([]);
});

it('finds the comments of a file, and none in its texts', () => {
  expect(commentsOf('tests/repo/comments.test.ts')).toContain('/** Words of old books, each with what is said in their place. */');
  expect(commentsOf('tests/repo/comments.test.ts').join()).not.toContain('finds the comments');
});
