import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES, isSource, read } from './files.ts';

const { join } = posix;
/** The drawing under "The house" in docs/design.md, line by line. */
const DRAWN = /## The house\n+```\n([\s\S]*?)```/.exec(read('docs/design.md'))![1]!.trimEnd().split('\n');
const FOLDERS = new Set(
  FILES.flatMap((file) =>
    file
      .split('/')
      .slice(0, -1)
      .map((_, depth, parts) => parts.slice(0, depth + 1).join('/')),
  ),
);
/** Whose rooms are all drawn. */
const HOUSES = ['lib', 'components', 'sandbox', 'scripts', 'tests'];

const indentOf = (line: string): number => line.search(/\S/);
const firstIn = (line: string): string => /[\w.-]+/.exec(line)![0];

/** The folder in which a line's own folders lie: the first of the lines above it that is less indented, and so on; empty for the root. */
function homeOf(index: number): string {
  const above = DRAWN.slice(0, index).findLastIndex((one) => indentOf(one) < indentOf(DRAWN[index]!));
  return above === -1 ? '' : join(homeOf(above), firstIn(DRAWN[above]!));
}

/** What one line may mean by each folder that it names: one beside the first of the line, or one in it. */
function meant(line: string, home: string): string[][] {
  const names = [...line.matchAll(/([\w.-]+)\//g)].map(([, name]) => name!);
  const first = join(home, names[0]!);
  return names.map((name, index) => (index === 0 ? [first] : [join(home, name), join(first, name)]));
}

const NAMED = DRAWN.flatMap((line, index) => meant(line, homeOf(index)));

describe('the drawing of the house in docs/design.md', () => {
  it('names no folder that is not there', () => {
    expect(NAMED.length).toBeGreaterThan(30);
    expect(NAMED.filter((ones) => !ones.some((one) => FOLDERS.has(one))).map(([one]) => one)).toEqual([]);
  });

  it.each(HOUSES)('names each room of %s', (house) => {
    const rooms = new Set(
      FILES.filter(isSource).flatMap((file) =>
        file.startsWith(`${house}/`) && file.split('/').length > 2 ? [file.split('/').slice(0, 2).join('/')] : [],
      ),
    );
    expect(rooms.size).toBeGreaterThan(3);
    const named = NAMED.flat();
    expect([...rooms].filter((room) => !named.includes(room))).toEqual([]);
  });
});
