/** Walking a guide as a merchant in one of our languages does: by the words of the catalogue, whatever stands in their slots. */
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { Language } from '../../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../../lib/i18n/catalogues.ts';
import type { TextKey } from '../../../lib/i18n/en/index.ts';
import type { Opening } from './guideCard.ts';
import { isDark, litAt } from './guideLight.ts';
import type { Merchant } from '../merchant/merchant.ts';
import { unfoldPanel } from '../merchant/panel.ts';
import { type Scene, startScene } from '../scene/scene.ts';
import type { StartedBrowser } from '../browser/startBrowser.ts';
import { until } from '../until.ts';

export interface Walker {
  readonly merchant: Merchant;
  /** A text of the catalogue, as a whole, with anything in its slots. */
  words(key: TextKey): RegExp;
  /** Waits for a step's sentence in the card, and for the light: on one place, or nowhere. */
  step(key: TextKey, lit: string | null): Promise<void>;
  /** Presses a button of the card. */
  card(key: TextKey): Promise<void>;
  /** Follows the card's link to the page of the step. */
  goThere(key: TextKey): Promise<void>;
  /** Presses a control of the day's own panel. */
  control(key: TextKey): Promise<void>;
  /** Asks to be shown how to mend the check with these words. */
  showMe(check: TextKey): Promise<void>;
  /** In the open checklist: confirms what is asked, gives a reason, and runs. */
  run(action: 'refresh' | 'regenerate' | 'post', reason: TextKey | null): Promise<void>;
  /** The end is reached: what it says first; the merchant goes on in the guide that it offers. */
  goesOn(key: TextKey, followUp: TextKey): Promise<void>;
  /** The end is reached: what it says first; the merchant says whether it helped. */
  ends(key: TextKey): Promise<void>;
}

/** What the merchant has before the eyes once a step or an end is shown, its place lit. */
export interface Shown {
  readonly state: 'step' | 'end';
  /** What its sentence says. */
  readonly key: TextKey;
  readonly opening: Opening;
  /** What is lit; null: nothing. */
  readonly lit: string | null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param look is called at each step and at the end, before the merchant goes on */
export function createWalker(merchant: Merchant, language: Language, look: (shown: Shown) => Promise<unknown>): Walker {
  function words(key: TextKey): RegExp {
    const text = CATALOGUES[language][key];
    const forms = typeof text === 'string' ? [text] : [text.one, text.other];
    // The tree writes every kind of space as one plain space.
    const patterns = forms.map((form) =>
      form
        .replace(/\s+/g, ' ')
        .split(/\{\w+\}/)
        .map(escaped)
        .join('.+'),
    );
    return new RegExp(`^(?:${patterns.join('|')})$`);
  }
  const inCard = { within: { role: 'dialog' } } as const;
  const part = (role: string, key: TextKey) => new RegExp(`^${role} ${words(key).source.slice(1)}`);
  const head = [/^text ./, part('button', 'guide.ui.leave')];
  const progress = [part('text', 'guide.ui.count'), /^text ·$/, ...head, part('img', 'guide.ui.held')];
  /** True where the merchant came to what is shown by the card, or by asking for it: then the focus is in the card. */
  let focused = true;

  async function lookAt(state: Shown['state'], key: TextKey, lit: string | null): Promise<void> {
    await look({ state, key, opening: { sentence: words(key), before: state === 'end' ? head : progress, focused }, lit });
    focused = false;
  }

  async function atEnd(key: TextKey): Promise<void> {
    await merchant.sees(words(key), { role: 'heading', ...inCard });
    await isDark(merchant);
    await lookAt('end', key, null);
  }

  return {
    merchant,
    words,
    async step(key, lit) {
      await merchant.sees(words(key), { role: 'heading', ...inCard });
      if (lit === null) await isDark(merchant);
      else await litAt(merchant, lit);
      await lookAt('step', key, lit);
    },
    async card(key) {
      await merchant.press(words(key), inCard);
      focused = true;
    },
    async goThere(key) {
      await merchant.follow(words(key), inCard);
      focused = true;
    },
    async control(key) {
      await unfoldPanel(merchant);
      await merchant.press(words(key), { within: { role: 'group', name: words('page.repairs-of') } });
    },
    showMe: (check) => merchant.press(/./, { within: { role: 'listitem', name: new RegExp(words(check).source.replace(/^\^|\$$/g, '')) } }),
    async run(action, reason) {
      await until(
        async () => {
          const boxes = (await merchant.look()).filter(
            // To have it posted as well is a choice, and nothing that is asked.
            ({ role, name, checked }) => role === 'checkbox' && !checked && !words('pair.choose').test(name),
          );
          for (const { name } of boxes) await merchant.tick(name);
          return boxes.length === 0 ? true : undefined;
        },
        () => 'There is always something more to confirm.',
      );
      if (reason) await merchant.choose(words(reason));
      await merchant.sees(words('sheet.all-clear'), { role: 'status' });
      const button = words(`action.${action}.button`);
      await merchant.press(button, { within: checklistOf(words, action) });
      const goOn = words(`sheet.go-on.${action}`);
      await until(
        async () => {
          const things = await merchant.look();
          if (things.some(({ role, name }) => role === 'button' && goOn.test(name))) {
            await merchant.press(goOn);
            return true;
          }
          return things.some(({ text, name }) => words('timeline.asked').test(name || text)) ? true : undefined;
        },
        async () => `It did not run:\n${await merchant.tree()}`,
      );
    },
    async goesOn(key, followUp) {
      await atEnd(key);
      await merchant.press(words(followUp), inCard);
      focused = true;
    },
    async ends(key) {
      await atEnd(key);
      await merchant.press(words('guide.ui.yes'), inCard);
      await merchant.doesNotSee(words('guide.ui.helped'));
    },
  };
}

/** The open checklist of an action, or what became of it: its title begins with the action. */
function checklistOf(words: Walker['words'], action: 'refresh' | 'regenerate' | 'post') {
  return { role: 'dialog', name: new RegExp(words(`action.${action}.verb`).source.replace(/\$$/, '\\b')) };
}

/** Refresh or Regenerate with its checklist, then Post with its own. */
export async function rebuildAndPost(
  { step, control, run, merchant, words }: Walker,
  action: 'refresh' | 'regenerate',
  reason: Parameters<Walker['run']>[1],
): Promise<void> {
  await step(`guide.press-${action}`, action);
  await control(`action.${action}.button`);
  await step(`guide.run-${action}`, 'sheet');
  await run(action, reason);
  await step('guide.press-post', 'sheet');
  await merchant.press(words('action.post.button'), { within: checklistOf(words, action) });
  await step('guide.run-post', 'sheet');
  await run('post', null);
}

/** The rows of the first store's mapping that stand at None, each with the account of its name. */
const AT_NONE = {
  Workshop: { area: 'Sales', account: '4050 Workshop' },
  Helmets: { area: 'Inventory & COGS', account: '5170 COGS Helmets' },
} as const;

/** A row of the mapping is lit, is given its account and is saved. */
export async function mapLitRow({ merchant, step }: Walker, name: keyof typeof AT_NONE): Promise<void> {
  const { area, account } = AT_NONE[name];
  await step('guide.map-row', `tr[data-name="${name}"][data-area="${area}"]`);
  await merchant.select(`Account for ${name} in ${area}`, account);
  await merchant.press(`Save ${name} in ${area}`);
}

/** From the mapping back to a day, regenerated and posted. */
export async function regenerateMapped(walker: Walker, date: string): Promise<void> {
  const { merchant, step } = walker;
  await step('guide.find-day', null);
  await walker.goThere('guide.path.report');
  await step('guide.open-day', `.k-grid-content a[href*="startDate=${date}"]`);
  await merchant.follow(date);
  await merchant.arrives(date);
  await rebuildAndPost(walker, 'regenerate', 'reason.mapping-updated');
  await walker.ends('guide.end.posted');
}

/** A walk through one guide, from its start to its end. */
export interface Walk {
  readonly guide: string;
  /** What tells it from another walk through the same guide. */
  readonly where?: string;
  readonly scenario?: string;
  /** The store and the day. */
  readonly at: readonly [storeId: string, date: string];
  /** Done behind the merchant's back before. */
  readonly before?: (scene: Scene) => unknown;
  readonly walk: (walker: Walker, scene: Scene) => Promise<void>;
  /** What the day's entries have to say at the end, and what the ledger has to hold. */
  readonly leaves?: { readonly statuses: readonly string[]; readonly ledger?: readonly string[] };
}

/**
 * Begins a walk: a practice of its own, and the page of its day.
 * @param ready is called before the page is opened
 */
export async function startWalk(
  started: StartedBrowser,
  { scenario, at: [storeId, date], before }: Walk,
  ready?: (merchant: Merchant) => Promise<unknown>,
): Promise<Scene> {
  const scene = await startScene(started, { scenario, operationSeconds: 0.1 });
  await before?.(scene);
  await ready?.(scene.merchant);
  await scene.merchant.open(`/sales/summary?storeId=${storeId}&startDate=${date}&endDate=${date}#tab_accounting`);
  return scene;
}

/** A day of a store. */
export const day = (storeId: string, date: string) => ({ storeId, date: date as BusinessDate });

/** Does something in the ledger of a company, behind the merchant's back. */
export const company = (scene: Scene, id: string, change: Parameters<Scene['server']['practice']['changeLedger']>[2]) =>
  scene.server.practice.changeLedger(scene.owner, id, change);

/** The merchant asks what happened. */
export async function whatHappened({ merchant, words }: Walker): Promise<void> {
  await unfoldPanel(merchant);
  await merchant.press(words('help.what-happened'));
}

/** Somebody else posts a day. */
export async function postedBehind(scene: Scene, storeId: string, date: string): Promise<void> {
  const { server, owner } = scene;
  const { version } = server.practice.day(owner, day(storeId, date));
  server.practice.act(owner, {
    action: 'post',
    target: day(storeId, date),
    given: { reason: 'after-refresh' },
    key: '00000000-0000-4000-8000-000000000001',
    ifMatch: version,
  });
  await until(
    async () => (scene.statusesOf(storeId, date).every((status) => status === 'POSTED') ? true : undefined),
    () => 'It was not posted.',
  );
}
