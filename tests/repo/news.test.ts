/** What the popup says after an update is what the changelog says first of that version. */
import { expect, it } from 'vitest';
import { en } from '../../lib/i18n/en/index.ts';
import { read } from './files.ts';

/** What stands before the lists of the newest version of which anything is said. */
function summary(changelog: string): string | undefined {
  const sections = changelog.split(/^## .*$/m).slice(1);
  return sections
    .find((section) => section.trim() !== '')
    ?.split(/^### /m)[0]!
    .trim();
}

it('the line of the popup is the first one of the newest version', () => {
  const [, line] = /^New in \{version\}: (.+)$/.exec(en['news.what'])!;
  expect(summary(read('CHANGELOG.md'))?.toLowerCase()).toBe(line!.toLowerCase());
});
