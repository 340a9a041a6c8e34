import { checksPage } from './checksPage.ts';
import { errorsPage } from './errorsPage.ts';
import { statusesPage } from './statusesPage.ts';

/** The pages that are made from the data, by their files. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'docs/statuses.md': statusesPage,
  'docs/errors.md': errorsPage,
  'docs/checks.md': checksPage,
};
