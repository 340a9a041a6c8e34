import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en/index.ts';
import { CHECKS } from './checks/index.ts';
import { factsFor } from './testing/facts.ts';
import { SAID_OF_DAY } from './testing/said/ofDay.ts';
import { SAID_OF_STATE } from './testing/said/ofState.ts';
import { SAID_OF_STORE } from './testing/said/ofStore.ts';
import type { PreflightFacts, Remedy, Verdict } from './verdict.ts';

const SAID = { ...SAID_OF_STORE, ...SAID_OF_STATE, ...SAID_OF_DAY };

const remedyOf = (remedy: Remedy | undefined): string | undefined => {
  if (!remedy) return undefined;
  const { kind, label } = remedy;
  return kind === 'page' ? `page ${remedy.page}` : kind === 'action' ? `action ${remedy.action}` : `words ${label.key}`;
};
const checkOf = (id: string) => CHECKS.find((check) => check.id === id)!;
const verdictsOf = (id: string, facts: PreflightFacts): Verdict[] => [checkOf(id).judge(facts) ?? []].flat();

/** What is about the reason that the merchant gives, and is told beside it. */
const OF_REASON = /^check\.(?:reason-given\.|errors-resolved\.said$|something-to-repair\.(?:your-word|unsupported)$)/;

describe.each(Object.entries(SAID))('%s', (id, rows) => {
  const cases = rows.flatMap(([when, action, changes, said]) =>
    (action === 'any' ? (['refresh', 'regenerate', 'post'] as const) : [action]).map((one) => ({ when, action: one, changes, said })),
  );
  it.each(cases)('$action: $when', ({ action, changes, said }) => {
    const verdicts = verdictsOf(id, factsFor(action, changes));
    expect(verdicts.map(({ kind, reason, remedy }) => [kind, reason.key, remedyOf(remedy)])).toEqual(
      said ? [[said[0], `check.${id}.${said[1]}`, said[2]]] : [],
    );
    for (const { ofReason = false, reason } of verdicts) expect(ofReason).toBe(OF_REASON.test(reason.key));
  });
});

describe('the tables', () => {
  it('have every check', () => {
    expect(Object.keys(SAID).toSorted()).toEqual(CHECKS.map(({ id }) => id).toSorted());
  });

  it('are of rules that each name their source', () => {
    for (const { id, source } of CHECKS) expect(source, id).toMatch(/^(?:B0\.\d|domain (?:\d|N5)|law 2|issue 2)/);
  });

  it('have every sentence that a check can say', () => {
    const said = Object.entries(SAID).flatMap(([id, rows]) => rows.flatMap(([, , , one]) => (one ? [`check.${id}.${one[1]}`] : [])));
    const written = Object.keys(en).filter((key) => key.startsWith('check.') && !/^check\.already-posted\.(?:announced|second)$/.test(key));
    expect([...new Set(said)].toSorted()).toEqual(written.toSorted());
  });
});
