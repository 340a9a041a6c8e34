import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type RunningPractice, StartError, type StartOptions, startPractice } from './startPractice.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

let data: string;
const running: RunningPractice[] = [];
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'practice-'))));
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  rmSync(data, { recursive: true, force: true });
});

async function start(options: StartOptions = {}): Promise<RunningPractice> {
  const started = await startPractice({ data, ...options });
  running.push(started);
  return started;
}
async function stop(): Promise<void> {
  for (const one of running.splice(0)) await one.stop();
}
const signIn = ({ practice }: RunningPractice) => practice.signIn('owner@velo.example', 'practice')!;
const rowsAtNone = (one: RunningPractice) => practiceRows(one).filter(({ accountId }) => accountId === null).length;
const practiceRows = (one: RunningPractice) => one.practice.mappingRows(signIn(one), '1');

/** The address that a service of its own process prints once it listens. */
async function addressOf(child: ReturnType<typeof spawn>): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout!) {
    printed += String(chunk);
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
    if (origin) return origin;
  }
  throw new Error(`The service ended: ${printed}`);
}

describe('a practice service', () => {
  it('that is killed has lost nothing, and goes on where it was', async () => {
    const child = spawn(process.execPath, [MAIN, '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
    // Also where the time was over before it had spoken: it must not outlive its test.
    onTestFinished(() => void child.kill('SIGKILL'));
    const origin = await addressOf(child);
    const post = (path: string, fields: Record<string, string>, cookie = '') =>
      fetch(origin + path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie }, redirect: 'manual' });
    const signedIn = await post('/login', { email: 'owner@velo.example', password: 'practice' });
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    const page = await (await fetch(`${origin}/settings/accounting/1`, { headers: { cookie } })).text();
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)![1]!;
    const rowId = /<tr id="(m\d+)" class="unmapped"/.exec(page)![1]!;
    expect((await post('/settings/accounting/1/map', { csrf, rowId, accountId: '30' }, cookie)).status).toBe(303);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const again = await start();
    expect(again).toMatchObject({ scenario: 'three-broken-days', kept: true });
    expect(practiceRows(again).find(({ id }) => id === rowId)?.accountId).toBe('30');
    expect((await fetch(`${again.origin}/salesReport/index`, { headers: { cookie }, redirect: 'manual' })).status).toBe(200);
  });

  it('goes on with the scenario that it keeps, and is not taken for another one', async () => {
    expect(await start({ scenario: 'clean-month' })).toMatchObject({ scenario: 'clean-month', kept: false });
    await stop();
    expect(await start()).toMatchObject({ scenario: 'clean-month', kept: true });
    await stop();
    await expect(start({ scenario: 'every-status' })).rejects.toThrow(`${data} keeps the scenario clean-month.`);
    expect(await start({ scenario: 'every-status', fresh: true })).toMatchObject({ scenario: 'every-status', kept: false });
  });

  it('started fresh forgets what was kept, but not for a scenario that can’t be read', async () => {
    const first = await start();
    const missing = rowsAtNone(first);
    const who = signIn(first);
    first.practice.map(who, '1', practiceRows(first).find(({ accountId }) => accountId === null)!.id, '30');
    await stop();
    await expect(start({ scenario: 'none', fresh: true })).rejects.toThrow('There is no scenario “none”.');
    expect(rowsAtNone(await start())).toBe(missing - 1);
    await stop();
    expect(rowsAtNone(await start({ fresh: true }))).toBe(missing);
  });

  it('keeps nothing without a folder', async () => {
    await start({ data: undefined });
    expect(existsSync(join(data, 'practice.sqlite'))).toBe(false);
  });

  it('plays the live app by HTTPS in a markup that there is, and in no other', async () => {
    const { origin } = await start({ data: undefined, live: 'editable' });
    expect(origin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    await expect(start({ data: undefined, live: 'x' })).rejects.toThrow('There is no markup “x”. There are: editable, ');
  });

  it('says which port is in use', async () => {
    const port = Number(new URL((await start()).origin).port);
    const second = start({ data: undefined, port });
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toThrow(`Port ${port} is in use.`);
  });

  it('has its folder for itself, also from one that would start fresh', async () => {
    const child = spawn(process.execPath, [MAIN, '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const origin = await addressOf(child);
    for (const fresh of [false, true])
      await expect(start({ fresh })).rejects.toThrow(
        new StartError(`${data} is used by another practice service. End that one, or name another folder with --data.`),
      );
    expect((await fetch(`${origin}/login`)).status).toBe(200);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await start()).kept).toBe(true);
  });

  it.each(['/proc/nowhere', `/${'long'.repeat(100)}`, '/dev/null/folder'])(
    'says that %s can’t be used, and comes back at once',
    async (place) => {
      const refused = start({ data: place });
      await expect(refused).rejects.toThrow(StartError);
      await expect(refused).rejects.toThrow(`${place} can’t be used for the data`);
    },
  );

  it('says which folder can’t be used', async () => {
    const file = join(data, 'file');
    writeFileSync(file, 'no folder');
    await expect(start({ data: file })).rejects.toThrow(`${file} can’t be used for the data`);
    writeFileSync(join(data, 'practice.sqlite'), 'no database, but long enough to be looked at as if it were one');
    const refused = start();
    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow('Add --fresh');
    expect((await start({ fresh: true })).kept).toBe(false);
  });
});
