import { type TaskMeta, afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Action, DayTarget } from '../../../lib/domain/day/action.ts';
import { type BusinessDate, addDays } from '../../../lib/domain/values/businessDate.ts';
import { ERROR_FAMILIES } from '../../../lib/diagnosis/families/index.ts';
import { KNOWN_ERRORS } from '../../../lib/diagnosis/known-errors/index.ts';
import { quoted } from '../../../lib/diagnosis/message.ts';
import type { TextKey } from '../../../lib/i18n/en/index.ts';
import { BUSY, DECISIONS, JOURNEYS, STOPS } from '../../../sandbox/engine/testing/journeys.ts';
import { companyOf, putRight } from '../../../sandbox/engine/testing/remedies.ts';
import { bare, openDetails, readAdvice, run, sheetOf } from '../merchant/advice.ts';
import { type DoSteps, type Followed, TABLE_HEAD, dayPage, followAdvice, lineOf, standing } from './journey.ts';
import { unfoldPanel } from '../merchant/panel.ts';
import type { Played } from '../merchant/person.ts';
import { plain } from '../merchant/sight.ts';
import { en } from '../merchant/texts.ts';

/** The headline where it isn't `Failed: ` and the error in a few words. */
const HEADLINES: Readonly<Record<string, string>> = {
  failed: en('status.FAILED'),
  unread: en('status.FAILED'),
  'out-of-balance': en('status.OOB'),
  'open-check': en('status.OPENCHECK'),
  'batch-hold': en('status.BATCHHOLD'),
  'totals-differ': en('headline.pos-changed.posted'),
  'qbd-not-carried': en('headline.sync-pending'),
};
/** The texts of an error by its id, and those of a family by `family:` and its name. */
const textsOf = (error: string) => (error.startsWith('family:') ? error.replace(':', '.') : `error.${error}`);
const causeOf = (error: string) => en(error === 'unread' ? 'finding.unread' : (`${textsOf(error)}.cause` as TextKey));
const remedyOf = (error: string) =>
  (KNOWN_ERRORS.find(({ id }) => id === error) ?? ERROR_FAMILIES.find(({ id }) => `family:${id}` === error))?.remedy ?? [];

/** What the day is called: by its error, or by the rows without an account that are behind it. */
function headlineOf(error: string, { server: { practice }, owner }: Played, at: DayTarget): string {
  if (KNOWN_ERRORS.find(({ id }) => id === error)?.family !== 'mapping')
    return HEADLINES[error] ?? en('headline.failed', { cause: { text: `${textsOf(error)}.name` as TextKey } });
  const { kind } = practice.day(owner, at).postings.find(({ status }) => status !== 'POSTED')!;
  const rows = practice
    .mappingRows(owner, at.storeId)
    .filter(({ accountId, area }) => accountId === null && (area === 'Inventory & COGS') === (kind === 'cogs'));
  const row = rows[0]!.name;
  return rows.length > 1 ? en('headline.no-account.more', { row, count: rows.length - 1 }) : en('headline.no-account', { row });
}
/** What is said of a day that stops: why the support is asked, or that others decide. */
const WHY_SUPPORT: Readonly<Record<string, TextKey>> = {
  unread: 'advice.support.unread',
  'family:malformed': 'advice.support.malformed',
  'qbo-business-validation': 'advice.support.collective',
  'qbd-save-failed': 'advice.support.collective',
};

const target = (storeId: string, daysAgo: number): DayTarget => ({ storeId, date: addDays('2026-11-24' as BusinessDate, -daysAgo) });

/** What a test tells the report. */
declare module 'vitest' {
  interface TaskMeta {
    /** A line for the report of the run. */
    line?: string;
  }
}

export interface Stage {
  /** Begins a day in a practice of its own, with operations that take no time. */
  begin(): Promise<Played>;
  readonly doSteps: (scene: Played) => DoSteps;
  /** The days that are met there: the store, and how many days ago. */
  meets(storeId: string, daysAgo: number): boolean;
}

/** The days of `every-error`, each in a practice of its own, as a merchant meets them. */
export function everyError({ begin, doSteps, meets }: Stage): void {
  const here = <T extends readonly [string, number, ...unknown[]]>(rows: readonly T[]) =>
    rows.filter(([storeId, daysAgo]) => meets(storeId, daysAgo));
  const lines: string[] = [];
  let scene: Played;
  afterEach(async () => void (await scene.stop()));
  afterAll(() => console.log([TABLE_HEAD, ...lines.toSorted()].join('\n')));

  /** Opens the day's own page, and the day in detail. */
  async function arrive(at: DayTarget, before?: (scene: Played) => unknown): Promise<void> {
    scene = await begin();
    before?.(scene);
    await scene.merchant.open(dayPage(at));
    await openDetails(scene.merchant);
  }

  const follow = (at: DayTarget) => followAdvice(scene, at, doSteps(scene));

  /** The open sheet says what it is in a few words and in plain ones, and shows the words of the ledger. @returns the explanation */
  async function expectExplained(at: DayTarget, error: string): Promise<string> {
    const { merchant, server, owner } = scene;
    const advice = await readAdvice(merchant);
    const seen = await sheetOf(merchant);
    const words = bare(seen.map(({ text }) => text).join(' '));
    expect(seen.map(({ text }) => text)).toContain(headlineOf(error, scene, at));
    expect(words).toContain(bare(causeOf(error)));
    for (const { message } of server.practice.day(owner, at).postings)
      if (message) expect(words).toContain(bare(`“${plain(quoted(message)!)}”`));
    // What is wrong with the store comes before what is wrong with the figures: those are fetched again afterwards.
    const remedy = error === 'totals-differ' ? [] : remedyOf(error);
    if (advice.heading === en('panel.next.fix-first')) expect(advice.steps).toEqual(expect.arrayContaining([...remedy]));
    return causeOf(error);
  }

  /** Reads the explanation in the open sheet, and follows its advice to the end. */
  async function travel(at: DayTarget, error: string, { meta }: { meta: TaskMeta }): Promise<Followed> {
    const explanation = await expectExplained(at, error);
    const followed = await follow(at);
    const { software } = companyOf({ practice: scene.server.practice, who: scene.owner, at });
    const line = lineOf({ error, software, explanation, taken: followed.taken, end: `${standing(scene, at)} (${followed.last.heading})` });
    lines.push(line);
    meta.line = line;
    return followed;
  }

  function expectOnce({ storeId, date }: DayTarget): void {
    const { companyId } = scene.server.practice.store(scene.owner, storeId);
    const kinds = scene
      .ledgerOf(companyId, date)
      .filter((entry) => entry.storeId === storeId)
      .map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  }

  describe('a day with a known error, explained and followed to its end', () => {
    it.for(here(JOURNEYS))('store %s, %i days ago: %s', async ([storeId, daysAgo, error, end], { task }) => {
      const at = target(storeId, daysAgo);
      await arrive(at);
      const { last } = await travel(at, error, task);
      expect([standing(scene, at), last.heading]).toEqual([end, en('panel.next.nothing')]);
      expectOnce(at);
    });
  });

  describe('a day that others decide', () => {
    it.for(here(STOPS))(
      'store %s, %i days ago: %s stops, says who decides, and offers nothing',
      async ([storeId, daysAgo, error], { task }) => {
        const at = target(storeId, daysAgo);
        await arrive(at);
        const before = standing(scene, at);
        const { taken, last } = await travel(at, error, task);
        expect([taken, last.why]).toEqual([[], en(WHY_SUPPORT[error] ?? 'advice.decide')]);
        expect([standing(scene, at), scene.writes()]).toEqual([before, 0]);
      },
    );

    it.for(here(DECISIONS))(
      'store %s, %i days ago: goes on to %s from its own controls, once it is decided',
      async ([storeId, daysAgo, action]) => {
        const at = target(storeId, daysAgo);
        await arrive(at);
        putRight({ practice: scene.server.practice, who: scene.owner, at });
        await goOn(action);
        await openDetails(scene.merchant);
        await follow(at);
        expect(standing(scene, at)).toMatch(/^POSTED(?: synced)?$/);
        expectOnce(at);
      },
    );

    it.for(here([['1', 24, 'qbo']] as const))(
      'store %s, %i days ago: is posted once the accountant opened its period again',
      async ([storeId, daysAgo, companyId]) => {
        const at = target(storeId, daysAgo);
        await arrive(at, ({ server, owner }) => server.practice.changeLedger(owner, companyId, { do: 'close-books', through: null }));
        await follow(at);
        expect(standing(scene, at)).toBe('POSTED');
      },
    );
  });

  it.for(here(BUSY))(
    'store %s, %i days ago: %s is refused as long as the books are busy, and posted then',
    async ([storeId, daysAgo, error], { task }) => {
      const at = target(storeId, daysAgo);
      await arrive(at);
      const { merchant } = scene;
      expect(await readAdvice(merchant)).toMatchObject({ heading: en('panel.next.post'), action: 'post' });
      expect(await goOn('post')).toBe('unresolved-errors');
      scene.skip(11 * 60);
      await openDetails(merchant);
      await travel(at, error, task);
      expect(standing(scene, at)).toBe('POSTED');
    },
  );

  /** Presses a control of the day's own page, and goes through its checklist. */
  async function goOn(action: Action): Promise<string> {
    const { merchant } = scene;
    await merchant.key('Escape');
    await unfoldPanel(merchant);
    await merchant.press(en.like(`action.${action}.button`), { within: { role: 'group', name: en.part('page.repairs-of') } });
    return run(merchant, action);
  }
}
