/** `npm test`: browsers, types, lint, unit tests, builds and browser tests, then the versions of the browsers, and one closing line `N passed, N failed`. */
import { browserVersion } from '../browsers/browserVersion.ts';
import { NO_INSTALL, needBrowser } from '../browsers/browsers.ts';
import { readOptions } from '../options.ts';
import { PlainError } from '../plain.ts';
import { staticChecks } from '../staticChecks.ts';
import { TOOLS, check, report, tests } from '../steps.ts';

readOptions('Installs what is missing (the browsers too), and runs types, lint, unit tests, the builds and the browser tests.');

try {
  await needBrowser('chromium');
  await needBrowser('firefox');
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  // The browser tests then fail, and are counted; everything else is still worth knowing.
  console.error(error.message);
  process.env[NO_INSTALL] = '1';
}

const results = [
  ...(await staticChecks()),
  await tests('unit tests', 'unit'),
  await check('build for Chrome and Edge', TOOLS.wxt, ['build']),
  await check('build for Firefox', TOOLS.wxt, ['build', '-b', 'firefox']),
  await check('practice build, Chromium', TOOLS.wxt, ['build', '--mode', 'sandbox']),
  await check('practice build, Firefox', TOOLS.wxt, ['build', '-b', 'firefox', '--mode', 'sandbox']),
  await tests('browser tests', 'e2e'),
];
process.exitCode = report(results, [await browserVersion('chromium'), await browserVersion('firefox')]) ? 0 : 1;
