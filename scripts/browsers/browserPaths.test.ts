import { describe, expect, it } from 'vitest';
import { type BrowserName, type Means, candidates, chooseInstaller } from './browserPaths.ts';

describe('where a browser may be', () => {
  it.each<[string, BrowserName, NodeJS.Platform, Record<string, string>, string[]]>([
    ['the variable alone, where it is set', 'chromium', 'linux', { CHROMIUM_PATH: '/opt/c', PATH: '/usr/bin' }, ['/opt/c']],
    ['the variable of the other browser says nothing', 'firefox', 'win32', { CHROMIUM_PATH: 'C:\\c.exe' }, []],
    [
      'Windows: three folders',
      'firefox',
      'win32',
      { ProgramFiles: 'C:\\P', LOCALAPPDATA: 'C:\\L' },
      [
        'C:\\P\\Mozilla Firefox\\firefox.exe',
        'C:\\L\\Mozilla Firefox\\firefox.exe',
        'C:\\P\\Firefox Developer Edition\\firefox.exe',
        'C:\\L\\Firefox Developer Edition\\firefox.exe',
      ],
    ],
    [
      'macOS: for all, and for one person',
      'firefox',
      'darwin',
      { HOME: '/Users/a' },
      [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Users/a/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
        '/Users/a/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ],
    ],
  ])('%s', (_, browser, platform, env, expected) => {
    expect(candidates(browser, { platform, env })).toEqual(expected);
  });

  it('prefers Chromium anywhere to a branded Chrome, and the search path to the usual folders', () => {
    const found = candidates('chromium', { platform: 'linux', env: { PATH: '/home/a/bin:/usr/bin' } });
    expect(found.slice(0, 4)).toEqual(['/home/a/bin/chromium', '/usr/bin/chromium', '/usr/local/bin/chromium', '/snap/bin/chromium']);
    expect(found.indexOf('/home/a/bin/google-chrome')).toBeGreaterThan(found.indexOf('/snap/bin/chromium'));
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('how a missing browser gets here', () => {
  const means: Means = { overridden: undefined, apt: true, root: false, sudo: false };
  it.each<[string, Partial<Means>, object]>([
    ['apt as root', { root: true }, { by: 'apt', sudo: false }],
    ['apt through sudo', { sudo: true }, { by: 'apt', sudo: true }],
    ['a download where there is no apt', { apt: false, root: true }, { by: 'download' }],
    ['not at all where sudo asks for a password', {}, { by: 'nobody', why: expect.stringContaining('sudo apt-get install firefox-esr') }],
    [
      'not at all where a variable names a file that is not there',
      { root: true, overridden: '/opt/f' },
      { by: 'nobody', why: 'FIREFOX_PATH names /opt/f, and there is no such file.' },
    ],
  ])('%s', (_, given, expected) => {
    expect(chooseInstaller('firefox', { ...means, ...given })).toEqual(expected);
  });
});
