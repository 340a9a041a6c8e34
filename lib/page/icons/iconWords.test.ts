import { describe, expect, it } from 'vitest';
import { actionNamed, folded, remembered } from './iconWords.ts';

describe('a text names an action', () => {
  it.each([
    [
      'refresh',
      [
        'Reload',
        'REFRESH',
        ' refresh… ',
        'Refresh (Reload)',
        'Reload (Refresh)',
        'Reload data',
        'Refresh this day',
        'Reload data from POS',
        'Re-load',
        'Actualiser',
        'Actualiser (recharger)',
        'Recharger les données',
        'Rafraîchir',
        'Rafrai\u0302chir',
        'Refresh icon',
        '\uF021 Reload',
        'Re\u00ADload',
      ],
    ],
    [
      'regenerate',
      [
        'Regenerate',
        're-generate',
        'Regenerate data',
        'Regenerate journal entries',
        'Régénérer',
        'REGENERER LA JOURNÉE',
        'Générer',
        'Regenerate button',
      ],
    ],
    [
      'post',
      [
        'Post',
        'POST',
        'Post\u00A0',
        'Post sales',
        'Post to accounting',
        'Post to QuickBooks Online',
        'Post to Xero',
        'Post this day now',
        'Reporter',
        'Reporter les ventes',
      ],
    ],
  ] as const)('%s', (action, texts) => {
    expect(texts.map((text) => [text, actionNamed(text)])).toEqual(texts.map((text) => [text, action]));
  });

  it.each([
    'Posted',
    'Posting',
    'Posted 3 days ago',
    'Post selected',
    'Post comment',
    'Post to ledger team',
    'Data post',
    'Refresh sales report',
    'Postdata',
    'Post 2',
    'Repost',
    'Refresh Reference Data',
    'Refresh list',
    'Reloading',
    'Auto refresh',
    'Regenerated',
    'Regenerate password',
    'Generate',
    'Report',
    'Calculator',
    'Rеload',
    'Reload Post',
    'reload.png',
    'Post to Facebook',
  ])('never: %s', (text) => expect(actionNamed(text)).toBe('other'));

  it.each(['', '  ', '\u00A0', '|', '…', '\uF021', '⚡'])('there are no words in %j', (text) => expect(actionNamed(text)).toBeNull());
});

it('a text is compared without accents, marks and signs', () => {
  expect(folded(' Ré-GÉNÉRER\u200B  l’état! ')).toBe('re generer l etat');
});

it('what was found once is found again without a second look, also after there was much else', () => {
  const looked: string[] = [];
  const find = remembered((text: string) => {
    looked.push(text);
    return text.length;
  });
  expect([find('one'), find('one')]).toEqual([3, 3]);
  expect(looked).toEqual(['one']);
  for (let count = 0; count < 5_000; count++) find(`text ${count}`);
  expect(find('one')).toBe(3);
  expect(looked.filter((text) => text === 'one')).toHaveLength(2);
});
