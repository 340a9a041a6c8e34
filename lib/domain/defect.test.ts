import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_OF_STACK, defectOf, framesOf, printOf, reportOfDefect } from './defect.ts';

const CHROME = `TypeError: Cannot read properties of undefined (reading 'postings')
    at judge (chrome-extension://abcdefgh/background.js:1:2345)
    at async Object.run (chrome-extension://abcdefgh/chunks/view-1a2B.js:7:9)
    at https://app.shogo.io/sales/edit?storeId=1&date=2026-11-19:3:4
    at <anonymous>:1:1`;
const FIREFOX = `judge@moz-extension://11111111-2222-4333-8444-555555555555/background.js:1:2345
async*run/<@moz-extension://11111111-2222-4333-8444-555555555555/content-scripts/accounting.js:7:9
onclick@https://app.shogo.io/sales/edit?date=2026-11-19:3:4`;
const CONTEXT = { version: '1.2.3', agent: 'Chrome 156', at: '2026-11-26T08:00:00Z' };
const defect = (given: Partial<ReturnType<typeof defectOf>> = {}) => ({
  step: 'judge',
  name: 'TypeError',
  message: '',
  stack: CHROME,
  ...given,
});

describe('the calls of an error', () => {
  it.each([
    ['in Chromium', CHROME, ['judge background.js:1:2345', 'Object.run chunks/view-1a2B.js:7:9']],
    ['in Firefox', FIREFOX, ['judge background.js:1:2345', 'run/< content-scripts/accounting.js:7:9']],
    ['where there are none', '', []],
    ['where all of them are the page’s', 'f@https://app.shogo.io/app.js:1:2', []],
  ])('are those in our own files: %s', (_, stack, frames) => {
    expect(framesOf({ stack })).toEqual(frames);
  });

  it('make it the same defect when it comes again, whatever it says', () => {
    expect(printOf(defect({ message: 'a' }))).toBe(printOf(defect({ message: 'b' })));
    expect(printOf(defect({ step: 'run' }))).not.toBe(printOf(defect()));
  });
});

describe('the report of an error', () => {
  it('tells version, browser, step and place', () => {
    expect(reportOfDefect(defect({ message: "Cannot read properties of undefined (reading 'postings')" }), CONTEXT).split('\n')).toEqual([
      'Sales Totals Guard 1.2.3: an error of its own',
      'When: 2026-11-26T08:00:00Z',
      'Browser: Chrome 156',
      'Step: judge',
      "Error: TypeError: Cannot read properties of undefined (reading 'postings')",
      '  judge background.js:1:2345',
      '  Object.run chunks/view-1a2B.js:7:9',
    ]);
  });

  it.each([
    ['what was read as data', 'SyntaxError', 'Unexpected token \'S\', "Sales 1,166.43" is not valid JSON'],
    ['a date', 'RangeError', 'Cannot parse: 2026-11-19'],
    ['a category by which something was looked up', 'TypeError', "Cannot read properties of undefined (reading 'Helmets')"],
    ['a figure', 'TypeError', 'Cannot convert 1166.43 to a BigInt'],
    ['an error that somebody named', 'Helmets, Bikes', 'x'],
  ])('never tells %s', (_, name, message) => {
    expect(reportOfDefect(defect({ name, message, stack: '' }), CONTEXT)).not.toMatch(/1,?166|2026-11-19|Helmets|Sales 1/);
  });

  it('can be made of anything that is thrown', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (thrown, stack) => {
        const error = Object.assign(new Error(stack), { stack: stack.repeat(2000) });
        for (const one of [defectOf(thrown, 'x'), defectOf(error, 'x')]) {
          expect(reportOfDefect(one, CONTEXT)).toContain('Step: x');
          expect(one.stack.length).toBeLessThanOrEqual(MOST_OF_STACK);
        }
      }),
    );
  });
});
