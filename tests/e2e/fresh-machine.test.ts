/** Computers on which a browser does not start as on ours: it starts all the same, or one sentence says why not. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlainError } from '../../scripts/plain.ts';
import { BUILDS, startChromium, startFirefox } from '../support/browser/startBrowser.ts';

afterEach(() => void vi.unstubAllEnvs());

describe.each([
  ['Chromium', startChromium, BUILDS.chromium],
  ['Firefox', startFirefox, BUILDS.firefox],
] as const)('%s', (_, start, build) => {
  it('takes the extension from a folder with an accent in its name, whatever locale is set', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'magasin fermé '));
    cpSync(build, join(folder, 'élan'), { recursive: true });
    for (const name of ['LANG', 'LC_ALL', 'LC_CTYPE', 'LANGUAGE']) vi.stubEnv(name, name === 'LANG' ? 'xx_XX' : undefined);
    const started = await start({ extension: join(folder, 'élan') });
    expect(started.extensionId).toMatch(/\w/);
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('Chromium', () => {
  it('on a display that is not there says which', async () => {
    for (const [name, value] of [
      ['DISPLAY', ':977'],
      ['WAYLAND_DISPLAY', undefined],
    ] as const)
      vi.stubEnv(name, value);
    const refused = startChromium({ window: true, extension: null });
    await expect(refused).rejects.toThrow(PlainError);
    await expect(refused).rejects.toThrow('The display :977 can’t be used for a window.');
  });

  it('that is another program says that it did not start', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/bin/true');
    await expect(startChromium({ extension: null })).rejects.toThrow(
      new PlainError('Chromium did not start from /bin/true: it ended at once.'),
    );
  });
});
