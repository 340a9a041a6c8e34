import { type ClockOptions, createClock } from './world/clock.ts';
import { openDatabase } from './world/database.ts';
import type { KeptPractice } from './world/kept.ts';
import type { Practice } from './practice.ts';
import { booksDesk } from './desk/books.ts';
import { type Desk, mustWrite } from './desk/desk.ts';
import { operationDesk } from './desk/operations.ts';
import { peopleDesk } from './desk/people.ts';
import { reportDesk } from './desk/reports.ts';
import { settingsDesk } from './desk/settings.ts';
import { catchUp } from './progress.ts';
import { type World, createWorld } from './world/world.ts';

export interface PracticeOptions extends ClockOptions {
  /** The database file; `:memory:` keeps nothing. */
  readonly file: string;
  /** Fills an empty database; called once. */
  readonly fill: (world: World) => void;
  /** What `fill` fills it with, kept beside it. */
  readonly scenario?: string | undefined;
  /** How long an operation takes, in practice seconds. */
  readonly operationSeconds?: number | undefined;
}

/** Opens the practice: everything that happens goes through what it returns (see `practice.ts`). */
export function openPractice({ file, fill, scenario = '', operationSeconds = 1.2, ...clock }: PracticeOptions): Practice {
  const db = openDatabase(file);
  const now = createClock(db, clock);
  const world = createWorld(db, now);
  db.transaction(() => {
    if (db.one("SELECT value FROM meta WHERE key = 'filled'")) return;
    fill(world);
    const kept: KeptPractice = { scenario, operationSeconds };
    db.run("INSERT INTO meta VALUES ('filled', ?)", JSON.stringify(kept));
  });

  const present = () => catchUp({ db, world, now, operationSeconds });
  const desk: Desk = {
    db,
    world,
    now,
    read(work) {
      present();
      return work();
    },
    write(who, work) {
      mustWrite(who);
      present();
      return db.transaction(work);
    },
  };
  const heartbeat = setInterval(present, 250);
  heartbeat.unref();

  return {
    now,
    close() {
      clearInterval(heartbeat);
      db.close();
    },

    ...peopleDesk(desk),
    ...reportDesk(desk),
    ...operationDesk(desk),
    ...settingsDesk(desk),
    ...booksDesk(desk),
  };
}
