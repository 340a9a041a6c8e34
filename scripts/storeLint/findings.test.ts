import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPLAINED, readFindings, unexplained } from './findings.ts';

const report = (errors: object[], warnings: object[]) =>
  `Preparing\n${JSON.stringify({ count: 1, errors, warnings, notices: [{ code: 'N', message: 'm' }] })}`;
const HTML = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML', file: 'parts/library.js', line: 1 };

describe('what the store’s linter finds', () => {
  it('is an error, or a warning that nobody has explained', () => {
    const findings = readFindings(
      report(
        [{ code: 'E', message: 'm', file: 'manifest.json' }],
        [HTML, { ...HTML, file: 'background.js' }, { ...HTML, code: 'DANGEROUS_EVAL' }],
      ),
    )!;
    expect(findings).toHaveLength(5);
    expect(unexplained(findings).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'E manifest.json',
      'UNSAFE_VAR_ASSIGNMENT background.js',
      'DANGEROUS_EVAL parts/library.js',
    ]);
  });

  it.each(['', 'npm error 404', '{"count":0}', '{'])('is nothing that can be relied on where it answers %j', (output) => {
    expect(readFindings(output)).toBeNull();
  });

  it('is explained to those who read the documentation, too', () => {
    const docs = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'security.md'), 'utf8');
    expect(EXPLAINED.filter(({ code }) => !docs.includes(code))).toEqual([]);
  });
});
