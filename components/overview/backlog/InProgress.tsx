import { phrase } from '../../../lib/i18n/phrase.ts';
import { dayNamed } from '../../base/dayNamed.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { Problem } from '../../base/Problem.tsx';
import type { BacklogAt } from './useBacklog.ts';

/** The days that the merchant is going through: where they are, and the way back to it. @param main true where it is the first thing to do */
export function InProgress({ of: { view, lost, problem, resume, end }, main }: { of: BacklogAt; main: boolean }) {
  const { say } = useLanguage();
  if (!view && !lost && !problem) return null;
  return (
    <section class="in-progress" aria-label={say(phrase('backlog.title'))}>
      {view ? (
        <>
          <h3>
            <Words of={view.headline} />{' '}
            <span class="figures soft">
              <Words of={phrase('backlog.position', { at: view.at, of: view.of })} />
            </span>
          </h3>
          <p class="soft">
            <Words of={nowOf(view)} />
          </p>
          <p class="ways">
            <button type="button" class={main ? 'button filled' : 'button'} onClick={() => void resume()}>
              {say(phrase('backlog.continue'))}
            </button>
            <button type="button" class="button text" onClick={() => void end()}>
              {say(phrase('backlog.end'))}
            </button>
          </p>
        </>
      ) : null}
      {lost ? (
        <p role="status">
          <Words of={phrase('backlog.lost')} />{' '}
          <button type="button" class="button text" onClick={() => void end()}>
            {say(phrase('backlog.understood'))}
          </button>
        </p>
      ) : null}
      {problem ? <Problem of={problem} onRetry={() => void resume()} /> : null}
    </section>
  );
}

/** The day at hand, or the next one where that had its turn. */
function nowOf({ state, day, next }: NonNullable<BacklogAt['view']>) {
  return state === 'ended' && next ? phrase('backlog.next-day', { day: dayNamed(next) }) : phrase('backlog.at', { day: dayNamed(day) });
}
