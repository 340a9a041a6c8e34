// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readBalance } from './balance.ts';
import { haveTableRows } from './testing/tableRows.ts';

haveTableRows();

const row = (label: string, value: string) => `<tr><th>${label}</th><td>${value}</td></tr>`;
const totals = (receipts: string, payments: string) =>
  `<table><tbody>${row('Total Receipts', receipts)}${row('Total Payments:', payments)}</tbody></table>`;

it.each<[string, string, ReturnType<typeof readBalance>]>([
  ['the same amount', totals('1,234.50', '$1,234.50'), 'equal'],
  ['the same, in a list of terms', '<dl><dt>Total Receipts</dt><dd>10,00 CAD</dd><dt>Total Payments</dt><dd>10,00 CAD</dd></dl>', 'equal'],
  ['the same, written in two languages', totals('1 234,50 $', '$1,234.50'), 'equal'],
  ['the same with fewer figures', totals('1234.5', '1,234.50'), 'equal'],
  ['the same below zero', totals('(10.00)', '-10.00'), 'equal'],
  ['one below zero', totals('-10.00', '10.00'), 'differs'],
  ['a mark that can be of thousands or of cents', totals('1.234', '1,234'), null],
  ['beside each other in a layout', '<div><b>Total Receipts</b><b>1.00</b></div><div><b>Total Payments</b><b>1.00</b></div>', 'equal'],
  ['another amount', totals('1,234.50', '1,234.00'), 'differs'],
  ['another sign', totals('10.00', '−10.00'), 'differs'],
  ['one of them alone', `<table>${row('Total Receipts', '1.00')}</table>`, null],
  ['one of them twice', totals('1.00', '1.00') + totals('1.00', '2.00'), null],
  ['no amount', totals('1.00', 'Loading…'), null],
  ['longer words', `<table>${row('Total Receipts of last year', '1.00')}${row('Total Payments', '2.00')}</table>`, null],
])('%s', (_, html, balance) => {
  document.body.innerHTML = html;
  expect(readBalance(document)).toBe(balance);
});
