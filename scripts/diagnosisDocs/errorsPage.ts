import type { Software } from '../../lib/domain/store.ts';
import { type KnownError, causeTextOf } from '../../lib/diagnosis/knownError.ts';
import { KNOWN_ERRORS } from '../../lib/diagnosis/known-errors/index.ts';
import { stepsOf } from '../../lib/diagnosis/nextStep.ts';
import { HOW_SURE, said, table } from './table.ts';

const FIRST: Readonly<Record<KnownError['first'], string>> = {
  fix: 'Fix it',
  decide: 'Decide, in the books or with the accountant',
  wait: 'Wait',
};
const SEEN_IN: Readonly<Record<NonNullable<KnownError['seenIn']>, string>> = {
  'totals-differ': 'the figures of POS and accounting differ',
  'store-disconnected': 'the store is not connected',
  'accounting-disconnected': 'the accounting software is not connected',
  'sync-pending': 'sent, and waiting for the Web Connector',
};
const isOf = (software: Exclude<Software, 'unknown'>) => (error: KnownError) => error.software !== 'any' && error.software[0] === software;

/** The groups of the page, each error in exactly one. */
const GROUPS: readonly (readonly [string, (error: KnownError) => boolean])[] = [
  ['Any package', ({ software }) => software === 'any'],
  ['QuickBooks Online', isOf('quickbooks-online')],
  ['QuickBooks Desktop', isOf('quickbooks-desktop')],
  ['Xero', isOf('xero')],
  ['Sage', isOf('sage')],
];

function recognised({ examples = [], codes = [], statuses = [], seenIn }: KnownError): string {
  return [
    ...examples.map((example) => `“${example}”`),
    ...(codes.length > 0 ? [`else code ${codes.join(', ')}`] : []),
    ...(statuses.length > 0 ? [`status ${statuses.map((status) => `\`${status}\``).join(', ')}`] : []),
    ...(seenIn ? [SEEN_IN[seenIn]] : []),
  ].join('; ');
}

function row(error: KnownError): string[] {
  const { id, first, remedy, after, source, sure } = error;
  const steps = stepsOf(remedy).map(({ what }, index) => `${index + 1}. ${said(what)}`);
  return [`\`${id}\``, recognised(error), said(causeTextOf(error)), steps.join(' ') || '–', `${FIRST[first]}${after ? `, then ${after}` : ''}`, sure, source];
}

/** `docs/errors.md`. */
export function errorsPage(): string {
  const groups = GROUPS.map(([title, belongs]) => {
    const rows = KNOWN_ERRORS.filter(belongs).map(row);
    return `## ${title}\n\n${table(['error', 'recognised by', 'cause', 'remedy', 'what follows', 'how sure', 'source'], rows)}`;
  });
  return `# Every known error

What the accounting packages say when they refuse an entry, what is behind it, and what fixes it. This page is made from \`lib/diagnosis/known-errors/\` and the English texts by \`npm run docs:diagnosis\`; \`npm run new:known-error NAME "MESSAGE"\` begins a new one.

A message is read by its text first and by its code only where no text fits: published lists of codes disagree. A glued \`null\`, other case, ids and names, HTML entities, line breaks, JSON or XML around it, a cut tail and several messages in one don't matter. Wordings that none of these names are read by their family (closed period, duplicate, connection and so on), and the extension says that it is less sure. What nothing fits is shown as it is, without a recommendation.

${groups.join('\n\n')}

How sure:

${HOW_SURE}
`;
}
