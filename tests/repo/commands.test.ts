import { expect, it } from 'vitest';
import { COMMANDS } from '../../scripts/docs/commands/commands.ts';
import { withTable } from '../../scripts/docs/commands/table.ts';
import { FILES, read } from './files.ts';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
const told = COMMANDS.flatMap((one) => Object.keys(one.scripts));

it('every command of package.json is told once, and no other (scripts/docs/commands/commands.ts)', () => {
  expect(told.toSorted()).toEqual(Object.keys(scripts).toSorted());
});

it('the README’s table is what docs:commands yields', () => {
  expect(read('README.md')).toBe(withTable(read('README.md')));
});

it('every command that a page names is there', () => {
  const pages = FILES.filter((file) => /\.(?:md|yml)$/.test(file))
    .map(read)
    .join('\n');
  const named = [...pages.matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name]) => name!);
  expect(named).not.toEqual([]);
  expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

it('every command of our own reads --help', () => {
  const entries = Object.values(scripts).flatMap((script) => /\b(?:scripts|bench|sandbox)\/[\w/]+\.ts\b/.exec(script)?.[0] ?? []);
  expect(entries.length).toBeGreaterThan(20);
  const answers = (entry: string) => /\bread(?:Options|Words)\(|\bHELP\b/.test(read(entry));
  expect(entries.filter((entry) => !answers(entry))).toEqual([]);
});
