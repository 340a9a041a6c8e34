import { describe, expect, it } from 'vitest';
import { type Seen, type Where, type Words, asText, findAll } from './sight.ts';

const thing = (depth: number, role: string, name: string, text: string = name, more: Partial<Seen> = {}): Seen => ({
  depth,
  role,
  name,
  text,
  handle: 0,
  ...more,
});

const PAGE = [
  thing(0, 'page', 'Report', '3 November FAILED Post Run 4 November POSTED Post'),
  thing(1, 'row', '', '3 November FAILED Post'),
  thing(2, 'text', '3 November'),
  thing(2, 'status', '', 'FAILED'),
  thing(2, 'button', 'Post', 'Post', { disabled: true }),
  thing(1, 'button', 'Run now', 'Run'),
  thing(1, 'row', '', '4 November POSTED Post'),
  thing(2, 'text', '4 November'),
  thing(2, 'button', 'Post'),
];

describe('what is found on a page', () => {
  it.each<[string, Words, Where, number[]]>([
    ['words anywhere, in all that they stand in', 'FAILED', {}, [0, 1, 3]],
    ['words across several things', '3 November FAILED', {}, [0, 1]],
    ['a role by its whole name', 'Run', { role: 'button' }, []],
    ['a role by a pattern', /^Run/, { role: 'button' }, [5]],
    ['a role without a name by its words', 'FAILED', { role: 'status' }, [3]],
    ['a pattern that remembers where it was', /Post/g, { role: 'button' }, [4, 8]],
    ['only inside of something', 'Post', { role: 'button', within: { role: 'row', name: '4 November' } }, [8]],
    ['only inside of any of a role', 'Post', { role: 'button', within: { role: 'row' } }, [4, 8]],
    ['nothing inside of what is not there', 'Post', { role: 'button', within: { role: 'dialog' } }, []],
    ['with spaces that do not break', '3\u00a0November', { role: 'text' }, [2]],
  ])('%s', (_, words, where, places) => {
    expect(findAll(PAGE, words, where)).toEqual(places.map((place) => PAGE[place]));
  });

  it('reads as lines', () => {
    expect(asText(PAGE.slice(1, 5))).toBe('  row\n    text "3 November"\n    status\n    button "Post" (disabled)');
  });
});
