import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ERROR_FAMILIES } from '../../lib/diagnosis/families/index.ts';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { HELP, asked, explainLines } from './command.ts';
import { explain } from './explain.ts';
import { KINDS } from './kinds.ts';

describe('what is explained', () => {
  it.each([
    [
      '2020 Required parameter AccountRef is missing in the request',
      'quickbooks-online',
      { known: 'qbo-account-ref-missing', family: 'mapping', confidence: 'sure', first: 'fix', after: 'regenerate' },
    ],
    [
      'Deposited Transaction cannot be changed',
      'quickbooks-online',
      { known: null, family: 'entry-tied', confidence: 'likely', first: 'decide', steps: ['tied-entry'], after: null },
    ],
    ['HTTP 503', 'xero', { known: null, family: 'busy', confidence: 'unsure', first: 'wait', steps: [], after: 'post' }],
    ['Business Validation Error', 'quickbooks-online', { family: 'collective', first: 'support', after: null }],
    ['Odd', 'sage', { known: null, family: 'unread', confidence: 'unsure', first: null, steps: [], after: null }],
    ['', 'sage', { known: null, family: 'unread', first: null, steps: [], after: null }],
    [
      'The account is inactive. The period is closed.',
      'unknown',
      { family: 'closed-period', also: ['reference'], first: 'decide', after: 'regenerate' },
    ],
  ] as const)('“%s” of %s', (text, software, made) => {
    expect(explain(text, software)).toMatchObject({ text, software, ...made });
  });

  it('has a sentence for each cause, each step and the advice, in each language', () => {
    for (const { examples, software } of ERROR_FAMILIES) {
      const made = explain(examples[0]!, software?.[0] ?? 'unknown');
      for (const language of LANGUAGES) {
        const told = made[language];
        expect(told.what).toHaveLength(1 + made.also.length);
        expect(told.steps).toHaveLength(made.steps.length);
        for (const sentence of [...told.what, ...told.steps, told.advice]) {
          expect(sentence).not.toMatch(/[{}]/);
          expect(Object.hasOwn(CATALOGUES[language], sentence), sentence).toBe(false);
        }
      }
    }
  });
});

describe('the command line', () => {
  it.each([
    [['Odd'], { what: 'message', text: 'Odd', software: 'unknown' }],
    [['--software', 'xero', 'Odd'], { software: 'xero', name: 'xero' }],
    [['Odd', '--software=NetSuite'], { software: 'unknown', name: 'NetSuite' }],
    [['--software', 'qbd', '-11014-You do not have access'], { software: 'quickbooks-desktop', text: '-11014-You do not have access' }],
    [['--jsonl', 'file'], { what: 'file', file: 'file' }],
    [['--jsonl', 'file', '--help'], { what: 'help' }],
  ])('%j is understood', (given, made) => {
    expect(asked(given)).toMatchObject(made);
  });

  it.each([
    [[], 'Give a message'],
    [['Two', 'messages'], 'quotes'],
    [['--software', 'abacus', 'Odd'], 'There is no software “abacus”'],
    [['--software'], 'needs a name'],
    [['--jsonl'], 'needs a file'],
    [['--verbose', 'Odd'], 'There is no option --verbose'],
    [['--jsonl', 'file', 'Odd'], 'not both'],
  ])('%j is refused in one sentence', (given, words) => {
    expect(() => asked(given)).toThrow(words);
  });

  it('explains itself, with every family by its name and by the words of others', () => {
    for (const { id } of ERROR_FAMILIES) expect(HELP).toMatch(new RegExp(`^  ${id} +${KINDS[id].replace(/[()/]/g, '\\$&')} +\\S`, 'm'));
  });
});

describe('the lines of a file', () => {
  it('are answered in their order, and one that is broken says why and stops nothing', () => {
    const lines = [
      '{"text":"Odd","software":"netsuite"}',
      '{bad',
      '',
      '[1]',
      'null',
      '{"text":7}',
      '{"text":"Odd","software":"abacus"}',
      '{"text":"Odd","software":null}',
      '{"text":"Account is inactive"}',
    ];
    expect(explainLines(`\uFEFF${lines.join('\r\n')}\n\n`)).toMatchObject([
      { family: 'unread', software: 'netsuite' },
      { line: 2, error: 'This line is not JSON.' },
      { line: 3 },
      { line: 4 },
      { line: 5 },
      { line: 6 },
      { line: 7, error: expect.stringContaining('abacus') },
      { line: 8 },
      { family: 'reference' },
    ]);
  });
});

describe('the script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...given: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...given], { encoding: 'utf8' });

  it('prints JSON for a message, and a line of JSON for each line of a file', () => {
    expect(JSON.parse(run('--software', 'xero', 'Account is inactive').stdout)).toMatchObject({ family: 'reference', software: 'xero' });
    const file = join(folder, 'messages.jsonl');
    writeFileSync(file, '{"text":"Account is inactive"}\n{bad\n');
    const { stdout, status } = run('--jsonl', file);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ family: 'reference' }, { line: 2 }]);
  });

  it.each([[['--jsonl', join(folder, 'none.jsonl')]], [['--jsonl', folder]], [['--verbose']], [['--software', 'abacus', 'Odd']]])(
    'says one sentence and fails: %j',
    (given) => {
      const { stdout, stderr, status } = run(...given);
      expect([stdout, stderr.trim().split('\n').length, status]).toEqual(['', 1, 1]);
    },
  );
});
