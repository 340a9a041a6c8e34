import type { PageSight } from '../../domain/site/pageSight.ts';
import { type DataSeen, type FactsSeen, FACTS } from './lookLines.ts';

/**
 * What is recognised of a page as text for those who teach the extension a layout: in English, with the product's own
 * words, and without figures of the merchant's, names, dates and addresses.
 */
export function lookReport(sight: PageSight, data: DataSeen | null, facts: FactsSeen | null, version: string): string {
  const { page, settings, oneDay, grid, rows, dates, columns, statuses, unclear, icons, who, translated, outline } = sight;
  const found = icons.found.map(({ action, by }) => `${action} by its ${by}`);
  const lines: readonly (readonly [string, string])[] = [
    [
      'page',
      settings ? `settings: ${settings}` : page === 'day' ? `day (${oneDay ? 'one day of one store' : 'not one day of one store'})` : page,
    ],
    ['table', grid],
    ['rows', `${rows.read > 0 ? 'some' : 'none'} read, ${rows.unread > 0 ? 'some' : 'none'} not read`],
    ['dates', dates ?? 'not known'],
    ['status columns', columns.join(', ') || 'none by their headings'],
    ['statuses', statuses.filter(Boolean).join(', ') || 'none'],
    ['unclear statuses', unclear > 0 ? 'yes' : 'no'],
    ['icons', icons.why ?? found.join(', ')],
    ['data', data ?? 'not asked'],
    [
      'facts',
      facts
        ? `stores by name: ${facts.stores > 0 ? 'some' : 'none'}; seen lately: ${FACTS.filter((name) => facts[name]).join(', ') || 'none'}`
        : 'not asked',
    ],
    ['signed in', who ? 'named' : 'not named'],
    ['translated', translated ? 'yes' : 'no'],
  ];
  return `Sales Totals Guard ${version}: what is recognised\n${lines.map(([what, said]) => `${what}: ${said}`).join('\n')}\n\n${outline}\n`;
}
