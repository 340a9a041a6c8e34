import { COMMANDS } from './commands.ts';

const BEGIN = '<!-- made by npm run docs:commands -->';
const END = '<!-- until here -->';

const commandOf = ([name, given]: readonly [string, string], index: number): string =>
  `\`${index > 0 ? '' : name === 'test' ? 'npm ' : 'npm run '}${name}${given && ` ${given}`}\``;

/** The table of all commands, for the README. */
export const commandTable = (): string =>
  [
    '| command | what it does |',
    '| --- | --- |',
    ...COMMANDS.map(({ scripts, does }) => `| ${Object.entries(scripts).map(commandOf).join(', ')} | ${does} |`),
  ].join('\n');

/**
 * A page with the table written between its marks.
 * @throws Error where the page has no marks
 */
export function withTable(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The page has no ${BEGIN} … ${END}.`);
  return `${page.slice(0, begin + BEGIN.length)}\n${commandTable()}\n${page.slice(end)}`;
}
