/**
 * `npm test`: browsers, types, lint, builds, unit tests and the core of the browser tests (with `--all`, each test), then
 * the versions of the browsers, and one closing line `N passed, N failed`.
 */
import { browserVersion } from '../browsers/browserVersion.ts';
import { NO_INSTALL, needBrowser } from '../browsers/browsers.ts';
import { BUILDS } from '../build/builds.ts';
import { readOptions } from '../options.ts';
import { PlainError } from '../plain.ts';
import { textChecks, typeChecks } from '../staticChecks.ts';
import { coreFiles } from './coreFiles.ts';
import { type StepResult, TOOLS, check, report, tests } from '../steps.ts';

const { all = false } = readOptions(
  'Installs what is missing (the browsers too), and runs types, lint, unit tests, the builds and the browser tests.\n\n  --all  every test; without it those browser tests that are marked as the core, and no unit test that is marked for the night',
  { all: { type: 'boolean' } },
);

try {
  await needBrowser('chromium');
  await needBrowser('firefox');
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  // The browser tests then fail, and are counted; everything else is still worth knowing.
  console.error(error.message);
  process.env[NO_INSTALL] = '1';
}

async function buildsAndTextChecks(): Promise<StepResult[]> {
  const built: StepResult[] = [];
  for (const { name, args } of BUILDS) built.push(await check(name, TOOLS.wxt, args));
  return [...built, ...(await textChecks())];
}

const results = [
  ...(await Promise.all([typeChecks(), buildsAndTextChecks()])).flat(),
  await tests('unit tests', 'unit*', all ? [] : ['--tagsFilter=!night']),
  await tests('browser tests', 'e2e', all ? [] : ['--tagsFilter=core', ...coreFiles()]),
];
process.exitCode = report(results, [await browserVersion('chromium'), await browserVersion('firefox')]) ? 0 : 1;
