import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Phrase } from '../../../lib/i18n/phrase.ts';
import { ask, onNotice } from '../../../lib/messages/client.ts';
import type { MorningView } from '../../../lib/messages/views/morningViews.ts';
import type { SettingsView } from '../../../lib/messages/views/views.ts';
import { ownProblem } from '../../base/ownProblem.ts';

/** The one permission that is asked for here. */
const NOTIFICATIONS: { permissions: ['notifications'] } = { permissions: ['notifications'] };

export interface AtMorning {
  /** The merchant's choice; null: not known yet. */
  readonly chosen: SettingsView['morning'] | null;
  /** What the checks did; null: not known yet. */
  readonly view: MorningView | null;
  /** True where the browser lets us show notifications. */
  readonly mayTell: boolean;
  readonly problem: Phrase | null;
  readonly turn: (on: boolean) => void;
  readonly choose: (hour: number) => void;
  readonly allow: () => void;
}

/** The check in the morning as it is set, and what it did; read again whenever one of both is another. */
export function useMorning(): AtMorning {
  const [chosen, setChosen] = useState<SettingsView['morning'] | null>(null);
  const [view, setView] = useState<MorningView | null>(null);
  const [mayTell, setMayTell] = useState(false);
  const [problem, setProblem] = useState<Phrase | null>(null);

  const read = useCallback(async () => {
    const [settings, morning] = await Promise.all([ask('getSettings', {}), ask('morning', {})]);
    setMayTell(await browser.permissions.contains(NOTIFICATIONS));
    if (settings.ok) setChosen(settings.value.morning);
    if (morning.ok) setView(morning.value);
    const failed = settings.ok ? morning : settings;
    setProblem(failed.ok ? null : ownProblem(failed.problem).reason);
  }, []);

  useEffect(() => {
    const ended = new AbortController();
    onNotice((notice) => {
      if (['morning', 'settings', 'session', 'sites'].includes(notice)) void read();
    }, ended.signal);
    void read();
    return () => ended.abort();
  }, [read]);

  async function store(morning: SettingsView['morning']) {
    setChosen(morning);
    const answer = await ask('setSettings', { morning });
    // What could not be stored is drawn again as it was.
    setChosen(answer.ok ? answer.value.morning : chosen);
    setProblem(answer.ok ? null : ownProblem(answer.problem).reason);
  }

  /** Only at a press may a permission be asked for; one that is refused changes nothing else. */
  async function requestPermission(): Promise<void> {
    setMayTell(await browser.permissions.request(NOTIFICATIONS).catch(() => false));
  }

  return {
    chosen,
    view,
    mayTell,
    problem,
    turn(on) {
      if (!chosen) return;
      const asked = on ? requestPermission() : Promise.resolve();
      void asked.then(() => store({ ...chosen, on }));
    },
    choose: (hour) => void (chosen && store({ ...chosen, hour })),
    allow: () => void requestPermission(),
  };
}
