import { matchesGlob } from 'node:path';
import { expect, it } from 'vitest';
import { FILES, isSource, read } from './files.ts';

interface Config {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly overrides: readonly { readonly files: readonly string[] }[];
}
/** Why a rule of the lint's own choice is not asked for, as it was tried in November 2026. */
const OFF: Readonly<Record<string, string>> = {
  'typescript/consistent-return': 'it doesn’t see that a `switch` has every word of a union; the compiler does (noImplicitReturns)',
  'typescript/no-base-to-string': 'it asks even where an unknown error, or a piece of HTML, is written out to be read',
  'typescript/no-for-in-array': 'one place, in a hostile page, which is to see what is inherited as well',
  'typescript/no-generated-empty-object-type': 'one place, a record of no options, which is meant',
  'typescript/no-meaningless-void-operator': '`void` makes a function that gives nothing, whatever what it calls gives',
  'typescript/no-misused-spread': 'texts are spread into letters on purpose, so that no sign is cut in two',
  'typescript/no-unnecessary-template-expression': 'one place, which writes a style sheet again as it is',
  'typescript/no-unnecessary-type-arguments': '`satisfies z.ZodMiniType<T, unknown>` says what goes in as well as what comes out',
  'typescript/no-unnecessary-type-parameters': 'two places, where the caller says of what type a row is',
  'typescript/no-unsafe-enum-comparison': 'puppeteer has enums, and its answers are compared as texts',
  'typescript/no-unsafe-type-assertion': '935 places: brands (`as BusinessDate`), and what a schema or a test has made sure of',
  'typescript/require-array-sort-compare':
    'it asks even for texts in pairs, which are in order by themselves; no array of amounts is sorted so',
  'typescript/restrict-template-expressions': 'a number, null or an error in a message to developers reads well enough',
  'typescript/unbound-method': '478 places: our interfaces write functions as methods, and nothing of ours has a `this`',
  'jsx-a11y/prefer-tag-over-role': '`<output>` and `<fieldset>` would be laid out, and read, in other ways than a status and a group',
  'jsx-a11y/interactive-supports-focus': 'a toolbar and a grid have their stop of the Tab key at one of what is in them',
  'jsx-a11y/control-has-associated-label': 'it asks for words in the empty corner of a table',
  'no-shadow': 'a name inside may be the same as one outside where it is the same thing, nearer',
  'no-underscore-dangle': 'zod has `_default`',
  'import/no-unassigned-import': 'style sheets are imported for what they do',
  'unicorn/no-array-sort': 'an array that was just made may be sorted in place',
  'unicorn/consistent-function-scoping': 'a function stands beside what it is for',
  'no-await-in-loop': 'what must come one after the other is waited for one after the other',
};

const { rules, overrides } = JSON.parse(read('.oxlintrc.json')) as Config;

it('the lint holds promises, and the length of functions and files', () => {
  expect(rules).toMatchObject({
    'typescript/no-misused-promises': 'error',
    'max-lines': ['error', { max: 300 }],
    'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    complexity: ['error', { max: 20, variant: 'modified' }],
  });
});

it('each rule that is off has its reason here', () => {
  const off = Object.keys(rules).filter((rule) => rules[rule] === 'off');
  expect(off.toSorted()).toEqual(Object.keys(OFF).toSorted());
});

it('whatever is allowed more than that is there', () => {
  const patterns = overrides.flatMap(({ files }) => files);
  expect(patterns.filter((pattern) => !FILES.some((file) => isSource(file) && matchesGlob(file, pattern)))).toEqual([]);
});
