import type { Plugin } from 'vite';
import { en } from '../../lib/i18n/en/index.ts';

/** Puts the names of the texts in the place of the module that takes them from the catalogue: the worker needs no texts to know them. */
export const textKeys: Plugin = {
  name: 'text-keys',
  apply: 'build',
  load: (id) =>
    id.endsWith('/lib/i18n/textKeys.ts') ? `export const TEXT_KEYS = new Set('${Object.keys(en).join(' ')}'.split(' '));` : null,
};
