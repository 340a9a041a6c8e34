import { ACTIONS, type Action } from './action.ts';
import type { Family } from '../status/family.ts';
import type { StatusWord } from '../status/statusWords.ts';
import type { Sure } from '../values/sure.ts';

/** Why the actions that are not eligible are not; one reason holds for all of them in each status. */
export const WHY_NOT = ['posted', 'on-hold', 'out-of-balance', 'healing', 'other-side', 'removal', 'inactive', 'unknown'] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** What a status waits for by itself. */
export const WAITS_FOR = ['queue', 'checks', 'card-batch', 'web-connector', 'removal'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

export interface StatusMeaning {
  readonly family: Family;
  /** The actions for which a day in this status may be considered at all (domain 9.1, service-api). */
  readonly eligible: readonly Action[];
  /** Why the other actions are not; null where all three are eligible. */
  readonly whyNot: WhyNot | null;
  /** The words that it usually turns into. */
  readonly becomes: readonly string[];
  /** What it waits for without anybody's help; null: nothing, somebody has to act, or it is at rest. */
  readonly waitsFor: WaitsFor | null;
  /** Where it was read (domain.md, source keys). */
  readonly source: string;
  /** How sure it is that the word exists, and that it means this; null: no meaning is documented. */
  readonly sure: { readonly word: Sure; readonly meaning: Sure | null };
}

const ALL: readonly Action[] = ACTIONS;
const REBUILD: readonly Action[] = ['refresh', 'regenerate'];
const NONE: readonly Action[] = [];

type Entry = Omit<StatusMeaning, 'sure' | 'family' | 'eligible' | 'source'>;

const documented = (source: string): Pick<StatusMeaning, 'source' | 'sure'> => ({ source, sure: { word: 'A', meaning: 'A' } });
/** Read in public scripts: the word is certain, what it means is inferred from it. */
const inferred = (source = 'U'): Pick<StatusMeaning, 'source' | 'sure'> => ({ source, sure: { word: 'B', meaning: 'C' } });

const REFUSED: Entry = { whyNot: null, becomes: ['POST', 'POSTED'], waitsFor: null };
const HELD: Entry = { whyNot: 'on-hold', becomes: ['POST'], waitsFor: null };
const UNBALANCED: Entry = { whyNot: 'out-of-balance', becomes: ['POST'], waitsFor: null };
const NAMELESS: StatusMeaning = {
  family: 'unknown',
  eligible: NONE,
  whyNot: 'unknown',
  becomes: [],
  waitsFor: null,
  source: 'U',
  sure: { word: 'B', meaning: null },
};

/**
 * Every posting status that is known (domain 2.1), worst first within the table's families. PARENT, LINK and
 * CLEAR are words without a documented meaning: they are listed so that they can be told from a new word, and
 * are eligible for nothing, as any unknown word is.
 */
const TABLE: Readonly<Record<StatusWord, StatusMeaning>> = {
  FAILED: { family: 'failed', eligible: ALL, ...REFUSED, ...documented('S1') },
  UPDATEFAILED: { family: 'failed', eligible: ALL, ...REFUSED, becomes: ['UPDATE', 'UPDATED'], ...inferred('U, P') },
  DELETEFAILED: { family: 'failed', eligible: NONE, whyNot: 'removal', becomes: ['DELETED'], waitsFor: null, ...inferred() },
  HOLD: { family: 'blocked', eligible: REBUILD, ...HELD, ...documented('S1, L3') },
  UPDATEHOLD: { family: 'blocked', eligible: REBUILD, ...HELD, becomes: ['UPDATE'], ...inferred() },
  OOB: { family: 'blocked', eligible: REBUILD, ...UNBALANCED, ...documented('S7') },
  UPDATEOOB: { family: 'blocked', eligible: REBUILD, ...UNBALANCED, becomes: ['UPDATE'], ...inferred() },
  OPENCHECK: { family: 'waiting', eligible: REBUILD, whyNot: 'healing', becomes: ['POSTED'], waitsFor: 'checks', ...documented('S3, S4') },
  BATCHHOLD: { family: 'waiting', eligible: REBUILD, whyNot: 'healing', becomes: ['POSTED'], waitsFor: 'card-batch', ...documented('S8') },
  AWAITING_SYNC: { family: 'waiting', eligible: NONE, whyNot: 'other-side', becomes: ['POSTED'], waitsFor: 'web-connector', ...inferred() },
  POST: {
    family: 'queued',
    eligible: ALL,
    whyNot: null,
    becomes: ['POSTED', 'HOLD', 'FAILED'],
    waitsFor: 'queue',
    ...documented('S1, L3'),
  },
  UPDATE: {
    family: 'queued',
    eligible: ALL,
    whyNot: null,
    becomes: ['UPDATED', 'UPDATEHOLD', 'UPDATEFAILED'],
    waitsFor: 'queue',
    ...inferred(),
  },
  DELETE: { family: 'queued', eligible: NONE, whyNot: 'removal', becomes: ['DELETED', 'DELETEFAILED'], waitsFor: 'removal', ...inferred() },
  POSTED: { family: 'done', eligible: REBUILD, whyNot: 'posted', becomes: ['UPDATE'], waitsFor: null, ...documented('S1, L3') },
  UPDATED: { family: 'done', eligible: REBUILD, whyNot: 'posted', becomes: ['UPDATE'], waitsFor: null, ...inferred('U, P') },
  DELETED: { family: 'inactive', eligible: NONE, whyNot: 'removal', becomes: [], waitsFor: null, ...inferred() },
  NONE: { family: 'inactive', eligible: NONE, whyNot: 'inactive', becomes: [], waitsFor: null, ...documented('S1') },
  PARENT: NAMELESS,
  LINK: NAMELESS,
  CLEAR: NAMELESS,
};
export const STATUSES: ReadonlyMap<string, StatusMeaning> = new Map(Object.entries(TABLE));

/** A word that nobody has told us of. */
export const UNKNOWN: StatusMeaning = { ...NAMELESS, source: '', sure: { word: 'D', meaning: null } };
