// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { isRecognised, pageSight } from '../../domain/site/pageSight.ts';
import { haveTableRows } from '../testing/tableRows.ts';
import { readSight } from './readSight.ts';

const REPORT = 'https://books.example/salesReport/index';
const DAY = 'https://books.example/sales/summary?storeId=4711&startDate=2026-11-03&endDate=2026-11-03';

const row = (date: string, status: string, store = 'Plateau') =>
  `<tr class="k-master-row"><td><a href="/sales/summary?storeId=4711&startDate=${date}&endDate=${date}#tab_accounting">${date}</a></td><td>${store}</td><td>${status}</td><td>1,284.50</td></tr>`;
const table = (...rows: readonly string[]) =>
  `<h1>Vélo Plateau inc.</h1><div class="k-grid plateau-grid"><table><thead><tr><th>Date</th><th>Boutique Roy</th><th>Sales Status</th><th>Total</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
const icons = (words: readonly string[]) =>
  words.map((word) => `<a href="#" title="${word}"><i class="fa fa-bolt-${word}"></i></a>`).join('');
const day = (status: string, words: readonly string[]) =>
  `<div id="tab_accounting"><span class="postingStatus">${status}</span><div>${icons(words)}</div><p>Camille Roy, 45.00</p></div>`;

function show(address: string, html: string) {
  // An imitation of a browser that lets a test be anywhere.
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  document.body.innerHTML = html;
  return readSight(document);
}

haveTableRows();
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    x: 0,
    y: 0,
    left: 0,
    top: 0,
    right: 16,
    bottom: 16,
    width: 16,
    height: 16,
    toJSON: () => ({}),
  });
  Element.prototype.checkVisibility = () => true;
});

describe('a page', () => {
  it('that is the report is told by its rows, its dates, its headings and its statuses', () => {
    const sight = show(
      REPORT,
      table(
        row('2026-11-03', 'FAILED'),
        row('2026-11-04', 'posted'),
        row('2026-11-05', 'whatever'),
        row('2026-11-06', 'POSTED').replace('endDate=2026-11-06', 'endDate=2026-11-07'),
      ),
    );
    expect(sight).toMatchObject({
      origin: 'https://books.example',
      page: 'report',
      grid: 'found',
      rows: { read: 3, unread: 1 },
      dates: 'iso',
      columns: ['Sales Status'],
      statuses: ['FAILED', 'POSTED'],
      unclear: 1,
    });
    expect(isRecognised(sight)).toBe(true);
  });

  it('that is a day is told by its entries and its icons', () => {
    const sight = show(DAY, day('HOLD', ['Refresh', 'Regenerate', 'Post']));
    expect(sight).toMatchObject({
      page: 'day',
      oneDay: true,
      statuses: ['HOLD'],
      icons: {
        found: [
          { action: 'refresh', by: 'word' },
          { action: 'regenerate', by: 'word' },
          { action: 'post', by: 'word' },
        ],
        why: null,
      },
    });
    expect(isRecognised(sight)).toBe(true);
  });

  it.each([
    ['without a table', REPORT, '<p>POSTED</p>'],
    ['with a table in which no day is found', REPORT, '<table><tbody><tr><td>2026-11-03</td><td>POSTED</td></tr></tbody></table>'],
    ['of which only the address is that of a day', DAY, '<p>Post</p>'],
    ['of no single day', DAY.replace('endDate=2026-11-03', 'endDate=2026-11-04'), day('HOLD', ['Refresh', 'Post'])],
    ['at another address', 'https://books.example/report', table(row('2026-11-03', 'FAILED'))],
    ['of a sign-in', 'https://books.example/login', table(row('2026-11-03', 'FAILED'))],
  ])('%s is not recognised', (_, address, html) => {
    expect(isRecognised(show(address, html))).toBe(false);
  });

  it('is outlined by its tags, classes and the kinds of its texts', () => {
    const { outline } = show(REPORT, table(row('2026-11-03', 'FAILED')));
    expect(outline).toContain('Around the table\ndiv.k-grid.×-grid > table');
    expect(outline).toContain('th “Sales Status”');
    expect(outline).toContain('tr.k-master-row');
    expect(outline).toContain('a [href="/sales/summary?storeId&startDate&endDate#tab_accounting"] “0000-00-00”');
    expect(outline).toContain('td “0,000.00”');
    expect(show(DAY, day('HOLD', ['Refresh', 'Regenerate', 'Post'])).outline).toContain('a [title="Regenerate" href="#"]');
  });

  it('lets none of its own words, figures and addresses out, wherever they stand, and is told in the form that the worker takes', () => {
    const secret = fc
      .tuple(fc.constantFrom('zq', 'Zq', 'ZQ', 'zé'), fc.stringMatching(/^[a-zA-Zé]{3,8}$/), fc.integer({ min: 1000, max: 9999 }))
      .map(([begin, rest, number]) => ({ name: `${begin}${rest}`, number }));
    const place = fc.constantFrom<(name: string) => string>(
      (name) => `<td>${name}</td>`,
      (name) => `<td title="${name}" aria-label="${name} ${name}" class="${name} store-${name} ${name}Row" id="${name}">x</td>`,
      (name) => `<td><a href="/${name}?${name}=${name}#${name}">POSTED ${name}</a></td>`,
      (name) => `<td><img src="/${name}/${name}.png" alt="${name}"><input value="${name}" type="${name}"><${name}>${name}</${name}></td>`,
      (name) =>
        `<td data-id="${name}" data-${name.toLowerCase()}="1" onclick="${name}()" style="color: ${name}"><script>${name}</script></td>`,
    );
    fc.assert(
      fc.property(
        secret,
        fc.array(place, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(REPORT, DAY),
        ({ name, number }, places, address) => {
          const cells = places.map((write) => write(name) + write(`${name}${number}`)).join('');
          const sight = show(
            address,
            `<h1>${name}</h1>${table(row('2026-11-03', 'FAILED', name).replace('</tr>', `${cells}</tr>`))}<div id="tab_accounting"><div class="${name}">${name} ${number}<table><tr>${cells}</tr></table></div></div>`,
          );
          const told = JSON.stringify(sight);
          expect(told.toLowerCase()).not.toContain(name.toLowerCase());
          expect(told).not.toContain(String(number));
          expect(told).not.toMatch(/4711|2026|1,284/);
          expect(z.safeParse(pageSight, sight).success).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
