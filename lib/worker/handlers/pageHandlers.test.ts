import { describe, expect, it, vi } from 'vitest';
import { CacheError } from '../../cache/errors.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ServiceError } from '../../service/errors.ts';
import { ORIGIN, PAGE as SEEN, TARGET, createWorld, judgeRequest, rest } from '../testing/world.ts';
import { WANTED, PAGE, POPUP, handlersOf } from './testing/handlers.ts';

describe('what a page asks', () => {
  const STRANGER = { ...PAGE, origin: 'https://elsewhere.example' };

  it('is greeted in the language of the browser, or in the one that was chosen', async () => {
    const handlers = handlersOf(createWorld());
    expect(await handlers.hello({}, PAGE)).toMatchObject({
      version: '1.2.3',
      language: 'fr',
      locale: 'fr-CA',
      catalogue: { 'common.check-again': expect.any(String) },
    });
    await handlers.setSettings({ language: 'en' }, POPUP);
    expect(await handlers.hello({}, PAGE)).toMatchObject({ language: 'en' });
  });

  it('keeps an icon that was shown by the site of the page, whatever the page says, and forgets it', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const shape = { tag: 'a', looks: ['abc'], place: '1z' };
    expect(await handlers.hello({}, PAGE)).toMatchObject({ shown: [] });
    await handlers.showIcon({ action: 'post', shape, origin: 'https://elsewhere.example' } as never, PAGE);
    expect(world.deps.notify).toHaveBeenCalledWith('settings');
    expect((await handlers.hello({}, PAGE)).shown).toEqual([{ action: 'post', shape }]);
    expect((await handlers.hello({}, { ...PAGE, origin: 'https://elsewhere.example' })).shown).toEqual([]);
    expect((await handlers.hello({}, POPUP)).shown).toBeUndefined();
    expect(await handlers.shownIcons({}, POPUP)).toEqual({
      icons: [{ origin: ORIGIN, action: 'post', at: expect.stringMatching(/^2026-11-24/) as string }],
    });
    await handlers.forgetIcon({ action: 'refresh' }, PAGE);
    expect((await handlers.shownIcons({}, POPUP)).icons).toHaveLength(1);
    await handlers.forgetIcon({ action: 'post' }, PAGE);
    expect((await handlers.hello({}, PAGE)).shown).toEqual([]);
    await handlers.showIcon({ action: 'post', shape }, PAGE);
    await handlers.forgetShown({ origin: ORIGIN, action: 'post' }, POPUP);
    expect(await handlers.shownIcons({}, POPUP)).toEqual({ icons: [] });
  });

  it.each([
    [{}, undefined],
    [{ word: 'FAILED' }, 'FAILED'],
    [{ word: 'OPEN CHECKS' }, 'OPENCHECK'],
    [{ word: 'É"><#?' }, '%C3%89%22%3E%3C%23%3F'],
  ])('is led to the legend, %j at %s', async (asked, hash) => {
    const openPage = vi.fn(async () => {});
    await handlersOf(createWorld(), { openPage }).openPage({ page: 'legend', ...asked }, PAGE);
    expect(openPage.mock.calls).toEqual([['legend', hash]]);
  });

  it('is led on from its own site alone, to the day that needs the merchant', async () => {
    const world = createWorld();
    const showPage = vi.fn(async () => {});
    Object.assign(world.deps, { leading: { ...world.deps.leading, showPage } });
    const handlers = handlersOf(world);
    await handlers.freshDays(WANTED, PAGE);
    await handlers.leadOn({ from: null }, PAGE);
    expect(showPage.mock.calls).toEqual([[`${ORIGIN}/day`]]);
    await expect(handlers.leadOn({ from: null }, STRANGER)).rejects.toBeInstanceOf(Error);
  });

  it('goes from the checklist to a settled operation', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const { clearance } = await handlers.judge(judgeRequest(), PAGE);
    expect(await handlers.run({ clearance: clearance!.id, page: SEEN }, PAGE)).toMatchObject({
      id: clearance!.id,
      state: 'accepted',
      active: true,
    });
    await rest(world);
    expect((await handlers.operations({ storeId: '1' }, PAGE)).operations).toMatchObject([
      { id: clearance!.id, state: 'settled', target: TARGET },
    ]);
    expect(await handlers.outcome({ clearance: clearance!.id }, PAGE)).toMatchObject({ operation: { state: 'settled' }, pending: false });
    expect((await handlers.operations({ storeId: '2' }, PAGE)).operations).toEqual([]);
  });

  it('after a run that was stopped is judged on facts read again, and told what changed', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const { clearance, checklist } = await handlers.judge(judgeRequest(), PAGE);
    world.changeDay({ version: 'v9' });
    await expect(handlers.run({ clearance: clearance!.id, page: SEEN }, PAGE)).rejects.toMatchObject({
      problem: { reason: phrase('problem.day-changed-meanwhile') },
    });
    expect(await handlers.judge(judgeRequest({ fingerprint: checklist.fingerprint }), PAGE)).toMatchObject({
      clearance: null,
      changes: [{ key: 'changed.day' }],
    });
    expect(world.acted).toEqual([]);
  });

  it('after a run that the service refused is judged for the person who is signed in then', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const { clearance, checklist } = await handlers.judge(judgeRequest(), PAGE);
    world.control.refuse = new ServiceError('refused', { problem: 'csrf' });
    expect(await handlers.run({ clearance: clearance!.id, page: SEEN }, PAGE)).toMatchObject({
      state: 'refused',
      outcome: { key: 'problem.refused.csrf' },
    });
    world.control.accountId = 'a2';
    expect(await handlers.judge(judgeRequest({ fingerprint: checklist.fingerprint }), PAGE)).toMatchObject({
      clearance: null,
      changes: [{ key: 'changed.who' }],
    });
  });

  it('shows no operation of an account to another, nor to nobody', async () => {
    const world = createWorld();
    const handlers = handlersOf(world);
    const { clearance } = await handlers.judge(judgeRequest(), PAGE);
    await handlers.run({ clearance: clearance!.id, page: SEEN }, PAGE);
    const signedOut = vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in'));
    await handlers.signedOut({}, PAGE);
    expect(await handlers.operations({ storeId: '1' }, PAGE)).toEqual({ operations: [], untold: true });
    signedOut.mockRestore();
    world.control.accountId = 'a2';
    await handlers.freshDays(WANTED, PAGE);
    expect(await handlers.operations({ storeId: '1' }, PAGE)).toEqual({ operations: [] });
  });

  it('is refused to a site that we do not serve', async () => {
    const handlers = handlersOf(createWorld());
    const refused = { problem: { reason: phrase('problem.unknown-message') } };
    const calls = [
      async () => handlers.judge(judgeRequest(), STRANGER),
      async () => handlers.run({ clearance: 'x', page: SEEN }, STRANGER),
      async () => handlers.freshDays(WANTED, STRANGER),
      async () => handlers.operations({ storeId: '1' }, STRANGER),
      async () => handlers.showIcon({ action: 'post', shape: { tag: 'a', looks: ['a'], place: 'a' } }, STRANGER),
      async () => handlers.forgetIcon({ action: 'post' }, STRANGER),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(refused);
  });

  it.each(['judge', 'operations', 'outcome'] as const)('by %s has its sentence where the database does not answer', async (name) => {
    const world = createWorld();
    const handlers = handlersOf(world);
    await handlers.freshDays(WANTED, PAGE);
    for (const use of ['active', 'get', 'ofDay', 'since'] as const)
      vi.spyOn(world.cache.journal, use).mockRejectedValue(new CacheError('unavailable'));
    const calls = {
      judge: () => handlers.judge(judgeRequest(), PAGE),
      operations: () => handlers.operations({ storeId: '1' }, PAGE),
      outcome: () => handlers.outcome({ clearance: 'x' }, PAGE),
    };
    await expect(calls[name]()).rejects.toMatchObject({ problem: { reason: phrase('problem.storage') } });
  });
});
