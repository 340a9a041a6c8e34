import type { Page } from 'puppeteer';

/** The address of the page of one day. */
export const dayPath = (storeId: string, date: string): string => `/sales/summary?storeId=${storeId}&startDate=${date}&endDate=${date}`;

/** The page becomes that of a day by its address alone, as a page does that loads nothing. */
export async function becomeDay(page: Page, storeId: string, date: string): Promise<void> {
  await page.evaluate((path) => history.pushState(null, '', path), dayPath(storeId, date));
}

/** The same at the next press, before anybody hears of that press: the last moment that there is. */
export async function becomeDayAtPress(page: Page, storeId: string, date: string): Promise<void> {
  await page.evaluate(
    (path) => window.addEventListener('click', () => history.pushState(null, '', path), { capture: true, once: true }),
    dayPath(storeId, date),
  );
}
