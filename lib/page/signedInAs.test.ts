// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { signedInAs } from './signedInAs.ts';

const page = (html: string) => {
  document.body.innerHTML = html;
  return signedInAs(document);
};
const form = (text: string) => `<form action="/logout"><span>${text}</span><button>Sign out</button></form>`;

describe('who the page says is signed in', () => {
  it('is the person and the account beside the way out', () => {
    expect(page(form('Camille Roy · Vélo Plateau inc.'))).toEqual({ user: 'Camille Roy', account: 'Vélo Plateau inc.' });
  });

  it.each([
    ['nothing', ''],
    ['only a menu', '<a href="/account">My Account</a>'],
    ['one name', form('Camille Roy')],
    ['three names', form('A · B · C')],
    ['half a name', form(' · Vélo')],
    ['two ways out', form('A · B') + form('A · B')],
  ])('is not known where it shows %s', (_, html) => {
    expect(page(html)).toBeNull();
  });
});
