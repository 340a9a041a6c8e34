import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../lib/domain/values/businessDate.ts';
import { createApp } from '../app.ts';
import type { Practice } from '../engine/practice.ts';
import { openScenario } from '../startPractice.ts';
import { type Visitor, visitorOf } from './testing/visitor.ts';

let practice: Practice;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  practice = openScenario({ now: '2026-11-24T15:00:00Z' as Instant });
  app = createApp(practice);
});
afterEach(() => practice.close());

const get: Visitor['get'] = (...asked) => visitorOf(practice).get(...asked);

describe('the files', () => {
  it.each([
    ['site.css', 'text/css'],
    ['icon.svg', 'image/svg+xml'],
    ['report.js', 'text/javascript'],
    ['day.js', 'text/javascript'],
  ])('%s is there for anybody', async (name, type) => {
    const file = await app.request(`/assets/${name}`);
    expect([file.status, file.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    expect(file.headers.get('content-type')).toContain(type);
    expect(file.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  const hostile = [
    '..%2f..%2fapp.ts',
    '%2e%2e%2fpages%2fassets.ts',
    '..%5c..%5capp.ts',
    '%2fetc%2fpasswd',
    '%00site.css',
    'site.css%00',
    '%E0%A4%A',
  ];
  it.each([...hostile, 'nothing.css', '__proto__', 'constructor'])('%s is none of them', async (name) => {
    expect((await get(`/assets/${name}`)).status).toBe(404);
  });

  it('and the start leads to the report', async () => {
    expect((await app.request('/')).headers.get('location')).toBe('/salesReport/index');
  });
});
