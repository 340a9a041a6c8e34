/** Strangers, borrowed sessions and text from outside: nothing acts, and the merchant is told. The table is in docs/security.md. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, openPopup, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { readyToPost } from '../support/hostile/postUnderCover.ts';
import { turnedOnPage, turnedOnSite } from '../support/hostile/turnedText.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

/** What our functions find inside the browser. */
declare const chrome: {
  readonly runtime: {
    sendMessage(id: string, message: object): Promise<unknown>;
    connect(id: string): { readonly onDisconnect: { addListener(hear: () => void): void } };
  };
};

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(async () => {
  await started?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Written {
  readonly accounts: {
    name: string;
    users: { name: string }[];
    companies: { name: string }[];
    stores: { name: string; exceptions: { force?: { message: string }[] }[] }[];
  }[];
}
const scenarioOf = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'sandbox', 'scenarios', `${name}.json`), 'utf8')) as Written;

/** A scenario as a file. */
function written(scenario: Written): string {
  const file = join(folder, 'scenario.json');
  writeFileSync(file, JSON.stringify(scenario));
  return file;
}

describe('the person who is signed in', () => {
  it('changes under our feet: nothing is sent, and who is there now is named', CORE, async () => {
    // The days of the one, and beside them the other account.
    const [broken, two] = [scenarioOf('three-broken-days'), scenarioOf('two-accounts')];
    scene = await startScene(started, { scenario: written({ ...broken, accounts: [broken.accounts[0]!, two.accounts[1]!] }) });
    scene.completeMapping('1');
    const { merchant, server } = scene;
    await merchant.open('/salesReport/index');
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.choose(en('reason.reports-differ'));
    await merchant.mayPress(en('action.refresh.button', { date: '2026-11-12' }));
    const other = server.practice.signIn('owner@lune.example', 'practice')!;
    const context = merchant.page.browserContext();
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'session');
    await context.setCookie({ ...cookie!, value: other.sessionId });
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.press(en('sheet.go-on.refresh', { date: '2026-11-12' }));
    const { name: account, users } = two.accounts[1]!;
    // Who is there now is not shown this day: that it can't be found is no answer.
    await merchant.sees(en('check.signed-in.another', { shown: 'Camille Roy', user: users[0]!.name, account }), { role: 'alert' });
    await merchant.sees(en('remedy.reload-page'), { within: { role: 'dialog' } });
    await merchant.doesNotSee(en('sheet.go-on.refresh', { date: '2026-11-12' }), { role: 'button' });
    await merchant.doesNotSee(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button', within: { role: 'dialog' } });
    await merchant.doesNotSee('Plateau', { within: { role: 'dialog' } });
    expect(scene.writes()).toBe(0);
  });
});

describe('text from outside', () => {
  const MARKUP = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';

  /** The default scenario with this wherever a merchant, a colleague or the ledger may write. */
  function scenario(strange: string): string {
    const broken = scenarioOf('three-broken-days');
    const [account] = broken.accounts;
    account!.name = account!.companies[0]!.name = `Vélo ${strange}`;
    account!.users[0]!.name = `Camille ${strange}`;
    account!.stores[0]!.name = `Plateau ${strange}`;
    account!.stores[0]!.exceptions[0]!.force![0]!.message = `Strange ${strange}`;
    return written(broken);
  }

  it('is text on the page, in the checklist, in the report for support and in the popup', CORE, async () => {
    scene = await startScene(started, { scenario: scenario(MARKUP) });
    scene.completeMapping('1');
    const { merchant } = scene;
    await merchant.open('/salesReport/index');
    await merchant.press(en('panel.open', { date: '2026-11-03' }));
    await merchant.sees(`Strange ${MARKUP}`);
    await merchant.press(en('support.prepare'));
    await merchant.tick(en('support.whole'));
    // The report with names takes the place of the one without.
    await until(
      async () => (await merchant.sees(en('support.title'), { role: 'textbox' })).value?.includes(MARKUP) || undefined,
      () => merchant.tree(),
    );
    await merchant.key('Escape');
    await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
    await merchant.press(en.part('sheet.proofs'), { role: 'DisclosureTriangle' });
    await merchant.sees(en('check.signed-in.pass', { user: `Camille ${MARKUP}`, account: `Vélo ${MARKUP}` }));
    await merchant.sees(`Plateau ${MARKUP}`, { within: { role: 'dialog' } });
    await merchant.choose(en('reason.failed'));
    await merchant.fill(en('sheet.note'), MARKUP);
    await merchant.key('Tab');
    await merchant.sees(en('sheet.all-clear'), { role: 'status' });
    await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
    await merchant.press(en('sheet.go-on.regenerate', { date: '2026-11-19' }));
    await merchant.sees(en('operation.settled.ready', { date: '2026-11-19' }));
    const popup = await Merchant.at(await openPopup(started, merchant.page), { origin: scene.server.origin });
    await popup.sees(new RegExp(`Plateau ${MARKUP.replaceAll(/[?()[\]]/g, '\\$&')}`));
    for (const page of [merchant.page, popup.page]) expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    await popup.page.close();
  });

  it.each([
    ['that turns what follows', '\u202Esnruter'],
    ['in Arabic', 'متجر'],
  ])('%s changes nothing around it', async (_, strange) => {
    scene = await startScene(started, { scenario: scenario(strange) });
    const { merchant } = scene;
    await merchant.open('/salesReport/index');
    await merchant.press(en('panel.open', { date: '2026-11-03' }));
    await merchant.sees(en('panel.found'), { role: 'heading' });
    expect(await turnedOnSite(merchant.page)).toEqual([]);
    await merchant.key('Escape');
    scene.completeMapping('1');
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.sees(en.part('sheet.proofs'), { within: { role: 'dialog' } });
    expect(await turnedOnSite(merchant.page)).toEqual([]);
    const popup = await Merchant.at(await openPopup(started, merchant.page), { origin: scene.server.origin });
    await popup.sees(/Plateau/);
    expect(await turnedOnPage(popup.page)).toEqual([]);
    await popup.page.close();
  });
});

describe('another extension', () => {
  it('gets no answer', CORE, async () => {
    const probe = join(folder, 'probe');
    mkdirSync(probe);
    writeFileSync(
      join(probe, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'Probe', version: '1', background: { service_worker: 'probe.js' } }),
    );
    writeFileSync(join(probe, 'probe.js'), '');
    scene = await readyToPost(started);
    const id = await started.browser.installExtension(probe);
    const target = await started.browser.waitForTarget((one) => one.url().startsWith(`chrome-extension://${id}/`));
    const worker = (await target.worker())!;
    const ours = started.extensionId!;
    for (const name of ['hello', 'overview', 'clearStored', 'run']) {
      const answer = worker.evaluate((to, what) => chrome.runtime.sendMessage(to, { name: what, body: {} }).catch(String), ours, name);
      expect(await answer).toBe('Error: Could not establish connection. Receiving end does not exist.');
    }
    const ended = worker.evaluate(
      (to) => new Promise((resolve) => chrome.runtime.connect(to).onDisconnect.addListener(() => resolve('ended'))),
      ours,
    );
    expect(await ended).toBe('ended');
    await started.browser.uninstallExtension(id);
  });
});
