import * as z from 'zod/mini';
import { CacheError } from '../../cache/errors.ts';
import type { Instant } from '../../domain/values/businessDate.ts';
import { type Defect, defectOf, printOf, reportOfDefect } from '../../domain/defect.ts';
import { ServiceError } from '../../service/errors.ts';
import type { SessionArea } from '../context/sessionArea.ts';

const KEY = 'defects';
/** More of them tell nobody more. */
const MOST = 20;

const kept = z.array(z.object({ print: z.string(), report: z.string(), told: z.boolean() }));
type Kept = z.infer<typeof kept>;

/** The errors of the extension itself since the browser started; in memory only. */
export interface Defects {
  /**
   * Writes one down, each kind once.
   * @param told true where a view tells of it by itself
   * @returns its report
   */
  note(defect: Defect, told: boolean): string;
  /** What was thrown while doing `step`; undefined: it was foreseen, and is none of ours. */
  noteError(error: unknown, step: string, told: boolean): string | undefined;
  /** The report of the latest that nobody was told of; null: there is none. */
  untold(): Promise<string | null>;
  /** Each was told. */
  tell(): Promise<void>;
}

export interface DefectsOptions {
  readonly area: SessionArea;
  readonly version: string;
  /** The browser's own name for itself. */
  readonly agent: string;
  readonly now: () => Instant;
}

/** A storage that fails, or a service that doesn't answer, is none of ours, and has its own sentences. */
const isForeseen = (error: unknown): boolean => error instanceof CacheError || error instanceof ServiceError;

export function createDefects({ area, version, agent, now }: DefectsOptions): Defects {
  let changing: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Kept> {
    const found = z.safeParse(kept, (await area.get(KEY))[KEY]);
    return found.success ? found.data : [];
  }

  /** One after the other, so that none is lost. A storage that fails here has nobody to tell it to. */
  function change(make: (former: Kept) => Kept): Promise<void> {
    const changed = changing.then(async () => area.set({ [KEY]: make(await read()).slice(0, MOST) })).catch(() => {});
    changing = changed;
    return changed;
  }

  function note(defect: Defect, told: boolean): string {
    const print = printOf(defect);
    const report = reportOfDefect(defect, { version, agent, at: now() });
    void change((former) => (former.some((one) => one.print === print) ? former : [{ print, report, told }, ...former]));
    return report;
  }

  return {
    note,
    noteError(error, step, told) {
      console.error('Sales Totals Guard', error);
      return isForeseen(error) ? undefined : note(defectOf(error, step), told);
    },
    async untold() {
      await changing;
      return (await read()).find(({ told }) => !told)?.report ?? null;
    },
    tell: () => change((former) => former.map((one) => ({ ...one, told: true }))),
  };
}
