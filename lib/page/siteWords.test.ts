// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { readErrorOf, readNotices } from './siteWords.ts';

afterEach(() => document.body.replaceChildren());
const INACTIVE = 'Account 4010 is inactive';
const errorIn = (tab: string, beside = '') => {
  document.body.innerHTML = `${beside}<div id="tab_accounting">${tab}</div>`;
  return readErrorOf(document);
};

describe('why an entry failed, in the site’s words', () => {
  it.each<[string, string, string | null]>([
    ['beside its status', `<h3>Sales Journal</h3><b class="postingStatus">FAILED</b><p class="text-danger">${INACTIVE}</p>`, INACTIVE],
    ['in what its status says on hover', `<b class="postingStatus" title="${INACTIVE}">FAILED</b>`, INACTIVE],
    [
      'the same twice',
      `<p class="text-danger">${INACTIVE}</p><b class="postingStatus" data-original-title="${INACTIVE}">FAILED</b>`,
      INACTIVE,
    ],
    ['as one of two', `<p class="error">${INACTIVE}</p><p class="error">Another sentence</p>`, null],
    ['not as one of two in a list', `<ul class="errors"><li>${INACTIVE}</li><li>Another sentence</li></ul>`, null],
    ['not a link in red', '<a class="text-danger" href="#">Delete this entry</a>', null],
    ['not the label of a field', '<label class="text-danger">Required by the law</label>', null],
    ['not a title', '<h4 class="text-danger">Not posted yet</h4>', null],
    ['not a question', '<p class="alert-danger">Delete this entry?</p>', null],
    ['not what was once', `<h4>History</h4><p class="text-danger">${INACTIVE}</p>`, null],
    ['not a status', '<b class="postingStatus text-danger">OPEN CHECKS</b>', null],
    ['not an amount', '<b class="text-danger">-1 234,50 CAD</b>', null],
    ['not a word', '<b class="text-danger">Unfavourable</b>', null],
    ['not where it is hidden', `<p class="text-danger" style="display:none">${INACTIVE}</p>`, null],
    ['not what is longer than any message', `<p class="text-danger">${'long words '.repeat(80)}</p>`, null],
    [
      'not what a translator made of it',
      `<p class="text-danger"><font style="vertical-align: inherit;"><font>${INACTIVE}</font></font></p>`,
      null,
    ],
  ])('is read %s', (_, tab, message) => {
    expect(errorIn(tab)).toBe(message);
  });

  it('is not read outside of the Accounting tab', () => {
    expect(errorIn('', `<p class="text-danger">${INACTIVE}</p>`)).toBeNull();
  });
});

it('what the site says for a moment is read as a whole, wherever it stands', () => {
  document.body.innerHTML =
    '<div role="alert" class="alert"><b class="alert">Regenerate</b> was asked for.</div><span class="k-notification">Wait a moment</span><div class="alert" hidden style="display:none">Not seen by anybody</div><p class="message">POSTED</p>';
  expect(readNotices(document)).toEqual(['Regenerate was asked for.', 'Wait a moment']);
});
