/** `npm run docs:commands`: writes the table of all commands into the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../options.ts';
import { withTable } from './table.ts';

const README = join(import.meta.dirname, '..', '..', '..', 'README.md');

readOptions('Writes the table of all commands into the README.');
writeFileSync(README, withTable(readFileSync(README, 'utf8')));
console.log('Written: README.md');
