import { shareBrowsers } from '../browser/sharedBrowser.ts';

shareBrowsers();
