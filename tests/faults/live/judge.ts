/** What is true of one run on the live app, by the double's own log, our journal and the words on the page. */
import type { JournalRow } from '../../../lib/cache/rows/journalRow.ts';
import type { Action } from '../../../lib/domain/day/action.ts';
import { RESTING } from '../../../lib/domain/repair/journalState.ts';
import type { TextKey } from '../../../lib/i18n/en/index.ts';
import type { Findings } from '../../support/audit.ts';

/** Sentences by which our part says that the site's icon was not clicked. */
export const NOT_CLICKED = [
  'click.not-clicked.gone',
  'click.not-clicked.another-day',
  'click.not-clicked.no-icon',
  'click.not-clicked.late',
  'click.not-clicked.stopped',
  'click.not-clicked.unused',
  'sheet.never-sent',
  'operation.absent',
] as const satisfies readonly TextKey[];
/** Sentences by which it says that it was. */
export const CLICKED = ['click.accepted', 'click.unchanged', 'guard.pressed'] as const satisfies readonly TextKey[];
/** Sentences by which it says how the day stands, with the status that each entry must have. */
export const STANDS = {
  'operation.settled.ready': 'POST',
  'operation.settled.posted': 'POSTED',
  'operation.settled.as-told': 'POSTED',
} as const satisfies Partial<Record<TextKey, string>>;

/** Sentences by which it says that the day stands as it stood before. */
export const SAME = ['click.unchanged', 'operation.settled.unchanged'] as const satisfies readonly TextKey[];

export type Claim = (typeof NOT_CLICKED)[number] | (typeof CLICKED)[number] | (typeof SAME)[number] | keyof typeof STANDS;
export const CLAIMS: readonly Claim[] = [
  ...new Set<Claim>([...NOT_CLICKED, ...CLICKED, ...SAME, ...(Object.keys(STANDS) as (keyof typeof STANDS)[])]),
];

/** What our part said at one moment, and how the day's entries stood at the double as it was read. */
export interface Said {
  readonly when: string;
  readonly claims: readonly Claim[];
  readonly statuses: readonly string[];
}

/** A press that arrived at the double: its path, and whether the site answered; where a connection ends without an answer, a browser sends the same request again by itself. */
export interface Pressed {
  readonly path: string;
  readonly answered: boolean;
}

export interface Evidence {
  readonly action: Action;
  /** How many clicks the merchant has asked for. */
  readonly asked: number;
  /** How the day's entries stood at first. */
  readonly before: readonly string[];
  /** The one path that may be met. */
  readonly path: string;
  readonly pressed: readonly Pressed[];
  /** How often the site acted. */
  readonly acted: number;
  readonly rows: readonly Pick<JournalRow, 'action' | 'state' | 'acceptedAt'>[];
  /** True where the record itself was lost on the way. */
  readonly journalLost: boolean;
  readonly said: readonly Said[];
}

const isClaim = (list: readonly Claim[], claim: Claim): boolean => list.includes(claim);

/** Everything that one claim has against it. */
function falseIn({ when, claims, statuses }: Said, { pressed, asked, before }: Evidence): string[] {
  return claims.flatMap((claim) => {
    if (isClaim(SAME, claim) && statuses.join() !== before.join())
      return [`${when}: ${claim}, but the site had ${before.join(', ')} and has ${statuses.join(', ')}`];
    const word = claim in STANDS ? STANDS[claim as keyof typeof STANDS] : undefined;
    if (word !== undefined)
      return statuses.every((status) => status === word) ? [] : [`${when}: ${claim}, but the site has ${statuses.join(', ')}`];
    if (isClaim(NOT_CLICKED, claim)) return pressed.length > 0 ? [`${when}: ${claim}, but the click reached the site`] : [];
    return asked > 0 ? [] : [`${when}: ${claim}, but nobody asked for a click`];
  });
}

/** What was found; a run is `done` where the site acted once, and `proven` where nothing reached it and nobody says otherwise. */
export function judge(evidence: Evidence): Findings {
  const { action, asked, path, pressed, acted, rows, journalLost, said } = evidence;
  const own = rows.filter((row) => row.action === action);
  const answered = pressed.filter((one) => one.answered).length;
  const doubled = [
    ...(Math.max(acted, answered) > asked
      ? [`${action}: asked for ${asked} times, answered by the site ${answered} times, acted on ${acted} times`]
      : []),
    ...pressed.filter((one) => one.path !== path).map((one) => `${one.path}: nobody asked for it`),
    ...(own.length > asked ? [`${action}: asked for ${asked} times, ${own.length} rows in the journal`] : []),
  ];
  const untrue = [
    ...own
      .filter(({ state }) => !RESTING.includes(state))
      .map(({ state }) => `the journal says ${state} after everything has come to rest`),
    ...own
      .filter(({ state }) => (state === 'absent' || state === 'refused') && pressed.length > 0)
      .map(({ state }) => `the journal says ${state}, but the click reached the site`),
    ...said.flatMap((one) => falseIn(one, evidence)),
  ];
  const lost = pressed.length > 0 && own.length === 0 && !journalLost ? [`${action}: reached the site, and is not in the journal`] : [];
  return { done: acted === 1 ? 1 : 0, proven: pressed.length === 0 ? 1 : 0, lost, doubled, untrue };
}
