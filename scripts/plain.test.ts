import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PlainError, sentenceOf } from './plain.ts';

function errorOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
const failed = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: no, mkdir '${path}'`), { code, ...(path === undefined ? {} : { path }) });

describe('what stops a script', () => {
  it.each<[string, unknown, string | null]>([
    ['what was found out', new PlainError('There is no display.'), 'There is no display.'],
    [
      'an option that there is not',
      errorOf(() => parseArgs({ args: ['--rounds', '3'], options: {} })),
      "Unknown option '--rounds'. Try --help.",
    ],
    ['a word that was not asked for', errorOf(() => parseArgs({ args: ['fast'], options: {} })), "Unexpected argument 'fast'. Try --help."],
    [
      'a folder in a file',
      errorOf(() => mkdirSync(`${import.meta.filename}/folder`)),
      `${import.meta.filename}/folder can’t be written: a part of its path is no folder.`,
    ],
    ['a folder of somebody else', failed('EACCES', '/x'), '/x can’t be written: this user has no right to.'],
    ['a full disk', failed('ENOSPC', '/x'), '/x can’t be written: the disk is full.'],
    ['a mistake of ours', new TypeError('x is undefined'), null],
    ['a port of somebody else', failed('EACCES'), null],
    ['no error at all', 'text', null],
  ])('%s', (_, error, sentence) => {
    expect(sentenceOf(error)).toBe(sentence);
  });
});
