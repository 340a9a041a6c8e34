import { posChangedSinceLoad } from '../domain/day/statuses.ts';
import { type DiagnosisFacts, missingRowsOf } from './facts.ts';
import type { Fault } from './family.ts';
import { mappingChangedSinceBuilt } from './findings.ts';
import { storeFact } from '../domain/store/storeFact.ts';

/** Whether the cause of an error is gone, as far as can be seen; `unseen`: only the merchant can tell (law 2). */
export type CauseState = 'gone' | 'there' | 'unseen';

/** Whether the cause behind a fault is gone (B0.5): what can be seen is seen, nothing is assumed. */
export function causeState(fault: Fault, facts: DiagnosisFacts): CauseState {
  switch (fault) {
    case 'mapping': {
      const mapping = storeFact(facts, 'mapping');
      if (missingRowsOf(facts.store)) return 'there';
      return mapping.known && mapping.value.state === 'complete' ? 'gone' : 'unseen';
    }
    case 'reference':
    case 'entry':
      // The last step of its remedy is seen; reading the reference data again is only one before it.
      return mappingChangedSinceBuilt(facts) ? 'gone' : 'unseen';
    case 'authentication': {
      const accounting = storeFact(facts, 'accounting');
      if (!accounting.known || accounting.value.connection === 'unknown') return 'unseen';
      return accounting.value.connection === 'connected' ? 'gone' : 'there';
    }
    case 'closed-period': {
      const accounting = storeFact(facts, 'accounting');
      if (!accounting.known) return 'unseen';
      const through = accounting.value.booksClosedThrough;
      return through === null || facts.day.date > through ? 'gone' : 'there';
    }
    case 'balance':
      return posChangedSinceLoad(facts.day) ? 'gone' : 'there';
    case 'throttle':
      return 'gone';
    case 'duplicate':
    case 'conflict':
    case 'unknown':
      return 'unseen';
  }
}
