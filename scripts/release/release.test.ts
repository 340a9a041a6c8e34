import { describe, expect, it } from 'vitest';
import { read } from '../../tests/repo/files.ts';
import { releasedIn, unreleasedIn } from './changelog.ts';
import { type Standing, obstaclesOf } from './plan.ts';
import { isGreater, readVersion, withVersion } from './version.ts';

describe('a version', () => {
  it.each(['v1.0.0', '1.0', '1.0.0.0', '1.0.0-beta', '01.0.0', '1.0.100000', '1.-1.0', '', ' 1.0.0'])('is not %j', (text) => {
    expect(readVersion(text)).toBeNull();
  });

  it.each([
    ['0.2.0', '0.1.9', true],
    ['0.10.0', '0.9.9', true],
    ['1.0.0', '0.99.99', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.9', '0.2.0', false],
    ['0.9.0', '0.10.0', false],
    ['1.0.9', '1.1.0', false],
  ])('%s after %s: %s', (one, other, greater) => {
    expect(isGreater(readVersion(one)!, readVersion(other)!)).toBe(greater);
  });

  it.each(['package.json', 'package-lock.json'])('is all that changes in %s', (file) => {
    const [before, after] = [read(file), withVersion(read(file), '9.8.7')].map((text) => text.split('\n'));
    const changed = after!.filter((line, index) => line !== before![index]);
    expect(after).toHaveLength(before!.length);
    expect(changed.map((line) => line.trim())).toEqual(
      Array.from({ length: file === 'package.json' ? 1 : 2 }, () => '"version": "9.8.7",'),
    );
  });
});

const LOG = '# Changelog\n\nWords.\n\n## Unreleased\n\n### Added\n\n- One.\n- Two.\n\n## 0.1.0 – 2026-11-25\n\n### Added\n\n- First.\n';

describe('the changelog', () => {
  it('has what is not released', () => {
    expect(unreleasedIn(LOG)).toBe('### Added\n\n- One.\n- Two.');
    expect(unreleasedIn('## Unreleased\n\n- At the end.\n')).toBe('- At the end.');
  });

  it.each(['', '# Changelog\n', '## Unreleased\n\n## 0.1.0\n\n- First.\n', '## Unreleased\n\n### Added\n\n## 0.1.0\n'])(
    'has nothing that is not released: %j',
    (text) => {
      expect(unreleasedIn(text)).toBeNull();
    },
  );

  it('gets a version and a date, once, and keeps the rest', () => {
    const once = releasedIn(LOG, '0.2.0', '2026-12-01');
    expect(once).toBe(
      '# Changelog\n\nWords.\n\n## Unreleased\n\n## 0.2.0 – 2026-12-01\n\n### Added\n\n- One.\n- Two.\n\n## 0.1.0 – 2026-11-25\n\n### Added\n\n- First.\n',
    );
    expect(unreleasedIn(once)).toBeNull();
    expect(releasedIn('## Unreleased\n\n- $& and $1.\n', '0.2.0', '2026-12-01')).toBe(
      '## Unreleased\n\n## 0.2.0 – 2026-12-01\n\n- $& and $1.\n',
    );
  });
});

describe('a release', () => {
  const READY: Standing = { asked: '0.2.0', current: '0.1.0', changelog: LOG, uncommitted: [], tags: ['v0.1.0'] };

  it('has nothing in its way', () => {
    expect(obstaclesOf(READY)).toEqual([]);
  });

  it.each<[string, Partial<Standing>]>([
    ['Not everything is committed: README.md, new.ts.', { uncommitted: [' M README.md', '?? new.ts'] }],
    ['“next” is no version; it is three numbers, such as 0.2.0.', { asked: 'next' }],
    ['0.1.0 is not greater than 0.1.0.', { asked: '0.1.0', tags: [] }],
    ['There is a tag v0.2.0 already.', { tags: ['v0.2.0'] }],
    ['CHANGELOG.md has nothing under Unreleased.', { changelog: '# Changelog\n' }],
  ])('is stopped: %s', (sentence, changes) => {
    expect(obstaclesOf({ ...READY, ...changes })).toEqual([sentence]);
  });
});
