import { describe, expect, it, vi } from 'vitest';
import { NO_INSTALL, needBrowser } from './browsers.ts';
import { PlainError } from '../plain.ts';

describe('a browser that is needed', () => {
  it.each([
    ['names no file', '/nowhere/chromium', 'CHROMIUM_PATH names /nowhere/chromium, and there is no such file.'],
    ['names a folder', import.meta.dirname, `CHROMIUM_PATH names ${import.meta.dirname}, which is no program that can be run.`],
    ['names a text', import.meta.filename, `CHROMIUM_PATH names ${import.meta.filename}, which is no program that can be run.`],
  ])('whose variable %s is said to be missing', async (_, path, sentence) => {
    vi.stubEnv('CHROMIUM_PATH', path);
    await expect(needBrowser('chromium')).rejects.toThrow(new PlainError(sentence));
    // Where nothing may be installed, the variable is still what is wrong.
    vi.stubEnv(NO_INSTALL, '1');
    await expect(needBrowser('chromium')).rejects.toThrow(new PlainError(sentence));
    vi.unstubAllEnvs();
  });

  it('is the program that the variable names', async () => {
    vi.stubEnv('FIREFOX_PATH', process.execPath);
    await expect(needBrowser('firefox')).resolves.toBe(process.execPath);
    vi.unstubAllEnvs();
  });
});
