// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { RemedyView } from '../../../../lib/messages/views/views.ts';
import { en } from '../../../base/testing/texts.ts';
import { BLOCK, opened, stage, standing, stageEach } from '../../testing/checklist.tsx';
import { all, pageText, press, the } from '../../testing/show.tsx';
import { TARGET } from '../../testing/views.ts';

stageEach();
const state = () => stage.model.sheet.state.value;

describe('the way on from a checklist', () => {
  it.each<[string, RemedyView, (element: () => HTMLElement) => void]>([
    [
      'a page of the site, beside this one',
      { kind: 'page', page: 'mapping', href: 'https://site.example/settings', label: phrase('remedy.mapping') },
      (element) =>
        expect([element().getAttribute('href'), element().getAttribute('target'), element().getAttribute('rel')]).toEqual([
          'https://site.example/settings',
          '_blank',
          'noopener',
        ]),
    ],
    [
      'the sign-in page, in place of this one',
      { kind: 'page', page: 'login', href: 'https://site.example/login', label: phrase('remedy.login') },
      (element) => expect(element().getAttribute('target')).toBeNull(),
    ],
  ])('leads to %s', async (_, remedy, check) => {
    await opened(standing('fix', ['block', { ...BLOCK, remedy }]));
    check(() => the('link'));
  });

  it('makes no link of an address that is not on the web', async () => {
    await opened(
      standing('fix', [
        'block',
        { ...BLOCK, remedy: { kind: 'page', page: 'day', href: 'javascript:alert(1)', label: phrase('remedy.day') } },
      ]),
    );
    expect(all('link')).toEqual([]);
    expect(pageText()).toContain(en('remedy.day'));
  });

  it('leads to the action that comes first, on the same day', async () => {
    await opened(
      standing('fix', ['block', { ...BLOCK, remedy: { kind: 'action', action: 'refresh', label: phrase('remedy.refresh-first') } }]),
    );
    await press(the('button', en('remedy.refresh-first')));
    expect(state()).toMatchObject({ step: 'checklist', action: 'refresh', target: TARGET, judgement: null });
  });

  it('says words where there is nothing to press', async () => {
    await opened(standing('fix', ['block', { ...BLOCK, remedy: { kind: 'words', label: phrase('remedy.wait') } }]));
    expect(pageText()).toContain(en('remedy.wait'));
  });

  it('sets the site’s own places in its language', async () => {
    await opened(standing('fix', ['block', { reason: phrase('remedy.stores') }]));
    const place = document.querySelector('em')!;
    expect([place.textContent, place.lang]).toEqual(['Settings > Stores > View Details', 'en']);
  });
});
