import { STATUSES } from '../../lib/domain/day/statusTable.ts';
import { PlainError } from '../plain.ts';
import { type Read, UNSAID, cataloguesOf, withTexts } from './names.ts';

const WORDS = 'lib/domain/status/statusWords.ts';
const TABLE = 'lib/domain/day/statusTable.ts';
const ROWS = 'lib/domain/day/statuses.test.ts';
const SCENARIO = 'sandbox/scenarios/every-status.json';

/** Until somebody has said what it means, no action is for it. */
const rowOf = (word: string): string => `  ${word}: {
    family: 'blocked',
    eligible: NONE,
    whyNot: 'unknown',
    becomes: [],
    waitsFor: null,
    source: '${UNSAID}',
    sure: { word: 'D', meaning: 'D' },
  },
`;

/** The words whose meaning nobody knows stand last. */
const FIRST_NAMELESS = [...STATUSES].find(([, { family }]) => family === 'unknown')![0];

/** A day more of the first store, before its last one. @throws PlainError where its days are all taken */
function dayWith(scenario: string, word: string): string {
  const store = scenario.slice(0, scenario.indexOf('"id": "2"', scenario.indexOf('"stores"')));
  const taken = [...store.matchAll(/"date": "today-(\d+)"/g)].map(([, ago]) => Number(ago));
  const next = Math.max(...taken) + 1;
  if (next > Number(/"from": "today-(\d+)"/.exec(store)![1]))
    throw new PlainError(`${SCENARIO} has no day left: let the days of its first store begin earlier.`);
  const day = `{ "date": "today-${next}", "force": [{ "kind": "sales", "status": "${word}", "message": null }] }`;
  const end = store.lastIndexOf('\n          ]');
  return `${scenario.slice(0, end)},\n            ${day}${scenario.slice(end)}`;
}

/**
 * What has to be written for a status that the site has begun to show.
 * @param word as the site writes it, in capitals
 * @returns the files with their new texts
 * @throws PlainError where the word is none or in the table already
 */
export function beginStatus({ name: word, read }: { name: string; read: Read }): Map<string, string> {
  if (!/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(word))
    throw new PlainError(`“${word}” is no status: capitals, digits and single underlines, such as AWAITING_SYNC.`);
  if (STATUSES.has(word)) throw new PlainError(`There is a status called “${word}” already.`);
  const keys = [`status.${word}`, `status.${word}.meaning`, `status.${word}.next`];
  return new Map([
    [WORDS, read(WORDS).replace(new RegExp(`^ {2}'${FIRST_NAMELESS}',`, 'm'), `  '${word}',\n$&`)],
    [TABLE, read(TABLE).replace(new RegExp(`^ {2}${FIRST_NAMELESS}:`, 'm'), `${rowOf(word)}$&`)],
    [ROWS, read(ROWS).replace(new RegExp(`^ {2}\\['${FIRST_NAMELESS}'`, 'm'), `  ['${word}', 'blocked', 0, '', 'unknown', null],\n$&`)],
    [SCENARIO, dayWith(read(SCENARIO), word)],
    ...cataloguesOf('status').map((file) => [file, withTexts(read(file), keys, /^ {2}'status\.nameless'/m)] as const),
  ]);
}
