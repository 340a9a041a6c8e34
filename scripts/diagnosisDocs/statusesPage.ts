import { ACTIONS } from '../../lib/domain/action.ts';
import { FAMILIES, meaningOf } from '../../lib/domain/statuses.ts';
import { LEGEND, statusTexts } from '../../lib/diagnosis/statusText.ts';
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

What each word on Sales Totals means, and what follows from it. This page is made from \`lib/domain/statusTable.ts\` and the English texts by \`npm run docs:diagnosis\`.

A word that is not in this table is shown as it is, marked unknown, and switches all three actions off. A day takes its state from its worst entry: ${FAMILIES.join(', ')}, in this order. \`OPEN CHECK\` is \`OPENCHECK\`; an empty cell is \`NONE\`. With QuickBooks Desktop, an entry that is POSTED waits until the Web Connector has brought it in.

${table(['word', 'family', 'meaning', 'actions', 'what comes next', 'how sure', 'source'], LEGEND.map(row))}

How sure:

${HOW_SURE}
`;
}
