import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { FAMILIES, SPELLINGS, meaningOf } from '../../../lib/domain/day/statuses.ts';
import { LEGEND, statusTexts } from '../../../lib/diagnosis/statusText.ts';
import { HOW_SURE, said, table } from './table.ts';

function row(status: string): string[] {
  const { family, eligible, becomes, source, sure } = meaningOf(status);
  const { meaning, next, whyNot } = statusTexts(status);
  const possible = ACTIONS.filter((action) => eligible.includes(action)).join(', ') || 'none';
  return [
    `\`${status}\``,
    family,
    said(meaning),
    whyNot ? `${possible}. ${said(whyNot)}` : possible,
    `${said(next)}${becomes.length > 0 ? ` (${becomes.map((word) => `\`${word}\``).join(', ')})` : ''}`,
    sure.meaning === null ? `word ${sure.word}` : sure.word === sure.meaning ? sure.word : `word ${sure.word}, meaning ${sure.meaning}`,
    source,
  ];
}

/** `docs/statuses.md`. */
export function statusesPage(): string {
  return `# Every status

What each word on Sales Totals means, and what follows from it. This page is made from \`lib/domain/day/statusTable.ts\` and the English texts by \`npm run docs:diagnosis\`.

A word that is not in this table is shown as it is, marked unknown, and switches all three actions off. A day takes its state from its worst entry, the sales first: ${FAMILIES.join(', ')}, in this order. It is well only where every entry that its store posts is known to be in the books (\`lib/domain/day/dayState.ts\`): the sales, and by the store's settings COGS, payments and purchase orders, where the day has any. An entry that isn't there is never taken for one that is. With QuickBooks Desktop, an entry that is POSTED waits until the Web Connector has brought it in.

Other spellings that are read: ${[...SPELLINGS].map(([spelling, word]) => `${spelling ? `\`${spelling}\`` : 'an empty cell'} is \`${word}\``).join(', ')}. The site writes these words in capitals; the service's are read as they are, so that any other spelling of one is a word that we don't know.

${table(['word', 'family', 'meaning', 'actions', 'what comes next', 'how sure', 'source'], LEGEND.map(row))}

How sure:

${HOW_SURE}
`;
}
