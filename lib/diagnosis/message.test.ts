import { describe, expect, it } from 'vitest';
import { quoted, simplified } from './message.ts';

describe('a message, simplified,', () => {
  it.each([
    ['loses a glued null, wherever it hangs', 'nullnullMessage here null', 'message here'],
    ['loses case, line breaks and odd blanks', '  One\r\nTWO\u00a0\tthree ', 'one two three'],
    ['has one apostrophe', 'you’re ‘you`re ´you&apos;re you&#39;re you&amp;#8217;re', "you're 'you're 'you're you're you're"],
    ['loses JSON around its letters', '{"message":"You\\u2019re\\nlate \\"now\\""}', '{"message":"you\'re late "now""}'],
    ['loses tags', '<p>Account <b>must</b> be valid.</p>', 'account must be valid.'],
    [
      'keeps what an attribute says',
      '<Rs statusCode="3140" statusMessage="Bad reference"/>',
      'statuscode="3140" statusmessage="bad reference"/',
    ],
    ['keeps a tag that announces a code', '<errorCode>003200</errorCode>', 'errorcode 003200'],
    ['loses CDATA', '<![CDATA[Periods are closed.]]>', 'periods are closed.'],
    ['loses letters without a width', 'in\u200bvalid\ufeff', 'invalid'],
  ])('%s', (_, message, text) => {
    expect(simplified(message)).toBe(text);
  });

  it('is cut where it is far too long', () => {
    expect(simplified('x'.repeat(100_000)).length).toBeLessThan(10_000);
  });
});

describe('a quote', () => {
  it.each([
    [null, null],
    ['', null],
    [' \n ', null],
    ['  one\n two ', 'one two'],
    ['x'.repeat(240), 'x'.repeat(240)],
    ['x'.repeat(241), `${'x'.repeat(239)}…`],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('of %j is %j', (message, line) => {
    expect(quoted(message)).toBe(line);
  });

  it('never cuts a letter in two', () => {
    expect(quoted('😀'.repeat(300))).toBe(`${'😀'.repeat(239)}…`);
  });
});
