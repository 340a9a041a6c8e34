// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { isOfAnotherDay } from './otherDay.ts';

const TARGET = { storeId: '7', date: '2026-11-03' as BusinessDate };
const form = (fields: string, action = '/sales/postDay') => `<form action="${action}">${fields}<button title="Post"></button></form>`;
const field = (name: string, value: string) => `<input type="hidden" name="${name}" value="${value}">`;

it.each<[boolean, string, string]>([
  [false, 'nothing but its word', '<button title="Post"></button>'],
  [false, 'the day of the page in its address', '<a title="Post" href="/post?storeId=7&date=2026-11-03"></a>'],
  [true, 'another day in its address', '<a title="Post" href="/post?storeId=7&date=2026-11-04"></a>'],
  [true, 'another store in its address', '<a title="Post" href="/post?storeId=8&date=2026-11-03"></a>'],
  [true, 'another day in its script', `<a title="Post" href="javascript:post('2026-11-04')"></a>`],
  [true, 'another day in an attribute', `<button title="Post" onclick="post('2026-11-04')"></button>`],
  [false, 'a number and no day', `<button title="Post" onclick="post(20261104)"></button>`],
  [false, 'the day of the page beside that of its loading', form(field('date', '2026-11-03') + field('loaded', '2026-11-20'))],
  [false, 'the day and the store of the page in its form', form(field('date', '2026-11-03') + field('storeId', '7'))],
  [true, 'another day in its form', form(field('date', '2026-11-04') + field('storeId', '7'))],
  [true, 'another store in its form', form(field('date', '2026-11-03') + field('storeId', '8'))],
  [true, 'another day where its form leads', form('', '/post/2026-11-04')],
])('is of another day: %s for %s', (expected, _, html) => {
  document.body.innerHTML = html;
  const element = document.querySelector<HTMLElement>('[title=Post]')!;
  expect(isOfAnotherDay({ action: 'post', element, target: element }, TARGET)).toBe(expected);
});
