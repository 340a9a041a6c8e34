import { en } from '../../../lib/i18n/en/index.ts';
import type { Text } from '../../../lib/i18n/en/index.ts';
import { CHECKS } from '../../../lib/preflight/checks/index.ts';
import type { Check } from '../../../lib/preflight/verdict.ts';
import { table } from './table.ts';

const DAY_SECONDS = 24 * 3600;
const FOR_DAYS: Readonly<Record<NonNullable<Check['holds']>['days'], string>> = {
  same: 'that day',
  later: 'that day and later ones',
  earlier: 'that day and earlier ones',
  any: 'any day',
};

function holdsFor({ holds }: Check): string {
  if (!holds) return '–';
  const { days, seconds } = holds;
  return `${FOR_DAYS[days]}, ${seconds >= DAY_SECONDS ? `${seconds / DAY_SECONDS} days` : `${seconds / 60} minutes`}`;
}

/** Whatever a check may say; `{slots}` stand for names and dates. */
function sentencesOf({ id }: Check): string {
  const texts = Object.entries<Text>(en).filter(([key]) => key.startsWith(`check.${id}.`));
  return texts.map(([key, text]) => `\`${key.slice(`check.${id}.`.length)}\` ${typeof text === 'string' ? text : text.other}`).join(' · ');
}

/** `docs/checks.md`. */
export function checksPage(): string {
  return `# Every check

What is looked at before one of the three actions may run, in the order in which a merchant reads it. This page is made from \`lib/preflight/checks/\` and the English texts by \`npm run docs:diagnosis\`.

A check passes, stops, asks the merchant to confirm what can’t be read, or warns. What is not known is never taken for “in order”. Beside each sentence stands its key behind \`check.…\`: \`pass\` says what was seen, \`ask\` what is to be confirmed, \`block\` what stops the action. The last column says how long the merchant’s word on it spares asking again; – : it is asked each time, or never.

${table(
  ['check', 'what it may say', 'source', 'the merchant’s word holds for'],
  CHECKS.map((check) => [`\`${check.id}\``, sentencesOf(check), check.source, holdsFor(check)]),
)}
`;
}
