import type { Software } from '../../../lib/domain/store/store.ts';
import { ERROR_FAMILIES } from '../../../lib/diagnosis/families/index.ts';
import { type KnownError, causeTextOf } from '../../../lib/diagnosis/knownError.ts';
import { KNOWN_ERRORS } from '../../../lib/diagnosis/known-errors/index.ts';
import { stepsOf } from '../../../lib/diagnosis/remedy/nextStep.ts';
import type { Treatment } from '../../../lib/diagnosis/remedy/course.ts';
import { KINDS } from '../../explain/kinds.ts';
import { MESSAGES, SETS, measure } from '../../explain/messages.ts';
import { HOW_SURE, said, table } from './table.ts';

const FIRST: Readonly<Record<KnownError['first'], string>> = {
  fix: 'Fix it',
  decide: 'Decide, in the books or with the accountant',
  wait: 'Wait',
  support: 'Only the support can help',
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

const stepsIn = ({ remedy }: Treatment): string =>
  stepsOf(remedy)
    .map(({ what }, index) => `${index + 1}. ${said(what)}`)
    .join(' ') || '–';
const following = ({ first, after }: Treatment): string => `${FIRST[first]}${after ? `, then ${after}` : ''}`;

function row(error: KnownError): string[] {
  const { id, family, source, sure } = error;
  return [`\`${id}\``, recognised(error), said(causeTextOf(error)), stepsIn(error), following(error), family, sure, source];
}

function familyRow(family: (typeof ERROR_FAMILIES)[number]): string[] {
  const { id, examples, codes = [], software = [], sure } = family;
  const words = [...examples.map((example) => `“${example}”`), ...(codes.length > 0 ? [`else code ${codes.join(', ')}`] : [])];
  return [
    `\`family:${id}\``,
    KINDS[id],
    words.join('; '),
    software.join(', ') || 'any',
    said({ key: `family.${id}.cause` as never }),
    stepsIn(family),
    following(family),
    sure,
  ];
}

const counted = ({ right, unread, wrong }: ReturnType<typeof measure>): string => `${right} right, ${unread} unread, ${wrong} wrong`;

function setRow([name, { what, firstRead }]: [string, (typeof SETS)[keyof typeof SETS]]): string[] {
  const messages = MESSAGES.filter(({ set }) => set === name);
  return [name, what, String(messages.length), firstRead ? counted(firstRead) : '–', counted(measure(messages))];
}

/** `docs/errors.md`. */
export function errorsPage(): string {
  const groups = GROUPS.map(([title, belongs]) => {
    const rows = KNOWN_ERRORS.filter(belongs).map(row);
    return `## ${title}\n\n${table(['error', 'recognised by', 'cause', 'remedy', 'what follows', 'family', 'how sure', 'source'], rows)}`;
  });
  return `# Every known error

What the accounting packages say when they refuse an entry, what is behind it, and what fixes it. This page is made from \`lib/diagnosis/known-errors/\`, \`lib/diagnosis/families/\` and the English texts by \`npm run docs:diagnosis\`; \`npm run new -- error NAME "MESSAGE"\` begins a new one.

A message is read by its text first. Each known error and each family of causes that its words name is found, and the most careful one counts first: what others have to decide comes before what is to be fixed, and that before what passes by itself. A phrase that begins many messages names no cause and steps back behind whatever else is said. A code is looked at only where a message says nothing else, because published lists of codes disagree; codes that disagree say nothing. A glued \`null\`, other case, ids and names, HTML entities, line breaks, JSON or XML around it, a cut tail and several messages in one don’t matter. What nothing fits is shown as it is, without a recommendation.

\`npm run explain -- "MESSAGE"\` prints what the extension makes of a message.

## Families

Kinds of cause, whatever package says them and in whatever words. The second column has the words that published lists use.

${table(['family', 'elsewhere', 'such as', 'packages', 'cause', 'remedy', 'what follows', 'how sure'], ERROR_FAMILIES.map(familyRow))}

${groups.join('\n\n')}

## How well messages are read

Messages that others published, with the families that fit each of them: \`tests/fixtures/messages.jsonl\`. The sets were measured one after the other, each before anything was learnt from it; what is unread is shown as it is, without a recommendation.

${table(['set', 'what', 'messages', 'when first read', 'now'], Object.entries(SETS).map(setRow))}

How sure:

${HOW_SURE}
`;
}
