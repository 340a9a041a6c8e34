import { STORE_BUILDS } from '../../tests/support/browser/startBrowser.ts';
import { head, line, goal } from '../sheet.ts';
import { BUDGET_KB, sizesOf } from '../sizes.ts';
import { TWINS } from '../twins/build.ts';
import type { Part } from './part.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export const sizes: Part = {
  name: 'sizes',
  about: 'how large each part is',
  async run({ twins }) {
    head('Size', 'plain', 'gzip', 'budget');
    const parts = sizesOf(STORE_BUILDS.chromium);
    for (const { part, plain, zipped } of parts)
      line(`  ${part}`, kilobytes(plain), kilobytes(zipped), part.startsWith('content') ? `${BUDGET_KB} kB` : '');
    for (const twin of TWINS) line(`  the twin ${twin}`, kilobytes(twins[twin].plain), kilobytes(twins[twin].zipped));
    const content = parts.find(({ part }) => part.startsWith('content'))!.zipped / 1000;
    goal('the content script and its styles, zipped', content, BUDGET_KB, ' kB');
    goal('the content script beside the React twin, zipped', content / (twins.react.zipped / 1000), 1, ' ×');
  },
};
