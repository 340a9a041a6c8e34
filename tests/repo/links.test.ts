/** The links of the documentation: wherever one leads inside of the project, there is something. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { FILES, ROOT, read } from './files.ts';

const PAGES = FILES.filter((file) => file.endsWith('.md'));

/** Where the links and pictures of a page lead, without what is elsewhere: addresses with a scheme. */
const linksOf = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));

/** What a heading is called in a link, as Git hosts have it. */
const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const leadsSomewhere = (page: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  return existsSync(join(ROOT, target)) && (anchor === undefined || !target.endsWith('.md') || anchorsOf(target).includes(anchor));
};

it('every link and picture of a page leads to a file that is there, and to a heading of it', () => {
  const links = PAGES.flatMap((page) => linksOf(page).map((link) => [page, link] as const));
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(([page, link]) => !leadsSomewhere(page, link))).toEqual([]);
});
