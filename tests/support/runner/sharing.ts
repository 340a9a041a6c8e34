import { shareBrowsers } from '../browser/start/sharedBrowser.ts';

// As the configuration has it (`vitest.config.ts`).
if (process.env['SHARES_BROWSERS']) shareBrowsers();
