import { shareBrowsers } from '../browser/sharedChromium.ts';

shareBrowsers();
